internal import Assessment
internal import Records
internal import Standards

extension PublishedPeriod {
  /// The bytes of `results.csv`: one row for every valid office and node, the overall last.
  ///
  /// Source: OutputForPrograms, *results.csv*.
  package func resultsTwin() -> [UInt8] {
    var twin = CSVTwin(
      header:
        "period,office_code,office,type,region,node,kind,title,value,self_level,review_level,level,score,"
        + "label,status,missing")
    let overall = plan.framework.overall.title
    for (office, result) in zip(assessment.offices, assessment.results) {
      for (node, nodeResult) in zip(plan.nodes, result.nodes) {
        add(nodeResult, office: office, kind: node.kind.rawValue, title: node.title, to: &twin)
      }
      add(result.overall, office: office, kind: OfficeResult.overallID, title: overall, to: &twin)
    }
    return twin.bytes
  }

  private func add(
    _ result: NodeResult, office: Office, kind: String, title: String, to twin: inout CSVTwin
  ) {
    twin.plain(period.description)
    twin.text(office.code)
    twin.text(office.name)
    twin.text(office.type)
    twin.text(office.region)
    twin.text(result.nodeID)
    twin.plain(kind)
    twin.text(title)
    twin.plain(result.value?.description ?? "")
    twin.number(result.selfLevel?.value)
    twin.number(result.reviewLevel?.value)
    twin.number(result.level?.value)
    twin.plain(result.publishedScore?.description ?? "")
    twin.text(result.level.map { plan.framework.scale.label(of: $0) })
    twin.plain(result.status.rawValue)
    twin.text(result.level == nil ? result.missing.joined(separator: ";") : nil)
    twin.endRow()
  }
}
