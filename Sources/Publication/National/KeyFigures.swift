internal import Assessment
internal import Records
internal import Standards

/// A name and what it is: a row of the small tables of `สารบัญ` and `ภาพรวม`.
struct Fact {
  let name: String
  let value: SheetCell
}

extension PublishedPeriod {
  /// How many valid offices have something observed.
  var reportingCount: Int { assessment.reports.count { !$0.isEmpty } }

  func officeCount(_ status: ResultStatus) -> Int {
    assessment.results.count { $0.overall.status == status }
  }

  /// Findings by severity, folded lines counted as the places they stand for.
  func findingCount(_ severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.kind.severity == severity ? $1.count : 0) }
  }

  /// All levels of some offices that have a mark.
  func markedCount(_ mark: String, in results: [OfficeResult]) -> Int {
    results.reduce(0) { sum, result in
      sum + (result.nodes + [result.overall]).count { $0.marks.contains(mark) }
    }
  }
}
