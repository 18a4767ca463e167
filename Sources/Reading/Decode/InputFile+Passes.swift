internal import FileSystem

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
