package import Records
package import Standards

extension EdgeRaise {
  /// The next edge above a value's level; nil at the highest.
  /// - Parameter counts: those whose percentage the value is, if it is one.
  package init?(_ thresholds: Thresholds, value: Ratio, counts: MeasureReport.Counts?) {
    let level = thresholds.level(of: value)
    guard let step = thresholds.steps.last(where: { $0.level > level }) else { return nil }
    target = step.level
    direction = thresholds.direction
    edge = step.at
    distance = (step.at - value).magnitude
    count = counts.map { counts in
      let needed = step.at * counts.denominator / Ratio(100)
      let short = thresholds.direction == .higher ? needed - counts.numerator : counts.numerator - needed
      return Int(short.ceiling)
    }
  }
}

extension Ratio {
  /// The smallest whole number that is not below the value.
  var ceiling: Int128 { -Ratio(-numerator, over: denominator).floor }
}
