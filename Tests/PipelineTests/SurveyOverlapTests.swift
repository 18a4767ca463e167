import RunSupport
import TestSupport
import Testing

@Suite("Survey files of one office that overlap")
struct SurveyOverlapTests {
  private let month = "2565-03"

  private func findings(_ fixture: RunFixture) throws -> [String] {
    try fixture.findings(month).filter {
      $0.contains(",identical-copy,") || $0.contains(",duplicate-sheet,") || $0.contains(",sheet-in-parts,")
    }.map { line in line.split(separator: ",").prefix(2).joined(separator: " ") }.sorted()
  }

  @Test(
    "A file that cannot be read any more is compared with a new one by what was read of it",
    arguments: [
      ([4, 5, 3, 2], [4, 5, 3, 2, 1], ["info identical-copy"]),
      ([4, 5, 3, 2], [4, 5, 3, 1], ["error duplicate-sheet", "error duplicate-sheet"]),
      ([4, 5], [1, 2, 3], ["info sheet-in-parts", "info sheet-in-parts"]),
    ])
  func held(first: [Int], second: [Int], expected: [String]) async throws {
    let fixture = try RunFixture()
    try fixture.write(SmallSheets.survey(first), to: "\(month)/2402/survey.csv")
    try await fixture.run()
    let bringBack = try fixture.hide("\(month)/2402/survey.csv")
    try fixture.write(SmallSheets.survey(second), to: "\(month)/2402/สำรวจ.csv")
    try await fixture.run()
    #expect(try findings(fixture) == expected)
    let held = try fixture.results(period: month, office: "2402")
    try bringBack()
    try await fixture.run()
    #expect(try findings(fixture) == expected)
    #expect(try fixture.results(period: month, office: "2402") == held)
  }

  @Test("Rows that an older export holds twice are not all in one that holds them once")
  func repetitions() async throws {
    let fixture = try RunFixture()
    try fixture.write(SmallSheets.survey([4, 4, 5]), to: "\(month)/2402/a.csv")
    try fixture.write(SmallSheets.survey([4, 5, 1, 2]), to: "\(month)/2402/b.csv")
    try await fixture.run()
    #expect(try !findings(fixture).contains("info identical-copy"))
  }

  @Test(
    "A survey that was sent in an earlier month of the year is told when it comes again, and still counts")
  func sentAgain() async throws {
    let fixture = try RunFixture()
    try fixture.write(SmallSheets.survey([4, 5, 3]), to: "2564-12/2402/survey.csv")
    try fixture.write(SmallSheets.survey([4, 5, 3]), to: "\(month)/2402/survey.csv")
    try await fixture.run()
    let told = try fixture.findings(month).filter { $0.contains(",sent-again,") }
    #expect(told.count == 1 && told[0].contains("2564-12/2402/survey.csv"))
    #expect(try !fixture.findings("2564-12").contains { $0.contains(",sent-again,") })
    #expect(try fixture.results(period: month, office: "2402").contains { $0.contains(",3.6,") })
    // The same, whatever an earlier run saw.
    try await fixture.run(out: "other")
    #expect(try fixture.findings(month, out: "other") == fixture.findings(month))
  }

  @Test("Two offices that answered alike are not compared")
  func offices() async throws {
    let fixture = try RunFixture()
    for office in ["2402", "1001"] {
      try fixture.write(SmallSheets.survey([4, 5, 3]), to: "\(month)/\(office)/survey.csv")
    }
    try await fixture.run()
    #expect(try findings(fixture).isEmpty)
  }
}
