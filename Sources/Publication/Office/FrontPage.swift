internal import Assessment
internal import Basics
internal import Records
internal import Sheets
internal import Standards

/// A result of an office beside those of others: a row of `หน้าแรก`.
struct FrontPageRow {
  let id: String
  let title: String
  let isIndicator: Bool
  /// As printed: the score, or the level of what has none.
  let ours: Hundredths?
  /// Nil where the month before was not published.
  let earlier: EarlierScore?
  let type: FigureRange?
  let region: FigureRange?
  let nation: FigureRange?

  /// Ours less the median of the type.
  var gap: Hundredths? { Comparison.change(from: type?.median, to: ours) }
  var heading: String { isIndicator ? "\(id) \(title)" : title }
}

/// What `หน้าแรก` says of an office: nothing on it depends on the day of the run.
///
/// Everything that rests on other offices or months is in ``texts``. Source: Workbooks, *The front page*.
struct FrontPage: OfficeSheet {
  let published: PublishedPeriod
  let index: Int
  /// The overall, the standards, then the indicators from the highest to the lowest, without a level last.
  let rows: [FrontPageRow]
  /// Most pressing first.
  let tasks: [OfficeTask]

  /// How many tasks it names, and how many strengths and weaknesses.
  static let mostTasks = 5
  static let mostGaps = 3

  init(published: PublishedPeriod, index: Int) {
    (self.published, self.index) = (published, index)
    let assessment = published.assessment
    let office = assessment.offices[index]
    tasks = assessment.standingTasks(
      ofOffice: index, published.submissions, errors: published.errorCounts(of: office.code))
    let all = Self.rows(published, office, assessment.results[index])
    let indicators = all.filter(\.isIndicator).enumerated().sorted { first, second in
      let (left, right) = (first.element, second.element)
      if left.ours != right.ours { return left.ours?.count ?? 0 > right.ours?.count ?? 0 }
      if left.gap != right.gap { return left.gap?.count ?? 0 > right.gap?.count ?? 0 }
      return first.offset < second.offset
    }.map(\.element)
    rows = all.filter { !$0.isIndicator } + indicators
  }

  /// In framework order, the overall first; what is none of the office's is left out.
  private static func rows(
    _ published: PublishedPeriod, _ office: Office, _ result: OfficeResult
  ) -> [FrontPageRow] {
    let plan = published.plan
    let ids = plan.benchmarkIDs
    let compared = published.history.previousMonth.map { ComparedPeriod(plan, with: $0, ids: ids) }
    let names = NodeNames(plan)
    return ids.compactMap { id in
      guard let own = id == OfficeResult.overallID ? result.overall : result[id: id],
        own.status != .notApplicable
      else { return nil }
      let node = plan.node(id)
      func range(_ kind: Scope.Kind, _ title: String) -> FigureRange? {
        published.benchmarks.range(of: id, kind, title: title)
      }
      return FrontPageRow(
        id: id,
        title: node.map { $0.kind == .standard ? $0.heading + " " + $0.title : $0.title }
          ?? names.title(of: id),
        isIndicator: node.map { $0.kind != .standard } ?? false, ours: own.benchmark,
        earlier: compared?.score(of: office.code, nodeID: id), type: range(.type, office.type),
        region: range(.region, office.region), nation: range(.nation, Scope.nationTitle))
    }
  }

  var overall: FrontPageRow? { rows.first { $0.id == OfficeResult.overallID } }

  /// The indicators furthest above the median of the type, or below: by gap, then by level, then in framework order.
  func gaps(above: Bool) -> [FrontPageRow] {
    let order = Dictionary(
      plan.benchmarkIDs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let sign = above ? 1 : -1
    func key(_ row: FrontPageRow) -> (Int, Int, Int) {
      (-sign * (row.gap?.count ?? 0), -sign * (row.ours?.count ?? 0), order[row.id] ?? 0)
    }
    let leaves = Set(plan.levelledIndicators.map(\.id))
    let found = rows.filter { leaves.contains($0.id) && sign * ($0.gap?.count ?? 0) > 0 }
    return Array(found.sorted { key($0) < key($1) }.prefix(Self.mostGaps))
  }
}

/// What the page says in words.
extension FrontPage {
  var title: String { "\(office.shortName) ผลการประเมินตามมาตรฐาน สพท. \(period.thaiTitle)" }

