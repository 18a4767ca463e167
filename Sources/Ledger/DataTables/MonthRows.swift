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
    var month: ArraySlice<UInt8> = []
    var monthStart = 0
    var start = rowEnd(in: bytes, from: 0)
    while start < bytes.count {
      let next = bytes[start...].prefix { $0 != UInt8(ascii: ",") }
      if next != month {
        if !month.isEmpty { rows[String(decoding: month, as: UTF8.self)] = bytes[monthStart..<start] }
        (month, monthStart) = (next, start)
      }
      start = rowEnd(in: bytes, from: start)
    }
    if !month.isEmpty { rows[String(decoding: month, as: UTF8.self)] = bytes[monthStart...] }
    return rows
  }

  /// Behind the line feed that stands between no quotes.
  private static func rowEnd(in bytes: [UInt8], from start: Int) -> Int {
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
