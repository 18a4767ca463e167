internal import Assessment
internal import Basics
internal import CommandLineKit
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

/// What `ruamphon frameworks check --json` prints: faults, or the counts of what is right and what to know of it.
struct FrameworkCheckJSON: Encodable {
  let schema = FrameworksJSON.currentSchema
  /// How many editions and rounds there are together with the embedded ones; absent where anything is wrong.
  private(set) var frameworks: Int?
  private(set) var rounds: Int?
  private(set) var faults: [Fault]?
  private(set) var warnings: [Warning]?

  /// Something that makes a file useless.
  struct Fault: Encodable {
    let file: String
    /// A JSON path such as `$.standards[0].rule`.
    let path: String
    let reason: String
  }

  /// Something that is right but worth knowing.
  struct Warning: Encodable {
    let framework: String
    let message: String
  }

  init(faults: [DataFileError]) {
    self.faults = faults.map { Fault(file: $0.file, path: $0.path, reason: $0.reason) }
  }

  /// Both registries are what the words of the files are held against.
  init(
    _ library: FrameworkLibrary, offices: OfficeRegistry, groups: GroupRegistry, language: Language
  ) {
    frameworks = library.frameworks.count
    rounds = library.rounds.count
    let ofTexts = library.frameworks.flatMap { framework in
      framework.warnings.map {
        Warning(framework: framework.id, message: language == .thai ? $0.thai : $0.english)
      }
    }
    let misfits = library.rounds.compactMap { library.roundFramework(fiscalYear: $0.firstFiscalYear) }
      .flatMap { plan in
        plan.misfits(groups: groups, offices: offices).map {
          Warning(framework: plan.framework.id, message: language == .thai ? $0.thai : $0.english)
        }
      }
    var seen: Set<String> = []
    warnings =
      (ofTexts + misfits).filter { seen.insert("\($0.framework) \($0.message)").inserted }.unlessEmpty
  }

  /// The same in lines: a fault with its place, a warning with its edition.
  var lines: [String] {
    (faults ?? []).map { "\($0.file) \($0.path): \($0.reason)" }
      + (warnings ?? []).map { "\($0.framework) \($0.message)" }
  }
}
