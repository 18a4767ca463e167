internal import Assessment
internal import Basics
internal import CommandLineKit
internal import Records
internal import Standards

/// Rows, files and findings behind a level, one line each.
struct EvidenceText {
  let language: Language

  private static let longestText = 80

  private func pick(_ th: String, _ en: String) -> String { language == .thai ? th : en }

  /// `file:row  value (cell) …`, with a word where the row does not count.
  /// - Parameter title: of the row's node, which need not be said again.
  func line(_ row: EvidenceRow, under title: String? = nil) -> String {
    let shown = row.values.filter { value in
      value.content != .blank && value.content != title.map { .text($0) } || value.role.isNeeded
    }
    let values = shown.map { value in
      let cell = row.cell(of: value).map { " (\($0))" } ?? ""
      return "\(name(value.role)) \(text(value.content))\(cell)"
    }
    let unused = row.isCounted ? "" : "  " + pick("[ไม่นับแถวนี้]", "[this row does not count]")
    return "\(row.path.text):\(row.row)  " + values.joined(separator: "  ") + unused
  }

  /// `file:row (cell)`.
  func place(_ provenance: Provenance) -> String {
    let cell = provenance.column.map { " (\(CellAddress(row: provenance.row, column: $0)))" } ?? ""
    return "\(provenance.path.text):\(provenance.row)\(cell)"
  }

  /// What a survey file holds; the rows of people are never kept.
  func line(_ survey: SurveyEvidence) -> String {
    "\(survey.path.text)  "
      + pick(
        "ผู้ตอบ \(survey.respondents) คน \(survey.answers.count) คำตอบ ผลรวม \(survey.answers.sum)",
        "\(survey.respondents) respondents, \(survey.answers.count) answers, sum \(survey.answers.sum)")
  }

  /// `severity code file:row:cell message`.
  func line(_ finding: Finding) -> String {
    let place = [finding.path?.text, finding.row.map(String.init), finding.cell].compactMap { $0 }
    let severity = pick(finding.kind.severity.thaiName, finding.kind.severity.rawValue)
    let message = finding.message(language)
    return "\(severity) \(finding.kind.code)  \(place.joined(separator: ":"))  \(message)"
  }

  /// Which sheet of a kind counts, and where it is from.
  func line(_ sheet: SheetEvidence) -> String {
    let name = pick(sheet.kind.thaiName, sheet.kind.rawValue)
    guard let month = sheet.month else { return "\(name): " + pick("ยังไม่ได้รับ", "nothing came in") }
    if sheet.isRejected {
      return "\(name): "
        + pick("ไฟล์ของงวด \(month) ใช้ไม่ได้ จึงถือว่ายังไม่ได้รับ", "what came in \(month) was rejected")
    }
    let carried =
      sheet.isCarried
      ? pick(" ยกมาจากงวด \(month) [c]", " carried forward from \(month) [c]") : ""
    return "\(name):\(carried) " + sheet.files.map(\.text).joined(separator: ", ")
  }

  private func name(_ role: EvidenceValue.Role) -> String {
    switch role {
    case .implemented: pick("การดำเนินการ", "implemented")
    case .clear: pick("ความชัดเจน", "clear")
    case .evidence: pick("หลักฐาน", "evidence")
    case .part: pick("รายการ", "item")
    case .numerator: pick("จำนวนที่ได้", "numerator")
    case .denominator: pick("จำนวนทั้งหมด", "denominator")
    case .percent: pick("ร้อยละ", "percent")
    case .previousYear: pick("ปีก่อน", "last year")
    case .points: pick("คะแนน", "points")
    case .level: pick("ระดับคุณภาพ", "level")
    case .recommendation: pick("ข้อเสนอแนะ", "recommendation")
    case .result: pick("ผลการดำเนินงาน", "result")
    case .category: pick("หมวดที่", "category")
    case .assessor: pick("กรรมการคนที่", "assessor")
    case .condition: pick("ข้อที่", "condition")
    case .present: pick("มี/ไม่มี", "there")
    case .conditionsMet: pick("ข้อที่บรรลุ", "conditions met")
    }
  }

  private func text(_ content: EvidenceValue.Content) -> String {
    switch content {
    case .blank: "–"
    case .unreadable: pick("อ่านไม่ได้", "unreadable")
    case .answer(let answer): answer ? pick("ใช่", "yes") : pick("ไม่", "no")
    case .number(let number): ExactText.plain(number)
    case .level(let level): level.description
    case .text(let text):
      "\"\(text.count > Self.longestText ? text.prefix(Self.longestText - 1) + "…" : text)\""
    }
  }
}

extension EvidenceValue.Role {
  /// Whether a level may rest on the value, so that a blank one says something too.
  fileprivate var isNeeded: Bool {
    switch self {
    case .implemented, .clear, .numerator, .denominator, .level, .result: true
    case .evidence, .part, .percent, .previousYear, .points, .recommendation, .category, .assessor,
      .condition,
      .present, .conditionsMet:
      false
    }
  }
}
