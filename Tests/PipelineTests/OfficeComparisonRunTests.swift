import Pipeline
import Publication
import Records
import RunSupport
import Standards
import TestSupport
import Testing

/// Workbooks that show other offices' figures stand only as long as these do.
@Suite("What offices' workbooks are compared with")
struct OfficeComparisonRunTests {
  private let fixture: RunFixture
  /// They give indicator 1.1 the levels 5 and 1.
  private static let clear = "ชัดเจน"
  private static let unclear = "ไม่ชัดเจน"

  init() throws {
    fixture = try RunFixture()
    let answers = [Self.clear, Self.clear, Self.unclear, Self.unclear]
    for (place, office) in RunFixture.offices.enumerated() {
      try fixture.write(SmallSheets.measures(70 + 5 * place), to: "2565-02/\(office)/measures.csv")
      try fixture.write(SmallSheets.measures(75 + 5 * place), to: "2565-03/\(office)/measures.csv")
      try fixture.write(
        SmallSheets.considerations(answers[place]), to: "2565-02/\(office)/considerations.csv")
      try fixture.write(
        SmallSheets.considerations(answers[place]), to: "2565-03/\(office)/considerations.csv")
      try fixture.write(SmallSheets.survey([3, 4, 5, 4, 3, 2]), to: "2565-03/\(office)/survey.csv")
    }
  }

  /// The office workbooks of a month that a run changed.
  private func changed(_ report: RunReport, _ month: String) -> [String] {
    let result = report.published.first { $0.period.description == month }
    return (result?.publication?.files ?? []).filter { $0.isChanged && $0.path.hasPrefix("offices/") }.map {
      String($0.path.dropFirst(8).prefix(4))
    }
  }

  private func expectSameAsFresh(_ name: String) async throws {
    try await fixture.run(out: name)
    let path = fixture.folder.path
    #expect(try PublishedOutput.differences(path + "/out", path + "/" + name) == [])
  }

  @Test(
    "A correction that moves no other figure remakes one workbook, one that does remakes those that show it")
  func correction() async throws {
    try await fixture.run()
    try fixture.write(SmallSheets.measures(76), to: "2565-03/1001/measures.csv")
    var report = try await fixture.run()
    #expect(changed(report, "2565-03") == ["1001"])
    try await expectSameAsFresh("fresh1")
    try fixture.write(SmallSheets.considerations(Self.unclear), to: "2565-03/1001/considerations.csv")
    report = try await fixture.run()
    #expect(Set(changed(report, "2565-03")) == Set(RunFixture.offices), "the nation's median moved")
    try await expectSameAsFresh("fresh2")
    try fixture.write(SmallSheets.survey([5, 5, 5, 5, 5, 5]), to: "2565-03/2402/survey.csv")
    report = try await fixture.run()
    #expect(Set(changed(report, "2565-03")) == Set(RunFixture.offices), "the nation's answers did")
    try await expectSameAsFresh("fresh3")
  }

  @Test("A correction of the month before publishes a month again whose own sheets are all there")
  func monthBefore() async throws {
    try await fixture.run()
    try fixture.write(SmallSheets.considerations(Self.unclear), to: "2565-02/1001/considerations.csv")
    let report = try await fixture.run()
    #expect(report.published.map(\.period.description) == ["2565-02", "2565-03"])
    #expect(changed(report, "2565-03") == ["1001"], "only it shows its own earlier figures")
    try await expectSameAsFresh("fresh")
    let again = try await fixture.run()
    #expect(again.published.isEmpty)
  }

  @Test("A month that was run alone is published again once the month before is")
  func alone() async throws {
    try await fixture.run()
    try fixture.write(SmallSheets.considerations(Self.unclear), to: "2565-02/1001/considerations.csv")
    try await fixture.run(period: "2565-03")
    let report = try await fixture.run()
    #expect(report.published.map(\.period.description) == ["2565-02", "2565-03"])
    try await expectSameAsFresh("fresh")
  }

  @Test("Workbooks do not change with the day of the run")
  func day() async throws {
    try await fixture.run()
    let before = try fixture.published(period: "2565-03").filter { $0.key.hasPrefix("offices/") }
    try await fixture.run(out: "later", asOf: RunFixture.moment + 200 * 86_400)
    #expect(
      try fixture.published("later", period: "2565-03").filter { $0.key.hasPrefix("offices/") } == before)
  }
}
