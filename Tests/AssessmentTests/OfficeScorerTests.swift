import Assessment
import Records
import Standards
import Testing

@Suite("Levels of one office")
struct OfficeScorerTests {
  /// Standard 3 of สพป.ฉะเชิงเทรา เขต 2 in 2564, as its letter prints it.
  private static let letter = ["3.1": 3, "3.2": 4, "3.3": 4, "3.4": 5, "3.5": 4, "3.6": 5]

  @Test("The published result of 2564: 25/6 is 4.17, very good and final")
  func letter() throws {
    var nation = try Nation("2564-09", offices: ["2402"])
    nation.review("2402", Self.letter)
    let third = try nation.node("2402", "3")
    #expect(third.score == Ratio(25, over: 6))
    #expect(third.publishedScore?.description == "4.17")
    #expect(third.level?.value == 4)
    #expect(third.status == .final)
    #expect(third.selfLevel == nil)
    let overall = try nation.node("2402", "overall")
    #expect(overall.status == .missing)
    #expect(overall.missing == ["1", "2"])
    #expect(overall.level == nil && overall.score == nil)
  }

  @Test("With its external standards the overall is the mean of the unrounded scores")
  func overall() throws {
    var nation = try Nation("2564-09", offices: ["2402"])
    nation.review("2402", Self.letter)
    nation.external("2402", "1", points: "400", level: nil)
    nation.external("2402", "2", points: nil, level: 5)
    let overall = try nation.node("2402", "overall")
    #expect(overall.score == (Ratio(9) + Ratio(25, over: 6)) / Ratio(3))
    #expect(overall.publishedScore?.description == "4.39")
    #expect(overall.status == .final)
  }

  @Test(
    "An external level stands as given; points count only without one, and then rest on an assumption",
    arguments: [
      ("480", 3, 3, false), (nil, 3, 3, false), ("470", nil, 5, true), ("469.99", nil, 4, true),
      ("250", nil, 3, true),
      ("149.99", nil, 1, true), ("150", nil, 2, true), ("0", nil, 1, true), ("500", nil, 5, true),
    ] as [(String?, Int?, Int, Bool)])
  func external(points: String?, given: Int?, level: Int, assumed: Bool) throws {
    var nation = try Nation("2564-09", offices: ["2402"])
    nation.external("2402", "1", points: points, level: given)
    let result = try nation.node("2402", "1")
    #expect(result.level?.value == level)
    #expect(result.score == Ratio(level))
    #expect(result.restsOnAssumption == assumed)
    #expect(result.status == .final)
    #expect(result.selfLevel == nil && result.reviewLevel == nil)
  }

  @Test("A rubric needs every consideration; one that lacks leaves no level and is named")
  func rubricMissing() throws {
    var nation = try Nation("2565-03", offices: ["2402"])
    for number in 1...5 { nation.consider("2402", "1.1.\(number)", implemented: true, clear: true) }
    let result = try nation.node("2402", "1.1")
    #expect(result.level == nil && result.value == nil)
    #expect(result.status == .missing)
    #expect(result.missing == ["1.1.6"])
    #expect(try nation.node("2402", "1.1.1").status == .provisional)
    #expect(try nation.node("2402", "1.1.1").level == nil)
    nation.consider("2402", "1.1.6", implemented: true, clear: false)
    let complete = try nation.node("2402", "1.1")
    #expect(complete.level?.value == 4)
    #expect(complete.value?.description == "6/5")
    #expect(complete.status == .provisional)
    #expect(complete.missing == [])
  }

  @Test("The committee's level wins over the self level, ends the doubt and keeps the score of the children")
  func reviewWins() throws {
    var nation = try Nation("2565-03", offices: ["2402"])
    nation.measure(
      "2402",
      ["3.4.1": Ratio(95), "3.4.2": Ratio(0), "3.4.3": Ratio(95), "3.4.4": Ratio(95), "3.4.5": Ratio(75)])
    let own = try nation.node("2402", "3.4")
    #expect(own.score == Ratio(9, over: 2))
    #expect(own.level?.value == 5 && own.selfLevel?.value == 5)
    #expect(own.status == .provisional)
    nation.review("2402", ["3.4": 3, "3.4.5": 2], recommendation: "ควรปรับ")
    let reviewed = try nation.node("2402", "3.4")
    #expect(reviewed.level?.value == 3 && reviewed.reviewLevel?.value == 3)
    #expect(reviewed.selfLevel?.value == 5)
    #expect(reviewed.score == Ratio(17, over: 4))
    #expect(reviewed.status == .final)
    #expect(reviewed.recommendation == "ควรปรับ")
    let item = try nation.node("2402", "3.4.5")
    #expect(item.level?.value == 2 && item.selfLevel?.value == 3)
    #expect(item.restsOnAssumption == false)
    #expect(try nation.node("2402", "3.4.1").restsOnAssumption)
  }

  @Test("A recommendation without a level changes no level")
  func recommendationAlone() throws {
    var nation = try Nation("2565-03", offices: ["2402"])
    nation.recommend("2402", "3.1", "ดีแล้ว")
    let result = try nation.node("2402", "3.1")
    #expect(result.level == nil && result.status == .missing)
    #expect(result.recommendation == "ดีแล้ว")
  }

