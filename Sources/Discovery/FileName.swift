internal import ThaiText

/// What a file's name says before the file is opened.
package enum FileName {
  /// Endings of documents that people send in place of a CSV: spreadsheets, PDFs, archives, pages.
  private static let documentEndings: Set<String> = [
    "xlsx", "xls", "xlsm", "xlsb", "ods", "numbers", "pdf", "doc", "docx", "odt", "zip", "rar", "7z", "gz",
    "tar",
    "htm", "html", "tsv", "json", "xml",
  ]

  private static let ending = Array(".csv".utf8)

  /// Whether a name ends in `.csv`, in any case; blanks, dots and invisible characters behind it do not count.
  static func isCSV(_ name: [UInt8]) -> Bool { stemLength(name) != nil }

  /// The bytes before `.csv`; nil for every other name.
  private static func stemLength(_ name: [UInt8]) -> Int? {
    var length = name.count
    if !endsInCSV(name[..<length]) {
      guard let last = name.last, last <= 0x20 || last == UInt8(ascii: ".") || last >= 0x80 else {
        return nil
      }
      var text = String(decoding: name, as: UTF8.self).unicodeScalars[...]
      while let scalar = text.last, scalar == "." || isUnseen(scalar) { text.removeLast() }
      length = text.reduce(0) { $0 + UTF8.width($1) }
      guard length <= name.count, endsInCSV(name[..<length]) else { return nil }
    }
    return length > ending.count ? length - ending.count : nil
  }

  private static func endsInCSV(_ name: ArraySlice<UInt8>) -> Bool {
    name.count >= ending.count && name.suffix(ending.count).map { $0 | 0x20 } == ending
  }

  /// What nobody sees at the end of a name.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || [.format, .control].contains(scalar.properties.generalCategory)
  }

  /// Whether a name shows that its file was a CSV and was renamed: `m.csv (1)`, `m.csv - สำเนา`, `m.cvs`.
  ///
  /// What a program adds as an ending of its own, such as `.bak`, is another file's copy.
  static func isMisnamedCSV(_ name: [UInt8]) -> Bool {
    let text = String(decoding: name, as: UTF8.self).lowercased()
    if [".cvs", ".scv", ".csv_"].contains(where: text.hasSuffix) { return true }
    guard let dot = text.firstRange(of: ".csv") else { return false }
    return text[dot.upperBound...].first.map { " (_-,;".contains($0) || !$0.isASCII } ?? false
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
  package static func stem(_ name: String) -> String {
    let bytes = Array(name.utf8)
    return stemLength(bytes).map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? name
  }
}
