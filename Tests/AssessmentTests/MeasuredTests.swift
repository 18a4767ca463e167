import Assessment
import Records
import Standards
import Testing

/// Items of which no source makes a level: NT and O-NET, the drop-out rate, shares of schools.
@Suite("Measured items and trends")
struct MeasuredTests {
  private func reported(_ values: [String: Ratio?] = [:]) throws -> Nation {
    var nation = try Nation("2565-03", offices: ["2402"])
    nation.measure("2402", ["3.3.1": Ratio(90), "3.3.4": Ratio(80), "3.3.5": Ratio(70)])
    nation.measure("2402", values)
    return nation
  }

  @Test("A measured item has a value and no level, and counts in no mean")
  func measured() throws {
    let nation = try reported(["3.3.2": Ratio(50), "3.3.3": Ratio(43)])
    let item = try nation.node("2402", "3.3.3")
    #expect(item.value == .figure(Ratio(43)) && item.level == nil && item.selfLevel == nil)
    #expect(item.status == .measured && item.missing == [] && item.marks == [])
    #expect(try nation.node("2402", "3.3").score == Ratio(4))
  }

  @Test("What is measured lacks in its own row, never above it")
  func unreported() throws {
    let nation = try reported()
    #expect(try nation.node("2402", "3.3.3").status == .missing)
    #expect(try nation.node("2402", "3.3").missing == [])
    #expect(try nation.node("2402", "3.3").score == Ratio(4))
  }

  @Test("The committee's level of a measured item counts, since it is theirs")
  func reviewed() throws {
    var nation = try reported(["3.3.3": Ratio(43)])
    nation.review("2402", ["3.3.3": 2])
    #expect(try nation.node("2402", "3.3.3").level?.value == 2)
    let parent = try nation.node("2402", "3.3")
    #expect(parent.score == Ratio(14, over: 4))
    #expect(parent.selfLevel?.value == 4, "the office's own level is that of what has one by rule")
  }

  @Test("An implausible value of a measured item is doubted")
  func doubted() throws {
    let item = try reported(["3.3.3": Ratio(43, over: 100)]).node("2402", "3.3.3")
    #expect(item.isDoubted && item.marks == ["[d]"])
  }

  @Test(
    "A trend is achieved by going the way that is asked, and is undecided without last year's figure",
    arguments: [(Ratio(2), true), (Ratio(1), false), (Ratio(1, over: 2), false), (nil, nil)]
      as [(Ratio?, Bool?)])
  func trend(lastYear: Ratio?, isAchieved: Bool?) throws {
    var nation = try reported(["3.4.2": Ratio(1)])
    if let lastYear { nation.lookBack("2402", "3.4.2", lastYear) }
    let item = try nation.node("2402", "3.4.2")
    #expect(item.isTrendAchieved == isAchieved)
    #expect(item.change == lastYear.map { Ratio(1) - $0 })
    #expect(item.level == nil && item.status == .measured)
    #expect(
      item.achievement
        == Achievement(achieved: isAchieved == true ? 1 : 0, reported: lastYear == nil ? 0 : 1, expected: 1))
  }

  @Test("A criterion's own sheet is measured too: shares of schools of the 2554 edition, and what is to fall")
  func criteria() throws {
    var nation = try Nation("2556-09", offices: ["2402"])
    nation.achieve("2402", "3.2.1", .figure(Ratio(62)))
    nation.achieve("2402", "4.1.4", .figure(Ratio(12)))
    nation.lookBack("2402", "4.1.4", Ratio(15))
    #expect(try nation.node("2402", "3.2.1").value == .figure(Ratio(62)))
    #expect(try nation.node("2402", "3.2.1").status == .measured)
    #expect(try nation.node("2402", "3.2").status == .measured, "nothing below it has a level by rule")
    #expect(try nation.node("2402", "4.1.4").value == .count(Ratio(12)))
    #expect(try nation.node("2402", "4.1.4").isTrendAchieved == true)
    #expect(!(try nation.node("2402", "3").missing.contains("3.2")))
  }

  @Test(
    "A level that rests on an assumed threshold carries its mark up to the overall, until a review replaces it"
  )
  func assumed() throws {
    var nation = try reported()
    nation.review("2402", ["1": 4, "2": 4, "3.1": 4, "3.2": 4, "3.4": 4, "3.5": 4, "3.6": 4])
    for id in ["3.3.1", "3.3", "3", "overall"] {
      #expect(try nation.node("2402", id).marks.contains("[a]"), "\(id)")
    }
    #expect(try nation.node("2402", "3.4").marks == [])
    nation.review("2402", ["3.3": 4])
    for id in ["3.3", "3", "overall"] {
      #expect(!(try nation.node("2402", id).marks.contains("[a]")), "\(id)")
    }
  }

  @Test("A level that the committee set against the score says so, and the overall can be recomputed")
  func overruled() throws {
    var nation = try reported()
    nation.review("2402", ["1": 4, "2": 4, "3.1": 4, "3.2": 4, "3.3": 4, "3.4": 4, "3.5": 4, "3.6": 4])
    #expect(try nation.node("2402", "3").marks == [])
    nation.review("2402", ["3": 2])
    let standard = try nation.node("2402", "3")
    #expect(standard.marks == ["[o]"] && standard.score == Ratio(4) && standard.countedScore == Ratio(2))
    #expect(try nation.node("2402", "overall").score == Ratio(10, over: 3))
  }
}
