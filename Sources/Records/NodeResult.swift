package import Standards

/// How final a node's result is.
///
/// Source: Scoring, *Self, reviewed, final*.
package enum ResultStatus: String, Hashable, Sendable {
  /// Reviewed, external, or a mean of finals.
  case final
  /// A self level stands underneath.
  case provisional
  /// Reported, and by its rule without a level; of a mean, nothing below has one.
  case measured
  /// No level: something lacks.
  case missing
  /// Left out of the parent's mean and of what is expected.
  case notApplicable = "not-applicable"

  /// The word on the sheets for the overall status of an office.
  package var thaiName: String {
    switch self {
    case .final: "ผลสรุป"
    case .provisional: "ผลเบื้องต้น"
    case .measured: "ไม่ให้ระดับ"
    case .missing: "ข้อมูลไม่ครบ"
    case .notApplicable: "ไม่เกี่ยวข้อง"
    }
  }
}

/// What was measured for a node, before any level.
package enum MeasuredValue: Hashable, Sendable {
  /// A percentage or points.
  case figure(Ratio)
  /// How many of what a KPI counts.
  case count(Ratio)
  /// Whether what a qualitative KPI asks for is there.
  case answer(Bool)
  /// Considerations implemented and clear.
  case counts(implemented: Int, clear: Int)
  /// Both judgements of a consideration.
  case judgement(isImplemented: Bool, isClear: Bool)
}

extension MeasuredValue: CustomStringConvertible {
  /// The text of the `value` column of `results.csv`: `71.43`, `11`, `yes`, `6/5` or `yes/no`.
  package var description: String {
    switch self {
    case .figure(let value): Hundredths(rounding: value).description
    case .count(let count): count.denominator == 1 ? "\(count.numerator)" : "\(Hundredths(rounding: count))"
    case .answer(let isYes): isYes ? "yes" : "no"
    case .counts(let implemented, let clear): "\(implemented)/\(clear)"
    case .judgement(let implemented, let clear): "\(implemented ? "yes" : "no")/\(clear ? "yes" : "no")"
    }
  }
}

/// The result of one office for one node, or for its overall.
package struct NodeResult: Hashable, Sendable {
  package let nodeID: String
  package var value: MeasuredValue?
  package var selfLevel: QualityLevel?
  package var reviewLevel: QualityLevel?
  package var level: QualityLevel?
  /// The mean behind the level, exact; an external standard's level.
  package var score: Ratio?
  package var status: ResultStatus
  /// Of the KPIs at or below the node, how many were achieved; nil where no criterion has one.
  ///
  /// The primary result of the 2554 edition, whatever levels are derived from it.
  package var achievement: Achievement?
  /// The children that lack, where the node has no level.
  package var missing: [String]
  package var recommendation: String?
  /// Whether the level, or one that it is made of, was measured against thresholds that no source states.
  package var restsOnAssumption: Bool
  /// Whether a sheet of an earlier month stands behind the result or one below it.
  package var restsOnCarried: Bool
  /// Whether the committee's level is not the one that the node's own score makes.
  package var isOverruled = false
  /// What was measured in the last fiscal year; nil where the rule does not look back or nothing is known.
  package var lastYear: Ratio?
  /// Whether the change against the last fiscal year is what a `trend` asks for; nil while that cannot be told.
  package var isTrendAchieved: Bool?
  /// Whether the figure behind the level lies outside what is plausible.
  package var isDoubted = false
  /// Whether it differs from what was published when the period was closed.
  package var isRevised: Bool

  package init(nodeID: String) {
    self.nodeID = nodeID
    status = .missing
    missing = []
    restsOnAssumption = false
    restsOnCarried = false
    isRevised = false
  }

  /// This year's figure less last year's, both as published, so that no change that nobody sees decides; nil unless both
  /// are known.
  package var change: Ratio? {
    guard let lastYear else { return nil }
    switch value {
    case .figure(let figure), .count(let figure):
      return Hundredths(rounding: figure).ratio - Hundredths(rounding: lastYear).ratio
    default: return nil
    }
  }

  /// A measured percentage as published; nil for other values.
  package var measuredFigure: Hundredths? {
    if case .figure(let figure)? = value { Hundredths(rounding: figure) } else { nil }
  }

  /// The score that the overall counts of a standard: the committee's level, else its own score.
  package var countedScore: Ratio? { reviewLevel?.ratio ?? score }

  /// The score as published.
  package var publishedScore: Hundredths? { score.map { Hundredths(rounding: $0) } }

  /// The marks that a sheet prints beside the level.
  ///
  /// Source: Scoring, *Marks*.
  package var marks: [String] {
    (status == .provisional && level != nil ? ["[p]"] : []) + (isRevised ? ["[r]"] : [])
      + (restsOnAssumption && level != nil ? ["[a]"] : [])
      + (restsOnCarried && (level != nil || value != nil) ? ["[c]"] : [])
      + (isOverruled ? ["[o]"] : [])
      + (isDoubted && (level != nil || status == .measured) ? ["[d]"] : [])
  }
}

/// All results of one office in a period: one for each node in framework order, and the overall.
package struct OfficeResult: Hashable, Sendable {
  package let officeCode: String
  package let nodes: [NodeResult]
  package let overall: NodeResult
  private let indexOfID: [String: Int]

  package init(officeCode: String, nodes: [NodeResult], overall: NodeResult) {
    self.officeCode = officeCode
    self.nodes = nodes
    self.overall = overall
    indexOfID = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.nodeID, $0) })
  }

  /// The results changed one by one, the overall too; their ids stay.
  package func mapping(_ transform: (NodeResult) -> NodeResult) -> OfficeResult {
    OfficeResult(officeCode: officeCode, nodes: nodes.map(transform), overall: transform(overall))
  }

  package subscript(id id: String) -> NodeResult? {
    indexOfID[id].map { nodes[$0] }
  }

  /// The id of the overall result, in `results.csv` and in the distribution.
  package static let overallID = "overall"
}

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
