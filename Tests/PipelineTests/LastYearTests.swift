import Assessment
import Pipeline
import Records
import RunSupport
import SQLiteStore
import Standards
import TestSupport
import Testing

/// Drop-out rates and test scores beside those of the last fiscal year, from the inbox or the office's own column.
@Suite("Last year's figures")
struct LastYearTests {
  private let fixture: RunFixture

  init() throws { fixture = try RunFixture() }

  private func dropout(_ left: Int, _ previous: String? = nil) -> String {
    let header = "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด"
    guard let previous else { return header + "\n3,4,2,\(left),1000\n" }
    return header + ",ปีก่อน\n3,4,2,\(left),1000,\(previous)\n"
  }

  /// The row of 3.4.2 in `ข้อมูลเชิงปริมาณ`, by the titles of its columns.
  private func row(
    _ month: String = "2566-03", office: String = "2402", out: String = "out"
  ) throws -> [String: String] {
    let rows = try WorkbookText(fixture.folder, "\(out)/\(month)/national.xlsx").rows(of: "ข้อมูลเชิงปริมาณ")
    let titles = try #require(rows.first)
    let row = try #require(rows.first { $0.first == office && $0.contains("3.4.2") })
    return Dictionary(zip(titles, row), uniquingKeysWith: { first, _ in first })
  }

  private func codes() throws -> [String] {
    try fixture.folder.text("out/2566-03/findings.csv").split(whereSeparator: \.isNewline).map {
      String($0.split(separator: ",")[1])
    }
  }

  @Test("are those of its last month, with a correction sent for it later")
  func fromInbox() async throws {
    try fixture.write(dropout(9), to: "2564-11/2402/m.csv")
    try fixture.write(dropout(8), to: "2565-06/2402/m.csv")
    try fixture.write(dropout(6), to: "2566-03/2402/m.csv")
    try await fixture.run()
    var row = try row()
    #expect(row["ร้อยละปีก่อน"] == "0.008" && row["ผลตามแนวโน้ม"] == "บรรลุ")
    #expect(row["เปลี่ยนจากปีก่อน"] == "-0.2" && row["ระดับ"] == "ไม่ให้ระดับ")
    #expect(try self.row("2565-06")["ผลตามแนวโน้ม"] == "ไม่มีค่าปีก่อน")
    try fixture.write(dropout(5), to: "2565-06/2402/m-r2.csv")
    let report = try await fixture.run()
    #expect(report.published.map(\.period.description) == ["2565-06", "2566-03"])
    row = try self.row()
    #expect(row["ร้อยละปีก่อน"] == "0.005" && row["ผลตามแนวโน้ม"] == "ไม่บรรลุ")
    let history = try WorkbookText(fixture.folder, "out/2566-03/national.xlsx").rows(of: "ประวัติการแก้ไข")
    #expect(
      history.contains { $0.contains("0.60 (ปีก่อน 0.80 บรรลุ)") && $0.contains("0.60 (ปีก่อน 0.50 ไม่บรรลุ)") })
    try await fixture.run(out: "fresh")
    #expect(
      try fixture.results("fresh", period: "2566-03", office: "2402")
        == fixture.results(period: "2566-03", office: "2402"))
  }

  @Test("are read of the inbox where one month alone is run")
  func onePeriod() async throws {
    try fixture.write(dropout(8), to: "2565-06/2402/m.csv")
    try fixture.write(dropout(6), to: "2566-03/2402/m.csv")
    let report = try await fixture.run(period: "2566-03")
    #expect(report.published.map(\.period.description) == ["2566-03"])
    #expect(try row()["ร้อยละปีก่อน"] == "0.008")
    // What the same run reads of last year counts, although it is not kept for good yet.
    try fixture.write(dropout(5), to: "2565-06/2402/m-r2.csv")
    try await fixture.run(period: "2566-03")
    #expect(try row()["ร้อยละปีก่อน"] == "0.005")
  }

  @Test("are those that were known before, where nothing of last year changed")
  func unchangedLastYear() async throws {
    try fixture.write(dropout(8), to: "2565-06/2402/m.csv")
    try await fixture.run()
    try fixture.write(dropout(6), to: "2566-03/2402/m.csv")
    let report = try await fixture.run()
    #expect(report.published.map(\.period.description) == ["2566-03"])
    #expect(try row()["ร้อยละปีก่อน"] == "0.008")
    try await fixture.run(out: "fresh")
    #expect(try row(out: "fresh") == row())
  }

  @Test("and results to compare with are never taken from rows that changed on the disk")
  func damagedBeside() async throws {
    try fixture.write(dropout(8), to: "2565-06/2402/m.csv")
    try await fixture.run()
    try fixture.write(dropout(6), to: "2566-03/2402/m.csv")
    for (change, back) in [
      ("UPDATE files SET row_count = row_count + 1", "UPDATE files SET row_count = row_count - 1"),
      (
        "UPDATE observations SET numerator = numerator + 1",
        "UPDATE observations SET numerator = numerator - 1"
      ),
      (
        "UPDATE results SET carried = 1 - carried WHERE node = 'overall'",
        "UPDATE results SET carried = 1 - carried WHERE node = 'overall'"
      ),
    ] {
      try alter(change)
      #expect(await isRefused("2566-03"), "\(change)")
      #expect(!fixture.folder.exists("out/2566-03/run.json"))
      try alter(back)
    }
    try await fixture.run(period: "2566-03")
    #expect(try row()["ร้อยละปีก่อน"] == "0.008")
  }

  private func isRefused(_ period: String) async -> Bool {
    do { try await fixture.run(period: period) } catch { return error is PipelineError }
    return false
  }

  private func alter(_ sql: String) throws {
    try Connection(path: fixture.folder.path + "/out/ruamphon.sqlite").executeScript(sql)
  }

  @Test("are the office's own where the inbox has none of last year")
  func fromColumn() async throws {
    try fixture.write(dropout(6, "0.5"), to: "2566-03/2402/m.csv")
    try await fixture.run()
    #expect(try row()["ร้อยละปีก่อน"] == "0.005" && row()["ผลตามแนวโน้ม"] == "ไม่บรรลุ")
    #expect(try codes().filter { $0.hasPrefix("previous") } == [])
  }

  @Test("stand as they were reported where the office's own differ, and that is told")
  func differing() async throws {
    try fixture.write(dropout(8), to: "2565-06/2402/m.csv")
    try fixture.write(dropout(6, "0.5"), to: "2566-03/2402/m.csv")
    try await fixture.run()
    #expect(try row()["ร้อยละปีก่อน"] == "0.008")
    #expect(try codes().filter { $0.hasPrefix("previous") } == ["previous-year-differs"])
    try fixture.write(dropout(6, "0.80"), to: "2566-03/2402/m.csv")
    try await fixture.run()
    #expect(try codes().filter { $0.hasPrefix("previous") } == [])
  }
}
