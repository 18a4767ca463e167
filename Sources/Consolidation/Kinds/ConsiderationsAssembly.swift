internal import Discovery
internal import Records
internal import Standards

extension ConsiderationRow: AssembledRow {
  /// Turns rows of the self-assessment into both judgements of each consideration.
  ///
  /// Implemented without a word on clarity is unreported, and so is clarity without a word on implementation;
  /// what is not implemented is not clear. Source: SheetKinds, *considerations*.
  static func assemble(
    _ rows: [ConsiderationRow], _ context: PeriodContext, into reports: inout OfficeReports,
    _ findings: inout ItemFindings
  ) {
    for (id, row) in SingleRows.rows(rows, &findings) {
      switch (row.isImplemented, row.isClear) {
      case (true, true?), (true, false?): reports.considerations[id] = row.report(clear: row.isClear == true)
      case (false, true): findings.add(.clearWithoutImplemented, on: row)
      case (false, _): reports.considerations[id] = row.report(clear: false)
      default: break
      }
    }
  }

  private func report(clear: Bool) -> ConsiderationReport {
    ConsiderationReport(
      isImplemented: isImplemented == true, isClear: clear, evidence: evidence, notes: notes,
      provenance: provenance)
  }
}
