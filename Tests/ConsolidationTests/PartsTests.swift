import Basics
import Consolidation
import InboxSupport
import Records
import Standards
import Testing

@testable import Reading

@Suite("Sheets in several files")
struct PartsTests {
  @Test("Files of one kind count together, and each is told so")
  func together() throws {
    let inbox = try ReadInbox([
      "2402/มาตรฐาน 1.csv": Sheet.considerations("1,1,1,มี,ชัดเจน"),
      "2402/ส่ง/มาตรฐาน 2.csv": Sheet.considerations("1,1,2,มี,ชัดเจน"),
      "2402_อื่น.csv": Sheet.considerations("1,1,3,มี,ชัดเจน"),
    ])
    #expect(inbox.reports("2402").considerations.count == 3)
    #expect(inbox.codes == Array(repeating: "sheet-in-parts", count: 3))
    #expect(Set(inbox.findings("sheet-in-parts").compactMap(\.path?.name)).count == 3)
  }

  @Test("An item that stands in two files with the same content counts once")
  func agreeing() throws {
    let inbox = try ReadInbox([
      "2402/a.csv": Sheet.review("3,1,,4,", "3,2,,5,"), "2402/b.csv": Sheet.review("3,2,,5,", "3,3,,3,"),
    ])
    #expect(inbox.codes == ["duplicate-row", "sheet-in-parts", "sheet-in-parts"])
    #expect(inbox.reports("2402").reviews.count == 3)
  }

  @Test("Items that conflict are lost, naming both files and the name that would settle it")
  func conflicting() throws {
    let inbox = try ReadInbox([
      "2402/a.csv": Sheet.review("3,1,,4,", "3,2,,5,"), "2402/ข/b-r2.csv": Sheet.review("3,2,,4,"),
    ])
    #expect(inbox.reports("2402").reviews.keys.sorted() == ["3.1"])
    let finding = try #require(inbox.findings("conflicting-rows").first)
    #expect(finding.path?.text == "2565-03/2402/ข/b-r2.csv")
    for message in [finding.message(.thai), finding.message(.english)] {
      for word in ["2565-03/2402/a.csv", "b-r2.csv", "\"a-r2.csv\"", "3.2"] {
        #expect(message.contains(word), "\(message)")
      }
    }
  }

  @Test("Three files that conflict name the first, and the item stays lost")
  func threeFiles() throws {
    let inbox = try ReadInbox([
      "2402/a.csv": Sheet.review("3,2,,5,"), "2402/b.csv": Sheet.review("3,2,,4,"),
      "2402/c.csv": Sheet.review("3,2,,5,"),
    ])
    #expect(inbox.reports("2402").reviews.isEmpty)
    #expect(inbox.findings("conflicting-rows").count == 1)
  }

  @Test("A copy counts once, byte for byte, whatever its name and folder; of another office it is no copy")
  func copies() throws {
    let sheet = Sheet.measures("3,4,4,ป.1,1,2,,")
    let inbox = try ReadInbox(["2402/a.csv": sheet, "2402/ข/สำเนา.csv": sheet, "2401/a.csv": sheet])
    #expect(inbox.codes == ["identical-copy"])
    #expect(inbox.findings("identical-copy").first?.message(.thai).contains("2402/a.csv") == true)
    #expect(inbox.reports("2402").measures["3.4.4"]?.counts?.denominator == Ratio(2))
    #expect(inbox.reports("2401").measures["3.4.4"]?.counts?.denominator == Ratio(2))
  }

  /// What becomes of surveys by the minutes in which their responses were given.
  private func survey(_ files: [String: ClosedRange<Int>]) throws -> (respondents: Int?, findings: [Finding])
  {
    let inbox = try ReadInbox(
      Dictionary(uniqueKeysWithValues: files.map { ("2402/\($0).csv", Sheet.survey(minutes: $1)) }))
    return (inbox.reports("2402").survey?.respondents(dimension: nil), inbox.consolidated.findings)
  }

  private func named(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.kind.code) \($0.path?.name ?? "")" }.sorted()
  }

  @Test("Surveys add up, also when they share a few responses")
  func surveysAddUp() throws {
    let parts = try survey(["s": 1...40, "t": 41...80, "u": 31...50])
    #expect(parts.respondents == 100)
    #expect(
      named(parts.findings) == ["sheet-in-parts s.csv", "sheet-in-parts t.csv", "sheet-in-parts u.csv"])
  }

  @Test("An older export of a survey does not count beside the newer, in a chain of them either")
  func surveysContain() throws {
    let two = try survey(["new": 1...60, "old": 1...40])
    #expect(two.respondents == 60)
    #expect(named(two.findings) == ["identical-copy old.csv"])
    #expect(two.findings.first?.message(.thai).contains("new.csv") == true)
    let three = try survey(["a": 1...30, "b": 1...40, "c": 1...50])
    #expect(three.respondents == 50)
    #expect(named(three.findings) == ["identical-copy a.csv", "identical-copy b.csv"])
  }

  @Test("Surveys that share more than half count neither, and each names the other")
  func surveysOverlap() throws {
    let two = try survey(["s": 1...40, "t": 11...50])
    #expect(two.respondents == nil)
    #expect(named(two.findings) == ["duplicate-sheet s.csv", "duplicate-sheet t.csv"])
    #expect(two.findings.first?.message(.english).contains("t.csv") == true)
    let three = try survey(["s": 1...40, "t": 11...50, "u": 25...45])
    #expect(three.respondents == nil)
    #expect(
      named(three.findings) == ["duplicate-sheet s.csv", "duplicate-sheet t.csv", "identical-copy u.csv"])
  }

  @Test("Exactly half shared is no more than half")
  func surveysHalf() throws {
    #expect(try survey(["s": 1...40, "t": 21...60]).respondents == 80)
    #expect(try survey(["s": 1...40, "t": 20...59]).respondents == nil)
  }
}
