/// A fiscal year's use of a framework: sources of results, what is owed and when, required documents.
///
/// A new year is a new round file and no code. Source: FrameworksAndRounds.
package struct Round: Hashable, Sendable {
  package let id: String
  package let frameworkID: String
  package let firstFiscalYear: Int
  /// The last fiscal year; nil means until a later round begins.
  package let lastFiscalYear: Int?
  /// Standards whose result another assessment gives, by standard id.
  package let externalStandards: [String: ExternalResult]
  package let statedCounts: StatedCounts?
  package let owed: [OwedSheet]
  /// The steps by which the year's report comes to be; nil where no source gives any.
  package let process: WorkProcess?
  /// From when on the rules hold, where earlier months of the same round were judged by others.
  package let rulesSince: RulesSince?
  /// The documents that an indicator's evidence should name, by indicator id.
  package let requiredDocuments: [String: [RequiredDocument]]
  /// A group of fewer respondents prints no figures; 1 hides none.
  package let smallCell: Int

  /// Where a round says nothing.
  static let usualSmallCell = 5

  /// Counts that a document of the year states, kept apart from the counts computed.
  package struct StatedCounts: Hashable, Sendable {
    package let standards: Int?
    package let indicators: Int?
    package let considerations: Int?
    package let criteria: Int?
    package let source: String
  }

  /// A sheet that somebody owes, in the months given and by a day of them.
  package struct OwedSheet: Hashable, Sendable {
    package let kind: SheetKind
    package let by: String
    package let months: [Int]
    package let dueDay: Int
    package let assumed: String?
  }

  /// The first period that the rules of some standards judge; results of before are those of other criteria.
  package struct RulesSince: Hashable, Sendable {
    package let period: Period
    package let standards: [String]
  }

  /// A document that an indicator asks for, and the words by which evidence is recognised as it.
  package struct RequiredDocument: Hashable, Sendable {
    package let title: String
    package let matchWords: [String]
    package let isRequired: Bool

    /// The title with its `{fiscalYear}` filled in.
    package func title(fiscalYear: Int) -> String {
      let mark = "{fiscalYear}"
      var result = ""
      var rest = Substring(title)
      while let range = rest.firstRange(of: mark) {
        result += rest[..<range.lowerBound] + String(fiscalYear)
        rest = rest[range.upperBound...]
      }
      return result + rest
    }
  }
}

/// A framework as one round uses it: the tree that a period's results are computed by.
///
/// A standard whose result comes from elsewhere has no indicators here, only its external rule.
package struct RoundFramework: Hashable, Sendable {
  package let framework: Framework
  package let round: Round
  package let fiscalYear: Int
  /// Whether it stands for a month before the round's rules held.
  package private(set) var precedesRules = false
  package let standards: [Node]
  /// Every node in framework order, parents before children.
  package let nodes: [Node]
  private let indexOfID: [String: Int]
  /// Nodes of the framework that this round judges from another source.
  private let unusedIDs: Set<String>

  package init(framework: Framework, round: Round, fiscalYear: Int) {
    self.framework = framework
    self.round = round
    self.fiscalYear = fiscalYear
    standards = framework.standards.map { standard in
      guard let external = round.externalStandards[standard.id] else { return standard }
      return Node(
        id: standard.id, kind: .standard, title: standard.title, titleVariants: standard.titleVariants,
        rule: .external(external), appliesTo: standard.appliesTo, assumed: external.assumed,
        comparableWith: standard.comparableWith, form: nil, children: [])
    }
    nodes = standards.flatMap(\.flattened)
    let used = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.id, $0) })
    indexOfID = used
    unusedIDs = Set(framework.standards.flatMap(\.flattened).map(\.id).filter { used[$0] == nil })
  }

  /// The round as a period uses it.
  package func standing(in period: Period) -> RoundFramework {
    var plan = self
    plan.precedesRules = round.rulesSince.map { period < $0.period } ?? false
    return plan
  }

  package func node(_ id: String) -> Node? {
    indexOfID[id].map { nodes[$0] }
  }

  package func index(of id: String) -> Int? {
    indexOfID[id]
  }

  /// Whether any rule looks at what was reported of the last fiscal year.
  package var looksBack: Bool { nodes.contains(where: \.rule.looksBack) }

  /// Whether the edition has the node but this round takes its standard's result from elsewhere.
  package func isUnused(_ id: String) -> Bool {
    unusedIDs.contains(id)
  }

  /// The survey that a `likert` node of the tree reads, if there is one.
  package var survey: Survey? {
    for node in nodes {
      if case .likert(let id, _) = node.rule { return framework.survey(id) }
    }
    return nil
  }

  /// Considerations as the documents count them: an indicator without any is one itself.
  package var leafCount: Int { nodes.count { $0.children.isEmpty && $0.kind != .standard } }

  /// The number of considerations or criteria that the tree itself counts.
  package func computedCount(of kind: Node.Kind) -> Int {
    nodes.count { $0.kind == kind }
  }
}