  var subtitle: String {
    let kind = published.isOfficial ? "" : "\(SheetStyle.trialNote) · "
    return "\(kind)\(plan.framework.edition) ปีงบประมาณ พ.ศ. \(plan.fiscalYear) · \(office.region)"
  }

  /// Where the office stands.
  var sentence: String {
    let parts = [standing, comparison, change, lack].compactMap { $0 }
    return parts.joined(separator: " · ")
  }

  private var standing: String {
    let overall = result.overall
    guard let level = overall.level, let score = overall.benchmark else {
      let indicators = rows.filter(\.isIndicator)
      let levelled = indicators.count { $0.ours != nil }
      let some = levelled == 0 ? "" : "ภาพรวม มีระดับแล้ว \(levelled) จาก \(indicators.count) ตัวบ่งชี้"
      return (["ยังไม่มีผล\(some)"] + waiting).joined(separator: " · ")
    }
    return "ภาพรวม \(score) ระดับ\(plan.framework.scale.label(of: level)) (\(overall.status.thaiName))"
  }

  /// The sheets that levels wait for and nobody owes so far in the fiscal year.
  private var waiting: [String] {
    let asked = Set(
      tasks.compactMap { task -> SheetKind? in
        switch task.work {
        case .send(let kind, _), .complete(let kind, _): kind
        case .mend, .raise: nil
        }
      })
    let gaps = LevelGaps(plan, result)
    return gaps.kinds.filter { !asked.contains($0) }.map { kind in
      "\(gaps.blocked(by: kind).count) ระดับรอ\(kind.thaiName)ซึ่งยังไม่ถึงรอบ"
    }
  }

  private var comparison: String? {
    guard let row = overall, let gap = row.gap, let type = row.type else { return nil }
    let place = "มัธยฐานของ \(office.type) ที่มีผล \(type.count) เขต (\(type.median))"
    if gap.count == 0 { return "เท่ากับ\(place)" }
    return "\(gap.count > 0 ? "สูงกว่า" : "ต่ำกว่า")\(place) อยู่ \(Hundredths(count: abs(gap.count)))"
  }

  private var change: String? {
    guard let row = overall, let month = history.previousMonth?.period,
      let change = Comparison.change(from: row.earlier?.benchmark, to: row.ours)
    else { return nil }
    if change.count == 0 { return "เท่ากับ \(month.shortThaiTitle)" }
    let size = Hundredths(count: abs(change.count))
    return "\(change.count > 0 ? "เพิ่มขึ้น" : "ลดลง") \(size) จาก \(month.shortThaiTitle)"
  }

  private var lack: String? {
    let count = tasks.count { if case .send = $0.work { true } else { false } }
    return count == 0 ? nil : "ยังขาด \(count) แบบรายงาน"
  }

  /// Where the overall lies among those of the type.
  var place: String {
    guard let range = overall?.type else { return "ยังไม่มีเขตใน \(office.type) ที่มีผลภาพรวม" }
    let ours = overall?.ours.map { "ของเรา \($0)" } ?? "ของเรายังไม่มี"
    return """
      ช่วงคะแนนภาพรวมของ \(office.type) \(range.count) จาก \(range.expected) เขต: ต่ำสุด \(range.lowest) · \
      ควอร์ไทล์ที่ 1 \(range.lowerQuartile) · มัธยฐาน \(range.median) · ควอร์ไทล์ที่ 3 \(range.upperQuartile) · \
      สูงสุด \(range.highest) · \(ours)
      """
  }

  var taskHeading: String {
    tasks.count > Self.mostTasks
      ? "สิ่งที่ต้องทำต่อไป (\(Self.mostTasks) จาก \(tasks.count) อย่าง)" : "สิ่งที่ต้องทำต่อไป"
  }

  /// By which rule strengths and weaknesses are chosen, and what faint figures mean.
  var rule: String {
    """
    จุดเด่น/จุดที่ควรพัฒนา: ตัวบ่งชี้ที่สูงกว่า/ต่ำกว่ามัธยฐานของ \(office.type) มากที่สุด ถ้าเท่ากันดูระดับ แล้วตามลำดับมาตรฐาน · \
    ตัวเลขสีเทาเอน: มีผลไม่ถึงครึ่งของเขต
    """
  }

