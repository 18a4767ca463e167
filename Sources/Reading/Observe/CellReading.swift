internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads single cells of a row, each with the finding that is due when it cannot be read.
struct CellReading {
  let vocabulary: Vocabulary

  /// Whether a cell reports nothing, or there is no such column.
  func isBlank(_ row: TableRow, _ role: ColumnRole) -> Bool { vocabulary.isUnreported(row[role]) }

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

  /// A count, which has no decimals: those of `1.100` part thousands, and nothing guesses which are which.
  func count(_ row: TableRow, _ role: ColumnRole, _ findings: inout FindingCollector) -> MeasureRow.Cell {
    let cell = number(row, role, &findings)
    guard let number = cell.number, number.denominator != 1 else { return cell }
    findings.add(row.finding(.brokenCount, at: role))
    return .unreadable
  }

  /// Whether two counts may be one number with a comma for the thousands: together they are less than one percent of
  /// what is meant to be many, and no percentage says that they are.
  static func areOneNumber(
    _ numerator: MeasureRow.Cell, _ denominator: MeasureRow.Cell, percent isGiven: Bool, _ row: TableRow
  ) -> Bool {
    guard let numerator = numerator.number, let denominator = denominator.number, numerator > .zero,
      numerator * Ratio(100) < denominator, !isGiven
    else { return false }
    return ShiftedCells.areGroups(row[.numerator], row[.denominator])
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

  /// Free text; what says that there is nothing to suggest is none.
  func comment(_ row: TableRow, _ role: ColumnRole, _ findings: inout FindingCollector) -> String? {
    vocabulary.isNoComment(row[role]) ? nil : text(row, role, &findings)
  }

  /// What the office adds to an item: its target, its outstanding work and its remark.
  func notes(_ row: TableRow, _ findings: inout FindingCollector) -> ItemNotes {
    ItemNotes(
      target: text(row, .target, &findings), outstanding: text(row, .outstanding, &findings),
      remark: text(row, .remark, &findings))
  }
}

/// The text of one cell as it is meant: without Excel's armour, normalised, within a cell's length.
///
/// Source: Reading, *Quotes*; Values, *Thai text*.
struct CellText {
  /// The longest text of a spreadsheet's cell, in UTF-16 units.
  static let mostUnits = 32_767

  let text: String
  /// What its spelling calls for, each at most once.
  private(set) var findings: [FindingKind] = []

  init(_ record: borrowing CSVRecord, _ column: Int) {
    let raw = record.text(at: column)
    guard raw.utf16.count <= Self.mostUnits else {
      text = ""
      findings = [.cellTooLong]
      return
    }
    let bare = Self.withoutArmour(raw)
    if bare != nil {
      findings.append(.excelArmour)
    } else if record.hasStrayQuote(column) {
      findings.append(.strayQuote)
    }
    let normalised = ThaiText.normalise(bare ?? raw)
    text = normalised.text
    if normalised.changes.droppedControlCharacters { findings.append(.controlCharacter) }
    if normalised.changes.doubtful { findings.append(.doubtfulText) }
    if normalised.changes.beyondSpaces { findings.append(.textNormalised) }
  }

  /// `="0042"` and a leading `'` keep Excel from changing a code; nil for a cell that has neither.
  static func withoutArmour(_ text: String) -> String? {
    if text.utf8.starts(with: "=\"".utf8), text.utf8.last == UInt8(ascii: "\""), text.utf8.count > 2 {
      return String(decoding: text.utf8.dropFirst(2).dropLast(), as: UTF8.self)
    }
    if text.utf8.first == UInt8(ascii: "'"), text.utf8.count > 1 {
      return String(decoding: text.utf8.dropFirst(), as: UTF8.self)
    }
    return nil
  }
}

extension FindingKind {
  /// Whether a finding on spelling repeats the cell's text.
  var quotesCell: Bool { self == .doubtfulText }

  /// Whether a finding is said once a file, with its count.
  var isCountedPerFile: Bool { self == .textNormalised || self == .excelArmour }
}
