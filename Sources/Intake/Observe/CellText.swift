internal import CSVTokens
internal import Records
internal import ThaiText

/// The text of one cell as it is meant: without Excel's armour, normalised, within a cell's length.
///
/// Source: intake.md, *Encodings and dialects* and *Text and numerals*.
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
  static let cellTooLong = FindingKind(
    .cellTooLong, .error,
    thai: "ข้อความในคอลัมน์ \"{header}\" ยาวเกิน 32,767 อักขระ จึงถือว่ายังไม่รายงาน โปรดย่อข้อความแล้วส่งใหม่",
    english:
      "The text under \"{header}\" has more than 32,767 characters and counts as unreported. Shorten it.")

  static let excelArmour = FindingKind(
    .excelArmour, .info,
    thai:
      "ไฟล์นี้มีเครื่องหมายที่ Excel ใส่กันการแปลงรหัส (=\"…\" หรือ ') เริ่มที่คอลัมน์ \"{header}\" จึงถอดออกก่อนอ่าน ไม่ต้องแก้ไข",
    english:
      "Cells of this file, first under \"{header}\", carried Excel's armour (=\"…\" or '); it was taken off. Nothing is to be done."
  )

  static let strayQuote = FindingKind(
    .strayQuote, .warning,
    thai: "มีเครื่องหมาย \" กลางข้อความในคอลัมน์ \"{header}\" จึงเก็บไว้ตามเดิม โปรดตรวจสอบว่าข้อความครบถ้วน",
    english: "A quote stands inside the text under \"{header}\" and was kept. Check that the text is whole.")

  static let controlCharacter = FindingKind(
    .controlCharacter, .warning,
    thai: "มีอักขระควบคุมที่มองไม่เห็นในคอลัมน์ \"{header}\" จึงตัดออก โปรดตรวจสอบว่าข้อความครบถ้วน",
    english: "Control characters under \"{header}\" were dropped. Check that the text is whole.")

  static let doubtfulText = FindingKind(
    .doubtfulText, .warning,
    thai: "ข้อความ \"{value}\" มีวรรณยุกต์ต่างกันสองตัวบนพยัญชนะเดียว จึงเก็บไว้ตามเดิม โปรดตรวจสอบการสะกด",
    english: "\"{value}\" has two different tone marks on one consonant and was kept. Check its spelling.")

  static let textNormalised = FindingKind(
    .textNormalised, .info,
    thai: "ปรับลำดับและรูปของอักขระไทยในไฟล์นี้ให้เป็นมาตรฐานเดียวกัน และตัดรหัส HTML ออกหากมี ความหมายคงเดิม ไม่ต้องแก้ไข",
    english:
      "The spelling of Thai characters was made regular in this file and HTML taken out; the meaning is unchanged. Nothing is to be done."
  )

  /// Whether a finding on spelling repeats the cell's text.
  var quotesCell: Bool { self == .doubtfulText }

  /// Whether a finding is said once a file, with its count.
  var isCountedPerFile: Bool { self == .textNormalised || self == .excelArmour }
}
