package import Records
package import Standards

/// What would raise a level to the next one, everything else left as it is; exact, and the least that does.
///
/// Source: Commands, *explain*; Scoring, *Rules*.
package enum Raise: Hashable, Sendable {
  /// It is the highest already.
  case highest
  /// The committee's level counts, whatever lies under it; only another one of theirs changes it.
  case review(to: QualityLevel?)
  /// The level that another body gave counts, whatever the points.
  case given
  /// There is no level yet: what is missing comes first.
  case lacking
  /// A percentage or points have to reach an edge.
  case edge(EdgeRaise)
  /// The figures of conditions have to reach one, each of them.
  case conditions(ConditionRaise)
  /// What a qualitative KPI asks for has to be there.
  case presence(to: QualityLevel)
  /// Considerations have to become implemented, or clear.
  case rubric(RubricRaise)
  /// The mean of a survey's answers has to reach a band.
  case answers(AnswerRaise)
  /// The levels below have to add up to more.
  case sum(SumRaise)
}

/// How far a measured value is from the next edge.
package struct EdgeRaise: Hashable, Sendable {
  package let target: QualityLevel
  package let direction: Thresholds.Direction
  /// The edge that earns the target, and by how much the value misses it.
  package let edge: Ratio
  package let distance: Ratio
  /// How many more of the denominator would have to be reached (of a `lower` measure: fewer); nil without counts.
  package let count: Int?
}

/// Which conditions of a KPI that asks the same of each are below the next edge, and by how much.
package struct ConditionRaise: Hashable, Sendable {
  package struct Below: Hashable, Sendable {
    /// The condition's number.
    package let number: String
    package let distance: Ratio
  }

  package let target: QualityLevel
  package let edge: Ratio
  package let below: [Below]
}

/// How many considerations the next step of a rubric needs, and among which.
package struct RubricRaise: Hashable, Sendable {
  package let target: QualityLevel
  /// How many more must be implemented, and those that are not.
  package let implement: Int
  package let unimplemented: [String]
  /// How many more must be clear, and those that are not; what is not implemented cannot be clear.
  package let clarify: Int
  package let unclear: [String]
  /// Whether the judgements are the committee's, which count before the office's own.
  package let isByCommittee: Bool
}

/// By how much a survey's answers fall short of the next band.
package struct AnswerRaise: Hashable, Sendable {
  package let target: QualityLevel
  /// The lowest mean of the band, as it is compared.
  package let mean: Ratio
  /// By how much the sum of the same number of answers must grow at least.
  package let increase: Int
  package let answers: Int
}

/// By how much what a mean is taken of falls short of the next band.
package struct SumRaise: Hashable, Sendable {
  package let target: QualityLevel
  /// The lowest mean that reaches the target.
  package let mean: Ratio
  /// By how much the sum, weighted where weights are given, must grow at least; whole for levels without weights.
  package let increase: Ratio
  /// The items below that are not at the highest level.
  package let below: [String]
  /// For means of means: by how much a single item's own sum of levels would have to grow where it alone changed.
  ///
  /// An item that cannot grow so far, or whose score is no mean of levels, is left out.
  package internal(set) var alone: [Alone] = []

  /// One item and the least whole increase of the sum of the levels below it.
  package struct Alone: Hashable, Sendable {
    package let id: String
    package let increase: Int
  }
}

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

extension KPIScore {
  /// What would raise the level of a criterion that its KPI decides; nil where nothing usable was reported.
  ///
  /// A figure has to reach the share of the required one that the next level takes; of a criterion with categories
  /// the levels of the categories have to add up to more.
  func raise(_ node: Node, _ reports: [CriterionReport], mean: Rule = .mean(weights: [:])) -> Raise? {
    guard let form = node.form, form.reviewOnly == nil else { return nil }
    if !form.categories.isEmpty {
      let terms = form.categories.map { category in
        let report = reports.first { $0.category == category.number }
        return MeanTerm(
          id: Node.item(node.id, category: category.number),
          value: level(of: category.kpi, category.desired, report)?.ratio, weight: Ratio(1))
      }
      return SumRaise(mean, scale: scale, terms, areLevels: true).map(Raise.sum)
    }
    guard let kpi = form.kpi else { return nil }
    let report = reports.first { $0.category == nil }
    if kpi.everyCondition { return report.flatMap { raise(kpi, form.desired, $0) } }
    switch (report?.result, kpi.required) {
    case (.answer(false), nil): return .presence(to: levels.thresholds.level(of: Ratio(100)))
    case (.figure(let figure), let required?):
      return edge(figure, of: required, isCount: !kpi.kind.isPercentage)
    default: return nil
    }
  }

  /// Every condition below the edge that the least of them misses has to reach it.
  private func raise(
    _ kpi: KPI, _ desired: CriterionForm.DesiredConditions, _ report: CriterionReport
  ) -> Raise? {
    let figures = desired.numbered.map { (number: $0.number ?? "", figure: report.figure(of: $0)) }
    guard let required = kpi.required, !figures.contains(where: { $0.figure == nil }),
      let least = figures.compactMap(\.figure).min(), let step = step(above: least, of: required)
    else { return nil }
    let below = figures.compactMap { condition in
      condition.figure.flatMap { figure in
        figure < step.needed
          ? ConditionRaise.Below(number: condition.number, distance: step.needed - figure) : nil
      }
    }
    return .conditions(ConditionRaise(target: step.level, edge: step.needed, below: below))
  }