  func text(of gap: FrontPageRow) -> String {
    "\(gap.heading) \(gap.ours?.description ?? "") (\(gap.gap?.signed ?? ""))"
  }

  var nothingAbove: String { "ไม่มีตัวบ่งชี้ที่สูงกว่ามัธยฐานของ \(office.type)" }
  var nothingBelow: String { "ไม่มีตัวบ่งชี้ที่ต่ำกว่ามัธยฐานของ \(office.type)" }
}

/// The page as a list, for layouts with one table a sheet and to tell whether it changed.
extension FrontPage {
  struct Statement {
    let part: String
    let subject: String
    let text: String
  }

  var statements: [Statement] {
    let noted = [("สรุป", sentence), ("ภาพรวมกับมาตรฐาน", published.overallNote(of: result))]
    let said = noted.compactMap { subject, text in
      text.map { Statement(part: "เราอยู่ตรงไหน", subject: subject, text: $0) }
    }
    let done = tasks.prefix(Self.mostTasks).enumerated().map { place, task in
      let words = words(of: task)
      let parts = [
        "ผู้ทำ: \(words.owner)", task.due.map { "กำหนดส่ง \(SheetCell.date($0).plainText)" }, words.gain,
      ]
      return Statement(
        part: taskHeading, subject: "ข้อ \(place + 1)",
        text: ([words.work] + parts.compactMap { $0 }).joined(separator: " · "))
    }
    let extremes = [(true, "จุดเด่น", nothingAbove), (false, "จุดที่ควรพัฒนา", nothingBelow)].flatMap {
      above, part, nothing in
      let found = gaps(above: above).map { Statement(part: part, subject: $0.id, text: text(of: $0)) }
      return found.isEmpty ? [Statement(part: part, subject: "–", text: nothing)] : found
    }
    return said + done + rows.map(statement)
      + [Statement(part: "ตำแหน่งในกลุ่ม", subject: office.type, text: place)] + extremes
      + [Statement(part: "หมายเหตุ", subject: "วิธีเลือก", text: rule)]
  }

  private func statement(_ row: FrontPageRow) -> Statement {
    func figure(_ title: String, _ range: FigureRange?) -> String? {
      range.map { "มัธยฐาน \(title) \($0.median) (n \($0.count)/\($0.expected))" }
    }
    let parts = [
      "ของเรา \(row.ours?.description ?? SheetCell.missingText)",
      row.earlier.map { "เดือนก่อน \(SheetCell(benchmark: $0).plainText)" },
      figure(office.type, row.type), figure(office.region, row.region),
      figure(Scope.nationTitle, row.nation),
      row.gap.map { "ต่างจาก \(office.type) \($0.signed)" },
    ]
    return Statement(
      part: "ผลเทียบกับเขตอื่น", subject: row.heading,
      text: parts.compactMap { $0 }.joined(separator: " · "))
  }

  /// All that the page says, a line each: the same lines make the same page.
  var texts: [String] { [title, subtitle] + statements.map { "\($0.part) \($0.subject) \($0.text)" } }
}

extension SheetCell {
  /// A figure of the month before, or the word that says why there is none.
  init(benchmark earlier: EarlierScore?) {
    switch earlier {
    case .otherCriteria: self = .otherCriteria
    case .redrawn: self = .redrawn
    default: self = .figure(orMissing: earlier?.benchmark)
    }
  }
}

extension PublishedPeriod {
  /// What each office's workbook says that rests on other offices and months too, as fingerprints by office code.
  ///
  /// A workbook stands as long as its office's data and this do. Source: Ledger, *What is published again*.
  /// - Parameter width: how many tasks work them out at once.
  package func officeComparisons(width: Int) async throws(CancellationError) -> [String: String] {
    let survey = surveyTexts
    let hashes = try await parallelMap(officesWithWorkbook, width: width) { index in
      var hash = FNVHash()
      let others = assessment.reports[index].survey == nil ? [] : survey
      for text in FrontPage(published: self, index: index).texts + others {
        hash.add(text.utf8.span)
        hash.add(0)
      }
      return (assessment.offices[index].code, String(hash.value, radix: 16))
    }
    return Dictionary(uniqueKeysWithValues: hashes)
  }
}
