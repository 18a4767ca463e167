/// An edition of the standards: its texts and rules, before a fiscal year says how it is used.
///
/// Source: FrameworksAndRounds.
package struct Framework: Hashable, Sendable {
  package let id: String
  /// The edition's full name, as the methodology sheet prints it.
  package let edition: String
  /// How the edition came into force; nil where no source says.
  package let adoption: Adoption?
  /// The documents that its texts are from.
  package let sources: [String]
  package let scale: LevelScale
  package let overall: Overall
  package let surveys: [Survey]
  package let standards: [Node]

  /// How the standards become one overall result.
  package struct Overall: Hashable, Sendable {
    package let title: String
    package let rule: Rule
    package let assumed: String?
  }

  package func survey(_ id: String) -> Survey? {
    surveys.first { $0.id == id }
  }
}
