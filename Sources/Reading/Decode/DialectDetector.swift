internal import CSVTokens
internal import Digest

/// Finds the delimiter of a sheet from its header row, wherever that stands.
///
/// Source: Reading, *Dialects*.
struct DialectDetector {
  /// What the beginning of a sheet tells.
  struct Detected {
    let dialect: SheetDialect
    /// Whether one of the first rows is a header.
    let isRecognised: Bool
    /// The first records by that delimiter.
    let records: [CSVPrefix.Record]
  }

  /// Bytes in which the first rows of most sheets stand, tried before the whole beginning is read.
  private static let shortHead = 16 << 10

  let isHeader: ([String]) -> Bool

  /// - Parameter text: the beginning of the file in UTF-8, without a byte order mark.
  func read(_ text: [UInt8], isWholeFile: Bool) -> Detected {
    if let line = CSVDialect.separatorLine(in: text.span) {
      let dialect = SheetDialect(delimiter: line.delimiter, separatorLineLength: line.byteCount)
      let records = records(Array(text.dropFirst(line.byteCount)), line.delimiter, isWholeFile)
      return Detected(dialect: dialect, isRecognised: hasHeader(records), records: records)
    }
    for delimiter in CSVDialect.delimiters {
      let records = records(text, delimiter, isWholeFile)
      guard hasHeader(records) else { continue }
      return Detected(dialect: SheetDialect(delimiter: delimiter), isRecognised: true, records: records)
    }
    return unrecognised(text, isWholeFile)
  }

  /// The dialect alone: where no other delimiter could make a header or more cells, it is the comma.
  func dialect(of text: [UInt8], isWholeFile: Bool) -> SheetDialect {
    let comma = CSVDialect.delimiters[0]
    guard CSVDialect.separatorLine(in: text.span) == nil else {
      return read(text, isWholeFile: isWholeFile).dialect
    }
    let others = Self.others(in: text.span)
    guard !others.isEmpty else { return SheetDialect(delimiter: comma) }
    let commas = prefix(of: text, comma, cellsFrom: .max, isWholeFile).delimitedCount
    for other in others {
      let prefix = prefix(of: text, other, cellsFrom: 2, isWholeFile)
      if prefix.delimitedCount > commas || hasHeader(prefix.records) {
        return read(text, isWholeFile: isWholeFile).dialect
      }
    }
    return SheetDialect(delimiter: comma)
  }

  /// Without a header, the delimiter that makes the most cells of the first rows is the likeliest.
  private func unrecognised(_ text: [UInt8], _ isWholeFile: Bool) -> Detected {
    let readings = CSVDialect.delimiters.map { delimiter in
      Detected(
        dialect: SheetDialect(delimiter: delimiter), isRecognised: false,
        records: records(text, delimiter, isWholeFile))
    }
    let counts = readings.map { cellCount($0.records) }
    let best = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    return readings[best]
  }

  private func hasHeader(_ records: [CSVPrefix.Record]) -> Bool {
    records.contains { record in
      record.cells.count > 1 && isHeader(record.cells.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  /// How many cells stand behind a delimiter.
  private func cellCount(_ records: [CSVPrefix.Record]) -> Int {
    records.reduce(0) { $0 + $1.cells.count - 1 }
  }

  private func records(_ text: [UInt8], _ delimiter: UInt8, _ isWholeFile: Bool) -> [CSVPrefix.Record] {
    prefix(of: text, delimiter, cellsFrom: 1, isWholeFile).records
  }

  /// - Parameter fewest: records of fewer cells are only counted.
  private func prefix(
    of text: [UInt8], _ delimiter: UInt8, cellsFrom fewest: Int, _ isWholeFile: Bool
  ) -> CSVPrefix {
    let limit = HeaderSearch.mostRows
    if text.count > Self.shortHead {
      let short = text.span.extracting(first: Self.shortHead)
      let prefix = CSVPrefix(
        of: short, delimiter: delimiter, limit: limit, cellsFrom: fewest, isWholeFile: false)
      if prefix.recordCount == limit { return prefix }
    }
    return CSVPrefix(
      of: text.span, delimiter: delimiter, limit: limit, cellsFrom: fewest, isWholeFile: isWholeFile)
  }

  /// The delimiters other than the comma that stand anywhere in a text.
  ///
  /// Written without an early exit so that it compiles to vector instructions.
  @inline(never)
  private static func others(in text: Span<UInt8>) -> [UInt8] {
    var found: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      found |= (byte == 0x3B ? 1 : 0) | (byte == 0x09 ? 2 : 0) | (byte == 0x7C ? 4 : 0)
    }
    return zip([0x3B, 0x09, 0x7C], [1, 2, 4]).filter { found & $0.1 != 0 }.map(\.0)
  }
}

/// How a sheet parts its cells, and where its first row starts.
struct SheetDialect: Equatable {
  let delimiter: UInt8
  /// The length of a `sep=` line that stands before the sheet and is no row of it, in bytes of UTF-8.
  var separatorLineLength = 0

  /// The delimiter as the sheet of source files shows it.
  var name: String {
    delimiter == UInt8(ascii: "\t") ? "แท็บ" : String(Character(Unicode.Scalar(delimiter)))
  }

  /// The place of the sheet's first byte; offsets count the mark of the file too.
  func start(behindMark markLength: Int) -> CSVPosition {
    CSVPosition(row: 1, line: separatorLineLength == 0 ? 1 : 2, offset: markLength + separatorLineLength)
  }
}

/// What all bytes of a file tell: how many, their digest, and whether they are UTF-8.
///
/// Nothing declares an encoding, so the whole file decides. Source: Reading, *Encodings*.
struct ByteCounts: ~Copyable {
  private var hash: SHA256Stream
  private var validator = UTF8Validator()
  private(set) var byteCount = 0

  init() throws(DigestError) {
    hash = try SHA256Stream()
  }

  /// Takes the next bytes of the file.
  mutating func note(_ bytes: Span<UInt8>) throws(DigestError) {
    try hash.update(bytes)
    validator.validate(bytes)
    byteCount += bytes.count
  }

  /// The offset of the first byte that no UTF-8 text has there; nil so far.
  var firstInvalidByte: Int? { validator.firstInvalidByte }

  /// Says that the file ends here: a character that is still open is invalid.
  mutating func end() { validator.finish() }

  consuming func digest() throws(DigestError) -> SHA256Digest { try hash.finish() }
}
