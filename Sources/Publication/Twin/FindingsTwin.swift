internal import Assessment
internal import Records
internal import Standards

extension PublishedPeriod {
  /// The bytes of `findings.csv`: every finding in published order.
  ///
  /// Source: Findings, *findings.csv*.
  package func findingsTwin() -> [UInt8] {
    var twin = CSVTwin(
      header: "severity,code,office_code,office,kind,file,row,column,cell,count,value,message")
    let names = Dictionary(uniqueKeysWithValues: assessment.offices.map { ($0.code, $0.name) })
    for finding in findings {
      twin.plain(finding.kind.severity.rawValue)
      twin.plain(finding.kind.code)
      twin.text(finding.officeCode)
      twin.text(finding.officeCode.flatMap { names[$0] })
      twin.plain(finding.sheetKind?.rawValue ?? "")
      twin.text(finding.path?.text)
      twin.number(finding.row)
      twin.text(finding.header)
      twin.plain(finding.cell ?? "")
      twin.number(finding.count)
      twin.text(finding.value)
      twin.text(finding.message(language))
      twin.endRow()
    }
    return twin.bytes
  }
}
