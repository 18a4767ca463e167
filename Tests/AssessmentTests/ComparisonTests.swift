import Assessment
import Records
import Reference
import Standards
import Testing

@Suite("Comparison with earlier months")
struct ComparisonTests {
  private static let codes = ["2401", "2402", "4571", "1271"]

  /// Levels for every indicator of the standards that the committee reviews.
  private static func levels(_ level: Int) -> [String: Int] {
    let indicators = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5"] + (1...6).map { "3.\($0)" }
    return Dictionary(uniqueKeysWithValues: indicators.map { ($0, level) })
  }

  private func nation(_ period: String, _ levels: [String: Int]) throws -> PeriodAssessment {
    var nation = try Nation(period, offices: Self.codes + ["101727", "101703"])
    for (code, level) in levels { nation.review(code, Self.levels(level)) }
    return nation.assessment
  }

  private func earlier(
    _ assessment: PeriodAssessment, for now: PeriodAssessment
  ) throws -> EarlierPeriod {
    EarlierPeriod(
      period: assessment.period, plan: assessment.plan, results: assessment.publishedResults,
      lineage: try OfficeRegistry.readEmbedded().lineage(
        of: now.offices, in: now.period, back: assessment.period))
  }

  private func comparison(
    _ code: String, _ node: String = OfficeResult.overallID, of now: PeriodAssessment,
    _ history: PeriodHistory
  ) throws -> Comparison {
    let result = try #require(now.results.first { $0.officeCode == code })
    let compared = try #require(node == OfficeResult.overallID ? result.overall : result[id: node])
    return PeriodComparison(now.plan, history).of(compared, officeCode: code)
  }

