internal import Records
internal import Standards

/// Turns rows of the self-assessment into both judgements of each consideration.
///
/// Implemented without a word on clarity is unreported, and so is clarity without a word on implementation;
/// what is not implemented is not clear. Source: SheetKinds, *considerations*.
enum ConsiderationsAssembly {
  static func reports(
    _ rows: [ConsiderationRow], _ findings: inout ItemFindings
  ) -> [String: ConsiderationReport] {
    var reports: [String: ConsiderationReport] = [:]
    for (id, row) in SingleRows(kind: .considerations).rows(rows, &findings) {
      switch (row.isImplemented, row.isClear) {
      case (true, true?), (true, false?): reports[id] = report(row, clear: row.isClear == true)
      case (false, true): findings.add(.clearWithoutImplemented, on: row, sheet: .considerations)
      case (false, _): reports[id] = report(row, clear: false)
      default: break
      }
    }
    return reports
  }

  private static func report(_ row: ConsiderationRow, clear: Bool) -> ConsiderationReport {
    ConsiderationReport(
      isImplemented: row.isImplemented == true, isClear: clear, evidence: row.evidence,
      notes: row.notes, provenance: row.provenance)
  }
}
