/// The levels that shares of a KPI's required figure earn (rule `kpi`); yes is 100 %, no is 0 %.
///
/// Source: Scoring, *Rules*.
package struct KPILevels: Hashable, Sendable {
  /// On the percentage of the required figure that was achieved.
  package let thresholds: Thresholds
  /// Why the thresholds are assumed, where no source states them.
  package let assumed: String?
}
