package import Records
package import Standards

extension RubricRaise {
  /// The next step above the level that the considerations earn; nil at the highest, or where one is unreported.
  package init?(_ rubric: Rubric, of ids: [String], _ reports: [String: ConsiderationReport]) {
    let reported = ids.compactMap { id in reports[id].map { (id, $0) } }
    guard reported.count == ids.count else { return nil }
    let unimplemented = reported.filter { !$0.1.isImplemented }.map(\.0)
    let unclear = reported.filter { !$0.1.isClear }.map(\.0)
    let implemented = ids.count - unimplemented.count
    let clear = ids.count - unclear.count
    let level = rubric.level(implemented: implemented, clear: clear)
    guard let step = rubric.steps.filter({ $0.level > level }).min(by: { $0.level < $1.level }) else {
      return nil
    }
    implement = max(0, step.implemented - implemented)
    clarify = max(0, step.clear - clear)
    // More may be clear already than the next step asks for, so that it is passed at once.
    target = rubric.level(implemented: implemented + implement, clear: clear + clarify)
    self.unimplemented = unimplemented
    self.unclear = unclear
  }
}
