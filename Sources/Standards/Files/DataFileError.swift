/// A data file of the product or the user that cannot be used: framework, round, registry or vocabulary.
///
/// Ends the run with exit code 12 before anything is read. Source: FrameworksAndRounds, *What is refused*.
package struct DataFileError: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// Where in the file: a JSON path such as `$.standards[0].rule`, or a line of a CSV.
  package let path: String
  package let reason: String

  package init(file: String, path: String, reason: String) {
    self.file = file
    self.path = path
    self.reason = reason
  }

  package var description: String { "\(file): \(path): \(reason)" }
}
