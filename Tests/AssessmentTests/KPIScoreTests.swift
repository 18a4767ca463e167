import Assessment
import Records
import Standards
import Testing

@Suite("Results against KPIs")
struct KPIScoreTests {
  private func nation() throws -> Nation { try Nation("2556-03", offices: ["2402"]) }

  private func figure(_ text: String) throws -> CriterionResult {
    .figure(try #require(Ratio(decimal: text)))
  }

  @Test(
    "The share of what a KPI requires earns the level; whether it was achieved stands beside it",
    arguments: [
      // 1.1.5 requires 5 items.
      ("1.1.5", "5", 5, true, "5"), ("1.1.5", "6", 5, true, "6"), ("1.1.5", "4", 4, false, "4"),
      ("1.1.5", "3", 3, false, "3"), ("1.1.5", "2", 2, false, "2"), ("1.1.5", "1", 1, false, "1"),
      ("1.1.5", "0", 1, false, "0"),
      // 5.2.3 requires 100 per cent.
      ("5.2.3", "100", 5, true, "100.00"), ("5.2.3", "99.99", 4, false, "99.99"),
      ("5.2.3", "80", 4, false, "80.00"), ("5.2.3", "79.999", 3, false, "80.00"),
      ("5.2.3", "39.99", 1, false, "39.99"), ("5.2.3", "120", 5, true, "120.00"),
      // 2.2.1 requires 90 per cent: 72 is 80 % of it.
      ("2.2.1", "72", 4, false, "72.00"), ("2.2.1", "71.99", 3, false, "71.99"),
    ])
  func shares(id: String, result: String, level: Int, isAchieved: Bool, value: String) throws {
    var nation = try nation()
    nation.achieve("2402", id, try figure(result))
    let node = try nation.node("2402", id)
    #expect(node.selfLevel?.value == level && node.level?.value == level)
    #expect(node.achievement == Achievement(achieved: isAchieved ? 1 : 0, reported: 1, expected: 1))
    #expect(node.value?.description == value)
    #expect(node.status == .provisional && node.restsOnAssumption)
    #expect(node.marks == ["[p]", "[a]"])
    #expect(node.score == nil)
  }

  @Test("A qualitative KPI is there or not", arguments: [(true, 5, "yes"), (false, 1, "no")])
  func qualitative(isThere: Bool, level: Int, value: String) throws {
    var nation = try nation()
    nation.achieve("2402", "1.1.1", .answer(isThere))
    let node = try nation.node("2402", "1.1.1")
    #expect(node.level?.value == level && node.value?.description == value)
    #expect(node.achievement?.achieved == (isThere ? 1 : 0))
  }

  @Test("A blank KPI or target earns nothing; what was told is kept, and the committee judges")
  func reviewOnly() throws {
    var nation = try nation()
    nation.achieve("2402", "5.2.2", .figure(Ratio(12)))
    nation.achieve("2402", "1.2.2", .answer(true))
    nation.achieve("2402", "5.2.4", .text("รถตู้"))
    for (id, value) in [("5.2.2", "12"), ("1.2.2", "yes"), ("5.2.4", nil)] {
      let node = try nation.node("2402", id)
      #expect(node.level == nil && node.selfLevel == nil && node.status == .missing)
      #expect(node.value?.description == value)
      #expect(node.achievement == nil)
    }
    nation.review("2402", ["5.2.2": 4])
    let reviewed = try nation.node("2402", "5.2.2")
    #expect(reviewed.level?.value == 4 && reviewed.selfLevel == nil && reviewed.status == .final)
    #expect(reviewed.achievement == nil && !reviewed.restsOnAssumption)
  }

  @Test("A result of another type than the KPI's earns nothing")
  func wrongType() throws {
    var nation = try nation()
    nation.achieve("2402", "1.1.1", .figure(Ratio(4)))
    nation.achieve("2402", "1.1.5", .answer(true))
    nation.achieve("2402", "1.1.6", nil)
    for id in ["1.1.1", "1.1.5", "1.1.6"] {
      let node = try nation.node("2402", id)
      #expect(node.level == nil && node.value == nil && node.status == .missing)
      #expect(node.achievement == Achievement(achieved: 0, reported: 0, expected: 1))
    }
  }

  private func categories(_ results: [Int]) throws -> Nation {
    var nation = try nation()
    for (index, result) in results.enumerated() {
      nation.achieve("2402", "1.1.4", .figure(Ratio(result)), category: index + 1)
    }
    return nation
  }

  @Test(
    "The six PMQA categories count each against its own KPI, and their levels' mean is the criterion's",
    arguments: [
      ([11, 12, 12, 8, 22, 11], "5.00", 5, "76", 1),
      // As many as the form lists: 9/11, 8/12, 11/12, 8/8, 9/22, 11/11 → 4, 3, 4, 5, 2, 5.
      ([9, 8, 11, 8, 9, 11], "3.83", 4, "56", 0),
      ([11, 12, 12, 8, 22, 8], "4.67", 5, "73", 0),
      ([0, 0, 0, 0, 0, 0], "1.00", 1, "0", 0),
    ] as [([Int], String, Int, String, Int)])
  func pmqa(results: [Int], score: String, level: Int, value: String, achieved: Int) throws {
    let node = try categories(results).node("2402", "1.1.4")
    #expect(node.publishedScore?.description == score)
    #expect(node.level?.value == level && node.selfLevel?.value == level)
    #expect(node.value?.description == value)
    #expect(node.achievement == Achievement(achieved: achieved, reported: 1, expected: 1))
    #expect(node.missing == [])
  }

  @Test("All six are needed; without them the committee's level alone counts")
  func pmqaMissing() throws {
    var nation = try categories([11, 12, 12, 8])
    let node = try nation.node("2402", "1.1.4")
    #expect(node.level == nil && node.value == nil && node.status == .missing)
    #expect(node.missing == ["1.1.4 หมวด 5", "1.1.4 หมวด 6"])
    nation.review("2402", ["1.1.4": 3])
    let reviewed = try nation.node("2402", "1.1.4")
    #expect(reviewed.level?.value == 3 && reviewed.missing == [] && reviewed.status == .final)
    var whole = try self.nation()
    whole.achieve("2402", "1.1.4", .text("ครบทุกหมวด"))
    #expect(try whole.node("2402", "1.1.4").level == nil)
  }

  @Test("Indicators take the mean of levels and the sum of what was achieved; a review changes only levels")
  func parents() throws {
    var nation = try nation()
    nation.achieve("2402", "2.1.1", .figure(Ratio(2)))
    nation.achieve("2402", "2.1.2", .figure(Ratio(2)))
    nation.reach("2402", "2.1.3", [("1", Ratio(80)), ("2", Ratio(90))])
    nation.achieve("2402", "2.1.4", .figure(Ratio(1)))
    var indicator = try nation.node("2402", "2.1")
    // 5, 3 (2 of 3), 5, 2 (1 of 2).
    #expect(indicator.score == Ratio(15, over: 4) && indicator.level?.value == 4)
    #expect(indicator.achievement == Achievement(achieved: 2, reported: 4, expected: 4))
    #expect(indicator.achievement?.share == Ratio(1, over: 2))
    nation.review("2402", ["2.1.4": 5])
    indicator = try nation.node("2402", "2.1")
    #expect(indicator.score == Ratio(18, over: 4) && indicator.level?.value == 5)
    #expect(indicator.selfLevel?.value == 4)
    #expect(indicator.achievement == Achievement(achieved: 2, reported: 4, expected: 4))
    let standard = try nation.node("2402", "2")
    #expect(standard.status == .missing && standard.missing == ["2.2"])
    #expect(standard.achievement == Achievement(achieved: 2, reported: 4, expected: 5))
    let overall = try nation.node("2402", "overall")
    #expect(overall.achievement == Achievement(achieved: 2, reported: 4, expected: 20))
    // Of standard 4 no KPI is known but the trend of 4.1.4.
    #expect(
      try nation.node("2402", "4").achievement == Achievement(achieved: 0, reported: 0, expected: 1))
  }

  @Test("Only offices of the time are assessed: 225 in 2556")
  func offices() throws {
    #expect(try Nation("2556-03").offices.count == 225)
  }
}
