internal import Basics
package import Discovery
package import Records
internal import Standards

/// Everything that counts in a period, put together by office.
package struct ConsolidatedPeriod: Sendable {
  /// What counts for each office, by code.
  package let reports: [String: OfficeReports]
  /// What came in for each office, in the period or in an earlier month of its fiscal year.
  package let arrivals: SheetArrivals
  package let findings: [Finding]
  /// The period's files, and those of earlier months from which a sheet is carried forward.
  package let files: [SourceFile]

  /// - Parameters:
  ///   - width: how many offices are put together at once, while the sheets of the next ones are asked for.
  ///   - rows: what a slot's sheets in some files say; asked for of months that came without, office by office, so that
  ///     no more than a few offices' rows are there at once.
  package init<Failure: Error>(
    _ state: PeriodState, overlaps: SurveyOverlaps, width: Int,
    rows: (StateOfMonth.Slot, _ files: [SourcePath]) throws(Failure) -> [SheetReading]
  ) async throws(Failure) {
    let offices = try await parallelMap(
      OfficeSlots.all(of: state), width: width,
      make: { office throws(Failure) in try OfficeSheets(office, state, rows) },
      { $0.assembled(state, overlaps) })
    self.init(state, offices)
  }

  /// - Parameter state: of months that came with their rows.
  package init(_ state: PeriodState, overlaps: SurveyOverlaps) {
    let offices = OfficeSlots.all(of: state).compactMap { OfficeSheets($0, state) { _, _ in [] } }
    self.init(state, offices.map { $0.assembled(state, overlaps) })
  }

  private init(_ state: PeriodState, _ offices: [AssembledOffice]) {
    reports = Dictionary(uniqueKeysWithValues: offices.map { ($0.code, $0.reports) })
    var findings = (state.own?.discovery.findings ?? []) + (state.own?.readings.flatMap(\.findings) ?? [])
    for office in offices { findings += office.findings }
    arrivals = state.sheetArrivals.marking(reports)
    self.findings = findings + SameSurveys.findings(in: state) + state.carriedErrors
    files = (state.own?.readings.map(\.source) ?? []) + state.carriedFiles
  }

  /// What counts in a month by its own files alone, as they were read just now.
  package init(discovery: DiscoveredMonth, readings: [FileReading], context: PeriodContext) {
    let month = MonthReadings(discovery: discovery, readings: readings, context: context)
    let state = PeriodState(of: context.period, months: [month], offices: Set(context.officeTypes.keys))
    self.init(state, overlaps: SurveyOverlaps(of: state))
  }
}

/// An office with what came in for it.
private struct OfficeSlots {
  let code: String
  /// By kind.
  let slots: [StateOfMonth.Slot]

  /// By code.
  static func all(of state: PeriodState) -> [OfficeSlots] {
    Dictionary(grouping: state.state.counted.keys, by: \.officeCode).sorted { $0.key < $1.key }.map {
      OfficeSlots(code: $0, slots: $1.sorted { $0.kind < $1.kind })
    }
  }
}

/// What counts for one office, with what had to be said about rows that met.
private struct AssembledOffice: Sendable {
  let code: String
  let reports: OfficeReports
  let findings: [Finding]
}

/// The sheets that count for one office, each of its own month.
private struct OfficeSheets: Sendable {
  let code: String
  /// In path order.
  let sheets: [SheetReading]
  let carried: [SheetKind: Period]

  /// Nil where nothing that could be read counts for the office.
  init?<Failure: Error>(
    _ office: OfficeSlots, _ state: PeriodState,
    _ rows: (StateOfMonth.Slot, _ files: [SourcePath]) throws(Failure) -> [SheetReading]
  ) throws(Failure) {
    var sheets: [SheetReading] = []
    var carried: [SheetKind: Period] = [:]
    for slot in office.slots {
      let own = try state.sheets(in: slot, rows: rows)
      if own.isEmpty { continue }
      sheets += own
      if state.state.isCarried(slot) { carried[slot.kind] = state.state.counted[slot]?.month ?? state.period }
    }
    if sheets.isEmpty { return nil }
    code = office.code
    self.sheets = sheets.sorted { $0.path < $1.path }
    self.carried = carried
  }

  /// What counts for the office; of a sheet carried forward only its errors are said again.
  func assembled(_ state: PeriodState, _ overlaps: SurveyOverlaps) -> AssembledOffice {
    guard let context = (state.own ?? state.months.values.first)?.context else {
      return AssembledOffice(code: code, reports: OfficeReports(), findings: [])
    }
    let assembler = OfficeAssembler(context: context, overlaps: overlaps, lastYear: state.lastYear)
    var (reports, findings) = assembler.assemble(sheets, officeCode: code)
    reports.carried = carried
    return AssembledOffice(
      code: code, reports: reports,
      findings: findings.filter {
        $0.kind.severity == .error || $0.sheetKind.map { carried[$0] == nil } ?? true
      })
  }
}

extension PeriodState {
  /// What was lost of the sheets carried forward is lost in this period too.
  fileprivate var carriedErrors: [Finding] {
    carried.sorted { $0.key < $1.key }.flatMap { month, slots in
      (months[month]?.readings ?? []).flatMap(\.findings).filter { finding in
        guard finding.kind.severity == .error, let office = finding.officeCode, let kind = finding.sheetKind
        else { return false }
        return slots.contains(StateOfMonth.Slot(officeCode: office, kind: kind))
      }
    }
  }

  /// The files of earlier months that a sheet is carried forward from, with what of them counts.
  fileprivate var carriedFiles: [SourceFile] {
    carried.sorted { $0.key < $1.key }.flatMap { month, slots in
      (months[month]?.readings ?? []).compactMap { reading -> SourceFile? in
        guard slots.contains(where: reading.concerns) else { return nil }
        var source = reading.source
        source.contents = source.contents.filter {
          slots.contains(StateOfMonth.Slot(officeCode: $0.officeCode, kind: $0.kind))
        }
        return source
      }
    }
  }
}

extension SheetArrivals {
  /// The arrivals with the mark of those of which nothing counts.
  fileprivate func marking(_ reports: [String: OfficeReports]) -> SheetArrivals {
    var arrivals = self
    for (office, kinds) in self {
      for (kind, arrival) in kinds where reports[office]?.counts(kind) != true {
        arrivals[office]?[kind] = arrival.notCounting()
      }
    }
    return arrivals
  }
}
