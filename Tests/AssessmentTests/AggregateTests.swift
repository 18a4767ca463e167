import Assessment
import Records
import Standards
import TestSupport
import Testing

@Suite("Figures over offices")
struct AggregateTests {
  private static let codes = ["1001", "1101", "1102", "1201", "7671", "9271"]

  /// Six offices whose standards are all reviewed; nil sends nothing.
  private func nation(_ levels: [Int?]) throws -> Nation {
    var nation = try Nation("2565-03", offices: Self.codes)
    for (code, level) in zip(Self.codes, levels) {
      if let level { nation.review(code, ["1": level, "2": level, "3": level]) }
    }
    return nation
  }

  @Test("Ties share a rank and the next one is skipped; only final results are ranked")
  func ranks() throws {
    var nation = try nation([5, 4, 4, 3, nil, 4])
    nation.measure("7671", ["3.4.2": Ratio(1)])
    let assessment = nation.assessment
    #expect(Self.codes.map { assessment.nationalRanking.rank(of: $0) } == [1, 2, 2, 5, nil, 2])
    #expect(assessment.offices.map { assessment.typeRank(of: $0) } == [1, 2, 2, 4, nil, 1])
  }

  @Test("Scores that print alike share a rank, though one is a hair better")
  func publishedTies() throws {
    var nation = try Nation("2564-09", offices: ["1001", "1101"])
    for code in ["1001", "1101"] {
      nation.external(code, "1", points: nil, level: 4)
      nation.external(code, "2", points: nil, level: 4)
    }
    nation.review("1001", ["3.1": 5, "3.2": 4, "3.3": 4, "3.4": 4, "3.5": 4, "3.6": 4])
    nation.review("1101", ["3.1": 4, "3.2": 4, "3.3": 4, "3.4": 4, "3.5": 5, "3.6": 4])
    #expect(nation.assessment.nationalRanking.rank(of: "1101") == 1)
    #expect(nation.assessment.nationalRanking.rank(of: "1001") == 1)
  }

  @Test("A distribution counts levels, shares, and who lacks one")
  func distribution() throws {
    let assessment = try nation([5, 4, 4, 3, nil, 4]).assessment
    let spread = assessment.distribution(of: "1", in: assessment.nation)
    #expect(spread.count == 5)
    #expect(spread.expected == 6)
    #expect((1...5).compactMap { QualityLevel($0) }.map { spread.count(of: $0) } == [0, 0, 1, 3, 1])
    #expect(spread.share(of: .highest) == Ratio(1, over: 5))
    #expect(spread.levels?.mean.description == "4.00")
    #expect(spread.levels?.median.description == "4.00")
    #expect(spread.levels?.deviation?.description == "0.71")
    #expect(spread.levels?.minimum.description == "3.00")
  }

  @Test("Nobody with a level: no share and no mean, never zero")
  func emptyDistribution() throws {
    let assessment = try nation([nil, nil, nil, nil, nil, nil]).assessment
    let spread = assessment.distribution(of: "overall", in: assessment.nation)
    #expect(spread.count == 0 && spread.expected == 6)
    #expect(spread.share(of: .highest) == nil && spread.levels == nil && spread.meanScore == nil)
  }

  @Test("Offices that a node is not for are not expected")
  func expected() throws {
    let assessment = try nation([5, 4, 4, 3, nil, 4]).assessment
    #expect(assessment.distribution(of: "3.4.1", in: assessment.nation).expected == 4)
  }

  @Test("Scopes are the nation, primary before secondary, regions, and every office once in each")
  func scopes() throws {
    let scopes = try Nation("2565-03").assessment.scopes
    #expect(scopes.first?.title == "ทั้งประเทศ")
    #expect(scopes.filter { $0.kind == .type }.map(\.title) == ["สพป.", "สพม."])
    for kind in [Scope.Kind.nation, .type, .region] {
      let members = scopes.filter { $0.kind == kind }.flatMap(\.members)
      #expect(members.sorted() == Array(0..<245))
    }
  }

  @Test("Further columns of the registry are groupings, told from regions of the same name")
  func groupings() throws {
    let period = try #require(Period("2565-03"))
    func office(_ code: String, _ group: String) -> Office {
      Office(
        code: code, type: "สพป.", name: code, shortName: code, abbreviation: code, provinces: [],
        region: "กลาง",
        validFrom: period, validTo: nil, successors: [], aliases: [],
        groupings: [.init(column: "เครือข่าย", group: group)])
    }
    let scopes = Scope.all(of: [office("1", "ใต้"), office("2", "กลาง"), office("3", "ใต้"), office("4", "")])
    let networks = scopes.filter { $0.kind == .grouping(column: "เครือข่าย") }
    #expect(networks.map(\.title) == ["เครือข่าย: กลาง", "เครือข่าย: ใต้"])
    #expect(networks.map(\.members) == [[1], [0, 2]])
    #expect(Set(scopes.map(\.title)).count == scopes.count)
  }

  @Test(
    "A sheet is overdue from the day after its due day on, and only while it lacks",
    arguments: [(29, 0), (30, 0), (31, 7)])
  func overdue(day: Int, count: Int) throws {
    let nation = try Nation("2564-09", offices: ["1001", "2402"])
    let arrival = SheetArrival(month: nation.period, isRejected: false, received: nil)
    let overdue = Obligations(period: nation.period, round: nation.plan.round).submissions(
      offices: nation.offices, arrivals: ["2402": [.measures: arrival]],
      asOf: CalendarDay(nation.period, day: day)
    ).overdue
    #expect(overdue.count == count)
    #expect(!overdue.contains { $0.officeCode == "2402" && $0.kind == .measures })
  }

  @Test("Nothing is owed in a month that the round does not name")
  func notOwed() throws {
    let nation = try Nation("2565-02", offices: ["2402"])
    let late = CalendarDay(nation.period, day: 1_000)
    #expect(
      Obligations(period: nation.period, round: nation.plan.round)
        .submissions(offices: nation.offices, arrivals: [:], asOf: late).isEmpty)
  }

  @Test("Survey figures are those of the pooled answers", arguments: 0..<20)
  func surveyFigures(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let survey = try #require(try Nation("2565-03", offices: []).plan.survey)
    var tally = SurveyTally(shape: SurveyShape(survey))
    var all: [Int] = []
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      let answers = survey.questions.map { _ in UInt8.random(in: 0...5, using: &random) }
      all += answers.prefix(5).filter { $0 > 0 }.map { Int($0) }
      tally.add(group: 0, answers: answers)
    }
    let figures = SurveyFigures(tally, scale: survey.scale, dimension: 0)
    let mean = Ratio(Int128(all.reduce(0, +)), over: Int128(all.count))
    #expect(figures.answers == all.count)
    #expect(figures.mean == Hundredths(rounding: mean))
    #expect(figures.level == survey.scale.level(ofMean: mean))
    #expect(figures.shareOfHigh == Ratio(Int128(all.count { $0 > 3 }), over: Int128(all.count)))
    let squares = all.reduce(Ratio.zero) { $0 + (Ratio($1) - mean) * (Ratio($1) - mean) }
    #expect(
      figures.deviation
        == (all.count > 1 ? Hundredths(roundingSquareRootOf: squares / Ratio(all.count - 1)) : nil))
    #expect(SurveyFigures(tally, scale: survey.scale, dimension: 0, group: 0).alpha == nil)
  }
}
