import Foundation
import Ledger
import Pipeline
import Records
import RunSupport
import Standards
import TestSupport
import Testing

/// Makes up what happens to an inbox between two runs.
private struct InboxStory {
  private static let months = ["2564-09", "2565-01", "2565-02", "2565-03"]
  private static let names = [
    "measures.csv", "considerations.csv", "review.csv", "survey.csv", "measures-r2.csv", "measures (3).csv",
    "review_แก้ไข.csv", "ส่วนที่สอง.csv", "บันทึก.xlsx",
  ]

  let fixture: RunFixture
  var generator: SeededGenerator

  private var files: [String] { fixture.folder.files(below: "inbox") }

  private mutating func anyPath(of office: String? = nil) -> String {
    let month = Self.months.randomElement(using: &generator) ?? ""
    let folders = (office.map { [$0] } ?? RunFixture.offices) + ["ไม่มีเขตนี้"]
    return
      "\(month)/\(folders.randomElement(using: &generator) ?? "")/\(Self.names.randomElement(using: &generator) ?? "")"
  }

  private mutating func anySheet() -> String {
    switch Int.random(in: 0..<9, using: &generator) {
    case 0...2: SmallSheets.measures(Int.random(in: 40...110, using: &generator))
    case 3: SmallSheets.considerations(["ชัดเจน", "ไม่ชัดเจน", "x"].randomElement(using: &generator) ?? "")
    case 4, 5: SmallSheets.review(Int.random(in: 1...6, using: &generator))
    case 6:
      SmallSheets.survey(
        (0..<Int.random(in: 1...9, using: &generator)).map { _ in Int.random(in: 1...5, using: &generator) })
    case 7: "ก,ข\n1,2\n"
    default:
      "สพท.,มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ\n"
        + RunFixture.offices.map { "\($0),1,1,,\(Int.random(in: 1...5, using: &generator))\n" }.joined()
        + "สพป.ที่ไม่มี เขต 9,1,1,,3\n"
    }
  }

  /// A published month of which nothing is left is not published as empty, which an empty ledger cannot know.
  private func isLastOfMonth(_ path: String) -> Bool {
    files.count { $0.prefix(7) == path.prefix(7) && $0.hasSuffix(".csv") } == 1
  }

  /// Adds, changes, removes, renames or copies a file.
  /// - Parameter office: whose files alone are touched, national ones among them; nil means any.
  mutating func step(of office: String? = nil) throws {
    let files = files.filter { path in
      office.map { path.contains("/\($0)/") || path.contains("ไม่มีเขตนี้") } ?? true
    }
    let there = files.randomElement(using: &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0, 1: try fixture.write(anySheet(), to: anyPath(of: office))
    case 2: if let there { try fixture.write(anySheet(), to: there) }
    case 3: if let there, !isLastOfMonth(there) { try fixture.remove(there) }
    default:
      guard let there else { return }
      let text = try fixture.folder.text("inbox/" + there)
      if Bool.random(using: &generator), !isLastOfMonth(there) { try fixture.remove(there) }
      try fixture.write(text, to: anyPath(of: office))
    }
  }
}

@Suite("Results depend on the inbox alone")
struct EquivalenceTests {
  @Test(
    "What is published from a ledger equals what an empty one gives, whatever happened to the files",
    arguments: 1...UInt64(Soak.count(2, soak: 100)))
  func sequences(seed: UInt64) async throws {
    let fixture = try RunFixture()
    var story = InboxStory(fixture: fixture, generator: SeededGenerator(seed: seed))
    for _ in 0..<12 { try story.step() }
    for round in 0..<4 {
      for _ in 0..<Int.random(in: 0...4, using: &story.generator) { try story.step() }
      guard !fixture.folder.files(below: "inbox").isEmpty else { continue }
      // A period asked for by name may be brought up to date before the others.
      if round == 2 { _ = try? await fixture.run(period: "2565-02") }
      let report = try await fixture.run()
      try await expectSame(fixture, report, fresh: "fresh\(round)")
    }
  }

  @Test(
    "One office again gives what a whole run from an empty ledger does",
    arguments: 21...UInt64(Soak.count(21, soak: 120)))
  func oneOffice(seed: UInt64) async throws {
    let fixture = try RunFixture()
    var story = InboxStory(fixture: fixture, generator: SeededGenerator(seed: seed))
    for _ in 0..<16 { try story.step() }
    try fixture.write(SmallSheets.review(4), to: "2565-01/2402/review.csv")
    _ = try await fixture.run()
    for round in 0..<5 {
      let office = RunFixture.offices.randomElement(using: &story.generator) ?? ""
      for _ in 0..<Int.random(in: 1...3, using: &story.generator) { try story.step(of: office) }
      let report = try await fixture.run(offices: [office], reason: "เขตส่งใหม่")
      #expect(report.filesLeftOut == 0)
      try await expectSame(fixture, report, fresh: "fresh\(round)")
    }
  }

  private func expectSame(_ fixture: RunFixture, _ report: RunReport, fresh: String) async throws {
    let expected = try await fixture.run(out: fresh)
    #expect(report.outcome == expected.outcome)
    let path = fixture.folder.path
    #expect(try PublishedOutput.differences(path + "/out", path + "/" + fresh) == [], "\(fresh)")
  }
}
