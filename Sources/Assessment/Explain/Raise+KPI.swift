internal import Records
internal import Standards

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
          value: level(of: category.kpi, report)?.ratio, weight: Ratio(1))
      }
      return SumRaise(mean, scale: scale, terms, areLevels: true).map(Raise.sum)
    }
    guard let kpi = form.kpi else { return nil }
    switch (reports.first { $0.category == nil }?.result, kpi.required) {
    case (.answer(false), nil): return .presence(to: levels.thresholds.level(of: Ratio(100)))
    case (.figure(let figure), let required?):
      return edge(figure, of: required, isCount: !kpi.kind.isPercentage)
    default: return nil
    }
  }

  private func edge(_ figure: Ratio, of required: Ratio, isCount: Bool) -> Raise? {
    let level = levels.thresholds.level(of: Ratio(100) * figure / required)
    guard let step = levels.thresholds.steps.last(where: { $0.level > level }) else { return nil }
    let needed = step.at * required / Ratio(100)
    return .edge(
      EdgeRaise(
        target: step.level, direction: .higher, edge: needed, distance: needed - figure,
        count: isCount ? Int((needed - figure).ceiling) : nil))
  }
}
