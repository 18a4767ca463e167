internal import CSVTokens
internal import FileSystem
internal import Records

extension InputFile {
  /// Whether neither the open file nor what its path names was changed, replaced or removed.
  func isUnchanged(since before: FileStatus) throws(FileError) -> Bool {
    guard try status() == before else { return false }
    return (try? FileStatus(of: path)) == before
  }

  /// Reads the file from its start, a block at a time, however far it was read before.
  ///
  /// - Parameter end: of the whole blocks that are read, where that is not all.
  func forEachChunk(upTo end: Int? = nil, _ body: (Span<UInt8>) throws -> Void) throws {
    var passed = 0
    try forEachChunk(until: { chunk in
      try body(chunk)
      passed += chunk.count
      return passed >= end ?? .max
    })
  }

  /// Reads the file from its start, a block at a time, until the body has seen enough.
  func forEachChunk(until isEnough: (Span<UInt8>) throws -> Bool) throws {
    var buffer = [UInt8](repeating: 0, count: Self.blockLength)
    try rewind()
    while true {
      let length = try read(into: &buffer)
      if try isEnough(buffer.span.extracting(first: length)) || length < buffer.count { return }
    }
  }

  /// A part of the file, as far as it goes.
  func bytes(in range: Range<Int>) throws -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    try forEachChunk(until: { chunk in
      let part = range.clamped(to: start..<start + chunk.count)
      for offset in part { result.append(chunk[offset - start]) }
      start += chunk.count
      return start >= range.upperBound
    })
    return result
  }

  /// Where the character begins that a byte of the decoded text belongs to.
  ///
  /// - Parameters:
  ///   - place: an offset in the text as `form` decodes it, marks at the start of lines included.
  func offset(ofDecodedByte place: Int, as form: TextForm) throws -> Int {
    var decoder = form.makeDecoder()
    var decoded = 0
    var start = 0
    // Where the character in progress begins.
    var begin = form.markLength
    try forEachChunk(until: { chunk in
      let first = start == 0 ? min(form.markLength, chunk.count) : 0
      var ahead = decoder
      var length = 0
      ahead.decode(chunk.extracting(droppingFirst: first)) { length = $0.count }
      // No decoder keeps back more than a character, so that the place is in a later block.
      if decoded + length + 16 < place {
        decoder = ahead
        decoded += length
        start += chunk.count
        return false
      }
      for index in first..<chunk.count where decoded <= place {
        decoder.decode(chunk.extracting(index..<index + 1)) { text in
          decoded += text.count
          if !text.isEmpty, decoded <= place { begin = start + index + 1 }
        }
      }
      start += chunk.count
      return decoded > place
    })
    return begin
  }

  /// The row and column, from 1, at which a byte of the file stands in a reading.
  func place(of offset: Int, as form: TextForm, dialect: SheetDialect) throws -> (row: Int, column: Int) {
    var decoder = form.makeDecoder()
    var marks = LineMarks()
    var counter = PlaceCounter(dialect)
    var start = 0
    try forEachChunk(until: { chunk in
      let part = (form.markLength..<max(form.markLength, offset)).clamped(to: start..<start + chunk.count)
      decoder.decode(chunk.extracting(part.lowerBound - start..<part.upperBound - start)) { text in
        marks.strip(text) { counter.pass($0) }
      }
      start += chunk.count
      return start >= offset
    })
    return (counter.row, counter.column)
  }
}

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

/// How large a file may be, and how sizes are written.
package enum FileSize {
  /// Bytes of a file that is read unless a setting says otherwise: more than any office sends.
  package static let most = 4 << 30

  /// A size in the largest unit that it is a whole number of, such as `4 GiB`.
  static func text(_ bytes: Int) -> String {
    let units = ["B", "KiB", "MiB", "GiB"]
    var (number, unit) = (bytes, 0)
    while unit < units.count - 1, number > 0, number % 1024 == 0 {
      (number, unit) = (number / 1024, unit + 1)
    }
    return "\(number) \(units[unit])"
  }
}
