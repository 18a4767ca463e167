package import Records
internal import Standards

/// What a publication decided about survey files of an office that overlap, for use where the files are not at hand.
///
/// It stands in for the hashes of their rows, so that putting them together decides the same once more; files about
/// which nothing was said share nothing. Source: intake.md, *Inbox* (Parts).
package struct SurveyDecisions: Sendable {
  private let contained: Set<SourcePath>
  private let doubtful: Set<SourcePath>

  /// - Parameter findings: those published of one office.
  package init(_ findings: [Finding]) {
    func paths(_ kind: FindingKind) -> Set<SourcePath> {
      Set(findings.filter { $0.kind == kind && $0.sheetKind == .survey }.compactMap(\.path))
    }
    contained = paths(.identicalCopy)
    doubtful = paths(.duplicateSheet)
  }

  /// Sorted hashes as the files' rows would have them: none, mostly those of the other, or only one of its own.
  func rows(of path: SourcePath) -> [UInt64] {
    if contained.contains(path) { return [] }
    return (doubtful.contains(path) ? [1, 2, 3] : []) + [Self.own(path)]
  }

  /// A number that no other path of the office has (FNV-1a, 64 bits), above those that doubtful files share.
  private static func own(_ path: SourcePath) -> UInt64 {
    path.bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } | 4
  }
}
