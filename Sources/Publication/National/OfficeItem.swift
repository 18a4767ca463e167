internal import Assessment
internal import Records
internal import Standards

/// An office and one node: a row of the sheets in long form.
struct OfficeItem {
  let office: OfficeRow
  let node: Node

  var result: NodeResult? { office.result[id: node.id] }

  /// Every office with every one of the nodes, offices first.
  static func all(of assessment: PeriodAssessment, nodes: [Node]) -> [OfficeItem] {
    OfficeRow.all(of: assessment).flatMap { office in nodes.map { OfficeItem(office: office, node: $0) } }
  }
}
