internal import Assessment
internal import Consolidation
internal import Discovery
internal import Ledger
internal import Reading
internal import Records
internal import Standards

/// The sheets of one office that count in a period, put together again from what the ledger remembers of its files.
struct OfficeSheetsOfPeriod {
  let reports: OfficeReports
  let evidence: OfficeEvidence
  let sheets: [SheetEvidence]
  /// What was said of the office's files without telling a kind of sheet, such as a file that nobody can read.
  let otherFindings: [Finding]

  init(
    of office: Office, _ period: Period, _ plan: RoundFramework, _ request: ExplainRequest, _ ledger: Ledger
  ) throws(LedgerError) {
    var months: [MonthReadings] = []
    var strayFindings: [Finding] = []
    for month in period.fiscalYearSoFar {
      let readings = try ledger.readings(of: month, survey: plan.survey)
      if readings.isEmpty { continue }
      let own = readings.map { OwnReading($0, of: office.code) }
      if month == period { strayFindings += own.filter { $0.reading == nil }.flatMap(\.findings) }
      let context = PeriodContext(
        period: month, plan: plan, registry: request.registry, wordBook: request.wordBook)
      months.append(
        MonthReadings(discovery: DiscoveredMonth(), readings: own.compactMap(\.reading), context: context))
    }
    let standings = try ledger.standings()
    let state = PeriodState(
      of: period, months: months, offices: [office.code],
      lastYear: try Self.lastYear(of: plan, period, request, ledger, standings),
      published: standings[period]?.run)
    let overlaps = try SurveyOverlaps(of: state, rows: ledger.rowHashes)
    let consolidated = ConsolidatedPeriod(state, overlaps: overlaps)
    reports = consolidated.reports[office.code] ?? OfficeReports()
    let findings = (consolidated.findings + strayFindings).filter { $0.officeCode == office.code }
    let slots = SheetKind.allCases.map { StateOfMonth.Slot(officeCode: office.code, kind: $0) }
    let read = slots.flatMap { state.sheets(in: $0) }
    let evidence = OfficeEvidence(
      rows: EvidenceRows(reports: reports).rows(of: read), surveys: SurveyEvidence.all(of: read),
      findings: findings)
    self.evidence = evidence
    let onNodes = Set(plan.nodes.flatMap { evidence.findings(on: $0.id) })
    let onFiles = findings.filter { !onNodes.contains($0) }
    otherFindings = onFiles.filter { $0.sheetKind == nil }.sorted(by: Finding.inPublishedOrder)
    sheets = slots.map { slot in
      SheetEvidence(slot, state, read.filter { $0.kind == slot.kind }, onFiles)
    }
  }
}

extension OfficeSheetsOfPeriod {
  private static func lastYear(
    of plan: RoundFramework, _ period: Period, _ request: ExplainRequest, _ ledger: Ledger,
    _ standings: [Period: PeriodStanding]
  ) throws(LedgerError) -> LastYearFigures {
    guard plan.looksBack, let earlier = request.library.roundFramework(fiscalYear: period.fiscalYear - 1),
      let last = Period(buddhistYear: period.fiscalYear - 1, month: 9)
    else { return .none }
    var months: [MonthReadings] = []
    for month in last.fiscalYearSoFar {
      let readings = try ledger.readings(of: month, survey: earlier.survey, kinds: LastYearFigures.kinds)
      if readings.isEmpty { continue }
      let context = PeriodContext(
        period: month, plan: earlier, registry: request.registry, wordBook: request.wordBook)
      months.append(MonthReadings(discovery: DiscoveredMonth(), readings: readings, context: context))
    }
    return try request.registry.lastYearFigures(
      of: plan, period, months, published: months.map(\.period).max().flatMap { standings[$0]?.run }
    ) { slot, files throws(LedgerError) in
      try ledger.sheets(slot.kind, of: slot.officeCode, in: files, survey: nil)
    }
  }
}

extension Period {
  /// The months of the fiscal year up to this one, oldest first.
  fileprivate var fiscalYearSoFar: [Period] {
    var months: [Period] = [self]
    while let first = months.first, first.month != 10, let before = first.previousMonth {
      months.insert(before, at: 0)
    }
    return months
  }
}

/// What a file says of one office alone.
private struct OwnReading {
  /// Nil where the file is about other offices, so that no revision of this office's may be mistaken for it.
  let reading: FileReading?
  let findings: [Finding]

  init(_ whole: FileReading, of officeCode: String) {
    let sheets = whole.sheets.filter { $0.officeCode == officeCode }
    let isOwn = !sheets.isEmpty || (whole.sheets.isEmpty && whole.namedOffice == officeCode)
    findings = whole.findings.compactMap { finding in
      if finding.officeCode == officeCode { return finding }
      guard finding.officeCode == nil, isOwn else { return nil }
      var finding = finding
      finding.officeCode = officeCode
      return finding
    }
    guard whole.sheets.isEmpty || !sheets.isEmpty else {
      reading = nil
      return
    }
    var own = whole
    own.sheets = sheets
    own.findings = findings
    reading = own
  }
}

extension SheetEvidence {
  fileprivate init(
    _ slot: StateOfMonth.Slot, _ state: PeriodState, _ sheets: [SheetReading], _ onFiles: [Finding]
  ) {
    let standing = state.state.counted[slot]
    let isCarried = state.state.isCarried(slot)
    let earlier =
      standing.map { isCarried ? state.fileFindings(of: $0.month) : [] }?
      .filter { $0.officeCode == slot.officeCode && $0.kind.severity != .error } ?? []
    var seen: Set<Finding> = []
    let findings = (onFiles + earlier).filter { finding in
      finding.sheetKind == slot.kind && seen.insert(finding).inserted
    }
    self.init(
      kind: slot.kind, month: standing?.month, isCarried: isCarried,
      isRejected: standing?.arrival == .rejected, files: Set(sheets.map(\.path)).sorted(),
      findings: findings.sorted(by: Finding.inPublishedOrder))
  }
}

extension SurveyEvidence {
  /// Each survey file with what it holds, before files that overlap are compared.
  fileprivate static func all(of sheets: [SheetReading]) -> [SurveyEvidence] {
    var tallies: [SourcePath: SurveyTally] = [:]
    for sheet in sheets {
      guard case .survey(let survey) = sheet.rows else { continue }
      if tallies[sheet.path] == nil {
        tallies[sheet.path] = survey.tally
      } else {
        tallies[sheet.path]?.add(survey.tally)
      }
    }
    return tallies.sorted { $0.key < $1.key }.map { path, tally in
      SurveyEvidence(
        path: path, respondents: tally.respondents(dimension: nil),
        answers: tally.moments(questions: tally.questions(of: nil)))
    }
  }
}
