internal import Assessment
internal import Basics
internal import Records
internal import Standards

/// `results.csv`: one row for every valid office and node, the overall last.
///
/// Source: OutputForPrograms, *results.csv*.
package struct ResultsCSV: PeriodSheet {
  let published: PublishedPeriod

  package init(_ published: PublishedPeriod) { self.published = published }

  package var bytes: [UInt8] {
    var csv = CSVWriter(
      header:
        "period,office_code,office,type,region,node,kind,title,value,self_level,review_level,level,score,"
        + "label,status,missing")
    let overall = plan.framework.overall.title
    for (office, result) in zip(assessment.offices, assessment.results) {
      for (node, nodeResult) in zip(plan.nodes, result.nodes) {
        add(nodeResult, office: office, kind: node.kind.rawValue, title: node.title, to: &csv)
      }
      add(result.overall, office: office, kind: OfficeResult.overallID, title: overall, to: &csv)
    }
    return csv.bytes
  }

  private func add(
    _ result: NodeResult, office: Office, kind: String, title: String, to csv: inout CSVWriter
  ) {
    csv.plain(period.description)
    csv.text(office.code)
    csv.text(office.name)
    csv.text(office.type)
    csv.text(office.region)
    csv.text(result.nodeID)
    csv.plain(kind)
    csv.text(title)
    csv.plain(result.value?.description ?? "")
    csv.number(result.selfLevel?.value)
    csv.number(result.reviewLevel?.value)
    csv.number(result.level?.value)
    csv.plain(result.publishedScore?.description ?? "")
    csv.text(result.level.map { plan.framework.scale.label(of: $0) })
    csv.plain(result.status.rawValue)
    csv.text(result.level == nil ? result.missing.joined(separator: ";") : nil)
    csv.endRow()
  }
}

/// `findings.csv`: every finding in published order.
///
/// Source: Findings, *findings.csv*.
package struct FindingsCSV: PeriodSheet {
  let published: PublishedPeriod

  package init(_ published: PublishedPeriod) { self.published = published }

  package var bytes: [UInt8] {
    var csv = CSVWriter(
      header: "severity,code,office_code,office,kind,file,row,column,cell,count,value,message")
    let names = Dictionary(uniqueKeysWithValues: assessment.offices.map { ($0.code, $0.name) })
    for finding in published.findings {
      csv.plain(finding.kind.severity.rawValue)
      csv.plain(finding.kind.code)
      csv.text(finding.officeCode)
      csv.text(finding.officeCode.flatMap { names[$0] })
      csv.plain(finding.sheetKind?.rawValue ?? "")
      csv.text(finding.path?.text)
      csv.number(finding.row)
      csv.text(finding.header)
      csv.plain(finding.cell ?? "")
      csv.number(finding.count)
      csv.text(finding.value)
      csv.text(finding.message(published.language))
      csv.endRow()
    }
    return csv.bytes
  }
}
