/// What the name of a file tells before it is opened.
enum FileName {
  /// Whether a name ends in `.csv`, in any case.
  static func isCSV(_ name: [UInt8]) -> Bool {
    name.count > 4 && name.suffix(4).map { $0 | 0x20 } == Array(".csv".utf8)
  }

  /// The name without its `.csv`.
  static func stem(_ name: String) -> String {
    isCSV(Array(name.utf8)) ? String(decoding: name.utf8.dropLast(4), as: UTF8.self) : name
  }
}
