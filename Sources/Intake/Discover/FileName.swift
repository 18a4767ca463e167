internal import ThaiText

/// What the name of a file tells before it is opened.
enum FileName {
  /// Endings of documents that people send in place of a CSV: spreadsheets, PDFs, archives, pages.
  private static let documentEndings: Set<String> = [
    "xlsx", "xls", "xlsm", "xlsb", "ods", "numbers", "pdf", "doc", "docx", "odt", "zip", "rar", "7z", "gz",
    "tar",
    "htm", "html", "tsv", "json", "xml",
  ]

  /// Whether a name ends in `.csv`, in any case.
  static func isCSV(_ name: [UInt8]) -> Bool {
    name.count > 4 && name.suffix(4).map { $0 | 0x20 } == Array(".csv".utf8)
  }

  /// Whether a name is that of a document which may hold the data instead of a CSV.
  static func isDocument(_ name: [UInt8]) -> Bool {
    let text = String(decoding: name, as: UTF8.self)
    return text.lastIndex(of: ".").map {
      documentEndings.contains(text[text.index(after: $0)...].lowercased())
    } ?? false
  }

  /// Whether a name is that of a text, which may be a note to the reader or a table under another name.
  static func isPlainText(_ name: [UInt8]) -> Bool {
    name.count > 4 && name.suffix(4).map { $0 | 0x20 } == Array(".txt".utf8)
  }

  /// Hidden files and the lock files of office programs are nobody's data.
  static func isSkipped(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: ".") || name.starts(with: Array("~$".utf8))
  }

  /// What systems keep at the top of a disk or share for themselves; it holds nobody's data.
  static func isOfSystem(_ name: [UInt8]) -> Bool {
    systemNames.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  private static let systemNames: Set<String> = [
    "$recycle.bin", "system volume information", "lost+found", "thumbs.db", "desktop.ini",
  ]

  /// The name without its `.csv`.
  static func stem(_ name: String) -> String {
    isCSV(Array(name.utf8)) ? String(decoding: name.utf8.dropLast(4), as: UTF8.self) : name
  }
}
