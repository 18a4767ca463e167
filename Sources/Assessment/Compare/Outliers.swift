package import Records
package import Standards

/// When a score is so far from others that someone should look at it; a remark, which no level depends on.
///
/// No source document states such a rule: threshold and constants are the program's own, and the sheets say so. A
/// score has to be far off both by how much the others vary and by a difference that matters to a reader.
package enum OutlierRule {
  /// Robust standard deviations, as Iglewicz and Hoaglin recommend: further off is far.
  package static let threshold = Ratio(7, over: 2)
  /// Offices of a type with a score, the compared one among them; fewer say nothing of the type.
  package static let fewestOffices = 8
  /// Earlier months with a score; fewer are no history.
  package static let fewestMonths = 4
  /// What a score has to differ from the median at least, in levels.
  package static let smallestDifference = Ratio(1, over: 2)
  /// What it has to differ where the others do not vary: one level.
  package static let wholeLevel = Ratio(1)

  /// Compares a score with those of all offices of its type; nil where they are too few.
  ///
  /// Where most of them are equal, a neighbouring level is nothing strange: it has to be more than one level.
  package static func amongOffices(_ score: Hundredths, _ spread: RobustSpread) -> ScoreDistance? {
    guard spread.count >= fewestOffices else { return nil }
    let difference = spread.difference(of: score).magnitude
    let isLarge =
      spread.medianDeviation > .zero ? difference >= smallestDifference : difference > wholeLevel
    return ScoreDistance(score, spread, distance: spread.distance(of: score)) { $0 > threshold && isLarge }
  }

  /// Compares a score with the office's own of earlier months; nil where they are too few.
  ///
  /// A steady history has no measure of its own: then a change by one level or more is far.
  package static func amongMonths(_ score: Hundredths, _ spread: RobustSpread) -> ScoreDistance? {
    guard spread.count >= fewestMonths else { return nil }
    let difference = spread.difference(of: score).magnitude
    guard spread.medianDeviation > .zero else {
      return ScoreDistance(score, spread, distance: nil) { _ in difference >= wholeLevel }
    }
    return ScoreDistance(score, spread, distance: spread.distance(of: score)) {
      $0 > threshold && difference >= smallestDifference
    }
  }
}

/// How far a published score lies from the median of what it is compared with.
package struct ScoreDistance: Hashable, Sendable {
  /// To two decimals, as the difference and the distance are.
  package let median: Hundredths
  /// The score less the median.
  package let difference: Hundredths
  /// In robust standard deviations, signed; nil where there is no measure of them.
  package let distance: Hundredths?
  package let isOutlier: Bool

  package var isAbove: Bool { difference.count > 0 }

  /// - Parameter isFar: decides by the exact distance without its sign, 0 where there is none.
  fileprivate init(
    _ score: Hundredths, _ spread: RobustSpread, distance: Ratio?, isFar: (Ratio) -> Bool
  ) {
    median = Hundredths(rounding: spread.median)
    difference = Hundredths(rounding: spread.difference(of: score))
    self.distance = distance.map { Hundredths(rounding: $0) }
    isOutlier = isFar(distance?.magnitude ?? .zero)
  }
}

/// The middle of some published figures and how far they usually lie from it, which a few outliers hardly move.
///
/// Distances are the modified z-scores of Iglewicz and Hoaglin (*How to Detect and Handle Outliers*, 1993), exact.
package struct RobustSpread: Hashable, Sendable {
  package let count: Int
  /// Of an even number of figures, halfway between the two in the middle.
  package let median: Ratio
  /// The MAD: the median of what the figures differ from their median, whichever way.
  package let medianDeviation: Ratio
  /// The mean of the same differences.
  package let meanDeviation: Ratio

  /// What makes the MAD of a normal distribution its standard deviation.
  package static let medianFactor = Ratio(14_826, over: 10_000)
  /// The same for the mean of the differences.
  package static let meanFactor = Ratio(1_253_314, over: 1_000_000)

  /// Nil where there are no figures.
  package init?(_ figures: [Hundredths]) {
    guard !figures.isEmpty else { return nil }
    // Whole numbers as long as they can be: the median is of half hundredths, the MAD of quarters.
    let doubledMedian = Self.doubledMedian(ofSorted: figures.map(\.count).sorted())
    let differences = figures.map { abs(2 * $0.count - doubledMedian) }.sorted()
    count = figures.count
    median = Ratio(Int128(doubledMedian), over: 200)
    medianDeviation = Ratio(Int128(Self.doubledMedian(ofSorted: differences)), over: 400)
    meanDeviation = Ratio(Int128(differences.reduce(0, +)), over: Int128(200 * figures.count))
  }

  /// A figure less the median.
  package func difference(of figure: Hundredths) -> Ratio { figure.ratio - median }

  /// How many robust standard deviations a figure lies above the median; nil where all figures are equal.
  ///
  /// Where half of them or more are equal, so that the MAD is 0, the mean of the differences stands in for it.
  package func distance(of figure: Hundredths) -> Ratio? {
    let unit =
      medianDeviation > .zero ? Self.medianFactor * medianDeviation : Self.meanFactor * meanDeviation
    return unit > .zero ? difference(of: figure) / unit : nil
  }

  private static func doubledMedian(ofSorted values: [Int]) -> Int {
    values[(values.count - 1) / 2] + values[values.count / 2]
  }
}

/// How far one score lies from those of the office's type and from its own earlier ones; nil where neither can tell.
package struct ItemDistances: Hashable, Sendable {
  package let fromType: ScoreDistance?
  package let fromHistory: ScoreDistance?
}

/// Measures the offices' scores of the standards and the overall against their types and their own histories.
///
/// A history is of the months that ``ComparedPeriod`` lets compare: the same criteria, the same office.
package struct ScoreDistances: Sendable {
  private let spreads: [String: [String: RobustSpread]]
  private let months: [ComparedPeriod]

  package init(_ assessment: PeriodAssessment, _ history: PeriodHistory) {
    months = history.months.map { ComparedPeriod(assessment.plan, with: $0) }
    var spreads: [String: [String: RobustSpread]] = [:]
    for scope in assessment.scopes where scope.kind == .type {
      for id in assessment.plan.comparedIDs {
        let scores = assessment.results(of: id, in: scope).compactMap(\.comparedScore)
        spreads[scope.title, default: [:]][id] = RobustSpread(scores)
      }
    }
    self.spreads = spreads
  }

  /// The distances of an office's standard or overall.
  package func of(_ result: NodeResult, office: Office) -> ItemDistances {
    guard let score = result.comparedScore else { return ItemDistances(fromType: nil, fromHistory: nil) }
    let earlier = months.compactMap { $0.score(of: office.code, nodeID: result.nodeID).score }
    return ItemDistances(
      fromType: spreads[office.type]?[result.nodeID].flatMap { OutlierRule.amongOffices(score, $0) },
      fromHistory: RobustSpread(earlier).flatMap { OutlierRule.amongMonths(score, $0) })
  }
}

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
