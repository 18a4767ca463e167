internal import Assessment
internal import Records
internal import Standards

/// A node, or the overall, with all that the self-assessment report says of it.
struct SelfAssessmentRow {
  let number: String?
  let title: String
  let result: NodeResult
  let target: String?
  let gap: TargetGap?
  /// Nil where last year's month was not published or the node is not compared.
  let baseline: EarlierScore?
  let evidence: String?
  let outstanding: String?
  let remark: String?

  init(plan: RoundFramework, result: NodeResult, reports: OfficeReports, baseline: EarlierScore?) {
    let names = NodeNames(plan)
    let id = result.nodeID
    number = names.number(of: id)
    title = names.title(of: id)
    self.result = result
    self.baseline = baseline
    let rows = reports.criteria[id] ?? []
    if rows.isEmpty {
      let notes = reports.considerations[id]?.notes ?? reports.measures[id]?.notes ?? .none
      (target, outstanding, remark) = (notes.target, notes.outstanding, notes.remark)
      evidence = reports.considerations[id]?.evidence
    } else {
      target = Self.joined(rows, \.notes.target)
      outstanding = Self.joined(rows, \.notes.outstanding)
      remark = Self.joined(rows, \.notes.remark)
      evidence = Self.joined(rows, \.evidence)
    }
    // Targets of several categories are no target of the criterion.
    let node = plan.node(id)
    gap =
      rows.count > 1
      ? nil
      : target.flatMap {
        TargetGap(target: $0, result, kpi: node?.form?.kpi, direction: node?.direction ?? .higher)
      }
  }

  /// What the rows of a criterion say, each behind its category.
  private static func joined(_ rows: [CriterionReport], _ text: (CriterionReport) -> String?) -> String? {
    let lines = rows.compactMap { row in
      text(row).map { said in row.category.map { "หมวด \($0): \(said)" } ?? said }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}

extension Node {
  /// Whether more or less of what is measured is better.
  fileprivate var direction: Thresholds.Direction {
    if case .bands(let bands) = rule { bands.thresholds.direction } else { .higher }
  }
}
