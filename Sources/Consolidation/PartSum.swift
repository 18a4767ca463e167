internal import Records
internal import Standards

/// The parts of an item put together: their counts added, or the one percentage that stands alone.
struct PartSum {
  /// Why parts cannot be put together.
  enum Failure: Error {
    /// Percentages without counts would have to be added, which nobody can.
    case percentages
    /// No office counts so many.
    case tooLarge
  }

  private(set) var counts: MeasureReport.Counts?
  private(set) var percentage: Ratio?
  /// The counts that an office gives beside a percentage that counts as it stands.
  private var countsBeside: MeasureReport.Counts?
  private var isNotApplicable = false

  init(_ readings: [PartReading]) throws(Failure) {
    for reading in readings {
      switch reading {
      case .unreported: continue
      case .notApplicable: isNotApplicable = true
      case .percentage(let value, let beside):
        guard percentage == nil else { throw .percentages }
        percentage = value
        countsBeside = beside
      case .counts(let part): counts = try Self.sum(counts, part)
      }
    }
    if counts != nil, percentage != nil { throw .percentages }
  }

  private static func sum(
    _ counts: MeasureReport.Counts?, _ part: MeasureReport.Counts
  ) throws(Failure) -> MeasureReport.Counts {
    guard let counts else { return part }
    let sum = MeasureReport.Counts(
      numerator: counts.numerator + part.numerator, denominator: counts.denominator + part.denominator)
    guard sum.numerator.isReportable, sum.denominator.isReportable else { throw .tooLarge }
    return sum
  }

  /// One percentage over all parts; nil when nothing is reported.
  func report(notes: ItemNotes, provenance: Provenance) -> MeasureReport? {
    guard counts != nil || percentage != nil || isNotApplicable else { return nil }
    return MeasureReport(
      percentage: counts?.percentage ?? percentage, counts: counts ?? countsBeside, notes: notes,
      provenance: provenance)
  }
}

extension PartSum.Failure {
  /// What is said of the item.
  var finding: FindingKind {
    switch self {
    case .percentages: .partsWithoutCounts
    case .tooLarge: .partsTooLarge
    }
  }
}
