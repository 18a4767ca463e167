internal import CSVTokens

/// One pass over a file's bytes, from mark to end: decodes, drops what is no text, tokenises.
struct TokenPass: ~Copyable {
  private var decoder: TextDecoder
  private var text: TextPass

  init(_ form: TextForm, _ dialect: SheetDialect) throws(CSVError) {
    decoder = form.makeDecoder()
    text = try TextPass(form, dialect)
  }

  /// Takes the next bytes and hands out the records that end in them.
  mutating func feed(_ chunk: Span<UInt8>, _ record: (borrowing CSVRecord) -> Void) throws(CSVError) {
    let bytes = chunk.extracting(droppingFirst: text.skipMark(chunk.count))
    try decoder.decode(bytes) { (decoded) throws(CSVError) in try text.feed(decoded, record) }
  }

  /// Hands out the last records.
  consuming func finish(_ record: (borrowing CSVRecord) -> Void) throws(CSVError) {
    try decoder.finish { (decoded) throws(CSVError) in try text.feed(decoded, record) }
    try text.finish(record)
  }
}

/// The part of a pass behind the decoder.
private struct TextPass: ~Copyable {
  private var marks = LineMarks()
  private var sheet: SheetPass
  private var markToSkip: Int

  init(_ form: TextForm, _ dialect: SheetDialect) throws(CSVError) {
    sheet = try SheetPass(
      reader: CSVReader(delimiter: dialect.delimiter, start: dialect.start(behindMark: form.markLength)),
      toSkip: dialect.separatorLineLength)
    markToSkip = form.markLength
  }

  /// How many of the next bytes belong to the file's mark.
  mutating func skipMark(_ count: Int) -> Int {
    let skipped = min(markToSkip, count)
    markToSkip -= skipped
    return skipped
  }

  mutating func feed(_ decoded: Span<UInt8>, _ record: (borrowing CSVRecord) -> Void) throws(CSVError) {
    try marks.strip(decoded) { (text) throws(CSVError) in try sheet.feed(text, record) }
  }

  consuming func finish(_ record: (borrowing CSVRecord) -> Void) throws(CSVError) {
    try marks.finish { (text) throws(CSVError) in try sheet.feed(text, record) }
    try sheet.reader.finish(record)
  }
}

/// The reader behind a `sep=` line.
private struct SheetPass: ~Copyable {
  var reader: CSVReader
  var toSkip: Int

  mutating func feed(_ text: Span<UInt8>, _ record: (borrowing CSVRecord) -> Void) throws(CSVError) {
    let skipped = min(toSkip, text.count)
    toSkip -= skipped
    try reader.feed(text.extracting(droppingFirst: skipped), record)
  }
}