  @Test("Scores stand beside those of the month before, with their change")
  func change() throws {
    let now = try nation("2565-03", ["2401": 4, "2402": 3])
    let before = try nation("2565-02", ["2401": 3, "4571": 3])
    let history = PeriodHistory(previousMonth: try earlier(before, for: now))
    let found = try comparison("2401", "3", of: now, history)
    #expect(found.now == Hundredths(count: 400))
    #expect(
      found.previousMonth == .published(score: Hundredths(count: 300), level: try #require(QualityLevel(3))))
    #expect(found.change == Hundredths(count: 100))
    #expect(found.sameMonthLastYear == .unpublished)
    #expect(found.changeInYear == nil)
    let new = try comparison("2402", of: now, history)
    #expect((new.previousMonth, new.change) == (.noLevel, nil))
    let silent = try comparison("4571", of: now, history)
    #expect((silent.now, silent.change) == (nil, nil))
    #expect(silent.previousMonth.score == Hundredths(count: 300))
  }

  @Test("Standards that another assessment decided then do not compare, nor does an overall made of them")
  func otherCriteria() throws {
    let now = try nation("2565-03", ["2401": 4])
    let lastYear = try nation("2564-03", ["2401": 3])
    let history = PeriodHistory(sameMonthLastYear: try earlier(lastYear, for: now))
    #expect(try comparison("2401", "1", of: now, history).sameMonthLastYear == .otherCriteria)
    #expect(try comparison("2401", of: now, history).sameMonthLastYear == .otherCriteria)
    #expect(try comparison("2401", "3", of: now, history).changeInYear == Hundredths(count: 100))
    #expect(try comparison("2401", "3", of: now, history).previousMonth == .unpublished)
  }

  @Test("A renamed office is compared under its former code, one of a split office with nothing")
  func offices() throws {
    let now = try nation("2564-02", ["4571": 4, "1271": 4])
    let before = try nation("2564-01", ["101727": 2, "101703": 5])
    let history = PeriodHistory(previousMonth: try earlier(before, for: now))
    #expect(try comparison("4571", "3", of: now, history).change == Hundredths(count: 200))
    let split = try comparison("1271", "3", of: now, history)
    #expect((split.previousMonth, split.change) == (.redrawn(codes: ["101703"]), nil))
  }

  @Test("An office without a past says so")
  func noOffice() throws {
    let now = try nation("2565-03", ["2401": 4])
    let before = EarlierPeriod(
      period: try #require(Period("2565-02")), plan: now.plan, results: now.publishedResults,
      lineage: ["2401": .none])
    let found = try comparison("2401", of: now, PeriodHistory(previousMonth: before))
    #expect(found.previousMonth == .noOffice)
  }

  @Test("The largest changes: rises first, each by size and then by code, none that stayed")
  func largest() throws {
    let now = try nation("2565-03", ["2401": 4, "2402": 4, "4571": 1, "1271": 2])
    let before = try earlier(try nation("2565-02", ["2401": 3, "2402": 2, "4571": 3, "1271": 2]), for: now)
    let found = now.largestChanges(since: before, most: 10)
    #expect(found.map(\.office.code) == ["2402", "2401", "4571"])
    #expect(found.map { $0.change?.count } == [200, 100, -200])
    #expect(now.largestChanges(since: before, most: 1).map(\.office.code) == ["2402", "4571"])
    let other = try earlier(try nation("2564-09", ["2401": 3]), for: now)
    #expect(now.largestChanges(since: other, most: 10).isEmpty)
  }

  @Test("A trend is of the offices that have a result in both months, and only of what compares")
  func trend() throws {
    let now = try nation("2565-03", ["2401": 4, "2402": 3, "4571": 1])
    let lastYear = try earlier(try nation("2564-09", ["2401": 4]), for: now)
    // Its mean was 4.50 over two offices, of which one has no result any more: 4.00 is what compares.
    let before = try earlier(try nation("2565-02", ["2401": 4, "1271": 5]), for: now)
    let both = try earlier(try nation("2565-01", ["2401": 3, "2402": 4]), for: now)
    let trend = now.trend(PeriodHistory(months: [lastYear, both, before]))
    #expect(trend.map(\.period.description) == ["2564-09", "2565-01", "2565-02", "2565-03"])
    let overall = trend.map { $0.means(of: "overall") }
    #expect(overall.map { $0?.count } == [nil, 2, 1, 3])
    #expect(overall.map { $0?.before.description } == [nil, "3.50", "4.00", "2.67"])
    #expect(overall.map { $0?.now.description } == [nil, "3.50", "4.00", "2.67"])
    #expect(overall.map { $0?.change.count } == [nil, 0, 0, 0])
    #expect(trend.map(\.incomparable) == [["1", "2", "overall"], [], [], []])
    #expect(MatchedMeans([]) == nil)
  }

  @Test("Offices that lost their result, got one, or changed their level are told apart")
  func overallChanges() throws {
    let now = try nation("2565-03", ["2401": 4, "2402": 3, "4571": 2])
    let before = try earlier(try nation("2565-02", ["2401": 4, "2402": 5, "1271": 3]), for: now)
    let changes = now.overallChanges(since: before)
    #expect(changes.map(\.office.code) == ["1271", "2401", "2402", "4571"])
    #expect(changes.map(\.kind) == [.lost, .same, .levelChanged, .appeared])
    #expect(changes.map { $0.change?.count } == [nil, 0, -200, nil])
    let other = try earlier(try nation("2564-09", ["2401": 3]), for: now)
    #expect(now.overallChanges(since: other).isEmpty, "other criteria decided then")
  }

  @Test("A level's change has its cause: what is gone, the committee, the office's data, what is new")
  func causes() throws {
    func nation(_ period: String) throws -> Nation { try Nation(period, offices: ["2401"]) }
    var (before, after) = (try nation("2565-02"), try nation("2565-03"))
    before.review("2401", ["1.1": 3, "1.2": 4, "2.1": 4])
    after.review("2401", ["1.1": 5, "2.1": 4, "2.2": 2])
    let now = after.assessment
    let changes = now.levelChanges(officeAt: 0, since: try earlier(before.assessment, for: now))
    #expect(changes.map { "\($0.nodeID) \($0.cause)" } == ["1.1 committee", "1.2 lost", "2.2 committee"])
    #expect(
      changes.map { $0.before?.value } == [3, 4, nil] && changes.map { $0.after?.value } == [5, nil, 2])
  }
}
