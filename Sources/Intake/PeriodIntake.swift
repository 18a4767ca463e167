package import Records
package import Standards

/// Everything that a period's files say, put together by office.
package struct PeriodIntake: Sendable {
  /// What counts for each office, by code.
  package let reports: [String: OfficeReports]
  /// The sheets that came in for each office.
  package let receivedKinds: [String: Set<SheetKind>]
  package let findings: [Finding]
  package let files: [SourceFile]

  /// - Parameters:
  ///   - readings: in path order, as the discovery lists the files.
  package init(discovery: Discovery, readings: [FileReading], context: IntakeContext) {
    let files = Dictionary(uniqueKeysWithValues: discovery.files.map { ($0.path, $0) })
    let again = FileIntake(context: context.keepingSurveyRows)
    let assembler = OfficeAssembler(context: context) { path, office in
      files[path].map { again.surveyRows(of: $0, officeCode: office) } ?? []
    }
    let readings = FileSelection(readings).readings
    let sheets = Dictionary(grouping: readings.flatMap(\.sheets), by: \.officeCode)
    var reports: [String: OfficeReports] = [:]
    var findings = discovery.findings + readings.flatMap(\.findings)
    for code in sheets.keys.sorted() {
      let assembled = assembler.assemble(sheets[code] ?? [], officeCode: code)
      reports[code] = assembled.reports
      findings += assembled.findings
    }
    self.reports = reports
    receivedKinds = sheets.mapValues { Set($0.map(\.kind)) }
    self.findings = findings
    self.files = readings.map(\.source)
  }
}
