package import Records
package import Standards

/// A file that a run could not read, or left for the next one, with what that means.
package struct HeldFile: Hashable, Sendable {
  package let path: SourcePath
  package let period: Period
  package let hold: FileHold
  /// Whether an earlier content of it keeps counting; else nothing is known of the file.
  package let isKnown: Bool
}
