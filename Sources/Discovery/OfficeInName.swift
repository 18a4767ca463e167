internal import Basics
package import Records
package import Standards
internal import ThaiText

/// Finds the office that a file's or folder's name tells.
///
/// The longest run of parts – between `_`, `-`, spaces and brackets – that matches an office; a bare code only
/// as the first or only part or after `เขต` or `รหัส`. Source: Inbox, *Whose file it is*.
package struct OfficeInName: Sendable {
  private static let separators: Set<Unicode.Scalar> = [
    "_", "-", "–", " ", "(", ")", "[", "]", "{", "}", "\u{A0}",
  ]
  /// More parts than any spelling of an office has.
  private static let mostParts = 16
  private static let codeWords: Set<String> = ["เขต", "รหัส", "รหัสเขต"]

  private struct Name: Hashable {
    let text: BytewiseText
    let isWithinOffice: Bool
  }

  let matcher: OfficeMatcher
  /// Many files lie in one folder, and offices give them the same names.
  private let known = SharedMemo<Name, Office?>(capacity: 4096)

  init(matcher: OfficeMatcher) {
    self.matcher = matcher
  }

  /// The offices that the parts of a path tell.
  package struct InPath: Sendable {
    package let byFile: Office?
    /// Of the outermost folder that names one: the office's own.
    package let byFolder: Office?
    /// Of a folder below it that names another.
    package let byInnerFolder: Office?
  }

  package func offices(of path: SourcePath) -> InPath {
    let parts = path.components.map { String(decoding: $0, as: UTF8.self) }
    var outer: Office?
    var inner: Office?
    for folder in parts.dropFirst().dropLast() {
      guard let office = office(in: folder, isWithinOffice: outer != nil) else { continue }
      if outer == nil { outer = office }
      if office != outer { inner = inner ?? office }
    }
    let byFile = parts.last.flatMap { office(in: FileName.stem($0), isWithinOffice: outer != nil) }
    return InPath(byFile: byFile, byFolder: outer, byInnerFolder: inner)
  }

  /// The office that one name tells, or nil when no part does, or two equally long runs name different ones.
  /// - Parameter isWithinOffice: whether a folder around it names an office, so that `2402 …` may be a date or number.
  package func office(in name: String, isWithinOffice: Bool = false) -> Office? {
    known.value(of: Name(text: BytewiseText(name), isWithinOffice: isWithinOffice)) { _ in
      read(name, isWithinOffice: isWithinOffice)
    }
  }

  private func read(_ name: String, isWithinOffice: Bool) -> Office? {
    let parts = OfficeInName.parts(of: name)
    let mayBeNumber = isWithinOffice && OfficeInName.endsFirstPartFreely(name, parts)
    for length in stride(from: min(parts.count, Self.mostParts), to: 0, by: -1) {
      var found: Set<Office> = []
      for start in 0...(parts.count - length) {
        if mayBeNumber, start == 0, matcher.isCode(parts[0..<length].joined(separator: " ")) { continue }
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

  /// Whether the first part is followed by more than what `_`, the mark between a code and the rest, separates from it.
  private static func endsFirstPartFreely(_ name: String, _ parts: [String]) -> Bool {
    guard parts.count > 1 else { return false }
    let scalars = name.unicodeScalars.drop { separators.contains($0) }
    return scalars.dropFirst(parts[0].unicodeScalars.count).first != "_"
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
