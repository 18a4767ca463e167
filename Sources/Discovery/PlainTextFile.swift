internal import FileSystem

/// A text file that is no CSV by its name: a note to the reader (`อ่านก่อน.txt`), or a sheet that was saved as text.
enum PlainTextFile {
  /// How much of it is looked at.
  private static let glance = 1 << 16
  private static let delimiters = Array("\t,;|".utf8)
  /// A table has at least so many columns, and a header with a row below it.
  private static let (fewestColumns, fewestRows) = (3, 2)

  /// Whether two lines are parted by one delimiter as a table is; a file that cannot be read may hold anything.
  ///
  /// In UTF-16 the bytes of delimiters and line ends are the same, with a NUL beside them.
  static func mayHoldTable(_ location: DiskPath) -> Bool {
    var bytes = [UInt8](repeating: 0, count: glance)
    guard let file = try? InputFile(location), let count = try? file.read(into: &bytes) else { return true }
    let lines = bytes[..<count].split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return delimiters.contains { delimiter in
      let rows = lines.lazy.filter { line in line.count { $0 == delimiter } >= fewestColumns - 1 }
      return rows.prefix(fewestRows).count == fewestRows
    }
  }
}
