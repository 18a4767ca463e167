internal import Assessment
internal import Consolidation
import Discovery
internal import Publication
internal import Reading
internal import Records
internal import Reference
internal import Standards

/// What a month promises of whatever files its offices send: results, explanations, and workbooks that can be made.
///
/// A nation of three offices, of which two report the same, is quick and has aggregates nonetheless.
struct PeriodPromises {
  private static let codes = ["1801", "2271", "2402"]
  private let registry: OfficeRegistry
  private let groups: GroupRegistry
  private let inbox: FuzzInbox
  private let newest: ReadingContext
  private let oldest: ReadingContext

  init(_ all: OfficeRegistry, _ words: WordBook) throws {
    registry = try OfficeRegistry(
      offices: Self.codes.compactMap(all.office(code:)).map(\.withoutSuccessors), file: "few.csv")
    groups = try GroupRegistry.readEmbedded()
    newest = try ReadingContext.fuzzed("2565-03", registry, words, groups: groups)
    oldest = try ReadingContext.fuzzed("2556-09", registry, words, groups: groups)
    inbox = try FuzzInbox()
  }

  /// - Parameter hasWorkbooks: whether the sheets are filled too, which takes five times as long.
  func violation(by bytes: [UInt8], hasWorkbooks: Bool) -> String? {
    do {
      let files = bytes.split(separator: 0x1E, maxSplits: 7).map(Array.init)
      let context = context(of: bytes)
      let (discovery, readings) = try inbox.read(files, context)
      let consolidated = ConsolidatedPeriod(discovery: discovery, readings: readings, context: context.base)
      let assessment = PeriodAssessment(
        period: context.period, plan: context.plan, offices: registry.valid(in: context.period),
        reports: nation(consolidated.reports))
      let broken = results(assessment) ?? explanations(assessment, consolidated.findings)
      let published = published(assessment, consolidated, readings)
      _ = (ResultsCSV(published).bytes, FindingsCSV(published).bytes)
      if hasWorkbooks { try PublicationWriter.rehearse(published, in: inbox.path) }
      return broken
    } catch {
      return "\(error)"
    }
  }

  /// The month whose framework has such a sheet: criteria and steps are of the oldest one.
  private func context(of bytes: [UInt8]) -> ReadingContext {
    let isOld = ["เกณฑ์ที่", "ขั้นตอนที่"].contains { bytes.firstRange(of: Array($0.utf8)) != nil }
    return isOld ? oldest : newest
  }

  /// What the first office reported, for the last one too.
  private func nation(_ reports: [String: OfficeReports]) -> [String: OfficeReports] {
    guard let first = Self.codes.first, let last = Self.codes.last else { return reports }
    var reports = reports
    reports[last] = reports[last] ?? reports[first]
    return reports
  }

  private func results(_ assessment: PeriodAssessment) -> String? {
    guard assessment.results.map(\.officeCode) == assessment.offices.map(\.code) else {
      return "the results are not in the order of the registry"
    }
    let levels = QualityLevel.lowest.ratio...QualityLevel.highest.ratio
    for result in assessment.results.flatMap({ $0.nodes + [$0.overall] }) {
      if let score = result.score, !levels.contains(score) { return "\(result.nodeID): score \(score)" }
      if result.status == .notApplicable, result.level != nil { return "\(result.nodeID): level without use" }
    }
    let published = assessment.publishedResults
    return ResultChange.between(published, published).isEmpty ? nil : "the month differs from itself"
  }

  /// What would raise a level is above it, and not there yet.
  private func explanations(_ assessment: PeriodAssessment, _ findings: [Finding]) -> String? {
    let evidence = OfficeEvidence(rows: [], surveys: [], findings: findings)
    for (reports, result) in zip(assessment.reports, assessment.results) where !reports.isEmpty {
      let overall = OfficeExplainer(
        plan: assessment.plan, reports: reports, result: result, evidence: evidence
      ).explain()
      for node in overall.flattened {
        guard let raise = node.raise, let level = node.result.level else { continue }
        if !raise.isAbove(level) { return "\(node.id): \(level) is raised by \(raise)" }
      }
    }
    return nil
  }

  /// The month compared with itself, and every figure of the first office as if it had been corrected.
  private func published(
    _ assessment: PeriodAssessment, _ consolidated: ConsolidatedPeriod, _ readings: [FileReading]
  ) -> PublishedPeriod {
    let asOf = 1_664_000_000
    let results = assessment.publishedResults
    let month = Period(buddhistYear: assessment.period.buddhistYear, month: assessment.period.month - 1)
    let earlier = EarlierPeriod(
      period: month ?? assessment.period, plan: assessment.plan, results: results)
    let corrections = assessment.corrections(
      among: ResultChange.between([:], results.filter { $0.key.officeCode == Self.codes[0] }),
      isClosed: true, run: 2, at: asOf, reason: "แก้ไข")
    let submissions = Obligations(period: assessment.period, round: assessment.plan.round).submissions(
      offices: assessment.offices, arrivals: consolidated.arrivals, asOf: CalendarDay(secondsSince1970: asOf))
    return PublishedPeriod(
      assessment: assessment, findings: consolidated.findings, files: consolidated.files,
      submissions: submissions,
      comments: comments(readings),
      history: PeriodHistory(
        corrections: corrections, previousMonth: earlier, sameMonthLastYear: earlier, lastPublished: earlier,
        months: [earlier]),
      letters: LetterBasis(closedRun: 1, lackingOffices: submissions.lackingOffices), groups: groups,
      asOf: asOf, isOfficial: false, softwareVersion: "0")
  }

  private func comments(_ readings: [FileReading]) -> [String: SurveyComments] {
    var comments: [String: SurveyComments] = [:]
    for sheet in readings.flatMap(\.sheets) {
      if case .survey(let survey) = sheet.rows {
        comments[sheet.officeCode, default: SurveyComments()].add(survey.comments)
      }
    }
    return comments
  }
}

extension Raise {
  /// Whether it names a level above another one and something to do for it.
  fileprivate func isAbove(_ level: QualityLevel) -> Bool {
    switch self {
    case .highest: level == .highest
    case .review(let target): target.map { $0 > level } ?? false
    case .presence(let target): target > level
    case .edge(let edge): edge.target > level && Hundredths(rounding: edge.distance).count >= 0
    case .conditions(let raise): raise.target > level && !raise.below.isEmpty
    case .rubric(let rubric): rubric.target > level && rubric.implement + rubric.clarify > 0
    case .answers(let answers): answers.target > level && answers.increase > 0
    case .sum(let sum): sum.target > level && sum.increase > .zero
    case .given, .lacking: true
    }
  }
}

extension Office {
  /// The same office, in a registry that need not hold what became of it.
  fileprivate var withoutSuccessors: Office {
    Office(
      code: code, type: type, name: name, shortName: shortName, abbreviation: abbreviation,
      provinces: provinces, region: region, validFrom: validFrom, validTo: validTo, successors: [],
      aliases: aliases, groupings: groupings)
  }
}
