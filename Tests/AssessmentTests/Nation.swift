import Assessment
import Records
import Reference
import Standards

/// Reports made by hand for offices of the embedded registry.
struct Nation {
  let period: Period
  let plan: RoundFramework
  let offices: [Office]
  private var reports: [String: OfficeReports] = [:]

  private static let library = try? FrameworkLibrary.read()
  private static let registry = try? OfficeRegistry.readEmbedded()

  private struct NoData: Error {}

  /// - Parameter codes: the offices that exist; nil for all of the period.
  init(_ period: String, offices codes: [String]? = nil) throws {
    guard let month = Period(period), let registry = Self.registry,
      let plan = Self.library?.roundFramework(fiscalYear: month.fiscalYear)
    else { throw NoData() }
    self.init(month, plan, registry.valid(in: month).filter { codes?.contains($0.code) ?? true })
  }

  init(_ period: Period, _ plan: RoundFramework, _ offices: [Office]) {
    (self.period, self.plan, self.offices) = (period, plan, offices)
  }

  private static let place = Provenance(path: SourcePath("2565-03/x.csv"), row: 2)

  mutating func review(_ code: String, _ levels: [String: Int], recommendation: String? = nil) {
    for (id, level) in levels {
      reports[code, default: .init()].reviews[id] = ReviewReport(
        level: QualityLevel(level), recommendation: recommendation, provenance: Self.place)
    }
  }

  /// What assessors say of a consideration, implemented and clear, one each.
  mutating func judge(_ code: String, _ id: String, _ votes: [(Bool, Bool)]) {
    let judgements = votes.compactMap { Judgement(isImplemented: $0.0, isClear: $0.1) }
    reports[code, default: .init()].reviews[id] = ReviewReport(
      level: nil, judgement: Judgement(majorityOf: judgements), recommendation: nil,
      votes: judgements.enumerated().map {
        AssessorVote(
          assessor: votes.count > 1 ? $0 + 1 : nil, judgement: $1, level: nil, provenance: Self.place)
      }, provenance: Self.place)
  }

  mutating func recommend(_ code: String, _ id: String, _ text: String) {
    reports[code, default: .init()].reviews[id] = ReviewReport(
      level: nil, recommendation: text, provenance: Self.place)
  }

  /// Percentages; nil where an item does not apply.
  mutating func measure(_ code: String, _ values: [String: Ratio?]) {
    for (id, value) in values {
      reports[code, default: .init()].measures[id] = MeasureReport(
        percentage: value, counts: nil, provenance: Self.place)
    }
  }

  /// What an item was in the last fiscal year.
  mutating func lookBack(_ code: String, _ id: String, _ figure: Ratio) {
    reports[code, default: .init()].lastYear[id] = LastYearFigure(
      StatedFigure(figure, Self.place), month: nil)
  }

  mutating func consider(_ code: String, _ id: String, implemented: Bool, clear: Bool) {
    reports[code, default: .init()].considerations[id] = ConsiderationReport(
      isImplemented: implemented, isClear: clear, evidence: nil, provenance: Self.place)
  }

  mutating func external(_ code: String, _ id: String, points: String?, level: Int?) {
    reports[code, default: .init()].externals[id] = ExternalReport(
      points: points.flatMap { Ratio(decimal: $0) }, level: level.flatMap { QualityLevel($0) },
      provenance: Self.place)
  }

  /// A result of a criterion, or of one category of it, and the groups that its owner cells name.
  mutating func achieve(
    _ code: String, _ id: String, _ result: CriterionResult?, category: Int? = nil, main: [String]? = nil,
    support: [String]? = nil
  ) {
    func cell(_ keys: [String]?) -> ResponsibleGroups? {
      keys.map { ResponsibleGroups(text: $0.isEmpty ? "ฝ่ายพัสดุ" : $0.joined(separator: ", "), keys: $0) }
    }
    reports[code, default: .init()].criteria[id, default: []].append(
      CriterionReport(
        category: category, result: result, mainOwner: cell(main), supportOwner: cell(support),
        evidence: nil, notes: .none, provenance: Self.place))
  }

  /// What is said of the conditions of a criterion, and the result that they make.
  mutating func tick(
    _ code: String, _ id: String, _ answers: [String: Bool], _ result: CriterionResult? = nil,
    category: Int? = nil
  ) {
    let ticks = ConditionTicks(answers.mapValues { ConditionTicks.Tick($0, Self.place) })
    reports[code, default: .init()].criteria[id, default: []].append(
      CriterionReport(
        category: category, result: result, ticks: ticks, mainOwner: nil, supportOwner: nil, evidence: nil,
        notes: .none, provenance: Self.place))
  }

  /// The figures of the conditions of a criterion that each must reach what is required.
  mutating func reach(_ code: String, _ id: String, _ figures: [(number: String, figure: Ratio?)]) {
    let figures = figures.map {
      ConditionFigure(number: $0.number, figure: $0.figure, counts: nil, provenance: Self.place)
    }
    reports[code, default: .init()].criteria[id, default: []].append(
      CriterionReport(
        category: nil, result: nil, figures: figures, mainOwner: nil, supportOwner: nil, evidence: nil,
        notes: .none, provenance: Self.place))
  }

  mutating func survey(_ code: String, _ tally: SurveyTally) {
    reports[code, default: .init()].survey = tally
  }

  var assessment: PeriodAssessment {
    PeriodAssessment(period: period, plan: plan, offices: offices, reports: reports)
  }

  func result(_ code: String) throws -> OfficeResult {
    guard let result = assessment.results.first(where: { $0.officeCode == code }) else { throw NoData() }
    return result
  }

  func node(_ code: String, _ id: String) throws -> NodeResult {
    let result = try result(code)
    guard let node = id == OfficeResult.overallID ? result.overall : result[id: id] else { throw NoData() }
    return node
  }
}
