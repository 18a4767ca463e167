import Foundation
import Pipeline
import RunSupport
import Standards
import TestSupport
import Testing

@Suite("When a sheet came")
struct ReceiptTests {
  /// The day that the status sheet gives for an office's quantitative sheet, as a spreadsheet counts days.
  private func day(_ fixture: RunFixture, out: String = "out") throws -> String? {
    let rows = try WorkbookText(fixture.folder, "\(out)/2565-03/national.xlsx").rows(of: "สถานะการส่งข้อมูล")
    let header = try #require(rows.first { $0.contains("วันที่ของไฟล์") })
    let column = try #require(header.firstIndex(of: "วันที่ของไฟล์"))
    return rows.first { $0.first == "2402" && $0.contains(SheetKind.measures.thaiName) }?[column]
  }

  /// A day as a spreadsheet counts it, by the clock of Bangkok.
  private static func number(_ moment: Int) -> String { String((moment + 7 * 3600) / 86_400 + 25_569) }

  @Test("A copy, a clone or a restore does not change when a content was there first")
  func earliest() async throws {
    let fixture = try RunFixture()
    let first = RunFixture.moment - 20 * 86_400
    try fixture.write(SmallSheets.measures(70), to: "2565-03/2402/measures.csv", at: first)
    try await fixture.run()
    #expect(try day(fixture) == Self.number(first))
    try fixture.write(
      SmallSheets.measures(70), to: "2565-03/2402/measures.csv", at: RunFixture.moment - 86_400)
    try await fixture.run()
    #expect(try day(fixture) == Self.number(first))
    try fixture.write(
      SmallSheets.measures(75), to: "2565-03/2402/measures.csv", at: RunFixture.moment - 86_400)
    try await fixture.run()
    #expect(try day(fixture) == Self.number(RunFixture.moment - 86_400), "another content came then")
  }

  @Test("No sheet came after the moment that the run stands for, with a ledger or without")
  func capped() async throws {
    let fixture = try RunFixture()
    try fixture.write(
      SmallSheets.measures(70), to: "2565-03/2402/measures.csv", at: RunFixture.moment + 86_400_000)
    for out in ["out", "fresh"] {
      let report = try await fixture.run(out: out)
      #expect(report.published.count == 1)
      #expect(try day(fixture, out: out) == Self.number(RunFixture.moment))
    }
  }
}
