import Foundation
import Ledger
import Pipeline
import Records
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

  private mutating func anyPath() -> String {
    let month = Self.months.randomElement(using: &generator) ?? ""
    let office = (RunFixture.offices + ["ไม่มีเขตนี้"]).randomElement(using: &generator) ?? ""
    return "\(month)/\(office)/\(Self.names.randomElement(using: &generator) ?? "")"
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

  /// Adds, changes, removes, renames or copies a file.
  mutating func step() throws {
    let there = files.randomElement(using: &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0, 1: try fixture.write(anySheet(), to: anyPath())
    case 2: if let there { try fixture.write(anySheet(), to: there) }
    case 3: if let there { try fixture.remove(there) }
    default:
      guard let there else { return }
      let text = try fixture.folder.text("inbox/" + there)
      if Bool.random(using: &generator) { try fixture.remove(there) }
      try fixture.write(text, to: anyPath())
    }
  }
}

@Suite("Results depend on the inbox alone")
struct EquivalenceTests {
  @Test(
    "What is published from a ledger equals what an empty one gives, whatever happened to the files",
    arguments: UInt64(1)...8)
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
      let fresh = "fresh\(round)"
      let expected = try await fixture.run(out: fresh)
      #expect(report.outcome == expected.outcome)
      for period in expected.published.map(\.period.description) {
        let (one, other) = (
          try fixture.published(period: period), try fixture.published(fresh, period: period)
        )
        #expect(one.keys.sorted() == other.keys.sorted(), "\(period), round \(round)")
        // Only the history of what was corrected is the ledger's own; a new one corrects nothing.
        let corrections = try fixture.ledger().corrections(of: try #require(Period(period)))
        for (path, bytes) in other where path != "national.xlsx" || corrections.isEmpty {
          #expect(one[path] == bytes, "\(period)/\(path), round \(round)")
        }
      }
    }
  }
}
