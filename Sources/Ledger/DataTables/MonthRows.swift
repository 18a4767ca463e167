internal import Digest
internal import FileSystem

/// The rows of each month in a file of `data/`.
enum MonthRows {
  /// - Parameter resource: what the file must be; where it is anything else, it has no rows to keep.
  static func all(in file: DiskPath, as resource: DataPackage.Resource) -> [String: ArraySlice<UInt8>] {
    guard let bytes = try? InputFile.contents(of: file), let digest = try? FileDigest(of: bytes),
      resource.hash == "sha256:\(digest.sha256)"
    else { return [:] }
    var rows: [String: ArraySlice<UInt8>] = [:]
    let span = bytes.span
    var start = rowEnd(in: span, from: 0)
    while start < bytes.count {
      let month = bytes[start...].prefix { $0 != comma }
      let monthStart = start
      repeat { start = rowEnd(in: span, from: start) } while isRow(of: month, in: span, at: start)
      rows[String(decoding: month, as: UTF8.self)] = bytes[monthStart..<start]
    }
    return rows
  }

  private static let comma = UInt8(ascii: ",")

  /// Whether a row begins with a month.
  private static func isRow(of month: ArraySlice<UInt8>, in bytes: Span<UInt8>, at start: Int) -> Bool {
    guard start + month.count < bytes.count, bytes[start + month.count] == comma else { return false }
    let offset = start - month.startIndex
    return month.indices.allSatisfy { month[$0] == bytes[$0 + offset] }
  }

  /// Behind the line feed that stands between no quotes.
  private static func rowEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
    var isQuoted = false
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n"), !isQuoted { return position }
    }
    return position
  }
}
