internal import Records
internal import Sheets
internal import Standards

/// The enclosure of the 2564 letter for one office, as text: heading, rows, and notes below.
///
/// Source: TheLetter, *The enclosure*; its shape is that of the published result of 2564.
struct Enclosure {
  let plan: RoundFramework
  let office: Office
  let result: OfficeResult
  /// Why it is not issued yet; empty when it may be.
  var draft: [LetterDraft] = []
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
      "ตาม\(Self.withYearInParentheses(plan.framework.edition)) ปีงบประมาณ พ.ศ. \(plan.fiscalYear)",
    ]
  }

  /// The mark of a draft and why it is one; empty where the enclosure may be issued.
  var warning: [String] {
    draft.isEmpty ? [] : [LetterDraft.mark, "(\(draft.map(\.thaiText).joined(separator: " · ")))"]
  }

  var rows: [EnclosureRow] { plan.standards.flatMap(rows(of:)) + (printsOverall ? [overallRow] : []) }

  /// What lacks, then the marks of the rows above.
  var notes: [String] {
    // Marks stand behind the level's word, each after a space.
    let shown = Set(rows.map(\.level)).flatMap { $0.utf8.split(separator: UInt8(ascii: " ")) }
    let marks = (Marks.briefly + Marks.rareExplanations).filter { mark, _ in
      shown.contains { $0.elementsEqual(mark.utf8) }
    }
    return gaps + marks.map { "\($0) \($1)" }
  }

  /// What stands below the table as in the published enclosure: thanks, then who signs.
  var thanks: String { LetterWording.enclosureThanks }
  var signature: [String] { signatory?.lines ?? [] }

  /// The headings of what it prints a level of and has none, in framework order.
  var withoutLevel: [String] {
    let printed = plan.standards.filter { !$0.isJudgedByOthers }.flatMap { [$0] + $0.children }
    var headings = printed.filter { Self.lacksLevel(result[id: $0.id]) }.map(\.heading)
    if printsOverall && Self.lacksLevel(result.overall) { headings.append(plan.framework.overall.title) }
    return headings
  }

  /// Where only one standard is summed up, that is the overall result, as in the published enclosure.
  private var printsOverall: Bool { plan.standards.count { !$0.isJudgedByOthers } > 1 }

  /// What is measured without a level, or does not apply, lacks none.
  private static func lacksLevel(_ result: NodeResult?) -> Bool {
    guard let result else { return true }
    return result.level == nil && result.status != .notApplicable && result.status != .measured
  }

  private static let yearPrefix = " พ.ศ. "

  /// `มาตรฐาน… พ.ศ. 2560` as documents write it: `มาตรฐาน… (พ.ศ. 2560)`.
  private static func withYearInParentheses(_ edition: String) -> String {
    let digits = edition.utf8.reversed().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    let name = edition.utf8.dropLast(digits)
    guard digits > 0, name.count > yearPrefix.utf8.count,
      name.suffix(yearPrefix.utf8.count).elementsEqual(yearPrefix.utf8)
    else { return edition }
    return
      "\(Substring(name.dropLast(yearPrefix.utf8.count))) (พ.ศ. \(Substring(edition.utf8.suffix(digits))))"
  }

  /// What keeps it from being complete: indicators and what they lack, and standards without the result of who judges them.
  private var gaps: [String] {
    let lacking = plan.standards.flatMap { standard in
      standard.isJudgedByOthers || standard.children.isEmpty ? [standard] : standard.children
    }.filter { Self.lacksLevel(result[id: $0.id]) }
    func names(_ nodes: [Node]) -> String { nodes.map(\.heading).joined(separator: ", ") }
    let external = lacking.filter(\.isJudgedByOthers)
    let own = lacking.filter { !$0.isJudgedByOthers }
    let silent = own.filter { result[id: $0.id]?.missing.isEmpty ?? true }
    let partial = own.compactMap { node in
      result[id: node.id].flatMap {
        $0.missing.isEmpty ? nil : "\(node.heading) ขาด \($0.missing.joined(separator: ", "))"
      }
    }
    let lines =
      partial + (silent.isEmpty ? [] : ["\(names(silent)) ยังไม่มีข้อมูล"])
      + (external.isEmpty ? [] : ["\(names(external)) ยังไม่ได้รับผลจากหน่วยงานที่ประเมิน"])
    if lines.isEmpty { return [] }
    return ["หมายเหตุ ข้อมูลยังไม่ครบ จึงยังไม่ออกเอกสารฉบับนี้"] + lines.map { "\(SheetCell.missingText) \($0)" }
  }

  /// A standard that others judge is only named, with where its result comes from.
  private func rows(of standard: Node) -> [EnclosureRow] {
    let indicators = standard.children.map(row(of:))
    return [standardRow(standard)] + indicators
      + (standard.isJudgedByOthers
        ? [] : [summaryRow("สรุปภาพรวม\(standard.heading)", result[id: standard.id])])
  }

  /// Where the result comes from stands in brackets behind the title, as in the published enclosure.
  private func standardRow(_ standard: Node) -> EnclosureRow {
    var title = "\(standard.heading) \(standard.title)"
    if case .external(let external) = standard.rule { title += " (\(external.sourceNote))" }
    return EnclosureRow(weight: .standard, title: title, level: "", note: "")
  }

  private func row(of indicator: Node) -> EnclosureRow {
    let result = result[id: indicator.id]
    let considerations = indicator.children.map { "\($0.number)) \($0.title)" }
    let consistsOf = considerations.isEmpty ? "" : " ประกอบด้วย"
    let title = "ตัวบ่งชี้ที่ \(indicator.number) \(indicator.title)\(consistsOf)"
    return EnclosureRow(
      weight: .indicator, title: ([title] + considerations).joined(separator: "\n"),
      level: level(of: result), note: result?.recommendation ?? SheetCell.missingText)
  }

  private func summaryRow(_ title: String, _ result: NodeResult?) -> EnclosureRow {
    EnclosureRow(
      weight: .summary, title: title, level: level(of: result), note: result?.recommendation ?? "")
  }

  private var overallRow: EnclosureRow {
    summaryRow("สรุป\(plan.framework.overall.title)ทุกมาตรฐาน", result.overall)
  }

  /// No score stands beside the level, so that none can differ from what the committee set.
  private func level(of result: NodeResult?) -> String {
    guard let result, result.status != .notApplicable else {
      return result == nil ? SheetCell.missingText : SheetCell.notApplicableText
    }
    guard let level = result.level else { return SheetCell.missingText }
    let marks = result.marks.filter { $0 != Marks.overruled }
    return ([plan.framework.scale.label(of: level)] + marks).joined(separator: " ")
  }
}

extension Node {
  /// Whether its result comes from another assessment.
  fileprivate var isJudgedByOthers: Bool { if case .external = rule { true } else { false } }
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
