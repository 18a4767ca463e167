/// One entry of a framework's tree: a standard, an indicator, a consideration or a criterion.
package struct Node: Hashable, Sendable {
  /// The level of the tree that a node stands on; the raw value is the word of `results.csv`.
  package enum Kind: String, Hashable, Sendable {
    case standard
    case indicator
    case consideration
    case criterion

    /// The Thai word that stands before the node's number.
    package var thaiName: String {
      switch self {
      case .standard: "มาตรฐาน"
      case .indicator: "ตัวบ่งชี้"
      case .consideration: "ประเด็นการพิจารณา"
      case .criterion: "เกณฑ์"
      }
    }
  }

  /// The composite number within the framework, such as `3`, `3.4` or `3.4.2`.
  package let id: String
  package let kind: Kind
  package let title: String
  /// Other wordings of the title that sources or offices use.
  package let titleVariants: [String]
  package let rule: Rule
  /// The office types that the node is for; empty means all.
  package let appliesTo: [String]
  /// Why the node, its rule or its thresholds are assumed, where no source states them.
  package let assumed: String?
  /// The older nodes whose results may be compared with this node's; see ``RoundFramework/counterpart(of:in:)``.
  package let comparableWith: [NodeReference]
  /// What the assessment form says of a criterion; nil for every other node.
  package let form: CriterionForm?
  package let children: [Node]

  /// Whether an office of the type is judged by the node at all.
  package func applies(to officeType: String) -> Bool {
    appliesTo.isEmpty || appliesTo.contains(officeType)
  }

  /// The last part of the id: the number that the sources print, which restarts inside every parent.
  package var number: Substring { id.split(separator: ".").last ?? Substring(id) }

  /// What a standard is judged by: its indicators, or itself without any.
  package var judgedNodes: [Node] { children.isEmpty ? [self] : children }

  /// The node and all below it, parents before children.
  package var flattened: [Node] { [self] + children.flatMap(\.flattened) }

  /// How people name a criterion's category, such as `1.1.4 หมวด 2`; what stands for the item in findings and results.
  package static func item(_ id: String, category: Int?) -> String {
    category.map { "\(id) หมวด \($0)" } ?? id
  }

  /// How people name one desired condition, such as `1.1.4 หมวด 2 ข้อ 2.3`.
  package static func item(_ id: String, category: Int?, condition: String?) -> String {
    let item = item(id, category: category)
    return condition.map { "\(item) ข้อ \($0)" } ?? item
  }

  /// Whether a level can come of the node by its rule: of a mean, whether one can of anything below it.
  package var givesLevel: Bool {
    switch rule {
    case .measured, .judgement: false
    case .trend(let trend): trend.thresholds != nil
    case .mean, .meanTruncated: children.contains(where: \.givesLevel)
    case .rubric, .bands, .likert, .external, .kpi, .review: true
    }
  }

  /// Why a level measured by the node itself rests on an assumption; nil where it does not.
  package var assumedThreshold: String? {
    switch rule {
    case .bands(let bands): bands.assumed
    case .trend(let trend): trend.thresholds == nil ? nil : trend.assumed
    case .external(let external): external.assumed
    case .kpi(let levels): form?.reviewOnly == nil ? levels.assumed : nil
    default: nil
    }
  }
}

/// A node of some framework: how a newer node names the older ones that it may be compared with.
package struct NodeReference: Hashable, Sendable {
  package let frameworkID: String
  package let nodeID: String

  package init(frameworkID: String, nodeID: String) {
    self.frameworkID = frameworkID
    self.nodeID = nodeID
  }
}

extension RoundFramework {
  /// The node of an older round whose results may be compared with this round's results for a node.
  ///
  /// A node is comparable with itself in another round of the same framework while both rounds judge it in the same
  /// way; a standard that one of them takes from another assessment is not, nor one whose points are banded by
  /// other thresholds. Beyond that only what the node lists counts, the first that the older round has; a node that
  /// lists its own framework and number is comparable however a round judges it. Source: Scoring, *Comparison*.
  /// - Returns: the older node's id; nil where the criteria changed.
  package func counterpart(of nodeID: String, in older: RoundFramework) -> String? {
    guard let node = node(nodeID) else { return nil }
    if framework.id == older.framework.id, let same = older.node(nodeID), node.isJudged(like: same),
      !hasOtherRules(for: nodeID, than: older)
    {
      return nodeID
    }
    return node.comparableWith.first { reference in
      reference.frameworkID == older.framework.id && older.node(reference.nodeID) != nil
    }?.nodeID
  }

  /// Whether the rules of one of the two rounds held for the node only from a later period on.
  private func hasOtherRules(for nodeID: String, than older: RoundFramework) -> Bool {
    guard precedesRules != older.precedesRules, let since = (precedesRules ? self : older).round.rulesSince
    else {
      return false
    }
    return since.standards.contains { nodeID == $0 || nodeID.hasPrefix($0 + ".") }
  }

  /// Whether overall results may be compared: the same standards, and made in the same way.
  ///
  /// Each standard has its counterpart then, and none of the older ones is left over.
  package func isOverallComparable(with older: RoundFramework) -> Bool {
    let counterparts = standards.compactMap { counterpart(of: $0.id, in: older) }
    return counterparts.count == standards.count && Set(counterparts) == Set(older.standards.map(\.id))
      && framework.overall.rule == older.framework.overall.rule
  }
}

extension Node {
  /// Whether a round judges the node as another round judges the same one of its framework.
  fileprivate func isJudged(like other: Node) -> Bool {
    switch (rule, other.rule) {
    case (.external(let own), .external(let others)):
      own.scale == others.scale && own.thresholds == others.thresholds
    case (.external, _), (_, .external): false
    default: rule == other.rule
    }
  }
}
