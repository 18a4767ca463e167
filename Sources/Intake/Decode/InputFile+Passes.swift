internal import FileSystem

extension InputFile {
  /// Whether neither the open file nor what its path names was changed, replaced or removed.
  func isUnchanged(since before: FileStatus) throws(FileError) -> Bool {
    guard try status() == before else { return false }
    return (try? FileStatus(of: path)) == before
  }

  /// Reads the whole file from its start, a block at a time, however far it was read before.
  func forEachChunk(_ body: (Span<UInt8>) throws -> Void) throws {
    var buffer = [UInt8](repeating: 0, count: Self.blockLength)
    try rewind()
    while true {
      let length = try read(into: &buffer)
      try body(buffer.span.extracting(first: length))
      if length < buffer.count { return }
    }
  }

  /// A part of the file, as far as it goes.
  func bytes(in range: Range<Int>) throws -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    try forEachChunk { chunk in
      let part = range.clamped(to: start..<start + chunk.count)
      for offset in part { result.append(chunk[offset - start]) }
      start += chunk.count
    }
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
    try forEachChunk { chunk in
      let first = start == 0 ? min(form.markLength, chunk.count) : 0
      for index in first..<chunk.count where decoded <= place {
        decoder.decode(chunk.extracting(index..<index + 1)) { text in
          decoded += text.count
          if !text.isEmpty, decoded <= place { begin = start + index + 1 }
        }
      }
      start += chunk.count
    }
    return begin
  }

  /// The row and column, from 1, at which a byte of the file stands in a reading.
  func place(of offset: Int, as form: TextForm, dialect: SheetDialect) throws -> (row: Int, column: Int) {
    var decoder = form.makeDecoder()
    var marks = LineMarks()
    var counter = PlaceCounter(dialect)
    var start = 0
    try forEachChunk { chunk in
      let part = (form.markLength..<max(form.markLength, offset)).clamped(to: start..<start + chunk.count)
      decoder.decode(chunk.extracting(part.lowerBound - start..<part.upperBound - start)) { text in
        marks.strip(text) { counter.pass($0) }
      }
      start += chunk.count
    }
    return (counter.row, counter.column)
  }
}
