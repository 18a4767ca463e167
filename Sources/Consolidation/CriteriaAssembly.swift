internal import Records
internal import Standards

/// Turns rows of the 2554 form into what was reported of each criterion, its categories apart.
enum CriteriaAssembly {
  static func reports(
    _ rows: [CriterionRow], _ findings: inout ItemFindings
  ) -> [String: [CriterionReport]] {
    let kept = SingleRows(kind: .criteria).rows(rows, &findings).values
    return Dictionary(grouping: kept, by: \.nodeID).mapValues { rows in
      rows.map(\.report).sorted { ($0.category ?? 0) < ($1.category ?? 0) }
    }
  }
}
