internal import Records
package import Standards

/// An office with scores that lie far from those of its type or from its own earlier ones.
package struct OutlyingOffice: Hashable, Sendable {
  /// One score that is far off.
  package struct Item: Hashable, Sendable {
    /// What the score is far from.
    package enum Basis: Hashable, Sendable {
      case type
      case history
    }

    package let nodeID: String
    package let score: Hundredths
    package let basis: Basis
    package let distance: ScoreDistance
  }

  package let office: Office
  /// The score that differs most from its median in levels, which all kinds of distance share.
  package let largest: Item
  /// How many of the standards and the overall are far off in either way.
  package let nodeCount: Int

  fileprivate init?(_ office: Office, _ items: [Item]) {
    guard var largest = items.first else { return nil }
    for item in items where item.size > largest.size { largest = item }
    self.office = office
    self.largest = largest
    nodeCount = Set(items.map(\.nodeID)).count
  }
}

extension OutlyingOffice.Item {
  fileprivate var size: UInt { distance.difference.count.magnitude }
}

extension PeriodAssessment {
  /// Every office with a score that is far off, the largest difference first, among equals by code.
  package func outlyingOffices(_ distances: ScoreDistances) -> [OutlyingOffice] {
    let found = zip(offices, results).compactMap { office, result in
      OutlyingOffice(office, outliers(of: result, office: office, distances))
    }
    return found.enumerated().sorted { first, second in
      (second.element.largest.size, first.offset) < (first.element.largest.size, second.offset)
    }.map(\.element)
  }

  /// The overall before the standards, a type before a history.
  private func outliers(
    of result: OfficeResult, office: Office, _ distances: ScoreDistances
  ) -> [OutlyingOffice.Item] {
    let standards = plan.standards.compactMap { result[id: $0.id] }
    return ([result.overall] + standards).flatMap { node -> [OutlyingOffice.Item] in
      let found = distances.of(node, office: office)
      let bases: [(OutlyingOffice.Item.Basis, ScoreDistance?)] = [
        (.type, found.fromType), (.history, found.fromHistory),
      ]
      return bases.compactMap { basis, distance -> OutlyingOffice.Item? in
        guard let distance, distance.isOutlier, let score = node.comparedScore else { return nil }
        return OutlyingOffice.Item(nodeID: node.nodeID, score: score, basis: basis, distance: distance)
      }
    }
  }
}
