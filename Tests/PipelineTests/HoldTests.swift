import FileSystem
import Foundation
import Ledger
import Pipeline
import Records
import RunSupport
import Standards
import TestSupport
import Testing

/// A file that cannot be looked at: a link that leads to nothing, as a share looks that is going away.
extension RunFixture {
  /// Hides a file or folder of the inbox, and gives what brings it back.
  func hide(_ name: String) throws -> () throws -> Void {
    let (path, hidden) = (folder.path + "/inbox/" + name, folder.path + "/hidden-" + UUID().uuidString)
    try FileManager.default.moveItem(atPath: path, toPath: hidden)
    try folder.link("inbox/" + name, to: folder.path + "/nowhere")
    return {
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.moveItem(atPath: hidden, toPath: path)
    }
  }

  /// What a published month says of its sheets, as the national workbook shows it.
  func findings(_ period: String, out: String = "out") throws -> [String] {
    try folder.text("\(out)/\(period)/findings.csv").split(whereSeparator: \.isNewline).dropFirst().map(
      String.init)
  }
}

@Suite("What cannot be read now is held as it was published")
struct HoldTests {
  private func fixture() throws -> RunFixture {
    let fixture = try RunFixture()
    for (index, office) in RunFixture.offices.enumerated() {
      try fixture.write(SmallSheets.measures(60 + index), to: "2565-03/\(office)/measures.csv")
      try fixture.write(SmallSheets.review(3), to: "2565-03/\(office)/review.csv")
    }
    return fixture
  }

  @Test(
    "A file, an office's folder and a folder of files keep counting, their workbooks are neither removed nor rewritten",
    arguments: ["2565-03/2402/measures.csv", "2565-03/2402"])
  func held(name: String) async throws {
    let fixture = try fixture()
    try await fixture.run()
    let before = try fixture.published(period: "2565-03")
    let workbook = try fixture.folder.identity("out/2565-03/offices/2402.xlsx")
    let bringBack = try fixture.hide(name)
    let report = try await fixture.run()
    #expect(
      report.exitStatus == 3 && report.heldFiles.allSatisfy { $0.isKnown && $0.hold.cause == .unreachable })
    #expect(!report.heldFiles.isEmpty)
    let after = try fixture.published(period: "2565-03")
    #expect(after["results.csv"] == before["results.csv"] && after.keys.sorted() == before.keys.sorted())
    #expect(try fixture.folder.identity("out/2565-03/offices/2402.xlsx") == workbook)
    #expect(
      try fixture.findings("2565-03").contains { $0.hasPrefix("error,unreadable-file") && $0.contains(name) })
    let corrections = try fixture.ledger().corrections(of: try #require(Period("2565-03")))
    #expect(corrections.isEmpty)
    try bringBack()
    let healed = try await fixture.run()
    #expect(healed.exitStatus != 3 && healed.heldFiles.isEmpty)
    #expect(try fixture.published(period: "2565-03") == before)
  }

  @Test("Said again and again while it lasts, without publishing again")
  func lasts() async throws {
    let fixture = try fixture()
    try await fixture.run()
    _ = try fixture.hide("2565-03/2402/measures.csv")
    try await fixture.run()
    let report = try await fixture.run()
    #expect(report.exitStatus == 3 && report.published.isEmpty && report.heldFiles.count == 1)
  }

  @Test("A month's status sheet says of which sheets the published result is used")
  func status() async throws {
    let fixture = try fixture()
    try await fixture.run()
    _ = try fixture.hide("2565-03/2402/measures.csv")
    try await fixture.run()
    let rows = try WorkbookText(fixture.folder, "out/2565-03/national.xlsx").rows(of: "สถานะการส่งข้อมูล")
    let held = rows.filter { $0.contains("อ่านไฟล์ไม่ได้ ใช้ผลที่เผยแพร่แล้ว") }
    #expect(held.count == 1 && held.first?.first == "2402")
  }

  @Test("A closed month is not refused for a file that cannot be read")
  func closed() async throws {
    let fixture = try fixture()
    try await fixture.run()
    let month = try #require(Period("2565-03"))
    _ = try fixture.ledger().close(month, at: 1_648_778_400, by: "tester")
    try await fixture.run()
    _ = try fixture.hide("2565-03/2402")
    let report = try await fixture.run()
    #expect(report.exitStatus == 3)
    #expect(report.periods.allSatisfy { if case .unchanged = $0 { true } else { false } })
  }

  @Test("A sheet of an earlier month that is held is carried forward as before")
  func carried() async throws {
    let fixture = try fixture()
    try fixture.write(SmallSheets.considerations("ชัดเจน"), to: "2565-04/1001/considerations.csv")
    try await fixture.run()
    let before = try fixture.folder.bytes("out/2565-04/results.csv")
    _ = try fixture.hide("2565-03/2402")
    let report = try await fixture.run()
    #expect(report.published.map(\.period.description) == ["2565-03", "2565-04"])
    #expect(try fixture.folder.bytes("out/2565-04/results.csv") == before)
  }

  @Test("A published month whose folder is gone stands, and later months carry its sheets forward")
  func vanished() async throws {
    let fixture = try fixture()
    try fixture.write(SmallSheets.considerations("ชัดเจน"), to: "2565-04/1001/considerations.csv")
    try await fixture.run()
    let before = try fixture.folder.bytes("out/2565-04/results.csv")
    try fixture.remove("2565-03")
    let report = try await fixture.run()
    #expect(report.vanishedPeriods.map(\.description) == ["2565-03"])
    #expect(try fixture.folder.bytes("out/2565-04/results.csv") == before)
  }

  @Test("A revision that cannot be read takes nothing away that was published, and counts when it can")
  func revision() async throws {
    let fixture = try fixture()
    try await fixture.run()
    let before = try fixture.folder.bytes("out/2565-03/results.csv")
    try fixture.write(SmallSheets.measures(95), to: "2565-03/2402/measures-r2.csv")
    let bringBack = try fixture.hide("2565-03/2402/measures-r2.csv")
    #expect(try await fixture.run().exitStatus == 3)
    #expect(try fixture.folder.bytes("out/2565-03/results.csv") == before)
    try bringBack()
    try await fixture.run()
    #expect(try fixture.results(period: "2565-03", office: "2402").contains { $0.contains(",95.00,") })
  }
}

