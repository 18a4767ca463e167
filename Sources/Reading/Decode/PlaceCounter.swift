/// Counts rows and columns up to a byte that no reader can pass, as a spreadsheet would number them.
struct PlaceCounter {
  private enum Cell {
    case start
    case unquoted
    case quoted
    case afterQuote
  }

  private let delimiter: UInt8
  private var cell = Cell.start
  private var isBehindCarriageReturn = false
  private var toSkip: Int
  /// Counted from 1.
  private(set) var row = 1
  private(set) var column = 1

  init(_ dialect: SheetDialect) {
    delimiter = dialect.delimiter
    toSkip = dialect.separatorLineLength
  }

  /// Takes the text before the place, in order.
  mutating func pass(_ text: Span<UInt8>) {
    for index in text.indices {
      if toSkip > 0 { toSkip -= 1 } else { pass(text[index]) }
    }
  }

  private mutating func pass(_ byte: UInt8) {
    let isSecondHalf = isBehindCarriageReturn && byte == 0x0A
    isBehindCarriageReturn = byte == 0x0D
    switch (cell, byte) {
    case (.quoted, UInt8(ascii: "\"")): cell = .afterQuote
    case (.quoted, _): break
    // A quote right behind a closing one stands for itself: the cell goes on.
    case (.start, UInt8(ascii: "\"")), (.afterQuote, UInt8(ascii: "\"")): cell = .quoted
    case (_, delimiter): nextCell()
    case (_, 0x0A) where isSecondHalf: break
    case (_, 0x0A), (_, 0x0D): nextRow()
    case (.start, 0x20): break
    default: cell = .unquoted
    }
  }

  private mutating func nextCell() {
    column += 1
    cell = .start
  }

  private mutating func nextRow() {
    row += 1
    column = 1
    cell = .start
  }
}
