package import Records
package import Standards

/// What an earlier period says of an office's standard or overall: a published score, or why there is none.
package enum EarlierScore: Hashable, Sendable {
  case published(score: Hundredths?, level: QualityLevel)
  /// The period was never published.
  case unpublished
  /// Other criteria decided then: `เปลี่ยนเกณฑ์`.
  case otherCriteria
  /// The office was merged or split since; these codes had its area.
  case redrawn(codes: [String])
  /// The office did not exist, nor one that it came from.
  case noOffice
  /// The office had no level.
  case noLevel

  /// The published score, to two decimals.
  package var score: Hundredths? {
    guard case .published(let score, _) = self else { return nil }
    return score
  }
}

/// An office's score of a standard or the overall beside those of an earlier month and year.
///
/// Source: Scoring, *Comparison*.
package struct Comparison: Hashable, Sendable {
  /// The score as published; nil without a level or where it has none.
  package let now: Hundredths?
  package let previousMonth: EarlierScore
  package let sameMonthLastYear: EarlierScore

  /// The score now less that of the month before, where there are both.
  package var change: Hundredths? { Self.change(from: previousMonth.score, to: now) }

  /// The score now less that of the year before, where there are both.
  package var changeInYear: Hundredths? { Self.change(from: sameMonthLastYear.score, to: now) }

  /// Later less earlier; nil unless there are both.
  package static func change(from earlier: Hundredths?, to later: Hundredths?) -> Hundredths? {
    guard let earlier, let later else { return nil }
    return Hundredths(count: later.count - earlier.count)
  }
}

extension NodeResult {
  /// The published score as far as it counts in a comparison: with a level only.
  package var comparedScore: Hundredths? { level == nil ? nil : publishedScore }
}

/// Compares a period's standards and overall with earlier periods.
///
/// What holds for all offices, such as changed criteria, is decided once.
package struct PeriodComparison: Sendable {
  private let previousMonth: ComparedPeriod?
  private let sameMonthLastYear: ComparedPeriod?

  package init(_ plan: RoundFramework, _ history: PeriodHistory) {
    previousMonth = history.previousMonth.map { ComparedPeriod(plan, with: $0) }
    sameMonthLastYear = history.sameMonthLastYear.map { ComparedPeriod(plan, with: $0) }
  }

  /// The comparison of one office's result of a standard, or of its overall.
  package func of(_ result: NodeResult, officeCode: String) -> Comparison {
    Comparison(
      now: result.comparedScore,
      previousMonth: previousMonth?.score(of: officeCode, nodeID: result.nodeID) ?? .unpublished,
      sameMonthLastYear: sameMonthLastYear?.score(of: officeCode, nodeID: result.nodeID) ?? .unpublished)
  }
}

/// One earlier period as a later framework sees it.
package struct ComparedPeriod: Sendable {
  private let earlier: EarlierPeriod
  /// The older id of each result that compares.
  private let counterparts: [String: String]

  /// - Parameter ids: of the results that are compared; nil for the standards and the overall.
  package init(_ plan: RoundFramework, with earlier: EarlierPeriod, ids: [String]? = nil) {
    self.earlier = earlier
    var counterparts: [String: String] = [:]
    for id in ids ?? plan.comparedIDs { counterparts[id] = plan.comparableID(of: id, in: earlier.plan) }
    self.counterparts = counterparts
  }

  /// What the period says of a standard or the overall of an office that exists now.
  package func score(of officeCode: String, nodeID: String) -> EarlierScore {
    guard let older = counterparts[nodeID] else { return .otherCriteria }
    let code: String
    switch earlier.lineage[officeCode] ?? .same {
    case .same: code = officeCode
    case .renamed(let former): code = former
    case .redrawn(let codes): return .redrawn(codes: codes)
    case .none: return .noOffice
    }
    guard let result = earlier.results[ResultKey(officeCode: code, nodeID: older)], let level = result.level
    else { return .noLevel }
    return .published(score: result.score, level: level)
  }
}

extension RoundFramework {
  /// The id under which an older round has a result that compares with a node's, or with the overall.
  package func comparableID(of id: String, in older: RoundFramework) -> String? {
    guard id == OfficeResult.overallID else { return counterpart(of: id, in: older) }
    return isOverallComparable(with: older) ? id : nil
  }

  /// The ids of what is compared between months: the standards in their order, then the overall.
  package var comparedIDs: [String] { standards.map(\.id) + [OfficeResult.overallID] }
}
