/// The steps by which an office's self-assessment report comes to be, and who is responsible for them.
///
/// Source: the SAR work manual that the round file names.
package struct WorkProcess: Hashable, Sendable {
  package let title: String
  package let source: String
  /// What the source does not say and the file had to settle.
  package let assumed: String?
  /// Numbered from 1 without gaps.
  package let steps: [Step]
  package let owners: [Owner]

  /// One step of the process.
  package struct Step: Hashable, Sendable {
    package let number: Int
    package let title: String
    package let symbol: Symbol
    /// Nil where the step is open-ended.
    package let duration: Duration?
    /// Whether the work may only go on when the director has approved and signed.
    package let isApproval: Bool
  }

  /// The shape of a step in the flow chart.
  package enum Symbol: String, Hashable, Sendable, CaseIterable {
    case startOrEnd = "start-end"
    case activity
    case decision
  }

  /// How long a step takes; whether working or calendar days are meant is not stated.
  package struct Duration: Hashable, Sendable {
    package enum Unit: String, Hashable, Sendable, CaseIterable {
      case day
      case week
      case month
    }

    package let count: Int
    package let unit: Unit
  }

  /// A group of the office that is responsible for the work as a whole.
  package struct Owner: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, CaseIterable {
      case main
      case support
    }

    package let title: String
    package let role: Role
    /// The types of the offices that have the group; empty means all.
    package let officeTypes: [String]
  }

  package func step(_ number: Int) -> Step? {
    steps.indices.contains(number - 1) ? steps[number - 1] : nil
  }

  /// The groups that are responsible in an office of a type, in the order of the source.
  package func owners(_ role: Owner.Role, officeType: String) -> [Owner] {
    owners.filter { $0.role == role && ($0.officeTypes.isEmpty || $0.officeTypes.contains(officeType)) }
  }
}
