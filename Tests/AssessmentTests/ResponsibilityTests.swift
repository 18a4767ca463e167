import Assessment
import Records
import Reference
import Standards
import Testing

@Suite("Who answers for the criteria of the 2554 form")
struct ResponsibilityTests {
  private static let groups = try? GroupRegistry.readEmbedded()

  /// A primary office, a secondary one, and a primary one that sends nothing.
  private func nation() throws -> Nation {
    try Nation("2556-03", offices: ["2402", "101701", "1001"])
  }

  private func duty(_ nation: Nation, _ code: String, _ id: String) throws -> Responsibility {
    let assessment = nation.assessment
    let index = try #require(assessment.offices.firstIndex { $0.code == code })
    let groups = try #require(Self.groups)
    let duties = assessment.responsibilities(officeAt: index, groups: groups)
    return try #require(duties.first { $0.criterionID == id })
  }

  @Test("The form's owners are one office's draft: nobody owes a criterion by them, that office neither")
  func draft() throws {
    var nation = try Nation("2556-03")
    #expect(nation.plan.node("1.1.1")?.form?.owners.main == ["policyPlanning"])
    nation.achieve("2402", "1.1.1", .answer(true))
    let tallies = nation.assessment.groupTallies(try #require(Self.groups), lateOffices: [])
    #expect(tallies.dropLast().allSatisfy { $0.main.owed + $0.support.owed + $0.officeCount == 0 })
    let none = try #require(tallies.last)
    #expect(none.key == nil && none.officeCount == 225 && none.main.owed == 225 * 43)
    #expect(none.main.reported == 1 && none.main.achieved == 1 && none.support.owed == 0)
  }

  @Test(
    "Every group and everyone are the groups of the office's type; a main one is not a co-owner too",
    arguments: [
      ("2402", Group.allGroups, 11), ("2402", Group.allStaff, 11), ("101701", Group.allGroups, 10),
      ("101701", Group.allStaff, 10),
    ])
  func expanded(code: String, pseudoGroup: String, count: Int) throws {
    var nation = try nation()
    nation.achieve(code, "1.1.1", .answer(true), main: ["legal"], support: [pseudoGroup])
    nation.achieve(code, "1.1.3", .figure(Ratio(4)), main: [pseudoGroup], support: [pseudoGroup])
    let duty = try duty(nation, code, "1.1.1")
    #expect(duty.main == ["legal"])
    #expect(duty.support.count == count - 1 && !duty.support.contains("legal"))
    #expect(duty.support.contains("privateSchoolPromotion") == (count == 11))
    #expect(duty.supportCells == [pseudoGroup])
    let all = try self.duty(nation, code, "1.1.3")
    #expect(all.main.count == count && all.support == [])
  }

  @Test("Owners of a criterion's categories are joined, each once")
  func categories() throws {
    var nation = try nation()
    for (category, main) in [(1, ["policyPlanning", "administration"]), (2, ["administration"])] {
      nation.achieve(
        "2402", "1.1.4", .figure(Ratio(11)), category: category, main: main,
        support: ["policyPlanning", "legal"])
    }
    let duty = try duty(nation, "2402", "1.1.4")
    #expect(duty.main == ["policyPlanning", "administration"] && duty.support == ["legal"])
    #expect(!duty.isReported && duty.isAchieved == nil, "two of six categories tell nothing yet")
  }

  @Test(
    "A cell that names no known group leaves the criterion without a main one, and is kept as it was sent")
  func unknown() throws {
    var nation = try nation()
    nation.achieve("2402", "2.1.1", .figure(Ratio(1)), main: [], support: ["legal"])
    let duty = try duty(nation, "2402", "2.1.1")
    #expect(duty.main == [] && duty.mainCells == ["ฝ่ายพัสดุ"] && duty.support == ["legal"])
    #expect(duty.isReported && duty.isAchieved == false)
  }

  @Test("What only the committee judges is reported when something was told, and neither achieved nor missed")
  func reviewOnly() throws {
    var nation = try nation()
    #expect(try !duty(nation, "2402", "5.2.2").isReported)
    nation.achieve("2402", "5.2.2", .figure(Ratio(12)), main: ["administration"])
    let duty = try duty(nation, "2402", "5.2.2")
    #expect(duty.isReported && duty.isAchieved == nil)
  }

  @Test("Tallies are what counting office by office gives")
  func tallies() throws {
    var nation = try nation()
    let all = Group.allGroups
    nation.achieve("2402", "1.1.1", .answer(true), main: ["legal"], support: [all])
    nation.achieve("2402", "1.1.2", .answer(false), main: ["legal", "personnel"])
    nation.achieve("2402", "2.1.1", nil, main: [all])
    nation.achieve("101701", "1.1.1", .answer(true), main: ["personnel"], support: ["legal"])
    let tallies = nation.assessment.groupTallies(
      try #require(Self.groups), lateOffices: ["101701", "1001"])
    func figures(_ key: String?) throws -> [Int] {
      let tally = try #require(tallies.first { $0.key == key })
      return [tally.officeCount]
        + [tally.main, tally.support].flatMap { [$0.owed, $0.reported, $0.achieved, $0.late] }
    }
    #expect(try figures("legal") == [2, 3, 2, 1, 0, 1, 1, 1, 1])
    #expect(try figures("personnel") == [2, 3, 2, 1, 1, 1, 1, 1, 0])
    #expect(try figures("privateSchoolPromotion") == [1, 1, 0, 0, 0, 1, 1, 1, 0])
    #expect(try figures(nil) == [3, 40 + 42 + 43, 0, 0, 42 + 43, 0, 0, 0, 0])
    #expect(tallies.map(\.key).prefix(2) == ["administration", "policyPlanning"])
  }

  @Test("A sheet is late when it came after its day or lacks beyond it; others' sheets do not count")
  func late() throws {
    func submission(_ code: String, _ kind: SheetKind, _ state: Submission.State, _ days: Int?) -> Submission
    {
      Submission(
        officeCode: code, kind: kind, owedBy: nil, due: nil, arrival: nil, state: state, daysLate: days)
    }
    let submissions = [
      submission("a", .criteria, .received, 3), submission("b", .criteria, .missing, 9),
      submission("c", .criteria, .received, nil), submission("d", .criteria, .notYetDue, nil),
      submission("e", .review, .missing, 9),
    ]
    #expect(submissions.lateOffices(of: .criteria) == ["a", "b"])
  }
}
