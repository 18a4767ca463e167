internal import CSVTokens
internal import Digest
internal import FileSystem
internal import Records

/// What the bytes of a file turned out to be, apart from the records that were handed out.
struct DecodedFile {
  /// Nil for a huge file that was refused before its end.
  var sha256: String?
  var encoding: TextEncoding?
  var delimiter: String?
  /// What had to be said although the file was read.
  var notes: [Finding] = []
  /// Why nothing of the file may be used.
  var fault: Finding?
}

/// Reads a file from its bytes to its records: decides encoding and delimiter, then decodes and tokenises.
///
/// Thai in UTF-8 is read in one pass, in which it is hashed, checked and tokenised; only when an invalid byte
/// comes late, or the beginning leaves doubts, the whole file is looked at before its records are read.
struct FileDecoder {
  private let judge: EncodingJudge
  private var detector: DialectDetector { judge.detector }

  /// - Parameter isHeader: whether a row's cells are the header of a sheet kind.
  init(isHeader: @escaping ([String]) -> Bool) {
    judge = EncodingJudge(detector: DialectDetector(isHeader: isHeader))
  }

  /// - Parameters:
  ///   - start: called with the delimiter before the first record; again when all records so far were read
  ///     wrongly, and with nil where none will follow.
  ///   - record: called for each record.
  /// - Throws: when the file cannot be read from the disk.
  func read(
    _ file: borrowing InputFile, start: (_ delimiter: UInt8?) -> Void, record: (borrowing CSVRecord) -> Void
  ) throws -> DecodedFile {
    let size = try file.status().size
    // A small file needs no more than itself, and a byte that stays free to show its end.
    var buffer = [UInt8](repeating: 0, count: min(max(size, 0) + 1, InputFile.blockLength))
    let length = try file.read(into: &buffer)
    let head = FileHead(buffer[..<length], isWholeFile: length < buffer.count)
    let stopsEarly = size > EarlyRefusal.hashedSize
    if let form = judge.isPlainThai(head) {
      let dialect = dialect(of: head, form)
      start(dialect.delimiter)
      if let decoded = try readAtOnce(file, form, dialect, &buffer, length, stopsEarly, record) {
        return decoded
      }
    }
    start(nil)
    return try readAfterSurvey(file, head, stopsEarly, start: start, record)
  }

  /// Goes on behind the first chunk, which is in the buffer.
  /// - Returns: nil when the file is not UTF-8 after all; its records then mean nothing.
  private func readAtOnce(
    _ file: borrowing InputFile, _ form: TextForm, _ dialect: SheetDialect, _ buffer: inout [UInt8],
    _ length: Int, _ stopsEarly: Bool, _ record: (borrowing CSVRecord) -> Void
  ) throws -> DecodedFile? {
    var survey = try ByteCounts()
    var tokens = try TokenPass(form, dialect)
    var fault: CSVError?
    var length = length
    while true {
      try survey.note(buffer.span.extracting(first: length))
      guard survey.firstInvalidByte == nil else { return nil }
      if fault == nil {
        do throws(CSVError) {
          try tokens.feed(buffer.span.extracting(first: length), record)
        } catch { fault = error }
      }
      if stopsEarly, let fault {
        return DecodedFile(
          encoding: form.encoding, delimiter: dialect.name,
          fault: fault.finding(byteOffset: fault.position.offset))
      }
      if length < buffer.count { break }
      length = try file.read(into: &buffer)
    }
    survey.end()
    guard survey.firstInvalidByte == nil else { return nil }
    if fault == nil {
      do throws(CSVError) { try tokens.finish(record) } catch { fault = error }
    }
    return DecodedFile(
      sha256: try survey.digest().description, encoding: form.encoding, delimiter: dialect.name,
      fault: fault.map { $0.finding(byteOffset: $0.position.offset) })
  }

