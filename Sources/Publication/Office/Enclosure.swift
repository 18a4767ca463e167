internal import Records
internal import Sheets
internal import Standards

/// The enclosure of the 2564 letter for one office, as text: heading, rows, and notes below.
///
/// Source: Workbooks, *Office workbooks*; its shape is that of the published result of 2564.
struct Enclosure {
  let plan: RoundFramework
  let office: Office
  let result: OfficeResult
  let reports: OfficeReports
  /// Who signs at the end; nil leaves the enclosure unsigned.
  var signatory: Signatory?

  /// The first names what the edition lists: considerations, or criteria.
  var columnTitles: [String] {
    let leaf: Node.Kind = plan.nodes.contains { $0.kind == .criterion } ? .criterion : .consideration
    let kinds = [Node.Kind.standard, .indicator, leaf].map(\.thaiName)
    return [kinds.joined(separator: "/"), "ระดับคุณภาพ", "ข้อเสนอแนะเพื่อการพัฒนา"]
  }

  var heading: [String] {
    [
      "ผลการติดตามและประเมินผลการบริหารและการจัดการศึกษาขั้นพื้นฐาน",
      "ของ\(office.name)",
      "ตาม\(plan.framework.edition) ปีงบประมาณ พ.ศ. \(plan.fiscalYear)",
    ]
  }

  var rows: [EnclosureRow] { plan.standards.flatMap(rows(of:)) + [overallRow] }

  /// What the reader must know of the rows above.
  var notes: [String] {
    var notes = plan.disputedCounts.map { "หมายเหตุ: \($0.thaiText)" }
    let shown = rows.map(\.level)
    for (mark, text) in Marks.briefly + Marks.rareExplanations
    where shown.contains(where: { $0.hasSuffix(mark) || $0.contains("\(mark) ") }) {
      notes.append("\(mark) \(text)")
    }
    return notes
  }

  /// What stands below the table as in the published enclosure: thanks, then who signs.
  var thanks: String { LetterWording.enclosureThanks }
  var signature: [String] { signatory?.lines ?? [] }

  private func rows(of standard: Node) -> [EnclosureRow] {
    let indicators = standard.children.map(row(of:))
    return [standardRow(standard)] + indicators + [summaryRow(standard)]
  }

  /// Where the result comes from stands in brackets behind the title, as in the published enclosure.
  private func standardRow(_ standard: Node) -> EnclosureRow {
    var title = "\(standard.heading) \(standard.title)"
    if case .external(let external) = standard.rule { title += " (\(external.sourceNote))" }
    return EnclosureRow(
      weight: .standard, title: title, level: SheetCell.missingText, note: SheetCell.missingText)
  }

  private func row(of indicator: Node) -> EnclosureRow {
    let result = result[id: indicator.id]
    let considerations = indicator.children.map { "\($0.number)) \($0.title)" }
    let consistsOf = considerations.isEmpty ? "" : " ประกอบด้วย"
    let title = "ตัวบ่งชี้ที่ \(indicator.number) \(indicator.title)\(consistsOf)"
    return EnclosureRow(
      weight: .indicator, title: ([title] + considerations).joined(separator: "\n"),
      level: level(of: result, showsScore: false),
      note: result?.recommendation ?? lack(of: result) ?? SheetCell.missingText)
  }

  private func summaryRow(_ standard: Node) -> EnclosureRow {
    let result = result[id: standard.id]
    var note = result.flatMap(score) ?? lack(of: result) ?? SheetCell.missingText
    if case .external(let external) = standard.rule {
      note = externalNote(standard, external, result)
    }
    if let recommendation = result?.recommendation { note += "\n\(recommendation)" }
    return EnclosureRow(
      weight: .summary, title: "สรุปภาพรวม\(standard.heading)", level: level(of: result), note: note)
  }

  /// Where no result was sent, the round's source note stands instead of one.
  private func externalNote(_ standard: Node, _ external: ExternalResult, _ result: NodeResult?) -> String {
    guard let score = result.flatMap(score) else { return external.sourceNote }
    guard let points = reports.externals[standard.id]?.points else { return score }
    return "\(score) (คะแนนจากแหล่งผล \(Hundredths(rounding: points)) จาก \(external.scale))"
  }

  private var overallRow: EnclosureRow {
    EnclosureRow(
      weight: .summary, title: "สรุป\(plan.framework.overall.title)ทุกมาตรฐาน",
      level: level(of: result.overall),
      note: score(result.overall) ?? lack(of: result.overall) ?? SheetCell.missingText)
  }

  private func score(_ result: NodeResult) -> String? {
    result.level == nil ? nil : result.publishedScore.map { "คะแนนเฉลี่ย \($0)" }
  }

  /// - Parameter showsScore: whether a score stands beside the level, which the committee may have set against it.
  private func level(of result: NodeResult?, showsScore: Bool = true) -> String {
    guard let result, result.status != .notApplicable else {
      return result == nil ? SheetCell.missingText : SheetCell.notApplicableText
    }
    guard let level = result.level else { return SheetCell.missingText }
    let marks = result.marks.filter { showsScore || $0 != Marks.overruled }
    return ([plan.framework.scale.label(of: level)] + marks).joined(separator: " ")
  }

  private func lack(of result: NodeResult?) -> String? {
    guard let result, result.level == nil, !result.missing.isEmpty else { return nil }
    return "ข้อมูลไม่ครบ ขาด \(result.missing.joined(separator: ", "))"
  }
}

/// A row of the enclosure: what is judged, its level's word, and what the committee recommends.
struct EnclosureRow {
  enum Weight {
    case standard
    case indicator
    case summary
  }

  let weight: Weight
  let title: String
  let level: String
  let note: String
}
