internal import Records
internal import Standards

extension Rubric {
  /// Counts what is implemented and clear; one consideration unreported leaves the indicator without a self level.
  func score(
    _ node: Node, _ considerations: [String: ConsiderationReport], into result: inout NodeResult
  ) {
    let reported = node.children.compactMap { considerations[$0.id] }
    result.missing = node.children.map(\.id).filter { considerations[$0] == nil }
    guard result.missing.isEmpty else { return }
    let implemented = reported.count { $0.isImplemented }
    let clear = reported.count { $0.isClear }
    result.value = .counts(implemented: implemented, clear: clear)
    result.selfLevel = level(implemented: implemented, clear: clear)
    result.level = result.selfLevel
    result.status = .provisional
  }
}

extension NodeResult {
  /// A consideration under a rubric has no level of its own; reported, it is provisional.
  mutating func scoreJudgement(_ report: ConsiderationReport?) {
    guard let report else { return }
    value = .judgement(isImplemented: report.isImplemented, isClear: report.isClear)
    status = .provisional
  }
}
