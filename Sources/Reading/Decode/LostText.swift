internal import CSVTokens

/// Tells a sheet whose Thai was replaced by question marks when a program saved it without Thai letters.
///
/// Only asked of a file without any Thai and without a header that is known: then two or more cells of its first
/// rows, and half of those that hold text, must have two question marks (or U+FFFD) side by side.
enum LostText {
  /// - Returns: the first lost cell of a lost sheet, by its record and zero-based column.
  static func example(in records: [CSVPrefix.Record]) -> (record: CSVPrefix.Record, cell: Int)? {
    let texts = records.flatMap(\.cells).filter(isText)
    let lost = texts.count { hasRun($0) }
    guard lost >= 2, 2 * lost >= texts.count else { return nil }
    for record in records {
      if let cell = record.cells.firstIndex(where: hasRun) { return (record, cell) }
    }
    return nil
  }

  /// Anything but numbers, dates and blanks.
  private static func isText(_ cell: [UInt8]) -> Bool {
    cell.contains { $0 == UInt8(ascii: "?") || $0 > 0x7F || (0x61...0x7A).contains($0 | 0x20) }
  }

  private static func hasRun(_ cell: [UInt8]) -> Bool {
    let question = UInt8(ascii: "?")
    if zip(cell, cell.dropFirst()).contains(where: { $0 == question && $1 == question }) { return true }
    return String(decoding: cell, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" } > 1
  }
}