  /// The next level above that of a figure, and the figure that earns it.
  private func step(above figure: Ratio, of required: Ratio) -> (level: QualityLevel, needed: Ratio)? {
    let level = levels.thresholds.level(of: Ratio(100) * figure / required)
    return levels.thresholds.steps.last { $0.level > level }.map {
      ($0.level, $0.at * required / Ratio(100))
    }
  }

  private func edge(_ figure: Ratio, of required: Ratio, isCount: Bool) -> Raise? {
    guard let step = step(above: figure, of: required) else { return nil }
    let needed = step.needed
    return .edge(
      EdgeRaise(
        target: step.level, direction: .higher, edge: needed, distance: needed - figure,
        count: isCount ? Int((needed - figure).ceiling) : nil))
  }
}

extension RubricRaise {
  /// The next step above the level that the considerations earn; nil at the highest, or where one is unreported.
  package init?(_ rubric: Rubric, of ids: [String], _ reports: [String: ConsiderationReport]) {
    let own = reports.compactMapValues { Judgement(isImplemented: $0.isImplemented, isClear: $0.isClear) }
    self.init(rubric, of: ids, own, byCommittee: false)
  }

  /// The same by the judgements of whoever counts.
  package init?(_ rubric: Rubric, of ids: [String], _ reports: [String: Judgement], byCommittee: Bool) {
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
    isByCommittee = byCommittee
  }
}

extension AnswerRaise {
  /// The next band above the mean of some answers; nil at the highest, or without answers.
  package init?(_ moments: Moments, scale: LevelScale) {
    guard let mean = moments.mean else { return nil }
    let level = scale.level(ofMean: mean)
    guard let band = scale.bands.last(where: { $0.level > level }) else { return nil }
    target = band.level
    self.mean = band.from
    answers = moments.count
    // Rounding may lift a mean into the band, so that the least increase is found by what the scale itself says.
    let count = Int128(moments.count)
    var increase = (band.from * Ratio(count) - Ratio(moments.sum)).ceiling
    func reaches(_ increase: Int128) -> Bool {
      scale.level(ofMean: Ratio(moments.sum + increase, over: count)) >= band.level
    }
    while !reaches(increase) { increase += 1 }
    while increase > 1, reaches(increase - 1) { increase -= 1 }
    self.increase = Int(increase)
  }
}

extension SumRaise {
  /// The next band above the mean of some terms; nil at the highest, or where a term is missing.
  /// - Parameter areLevels: whether every term is a level, which only grows by whole numbers.
  package init?(_ rule: Rule, scale: LevelScale, _ terms: [MeanTerm], areLevels: Bool) {
    guard let (sum, weights) = terms.sums else { return nil }
    let level = MeanOfLevels(rule: rule, scale: scale).banded(sum / weights)
    guard let (target, from) = SumRaise.next(above: level, rule, scale) else { return nil }
    self.target = target
    mean = from
    // What rounds up to the band is in it: half a hundredth less is enough there.
    let isTruncated = if case .meanTruncated = rule { true } else { false }
    let least =
      isTruncated || scale.rounding == .exact
      ? from : Ratio((from * Ratio(100)).ceiling, over: 100) - Ratio(1, over: 200)
    let short = least * weights - sum
    let isWhole = areLevels && terms.allSatisfy { $0.weight == Ratio(1) }
    increase = isWhole ? Ratio(short.ceiling) : short
    below = terms.filter { ($0.value ?? .zero) < QualityLevel.highest.ratio }.map(\.id)
  }

  /// The level above another one that a mean can reach, with the lowest mean that does.
  private static func next(
    above level: QualityLevel, _ rule: Rule, _ scale: LevelScale
  ) -> (QualityLevel, Ratio)? {
    if case .meanTruncated = rule { return QualityLevel(level.value + 1).map { ($0, $0.ratio) } }
    return scale.bands.last { $0.level > level }.map { ($0.level, $0.from) }
  }
}

extension SumRaise {
  /// The same, with what each standard alone would have to gain from the levels of its indicators.
  ///
  /// A reviewed standard counts with the committee's level, an external one with the level given: neither has a sum.
  func adding(_ terms: [MeanTerm], _ standards: [NodeExplanation]) -> SumRaise {
    var raise = self
    raise.alone = terms.compactMap { term in
      guard let standard = standards.first(where: { $0.id == term.id }), standard.result.reviewLevel == nil,
        !standard.terms.isEmpty, standard.terms.allSatisfy({ $0.weight == Ratio(1) })
      else { return nil }
      let levels = standard.terms.compactMap(\.value).reduce(Ratio.zero, +)
      let count = Ratio(standard.terms.count)
      let needed = Ratio((increase / term.weight * count).ceiling)
      let most = count * QualityLevel.highest.ratio - levels
      return needed <= most ? Alone(id: term.id, increase: Int(needed.numerator)) : nil
    }
    return raise
  }
}
