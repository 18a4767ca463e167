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
    case .number(let numeral, let isPercent):
      guard let value = Ratio(numeral) else {
        findings.add(row.finding(.badNumber, at: .result))
        return nil
      }
      guard let misfit = misfit(value, isPercent, kpi.kind) else { return .figure(value) }
      findings.add(row.finding(misfit, at: .result))
    case .invalid: findings.add(row.finding(.badNumber, at: .result))
    }
    return nil
  }

  /// A number, with or without the unit that the KPI counts in, such as `4 ด้าน`.
  private func number(_ row: TableRow, _ kpi: KPI) -> NumberReading {
    var text = Substring(row[.result])
    if let unit = kpi.unit, text.hasSuffix(unit) { text = text.dropLast(unit.count) }
    return ThaiNumber.parse(String(text), vocabulary: vocabulary)
  }

  /// Why a number is none of the KPI's: a count is no percentage, and items are whole.
  ///
  /// A percentage may be above 100: of a target more may be reached than was set.
  private func misfit(_ value: Ratio, _ isPercent: Bool, _ kind: KPI.Kind) -> FindingKind? {
    if kind.isPercentage { return nil }
    if kind == .itemCount { return isPercent || value.denominator != 1 ? .noWholeCount : nil }
    return isPercent ? .numberOfOtherType : nil
  }

  private func told(_ row: TableRow, _ kpi: KPI?, _ findings: inout FindingCollector) -> CriterionResult? {
    if let kpi, kpi.kind != .qualitative,
      case .number(let numeral, _) = number(row, kpi), let value = Ratio(numeral)
    {
      return .figure(value)
    }
    switch YesNo.parse(row[.result], vocabulary: vocabulary) {
    case .yes where kpi?.kind == .qualitative: return .answer(true)
    case .no where kpi?.kind == .qualitative: return .answer(false)
    default: break
    }
    return CellReading(vocabulary: vocabulary).text(row, .result, &findings).map { .text($0) }
  }
}
