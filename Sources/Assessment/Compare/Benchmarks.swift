internal import Records
package import Standards

/// Where the results of some offices lie: lowest, quartiles, highest, each of published figures.
///
/// Quartiles as a spreadsheet's QUARTILE gives them. Source: Scoring, *Aggregates*.
package struct FigureRange: Hashable, Sendable {
  /// Offices with a result, and those that could have one.
  package let count: Int
  package let expected: Int
  package let lowest: Hundredths
  package let lowerQuartile: Hundredths
  package let median: Hundredths
  package let upperQuartile: Hundredths
  package let highest: Hundredths

  /// Whether fewer than half of the offices that could have a result have one.
  package var isThin: Bool { 2 * count < expected }

  /// Nil where there are no figures.
  package init?(_ figures: [Hundredths], expected: Int) {
    let sorted = figures.map(\.count).sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    /// So many quarters of the way from the lowest to the highest; between two figures as far as that falls.
    func quarter(_ quarters: Int) -> Hundredths {
      let (place, rest) = (quarters * (sorted.count - 1)).quotientAndRemainder(dividingBy: 4)
      let next = sorted[min(place + 1, sorted.count - 1)]
      return Hundredths(rounding: Ratio(Int128(4 * sorted[place] + rest * (next - sorted[place])), over: 400))
    }
    count = sorted.count
    self.expected = expected
    (lowest, highest) = (Hundredths(count: first), Hundredths(count: last))
    (lowerQuartile, median, upperQuartile) = (quarter(1), quarter(2), quarter(3))
  }
}

/// What single offices are compared with: the ranges of each result over the nation, each type and each region.
package struct Benchmarks: Sendable {
  private let ranges: [Scope.Kind: [String: [String: FigureRange]]]

  package init(_ assessment: PeriodAssessment) {
    var ranges: [Scope.Kind: [String: [String: FigureRange]]] = [:]
    for scope in assessment.scopes where [.nation, .type, .region].contains(scope.kind) {
      for id in assessment.plan.benchmarkIDs {
        let results = assessment.results(of: id, in: scope).filter { $0.status != .notApplicable }
        ranges[scope.kind, default: [:]][scope.title, default: [:]][id] = FigureRange(
          results.compactMap(\.benchmark), expected: results.count)
      }
    }
    self.ranges = ranges
  }

  /// The range of a result over the offices of a scope; nil where none has it.
  package func range(of nodeID: String, _ kind: Scope.Kind, title: String) -> FigureRange? {
    ranges[kind]?[title]?[nodeID]
  }
}

extension NodeResult {
  /// What an office is compared by: the published score, or the level of what has none; nil without a level.
  package var benchmark: Hundredths? {
    guard let level, status != .notApplicable else { return nil }
    return publishedScore ?? Hundredths(count: 100 * level.value)
  }
}

extension EarlierScore {
  /// The same of an earlier month.
  package var benchmark: Hundredths? {
    guard case .published(let score, let level) = self else { return nil }
    return score ?? Hundredths(count: 100 * level.value)
  }
}

extension RoundFramework {
  /// The indicators that a level can come of, in their order; a standard without any stands for itself.
  package var levelledIndicators: [Node] {
    standards.flatMap(\.judgedNodes).filter(\.givesLevel)
  }

  /// What offices are compared by: the overall, the standards, their indicators.
  package var benchmarkIDs: [String] {
    [OfficeResult.overallID] + standards.map(\.id)
      + levelledIndicators.map(\.id).filter { id in !standards.contains { $0.id == id } }
  }
}
