internal import Assessment
internal import Standards

/// What `ruamphon frameworks --json` prints: the rounds at hand with what their trees count, and the editions.
struct FrameworksJSON: Encodable {
  /// Raised whenever a member changes its meaning or goes; `show` and `check` share it.
  static let currentSchema = 1

  let schema = Self.currentSchema
  /// Ordered by fiscal year.
  let rounds: [RoundEntry]
  let frameworks: [Edition]

  struct RoundEntry: Encodable {
    let id: String
    let framework: String
    let edition: String
    /// Fiscal years of the Buddhist era; without a last one the round holds until a later one begins.
    let firstFiscalYear: Int
    let lastFiscalYear: Int?
    let counts: Counts
    /// How many assumptions its nodes rest on.
    let assumptions: Int
  }

  /// How many nodes of each kind the round's own tree has.
  struct Counts: Encodable {
    let standards: Int
    let indicators: Int
    let considerations: Int
    let criteria: Int

    init(_ plan: RoundFramework) {
      standards = plan.computedCount(of: .standard)
      indicators = plan.computedCount(of: .indicator)
      considerations = plan.computedCount(of: .consideration)
      criteria = plan.computedCount(of: .criterion)
    }
  }

  struct Edition: Encodable {
    let id: String
    let edition: String
    /// Absent where no round uses it.
    let rounds: [String]?
  }

  init(_ library: FrameworkLibrary) {
    rounds = library.rounds.compactMap { round in
      guard let plan = library.roundFramework(fiscalYear: round.firstFiscalYear) else { return nil }
      return RoundEntry(
        id: round.id, framework: round.frameworkID, edition: plan.framework.edition,
        firstFiscalYear: round.firstFiscalYear, lastFiscalYear: round.lastFiscalYear, counts: Counts(plan),
        assumptions: plan.nodes.map(\.assumptions.count).reduce(0, +))
    }
    frameworks = library.frameworks.map { framework in
      Edition(
        id: framework.id, edition: framework.edition,
        rounds: library.rounds.filter { $0.frameworkID == framework.id }.map(\.id).unlessEmpty)
    }
  }
}