  private func readAfterSurvey(
    _ file: borrowing InputFile, _ head: FileHead, _ stopsEarly: Bool,
    start: (_ delimiter: UInt8?) -> Void, _ record: (borrowing CSVRecord) -> Void
  ) throws -> DecodedFile {
    let foreign = FileSignature.foreignKind(head.bytes)
    if stopsEarly, let foreign { return DecodedFile(fault: Finding(foreign)) }
    let refusal = stopsEarly ? EarlyRefusal(head, judge) : nil
    var survey = try ByteCounts()
    var evidence = ThaiEvidence()
    var isRefused = false
    try file.forEachChunk(until: { chunk in
      try survey.note(chunk)
      evidence.note(chunk)
      isRefused =
        refusal?.isDecided(by: chunk, firstInvalidByte: survey.firstInvalidByte, evidence) ?? false
      return isRefused
    })
    if !isRefused { survey.end() }
    var judge = judge
    judge.end = isRefused ? survey.byteCount : nil
    let firstInvalidByte = survey.firstInvalidByte
    var decoded = DecodedFile(sha256: isRefused ? nil : try survey.digest().description)
    if let foreign {
      decoded.fault = Finding(foreign)
      return decoded
    }
    switch try judge.judge(file, head, firstInvalidByte: firstInvalidByte, evidence: evidence) {
    case .text(let form):
      let dialect = dialect(of: head, form)
      start(dialect.delimiter)
      try read(file, form, dialect, &decoded, record)
      if isRefused, decoded.fault == nil {
        return try readAfterSurvey(file, head, false, start: start, record)
      }
    case .unreadable(let kind, let offset, let nearest):
      let place = try file.place(of: offset, as: nearest, dialect: dialect(of: head, nearest))
      decoded.fault = Finding(
        kind, row: place.row, column: place.column, details: ["offset": String(offset)])
    case .lost(let record, let cell):
      // Nobody knows yet whose text it is.
      decoded.fault = Finding(
        .lostText, row: record.start.row, column: cell + 1,
        value: String(decoding: record.cells[cell], as: UTF8.self), masking: .suspicion)
    }
    return decoded
  }

  private func read(
    _ file: borrowing InputFile, _ form: TextForm, _ dialect: SheetDialect, _ decoded: inout DecodedFile,
    _ record: (borrowing CSVRecord) -> Void
  ) throws {
    decoded.encoding = form.encoding
    decoded.delimiter = dialect.name
    if form.mojibake != nil { decoded.notes.append(Finding(.mojibakeRepaired)) }
    do {
      var tokens = try TokenPass(form, dialect)
      try file.forEachChunk { chunk in try tokens.feed(chunk, record) }
      try tokens.finish(record)
    } catch let error as CSVError {
      let offset = try file.offset(ofDecodedByte: error.position.offset - form.markLength, as: form)
      decoded.fault = error.finding(byteOffset: offset)
    }
  }

  private func dialect(of head: FileHead, _ form: TextForm) -> SheetDialect {
    detector.dialect(of: head.text(as: form), isWholeFile: head.isWholeFile)
  }
}

/// The beginning of a file, by which its encoding is first judged and its header found.
struct FileHead {
  /// Bytes that are looked at; headers stand within 40 rows.
  static let length = 1 << 16

  let bytes: [UInt8]
  /// Whether the file ends with them.
  let isWholeFile: Bool

  /// - Parameter chunk: the first bytes of the file, all of them when `isWholeFile`.
  init(_ chunk: some Collection<UInt8>, isWholeFile: Bool) {
    bytes = Array(chunk.prefix(Self.length))
    self.isWholeFile = isWholeFile && chunk.count <= Self.length
  }

  /// The text in one reading, without marks; unreadable bytes stay as they are or become U+FFFD.
  func text(as form: TextForm) -> [UInt8] {
    var decoder = form.makeDecoder()
    var marks = LineMarks()
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    decoder.decode(bytes.span.extracting(droppingFirst: min(form.markLength, bytes.count))) { decoded in
      marks.strip(decoded) { piece in
        unsafe piece.withUnsafeBufferPointer { bytes in unsafe text.append(contentsOf: bytes) }
      }
    }
    return text
  }
}
