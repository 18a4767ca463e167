internal import CSVTokens

/// Compares the tokens of a sheet read at once with those of the same sheet in small chunks.
enum ChunkedTokens {
  private struct Tokens: Equatable {
    var rows: [[[UInt8]]] = []
    var starts: [CSVPosition] = []
    var error: CSVError?
  }

  static func violation(by bytes: [UInt8]) -> String? {
    guard let first = bytes.first else { return nil }
    let sheet = Array(bytes.dropFirst())
    let delimiter = CSVDialect.delimiters[Int(first) & 3]
    let whole = read(sheet, delimiter, chunk: max(1, sheet.count))
    let chunked = read(sheet, delimiter, chunk: 1 + Int(first >> 2))
    return whole == chunked ? nil : "the tokens depend on the chunks"
  }

  private static func read(_ sheet: [UInt8], _ delimiter: UInt8, chunk: Int) -> Tokens {
    var tokens = Tokens()
    let keep = { (record: borrowing CSVRecord) in
      tokens.rows.append((0..<record.count).map { record.copy($0) })
      tokens.starts.append(record.start)
    }
    do throws(CSVError) {
      var reader = try CSVReader(delimiter: delimiter)
      for start in stride(from: 0, to: sheet.count, by: chunk) {
        try reader.feed(sheet.span.extracting(start..<min(sheet.count, start + chunk)), keep)
      }
      try reader.finish(keep)
    } catch { tokens.error = error }
    return tokens
  }
}
