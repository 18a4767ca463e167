package import Records
package import Standards

/// How the levels of one node are spread over the offices of a scope.
///
/// Source: Scoring, *Aggregates*; Workbooks, *national.xlsx*.
package struct Distribution: Hashable, Sendable {
  /// Offices with a level.
  package let count: Int
  /// Offices that the node applies to.
  package let expected: Int
  /// Offices of each level, 1 first.
  private let counts: [Int]
  /// Of the levels themselves; nil when no office has one.
  package let levels: FigureSummary?
  /// The mean of the published scores, where offices have one.
  package let meanScore: Hundredths?

  package init(_ results: [NodeResult]) {
    let applicable = results.filter { $0.status != .notApplicable }
    let levels = applicable.compactMap(\.level)
    expected = applicable.count
    count = levels.count
    counts = (1...5).map { value in levels.count { $0.value == value } }
    self.levels = FigureSummary(levels.map { Hundredths(count: $0.value * 100) })
    meanScore = FigureSummary(applicable.filter { $0.level != nil }.compactMap(\.publishedScore))?.mean
  }

  package func count(of level: QualityLevel) -> Int { counts[level.value - 1] }

  /// The share of offices with a level that have this one; nil when none has any.
  package func share(of level: QualityLevel) -> Ratio? {
    count == 0 ? nil : Ratio(Int128(count(of: level)), over: Int128(count))
  }
}
