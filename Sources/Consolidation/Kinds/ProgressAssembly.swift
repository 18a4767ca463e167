internal import Discovery
internal import Records
internal import Standards

extension ProgressRow: AssembledRow {
  /// Leaves one row a step: identical ones count once, of different ones none does.
  static func assemble(
    _ rows: [ProgressRow], _ context: PeriodContext, into reports: inout OfficeReports,
    _ findings: inout ItemFindings
  ) {
    var first: [Int: ProgressRow] = [:]
    var repeated: Set<Int> = []
    for row in rows {
      guard let earlier = first[row.step] else {
        first[row.step] = row
        continue
      }
      if earlier.said == row.said {
        findings.addRepetition(of: earlier, by: row)
      } else {
        let place = earlier.provenance
        findings.add(
          .duplicateStep, on: row,
          details: ["earlierRow": String(place.row), "earlierFile": place.path.name])
        repeated.insert(row.step)
      }
    }
    reports.progress = first.filter { !repeated.contains($0.key) }.mapValues(\.report)
  }
}
