import Foundation
import Records

/// The kinds of finding that the sources declare, read as text: what a catalogue that lacks one cannot tell.
struct FindingDeclarations {
  /// The identities that a `FindingKind` is made with, anywhere.
  private(set) var made: [String] = []
  /// The names of the constants that are made so.
  private(set) var named: [String] = []

  init(below folder: String) throws {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      made += text.matches(of: #/FindingKind\(\s*\.(\w+)/#).map { String($0.1) }
      named += text.matches(of: #/static let (\w+) = FindingKind\(\s*\.\w+/#).map { String($0.1) }
    }
  }
}
