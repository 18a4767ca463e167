/// Why a text or JSON value is not what an option takes; says nothing about where it stood.
package struct ValueProblem: Error, Equatable, Sendable {
  /// What was found, as it was written.
  package let found: String
  /// What would have been right.
  package let expected: BilingualText
  /// The nearest right value, when one is near.
  package let nearest: String?

  /// Describes a value that is not accepted.
  init(found: String, expected: BilingualText, nearest: String? = nil) {
    self.found = found
    self.expected = expected
    self.nearest = nearest
  }
}
