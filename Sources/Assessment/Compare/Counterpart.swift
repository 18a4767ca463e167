internal import Records
package import Standards

extension RoundFramework {
  /// The id under which an older round has a result that compares with a node's, or with the overall.
  package func comparableID(of id: String, in older: RoundFramework) -> String? {
    guard id == OfficeResult.overallID else { return counterpart(of: id, in: older) }
    return isOverallComparable(with: older) ? id : nil
  }

  /// The ids of what is compared between months: the standards in their order, then the overall.
  package var comparedIDs: [String] { standards.map(\.id) + [OfficeResult.overallID] }
}
