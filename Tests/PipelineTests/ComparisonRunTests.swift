import Assessment
import FileSystem
import Ledger
import Pipeline
import Records
import RunSupport
import SQLiteStore
import Standards
import TestSupport
import Testing

@Suite("What the ledger gives to comparisons")
struct ComparisonRunTests {
  private let fixture: RunFixture

  init() throws {
    fixture = try RunFixture()
    try fixture.write(Self.review(["1001": 3, "2402": 4]), to: "2564-12/review.csv")
    try fixture.write(Self.review(["1001": 4, "2402": 4]), to: "2565-02/review.csv")
    try fixture.write(Self.review(["1001": 2, "2402": 5]), to: "2565-03/review.csv")
  }

  /// The committee's levels for every indicator of some offices.
  private static func review(_ levels: [String: Int]) -> String {
    let indicators = (1...3).map { "1,\($0)" } + (1...5).map { "2,\($0)" } + (1...6).map { "3,\($0)" }
    return "รหัสเขต,มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n"
      + levels.sorted { $0.key < $1.key }.flatMap { code, level in
        indicators.map { "\(code),\($0),\(level)\n" }
      }
      .joined()
  }

  private func period(_ text: String) throws -> Period { try #require(Period(text)) }

  private func reader() throws -> Ledger {
    try fixture.ledger()
  }

  @Test("The months that were published are known")
  func months() async throws {
    try await fixture.run()
    try fixture.write(Self.review(["1001": 4, "2402": 4, "4571": 1]), to: "2565-02/review.csv")
    try await fixture.run()
    func published(_ first: String, _ last: String) throws -> [String] {
      try reader().publishedMonths(of: period(first)...period(last)).map(\.description)
    }
    #expect(try published("2564-10", "2565-02") == ["2564-12", "2565-02"])
    #expect(try published("2564-10", "2564-11") == [])
  }

  @Test("Standards and the overall are read by their own index, other nodes as well")
  func nodes() async throws {
    try await fixture.run()
    let month = try period("2565-03")
    let some = try reader().results(of: month, nodes: ["1", "overall"])
    let all = try reader().results(of: month)
    #expect(some == all.filter { ["1", "overall"].contains($0.key.nodeID) })
    #expect(try reader().results(of: month, nodes: ["1.1"]) == all.filter { $0.key.nodeID == "1.1" })
    let connection = try Connection(path: fixture.folder.path + "/out/ruamphon.sqlite", access: .readOnly)
    let plan = try connection.rows(
      """
      EXPLAIN QUERY PLAN SELECT office FROM results
      WHERE period = '2565-03' AND run <= 9 AND node IN ('1', 'overall') AND instr(node, '.') = 0
      """
    ) { try $0.text(3) }
    #expect(plan.contains { $0.contains("results_to_compare") }, "\(plan)")
  }

  @Test("A run compares with the month before and with the last month that was published")
  func workbooks() async throws {
    let report = try await fixture.run()
    #expect(report.published.count == 3)
    let cells = try WorkbookText(fixture.folder, "out/2565-03/national.xlsx")
    #expect(cells.rows(of: "เปรียบเทียบ").contains { $0.starts(with: ["1001"]) && $0.contains("-2") })
    #expect(
      cells.rows(of: "ภาพรวม").contains { $0.first == "เขตที่คะแนนภาพรวมเปลี่ยนมากที่สุดเมื่อเทียบกับกุมภาพันธ์ 2565" })
    let february = try WorkbookText(fixture.folder, "out/2565-02/national.xlsx")
    #expect(
      february.rows(of: "ภาพรวม").contains {
        $0.first == "เขตที่คะแนนภาพรวมเปลี่ยนมากที่สุดเมื่อเทียบกับธันวาคม 2564"
      })
    #expect(february.rows(of: "เปรียบเทียบ").allSatisfy { !$0.contains("1") }, "January was never published")
  }

  @Test("A score far from the office's own four months before it is remarked on, in that month alone")
  func outliers() async throws {
    for month in ["2564-10", "2564-11", "2565-01"] {
      try fixture.write(Self.review(["1001": 4, "2402": 4]), to: "\(month)/review.csv")
    }
    _ = try await fixture.run()
    func remarks(_ month: String) throws -> [String] {
      try WorkbookText(fixture.folder, "out/\(month)/national.xlsx").rows(of: "เปรียบเทียบ")
        .filter { $0.count == 17 && $0[16].hasPrefix("ต่างจากประวัติ") }
        .map { "\($0[0]) \($0[5]) \($0[16])" }
    }
    #expect(try remarks("2565-02") == [], "1001 went from 3 to 4: that of December is one of four")
    let items = ["มาตรฐานที่ 1", "มาตรฐานที่ 2", "มาตรฐานที่ 3", "ภาพรวม"]
    #expect(
      try remarks("2565-03")
        == items.map { "1001 \($0) ต่างจากประวัติของเขต ▼" } + items.map { "2402 \($0) ต่างจากประวัติของเขต ▲" })
    let overview = try WorkbookText(fixture.folder, "out/2565-03/national.xlsx").rows(of: "ภาพรวม")
    #expect(overview.contains { $0.first?.hasSuffix("จากประวัติของตนมาก: 2 เขต") == true })
  }

  @Test("What runs did is remembered: the months that they changed, and those that were closed")
  func effects() async throws {
    try await fixture.run()
    try fixture.write(Self.review(["1001": 3, "2402": 5]), to: "2565-03/review.csv")
    try await fixture.run()
    try await fixture.run()
    let effects = try reader().runEffects()
    #expect(effects[1]?.published.map(\.description) == ["2564-12", "2565-02", "2565-03"])
    #expect(effects[2]?.published.map(\.description) == ["2565-03"])
    #expect(effects[3] == nil)
    #expect(try reader().changingRuns(of: period("2565-03")) == [1, 2])
  }
}
