internal import Records
internal import Standards

/// Leaves one row a step: identical ones count once, of different ones none does.
enum ProgressAssembly {
  static func reports(_ rows: [ProgressRow], _ findings: inout ItemFindings) -> [Int: StepReport] {
    var first: [Int: ProgressRow] = [:]
    var repeated: Set<Int> = []
    for row in rows {
      guard let earlier = first[row.step] else {
        first[row.step] = row
        continue
      }
      if earlier.said == row.said {
        findings.addRepetition(of: earlier, by: row, sheet: .progress)
      } else {
        let place = earlier.provenance
        findings.add(
          .duplicateStep, on: row, sheet: .progress,
          details: ["earlierRow": String(place.row), "earlierFile": place.path.name])
        repeated.insert(row.step)
      }
    }
    return first.filter { !repeated.contains($0.key) }.mapValues(\.report)
  }
}
