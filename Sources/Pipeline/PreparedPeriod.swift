internal import Assessment
internal import Consolidation

/// A period that may be published: what counts in it, its results, and what they change.
struct PreparedPeriod {
  let consolidated: ConsolidatedPeriod
  let assessment: PeriodAssessment
  let basis: PeriodBasis
  let revision: PeriodRevision
  /// What offices lose by it; no more than was allowed.
  let lost: [LostSheet]
}
