import RunSupport
import Standards
import TestSupport
import Testing

/// Last year's results in the self-assessment report: the only thing in an office's workbook that another month tells.
@Suite("The baseline of the self-assessment report")
struct BaselineTests {
  private let fixture: RunFixture
  private static let sheet = "รายงานการประเมินตนเอง"

  init() throws {
    fixture = try RunFixture()
    try review(3, "2565-03")
    try review(4, "2566-03")
  }

  /// Every indicator at one level, of two offices.
  private func review(_ level: Int, _ month: String) throws {
    let indicators = (1...3).map { "1,\($0)" } + (1...5).map { "2,\($0)" } + (1...6).map { "3,\($0)" }
    for office in ["1001", "2402"] {
      try fixture.write(
        "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n" + indicators.map { "\($0),\(level)\n" }.joined(),
        to: "\(month)/\(office)/review.csv")
    }
  }

  /// The baseline of standard 1 in an office's workbook of March 2566.
  private func baseline(_ office: String, out: String = "out") throws -> String {
    let text = try WorkbookText(fixture.folder, "\(out)/2566-03/offices/\(office).xlsx")
    let rows = text.rows(of: Self.sheet)
    let column = try #require(rows.first?.firstIndex(of: "ผลปีก่อน"))
    return try #require(rows.first { $0.first == "1" })[column]
  }

  @Test("is the level of the same month last year, and a run from an empty ledger gives the same files")
  func sameAsFresh() async throws {
    try await fixture.run()
    #expect(try baseline("1001") == "3")
    try fixture.write(SmallSheets.measures(85), to: "2566-03/2402/measures.csv")
    try await fixture.run()
    try await fixture.run(out: "fresh")
    for office in ["1001", "2402"] {
      let path = "offices/\(office).xlsx"
      let kept = try fixture.published(period: "2566-03")[path]
      #expect(kept != nil)
      #expect(try fixture.published("fresh", period: "2566-03")[path] == kept)
    }
  }

  @Test("is renewed for every office once last year's month was published again")
  func renewed() async throws {
    try await fixture.run()
    try review(5, "2565-03")
    try fixture.write(SmallSheets.measures(85), to: "2566-03/2402/measures.csv")
    try await fixture.run()
    #expect(try baseline("1001") == "5", "nothing of this office changed in the month itself")
    #expect(try baseline("2402") == "5")
  }

  @Test("is renewed by a rerun of one office too")
  func rerun() async throws {
    try await fixture.run()
    try review(5, "2565-03")
    try await fixture.run(period: "2565-03")
    try fixture.write(SmallSheets.measures(85), to: "2566-03/2402/measures.csv")
    try await fixture.run(offices: ["2402"], period: "2566-03")
    #expect(try baseline("2402") == "5")
    #expect(try baseline("1001") == "5")
  }
}
