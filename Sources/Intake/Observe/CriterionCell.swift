internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads the result of a criterion in the type that its KPI asks for.
///
/// Where no KPI decides a level, a number stays a number and everything else is text; nothing is wrong with either.
struct CriterionCell {
  let vocabulary: Vocabulary

  /// The result; nil where blank or, with its finding, where it could not be read.
  func read(_ row: TableRow, _ kpi: KPI?, _ findings: inout FindingCollector) -> CriterionResult? {
    guard let kpi, kpi.reviewOnly == nil else { return told(row, kpi, &findings) }
    let cells = CellReading(vocabulary: vocabulary)
    if kpi.kind == .qualitative { return cells.yesNo(row, .result, &findings).map { .answer($0) } }
    switch number(row, kpi) {
    case .unreported: return nil
    case .number(let numeral, let isPercent) where fits(Ratio(numeral), isPercent, kpi.kind):
      return .figure(Ratio(numeral))
    case .number where kpi.kind == .itemCount:
      findings.add(row.finding(.noWholeCount, at: .result))
      return nil
    case .number, .invalid:
      findings.add(row.finding(.badNumber, at: .result))
      return nil
    }
  }

  /// A number, with or without the unit that the KPI counts in, such as `4 ด้าน`.
  private func number(_ row: TableRow, _ kpi: KPI) -> NumberReading {
    var text = Substring(row[.result])
    if let unit = kpi.unit, text.hasSuffix(unit) { text = text.dropLast(unit.count) }
    return ThaiNumber.parse(String(text), vocabulary: vocabulary)
  }

  /// A count is no percentage, and items are whole.
  private func fits(_ value: Ratio, _ isPercent: Bool, _ kind: KPI.Kind) -> Bool {
    (kind.isPercentage || !isPercent) && (kind != .itemCount || value.denominator == 1)
  }

  private func told(_ row: TableRow, _ kpi: KPI?, _ findings: inout FindingCollector) -> CriterionResult? {
    if let kpi, kpi.kind != .qualitative,
      case .number(let numeral, _) = number(row, kpi)
    {
      return .figure(Ratio(numeral))
    }
    switch YesNo.parse(row[.result], vocabulary: vocabulary) {
    case .yes where kpi?.kind == .qualitative: return .answer(true)
    case .no where kpi?.kind == .qualitative: return .answer(false)
    default: break
    }
    return CellReading(vocabulary: vocabulary).text(row, .result, &findings).map { .text($0) }
  }
}

extension FindingKind {
  /// A number, but none that could be a count of items.
  static let noWholeCount = FindingKind(
    "bad-number", .error,
    thai:
      "ตัวชี้วัดของเกณฑ์นี้นับเป็นจำนวนข้อหรือรายการ \"{value}\" ในคอลัมน์ \"{header}\" จึงใช้ไม่ได้ และถือว่ายังไม่รายงาน โปรดใส่จำนวนเต็มที่ไม่ใช่ร้อยละ เช่น 4",
    english:
      "The criterion's KPI counts items, so \"{value}\" under \"{header}\" cannot be used and counts as unreported. Write a whole number that is no percentage, such as 4."
  )
}
