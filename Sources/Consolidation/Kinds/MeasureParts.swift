internal import Records
internal import Standards

/// What one row of the quantitative sheet says of its part of an item.
enum PartReading {
  case unreported
  case notApplicable
  case counts(MeasureReport.Counts)
  /// As given, with the counts beside it that agree with it.
  case percentage(Ratio, counts: MeasureReport.Counts?)

  var isUnreported: Bool { if case .unreported = self { true } else { false } }

  /// Points by which a stated percentage may differ from its counts.
  static let tolerance = Ratio(1, over: 2)

  /// Nil when the row makes the whole item unreported.
  /// - Parameter isPart: whether other rows speak of the same item, which may apply without this one.
  init?(
    _ row: MeasureRow, isPart: Bool, _ measure: Measure, _ findings: inout ItemFindings
  ) {
    if Self.isNotApplicable(row) {
      if measure.alwaysApplies, !isPart, !row.isNotTaught {
        findings.add(.nothingCounted, on: row)
        return nil
      }
      findings.add(isPart ? .partNotApplicable : .notApplicable, on: row)
      self = .notApplicable
      return
    }
    let percent = row.percent.number
    switch (row.numerator, row.denominator) {
    case (.number(let numerator), .number(let denominator)):
      guard let counts = Self.counts(row, numerator, denominator, &findings) else { return nil }
      if measure.figure == .percent, let percent {
        guard percent <= Ratio(100) else {
          findings.add(.percentageTooLarge, on: row)
          return nil
        }
        self = .percentage(percent, counts: counts)
      } else {
        self = .counts(counts)
      }
    case (.unreported, .unreported) where percent == nil: self = .unreported
    default:
      guard let percent else {
        // What cannot be read has its finding already.
        let isUnreadable = [row.numerator, row.denominator, row.percent].contains(.unreadable)
        if !isUnreadable { findings.add(.halfOfCounts, on: row) }
        return nil
      }
      guard let reading = Self.given(percent, row, &findings) else { return nil }
      self = reading
    }
  }

  /// Whether there is nothing to measure: 0/0, or no number and a remark that says so.
  ///
  /// A percentage of nothing contradicts itself, unless it is 0 too.
  private static func isNotApplicable(_ row: MeasureRow) -> Bool {
    let hasPercentage = row.percent.number != nil
    return switch (row.numerator, row.denominator) {
    case (.number(.zero), .number(.zero)): (row.percent.number ?? .zero) == .zero
    case (.unreported, .unreported): row.isNotTaught && !hasPercentage
    default: false
    }
  }

  /// A percentage that counts as it stands.
  private static func given(_ percent: Ratio, _ row: MeasureRow, _ findings: inout ItemFindings)
    -> PartReading?
  {
    guard percent <= Ratio(100) else {
      findings.add(.percentageTooLarge, on: row)
      return nil
    }
    return .percentage(percent, counts: nil)
  }

  /// Counts that make a percentage, the one stated if there is one.
  private static func counts(
    _ row: MeasureRow, _ numerator: Ratio, _ denominator: Ratio, _ findings: inout ItemFindings
  ) -> MeasureReport.Counts? {
    guard denominator > .zero, numerator <= denominator else {
      findings.add(.badMeasure, on: row)
      return nil
    }
    let counts = MeasureReport.Counts(numerator: numerator, denominator: denominator)
    if let percent = row.percent.number, let exact = counts.percentage,
      exact > percent + tolerance || exact < percent - tolerance
    {
      findings.add(
        .measureMismatch, on: row, value: Hundredths(rounding: percent).description,
        details: ["computed": Hundredths(rounding: exact).description])
      return nil
    }
    return counts
  }
}

extension Ratio {
  /// The value as a whole number where it is one, else with two decimals.
  var plainText: String {
    denominator == 1 ? String(numerator) : Hundredths(rounding: self).description
  }
}

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
  func report(
    parts: [MeasureReport.Part], previousYear: StatedFigure?, notes: ItemNotes, provenance: Provenance
  ) -> MeasureReport? {
    guard counts != nil || percentage != nil || isNotApplicable else { return nil }
    return MeasureReport(
      percentage: counts?.percentage ?? percentage, counts: counts ?? countsBeside,
      parts: counts == nil ? [] : parts, previousYear: previousYear, notes: notes, provenance: provenance)
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
