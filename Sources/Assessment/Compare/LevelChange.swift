internal import Records
package import Standards

/// Another level of an indicator than in an earlier month, and why.
///
/// Source: Scoring, *Comparison*.
package struct LevelChange: Hashable, Sendable {
  package enum Cause: Hashable, Sendable, CaseIterable {
    /// It had a level: a sheet, or an item of one, is gone.
    case lost
    /// The committee gave another level, or one for the first time.
    case committee
    /// What the office reports is another.
    case data
    /// It had none.
    case appeared
  }

  package let nodeID: String
  package let before: QualityLevel?
  package let after: QualityLevel?
  package let cause: Cause
}

extension PeriodAssessment {
  /// The indicators, or standards without any, of an office whose level is another than in an earlier month.
  ///
  /// None where other criteria decided then, or the office was another.
  package func levelChanges(officeAt index: Int, since earlier: EarlierPeriod) -> [LevelChange] {
    let code: String
    switch earlier.lineage[offices[index].code] ?? .same {
    case .same: code = offices[index].code
    case .renamed(let former): code = former
    case .redrawn, .none: return []
    }
    return plan.standards.flatMap(\.judgedNodes).compactMap { node in
      guard let now = results[index][id: node.id], now.status != .notApplicable,
        let olderID = plan.counterpart(of: node.id, in: earlier.plan)
      else { return nil }
      let before = earlier.results[ResultKey(officeCode: code, nodeID: olderID)]
      guard before?.level != now.level else { return nil }
      let cause: LevelChange.Cause =
        now.level == nil
        ? .lost
        : before?.reviewLevel != now.reviewLevel ? .committee : before?.level == nil ? .appeared : .data
      return LevelChange(nodeID: node.id, before: before?.level, after: now.level, cause: cause)
    }
  }
}
