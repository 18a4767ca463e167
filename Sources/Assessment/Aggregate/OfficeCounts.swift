internal import Records
internal import Standards

/// Three different numbers of offices, which sheets never call by one name.
///
/// Source: Scoring, *Aggregates*.
package struct OfficeCounts: Hashable, Sendable {
  /// Valid in the period by the registry.
  package let registered: Int
  /// With an overall result, whatever month its sheets are of.
  package let withResult: Int
  /// Of which a sheet of their own came in the period itself and can be used.
  package let sentThisMonth: Int

  /// - Parameters:
  ///   - members: indices of the offices that are counted.
  ///   - submissions: of all offices.
  package init(_ assessment: PeriodAssessment, _ submissions: [Submission], members: [Int]) {
    let codes = Set(members.map { assessment.offices[$0].code })
    registered = codes.count
    withResult = members.count { assessment.results[$0].overall.level != nil }
    sentThisMonth =
      Set(
        submissions.lazy.filter { submission in
          submission.kind.isSentByOffices && submission.arrival?.month == assessment.period
            && submission.state != .rejected && codes.contains(submission.officeCode)
        }.map(\.officeCode)
      ).count
  }
}
