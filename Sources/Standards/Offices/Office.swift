/// An Education Service Area Office (สพท.) as the registry knows it.
///
/// Source: intake.md, *Office matching*.
package struct Office: Hashable, Sendable {
  package let code: String
  /// `สพป.` (primary) or `สพม.` (secondary), as the registry writes it.
  package let type: String
  package let name: String
  package let shortName: String
  package let abbreviation: String
  package let provinces: [String]
  package let region: String
  package let validFrom: Period
  /// The last month in which the office exists; nil while it still does.
  package let validTo: Period?
  package let successors: [String]
  package let aliases: [String]
  /// Further columns of the registry, each a grouping for aggregates, in column order.
  package let groupings: [Grouping]

  /// A registry column beyond the known ones, and the office's group in it.
  package struct Grouping: Hashable, Sendable {
    package let column: String
    package let group: String
  }

  package func isValid(in period: Period) -> Bool {
    validFrom <= period && (validTo.map { period <= $0 } ?? true)
  }
}
