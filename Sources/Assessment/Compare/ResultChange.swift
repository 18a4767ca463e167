/// A published result that a run changed; nil where there was or is none.
package struct ResultChange: Hashable, Sendable {
  package let key: ResultKey
  package let before: PublishedResult?
  package let after: PublishedResult?

  /// What differs for readers between two publications of a period, by office and node.
  package static func between(
    _ old: [ResultKey: PublishedResult], _ new: [ResultKey: PublishedResult]
  ) -> [ResultChange] {
    let keys = Set(old.keys).union(new.keys).sorted {
      ($0.officeCode, $0.nodeID) < ($1.officeCode, $1.nodeID)
    }
    return keys.compactMap { key in
      let (before, after) = (old[key], new[key])
      if let before, let after, before.hasSameFigures(as: after) { return nil }
      guard before?.hasFigures == true || after?.hasFigures == true || before?.status != after?.status else {
        return nil
      }
      return ResultChange(key: key, before: before, after: after)
    }
  }

  /// Whether a figure that readers had seen is another now; a first figure is no correction.
  package var isCorrection: Bool { before?.hasFigures == true }
}
