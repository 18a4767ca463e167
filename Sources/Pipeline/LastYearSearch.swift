internal import Consolidation
internal import Ledger
internal import Records
internal import Standards

/// How it is found out what items were in the fiscal year before a period's.
struct LastYearSearch: Sendable {
  let registry: OfficeRegistry
  let period: Period
  let plan: RoundFramework
  /// Those of that year that may be known, oldest first.
  let months: [Period]
  let loader: MonthLoader

  /// The offices that the figures are found for: those of the period.
  var offices: Set<String> { Set(registry.valid(in: period).map(\.code)) }

  func figures(from ledger: Ledger) throws(PipelineError) -> LastYearFigures {
    var readings: [MonthReadings] = []
    for month in months {
      if let known = try loader.load(month, from: ledger) { readings.append(known) }
    }
    let standings = try remembering(try ledger.standings())
    return try remembering(
      try registry.lastYearFigures(
        of: plan, period, readings, published: readings.map(\.period).max().flatMap { standings[$0]?.run }
      ) { slot, files throws(LedgerError) in
        try ledger.sheets(slot.kind, of: slot.officeCode, in: files, survey: nil)
      })
  }
}

extension OfficeRegistry {
  /// What items were in the last fiscal year of the offices of a period.
  /// - Parameters:
  ///   - months: those of that year of which anything is known.
  ///   - published: the run that published the last of them.
  ///   - rows: what a slot's sheets in some files say; asked for of months that came without.
  func lastYearFigures(
    of plan: RoundFramework, _ period: Period, _ months: [MonthReadings], published: Int?,
    rows: (StateOfMonth.Slot, _ files: [SourcePath]) throws(LedgerError) -> [SheetReading]
  ) throws(LedgerError) -> LastYearFigures {
    guard let last = months.map(\.period).max() else { return .none }
    return try LastYearFigures(
      of: plan, months: months, valid: Set(valid(in: last).map(\.code)),
      offices: lineage(of: valid(in: period), in: period, back: last), published: published, rows: rows)
  }
}
