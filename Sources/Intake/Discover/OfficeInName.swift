internal import Records
internal import Standards

/// Finds the office that a file's or folder's name tells.
///
/// The longest run of parts – between `_`, `-`, spaces and brackets – that matches an office; a bare code only
/// as the first or only part or after `เขต` or `รหัส`. Source: intake.md, *Inbox*.
struct OfficeInName {
  private static let separators: Set<Unicode.Scalar> = [
    "_", "-", "–", " ", "(", ")", "[", "]", "{", "}", "\u{A0}",
  ]
  private static let codeWords: Set<String> = ["เขต", "รหัส", "รหัสเขต"]

  let matcher: OfficeMatcher

  /// The office of a file by its own name, else by the nearest folder that names one.
  func office(of path: SourcePath) -> (byFile: Office?, byFolder: Office?) {
    let parts = path.components.map { String(decoding: $0, as: UTF8.self) }
    let byFile = parts.last.flatMap { office(in: FileName.stem($0)) }
    let folders = parts.dropFirst().dropLast().reversed()
    return (byFile, folders.lazy.compactMap { office(in: $0) }.first)
  }

  /// The office that one name tells, or nil when no part does, or two equally long runs name different ones.
  func office(in name: String) -> Office? {
    let parts = OfficeInName.parts(of: name)
    for length in stride(from: parts.count, to: 0, by: -1) {
      var found: Set<Office> = []
      for start in 0...(parts.count - length) {
        if let office = match(parts, start..<start + length) { found.insert(office) }
      }
      if !found.isEmpty { return found.count == 1 ? found.first : nil }
    }
    return nil
  }

  private func match(_ parts: [String], _ run: Range<Int>) -> Office? {
    if OfficeInName.joinsNumbers(parts[run]) { return nil }
    let text = parts[run].joined(separator: " ")
    if matcher.isCode(text) {
      let isAfterWord = run.lowerBound > 0 && OfficeInName.codeWords.contains(parts[run.lowerBound - 1])
      guard run.lowerBound == 0 || isAfterWord else { return nil }
    }
    return matcher.match(text)
  }

  /// Whether two numbers would run into one: `เขต 1 (2)` is a second copy of area 1, never area 12.
  private static func joinsNumbers(_ parts: ArraySlice<String>) -> Bool {
    zip(parts, parts.dropFirst()).contains { one, next in
      one.last?.isWholeNumber == true && next.first?.isWholeNumber == true
    }
  }

  private static func parts(of name: String) -> [String] {
    name.unicodeScalars.split { separators.contains($0) }.map { String(String.UnicodeScalarView($0)) }
  }
}