@Suite("A copy that has not ended")
struct SettleTests {
  @Test("A file younger than --settle and the other changes of its office are left for the next run")
  func settle() async throws {
    let fixture = try RunFixture()
    for office in RunFixture.offices {
      try fixture.write(SmallSheets.measures(70), to: "2565-03/\(office)/measures.csv")
      try fixture.write(SmallSheets.review(3), to: "2565-03/\(office)/review.csv")
    }
    try await fixture.run()
    let before = try fixture.folder.bytes("out/2565-03/results.csv")
    // Written as the run begins by its own clock, and half an hour before.
    try fixture.write(SmallSheets.measures(95), to: "2565-03/2402/measures.csv", at: RunFixture.moment - 30)
    try fixture.write(SmallSheets.review(5), to: "2565-03/2402/review.csv", at: RunFixture.moment - 1800)
    try fixture.write(SmallSheets.measures(80), to: "2565-03/1001/measures.csv", at: RunFixture.moment - 1800)
    let report = try await fixture.run(safety: RunSafety(settle: 600))
    #expect(report.heldFiles.map(\.path.name) == ["measures.csv", "review.csv"])
    #expect(report.heldFiles.allSatisfy { $0.hold.cause == .arriving } && report.exitStatus != 3)
    #expect(try fixture.findings("2565-03").count { $0.hasPrefix("warning,still-arriving") } == 2)
    let held = try fixture.results(period: "2565-03", office: "2402")
    #expect(String(decoding: before, as: UTF8.self).contains(try #require(held.first)))
    #expect(try fixture.results(period: "2565-03", office: "1001").contains { $0.contains(",80.00,") })
    let next = try await fixture.run()
    #expect(next.heldFiles.isEmpty)
    #expect(try fixture.results(period: "2565-03", office: "2402").contains { $0.contains(",95.00,") })
  }

  @Test("Without --settle every file is read at once")
  func none() async throws {
    let fixture = try RunFixture()
    try fixture.write(SmallSheets.measures(70), to: "2565-03/2402/measures.csv", at: RunFixture.moment)
    #expect(try await fixture.run().heldFiles.isEmpty)
  }
}
