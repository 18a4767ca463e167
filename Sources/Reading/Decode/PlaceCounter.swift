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

/// Drops the byte order marks that stand at the start of a line, where joining files leaves them.
///
/// In front of a quote one would make the quote a stray one; anywhere else the text rules remove it.
struct LineMarks {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private var isLineStart = true
  /// Bytes of a mark that have come so far.
  private var matched = 0
  private var cleaned: [UInt8] = []

  /// Hands the text on to the body, without marks.
  mutating func strip<Failure: Error>(
    _ text: Span<UInt8>, _ body: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    guard !text.isEmpty else { return }
    if matched == 0, !LineMarks.mayHoldMark(text) {
      isLineStart = LineMarks.isLineEnd(text[text.count - 1])
      return try body(text)
    }
    cleaned.removeAll(keepingCapacity: true)
    for index in text.indices { take(text[index]) }
    try body(cleaned.span)
  }

  /// Hands over the beginning of a mark that the end of the file cut off.
  mutating func finish<Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
    guard matched > 0 else { return }
    try body(LineMarks.mark.span.extracting(first: matched))
    matched = 0
  }

  private mutating func take(_ byte: UInt8) {
    if isLineStart, byte == LineMarks.mark[matched] {
      matched = (matched + 1) % LineMarks.mark.count
      return
    }
    cleaned += LineMarks.mark.prefix(matched)
    matched = 0
    cleaned.append(byte)
    isLineStart = LineMarks.isLineEnd(byte)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Thai text has no byte 0xEF; written without an early exit so that it compiles to vector instructions.
  private static func mayHoldMark(_ text: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in text.indices { found |= text[index] == 0xEF ? 1 : 0 }
    return found != 0
  }
}
