package import Standards

/// How many criteria reached what their KPIs require: the primary result of the 2554 edition.
///
/// Source: Scoring, *KPIs*.
package struct Achievement: Hashable, Sendable {
  package let achieved: Int
  /// Criteria of which enough was reported to tell.
  package let reported: Int
  /// Criteria whose KPI can be judged at all.
  package let expected: Int

  package init(achieved: Int, reported: Int, expected: Int) {
    self.achieved = achieved
    self.reported = reported
    self.expected = expected
  }

  /// The share of the reported ones that were achieved; nil when none was reported.
  package var share: Ratio? {
    reported == 0 ? nil : Ratio(Int128(achieved), over: Int128(reported))
  }

  package static func + (left: Achievement, right: Achievement) -> Achievement {
    Achievement(
      achieved: left.achieved + right.achieved, reported: left.reported + right.reported,
      expected: left.expected + right.expected)
  }
}
