/// A file of a publication that somebody has open, so that the new one could not take its place yet.
package struct WaitingFile: Hashable, Sendable {
  /// Its name in the period's folder, under which the old one still stands.
  package let path: String
  /// Where the new one waits, in the same folder; nil for a workbook that is no longer due and only to be removed.
  package let file: String?
}
