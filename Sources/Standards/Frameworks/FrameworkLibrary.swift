/// All frameworks and rounds at hand, from which a period's own is chosen.
package struct FrameworkLibrary: Sendable {
  package let frameworks: [Framework]
  /// Ordered by first fiscal year; validated not to overlap.
  package let rounds: [Round]

  /// Puts frameworks and rounds together.
  /// - Throws: when ids repeat, a round names no framework or an unknown standard, rounds overlap, or a node is
  ///   comparable with one that does not exist.
  package init(frameworks: [Framework], rounds: [Round]) throws(DataFileError) {
    self.frameworks = frameworks
    self.rounds = rounds.sorted { $0.firstFiscalYear < $1.firstFiscalYear }
    try Self.checkUnique(frameworks.map(\.id), in: "frameworks")
    try Self.checkUnique(rounds.map(\.id), in: "rounds")
    for framework in frameworks { try Self.checkComparisons(of: framework, among: frameworks) }
    for round in self.rounds {
      guard let framework = frameworks.first(where: { $0.id == round.frameworkID }) else {
        throw DataFileError(
          file: "rounds/\(round.id)", path: "$.framework", reason: "no framework \"\(round.frameworkID)\"")
      }
      try Self.check(
        round.externalStandards.keys, among: framework.standards, of: round, "standard",
        in: "$.externalStandards")
      try Self.check(
        (round.rulesSince?.standards ?? []), among: framework.standards, of: round, "standard",
        in: "$.rulesSince")
      try Self.check(
        round.requiredDocuments.keys, among: framework.standards.flatMap(\.flattened), of: round, "node",
        in: "$.requiredDocuments")
    }
    for (earlier, later) in zip(self.rounds, self.rounds.dropFirst()) {
      let last = earlier.lastFiscalYear ?? earlier.firstFiscalYear
      if last >= later.firstFiscalYear {
        throw DataFileError(
          file: "rounds/\(later.id)", path: "$.fiscalYears",
          reason: "overlaps round \"\(earlier.id)\" in fiscal year \(later.firstFiscalYear)")
      }
    }
  }

  private static func checkUnique(_ ids: [String], in folder: String) throws(DataFileError) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted {
      throw DataFileError(file: "\(folder)/\(id)", path: "$.id", reason: "the id \"\(id)\" is repeated")
    }
  }

  /// A framework that is not at hand may be named; a node that is not in one at hand may not.
  private static func checkComparisons(
    of framework: Framework, among all: [Framework]
  ) throws(DataFileError) {
    for node in framework.standards.flatMap(\.flattened) {
      for older in node.comparableWith {
        guard let other = all.first(where: { $0.id == older.frameworkID }),
          !other.standards.flatMap(\.flattened).contains(where: { $0.id == older.nodeID })
        else { continue }
        throw DataFileError(
          file: "frameworks/\(framework.id)", path: "$",
          reason: "node \"\(node.id)\" is comparable with \"\(older.nodeID)\", which framework "
            + "\(other.id) does not have")
      }
    }
  }

  private static func check(
    _ ids: some Sequence<String>, among nodes: [Node], of round: Round, _ word: String, in path: String
  ) throws(DataFileError) {
    let known = Set(nodes.map(\.id))
    if let unknown = ids.sorted().first(where: { !known.contains($0) }) {
      throw DataFileError(
        file: "rounds/\(round.id)", path: path,
        reason: "framework \(round.frameworkID) has no \(word) \"\(unknown)\"")
    }
  }

  /// The framework and round of a period, as the period uses them; nil where none is at hand.
  package func roundFramework(of period: Period) -> RoundFramework? {
    roundFramework(fiscalYear: period.fiscalYear)?.standing(in: period)
  }

  /// The framework and round of a fiscal year; nil where none is at hand, as for 2557–2559.
  package func roundFramework(fiscalYear: Int) -> RoundFramework? {
    guard let round = rounds.last(where: { $0.firstFiscalYear <= fiscalYear }),
      round.lastFiscalYear.map({ fiscalYear <= $0 }) ?? true,
      let framework = frameworks.first(where: { $0.id == round.frameworkID })
    else { return nil }
    return RoundFramework(framework: framework, round: round, fiscalYear: fiscalYear)
  }
}