  @Test("A reviewed standard counts in the overall with its reviewed level")
  func reviewedStandard() throws {
    var nation = try Nation("2565-03", offices: ["2402"])
    nation.review("2402", Self.letter)
    nation.review("2402", ["1": 5, "2": 2, "3": 3])
    let overall = try nation.node("2402", "overall")
    #expect(overall.score == Ratio(10, over: 3))
    #expect(overall.status == .final)
    #expect(try nation.node("2402", "3").publishedScore?.description == "4.17")
  }

  @Test("One child without a level makes its parents missing, never a guess")
  func missingChild() throws {
    var nation = try Nation("2565-03", offices: ["2402"])
    nation.review("2402", Self.letter.filter { $0.key != "3.5" })
    nation.review("2402", ["1": 5, "2": 2])
    let third = try nation.node("2402", "3")
    #expect(third.status == .missing && third.level == nil && third.score == nil)
    #expect(third.missing == ["3.5"])
    #expect(try nation.node("2402", "overall").missing == ["3"])
  }

  @Test("Items that are not for an office type are left out of the mean")
  func appliesTo() throws {
    var nation = try Nation("2565-03", offices: ["2402", "7671"])
    let items = ["3.4.2": Ratio(2), "3.4.3": Ratio(90), "3.4.4": Ratio(90), "3.4.5": Ratio(90)]
    for code in ["2402", "7671"] { nation.measure(code, items.mapValues { $0 }) }
    #expect(try nation.node("2402", "3.4").missing == ["3.4.1"])
    #expect(try nation.node("7671", "3.4.1").status == .notApplicable)
    #expect(try nation.node("7671", "3.4").score == Ratio(5))
    #expect(try nation.node("7671", "3.4").missing == [])
  }

  @Test(
    "What an office reports as not applicable is left out; where all is, the parent does not apply either")
  func reportedNotApplicable() throws {
    var nation = try Nation("2565-03", offices: ["7671"])
    nation.measure("7671", ["3.3.3": nil, "3.3.4": Ratio(90), "3.3.5": Ratio(60)])
    #expect(try nation.node("7671", "3.3").score == Ratio(7, over: 2))
    #expect(try nation.node("7671", "3.3").level?.value == 4)
    nation.measure("7671", ["3.3.4": nil, "3.3.5": nil])
    #expect(try nation.node("7671", "3.3").status == .notApplicable)
    nation.review("7671", ["3.1": 4, "3.2": 4, "3.4": 4, "3.5": 4, "3.6": 4])
    let third = try nation.node("7671", "3")
    #expect(third.score == Ratio(4) && third.status == .final)
  }

  @Test(
    "A survey's level follows from all answers; under thirty respondents it still counts",
    arguments: [1, 29, 30, 200])
  func survey(respondents: Int) throws {
    var nation = try Nation("2565-03", offices: ["2402"])
    let survey = try #require(nation.plan.survey)
    var tally = SurveyTally(shape: SurveyShape(survey))
    for _ in 0..<respondents {
      tally.add(group: 0, answers: survey.questions.enumerated().map { $0.offset % 2 == 0 ? 5 : 4 })
    }
    nation.survey("2402", tally)
    let result = try nation.node("2402", "3.6")
    #expect(result.score == Ratio(9, over: 2))
    #expect(result.level?.value == 4)
    #expect(result.status == .provisional)
    nation.review("2402", ["3.6": 5])
    #expect(try nation.node("2402", "3.6").status == .final)
    #expect(try nation.node("2402", "3.6").publishedScore?.description == "4.50")
  }

  @Test("A survey without a single answer gives no level")
  func emptySurvey() throws {
    var nation = try Nation("2565-03", offices: ["2402"])
    let survey = try #require(nation.plan.survey)
    var tally = SurveyTally(shape: SurveyShape(survey))
    tally.add(group: 0, answers: survey.questions.map { _ in SurveyTally.Answer.none })
    nation.survey("2402", tally)
    #expect(try nation.node("2402", "3.6").status == .missing)
  }

  @Test("A mean of finals is final, of finals and one provisional it is provisional")
  func status() throws {
    var nation = try Nation("2565-03", offices: ["7671"])
    nation.review("7671", ["3.4.2": 4, "3.4.3": 4, "3.4.4": 4, "3.4.5": 4])
    #expect(try nation.node("7671", "3.4").status == .final)
    #expect(try nation.node("7671", "3.4").selfLevel == nil)
    nation = try Nation("2565-03", offices: ["7671"])
    nation.review("7671", ["3.4.2": 4, "3.4.3": 4, "3.4.4": 4])
    nation.measure("7671", ["3.4.5": Ratio(80)])
    #expect(try nation.node("7671", "3.4").status == .provisional)
  }

  @Test("An office that sent nothing has every node, all missing or not applicable")
  func silence() throws {
    let nation = try Nation("2565-03", offices: ["7671"])
    let result = try nation.result("7671")
    #expect(result.nodes.map(\.nodeID) == nation.plan.nodes.map(\.id))
    #expect(result.nodes.allSatisfy { $0.level == nil && [.missing, .notApplicable].contains($0.status) })
    #expect(result.overall.missing == ["1", "2", "3"])
  }
}
