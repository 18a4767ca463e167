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
    if framework.id == older.framework.id, let same = older.node(nodeID), node.isJudged(like: same) {
      return nodeID
    }
    return node.comparableWith.first { reference in
      reference.frameworkID == older.framework.id && older.node(reference.nodeID) != nil
    }?.nodeID
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
