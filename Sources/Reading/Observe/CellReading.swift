internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads single cells of a row, each with the finding that is due when it cannot be read.
struct CellReading {
  let vocabulary: Vocabulary

  /// Yes or no; nil where blank or unreadable.
  func yesNo(_ row: TableRow, _ role: ColumnRole, _ findings: inout FindingCollector) -> Bool? {
    switch YesNo.parse(row[role], vocabulary: vocabulary) {
    case .yes: return true
    case .no: return false
    case .unreported: return nil
    case .ambiguous: findings.add(row.finding(.ambiguousMark, at: role))
    case .invalid: findings.add(row.finding(.badYesNo, at: role))
    }
    return nil
  }

  /// A number, exact.
  func number(_ row: TableRow, _ role: ColumnRole, _ findings: inout FindingCollector) -> MeasureRow.Cell {
    switch ThaiNumber.parse(row[role], vocabulary: vocabulary) {
    case .unreported: return .unreported
    case .number(let numeral, _):
      if let value = Ratio(numeral) { return .number(value) }
    case .invalid: break
    }
    findings.add(row.finding(.badNumber, at: role))
    return .unreadable
  }

  /// A quality level, also by a name that the caller knows; nil where blank or unreadable.
  func level(
    _ row: TableRow, _ role: ColumnRole, _ findings: inout FindingCollector,
    otherNames: [MatchingKey: QualityLevel] = [:]
  ) -> QualityLevel? {
    if let level = otherNames[.word(row[role])] { return level }
    switch QualityLevelWord.parse(row[role], vocabulary: vocabulary) {
    case .unreported: return nil
    case .level(let value): return QualityLevel(value)
    case .invalid:
      findings.add(row.finding(.badLevel, at: role))
      return nil
    }
  }

  /// Free text, its personal data masked; nil where it reports nothing.
  func text(_ row: TableRow, _ role: ColumnRole, _ findings: inout FindingCollector) -> String? {
    if vocabulary.isUnreported(row[role]) { return nil }
    let masked = PersonalData.masked(row[role])
    if masked.maskedCount > 0 { findings.add(row.finding(.personalDataMasked, at: role)) }
    return masked.text
  }

  /// What the office adds to an item: its target, its outstanding work and its remark.
  func notes(_ row: TableRow, _ findings: inout FindingCollector) -> ItemNotes {
    ItemNotes(
      target: text(row, .target, &findings), outstanding: text(row, .outstanding, &findings),
      remark: text(row, .remark, &findings))
  }
}
