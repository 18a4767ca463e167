internal import CSVTokens
internal import Records
internal import ThaiText

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
