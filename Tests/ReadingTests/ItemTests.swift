import Basics
import InboxSupport
import Records
import Standards
import Testing

@Suite("Considerations, numbers of items, reviews, external results")
struct ItemTests {
  /// What a pair of cells must come to.
  enum Outcome: Sendable {
    case reported(implemented: Bool, clear: Bool)
    case unreported
    case refused
  }

  @Test(
    "Implemented and clear together decide what is reported",
    arguments: [
      ("มี", "ชัดเจน", .reported(implemented: true, clear: true)),
      ("มี", "ไม่ชัดเจน", .reported(implemented: true, clear: false)),
      ("มี", "", .unreported), ("มี", "-", .unreported),
      ("ไม่มี", "ชัดเจน", .refused),
      ("ไม่มี", "ไม่ชัดเจน", .reported(implemented: false, clear: false)),
      ("ไม่มี", "", .reported(implemented: false, clear: false)),
      ("", "ชัดเจน", .unreported), ("", "ไม่ชัดเจน", .unreported), ("", "", .unreported),
    ] as [(String, String, Outcome)])
  func matrix(implemented: String, clear: String, outcome: Outcome) throws {
    let inbox = try ReadInbox([
      "2402/c.csv": Sheet.considerations("1,1,1,\(implemented),\(clear)", "1,1,2,มี,ชัดเจน")
    ])
    let report = inbox.reports("2402").considerations["1.1.1"]
    switch outcome {
    case .reported(let implemented, let clear):
      #expect(report?.isImplemented == implemented)
      #expect(report?.isClear == clear)
      #expect(inbox.codes == [])
    case .unreported:
      #expect(report == nil)
      #expect(inbox.codes == [])
    case .refused:
      #expect(report == nil)
      #expect(inbox.codes == ["clear-without-implemented"])
    }
    #expect(inbox.reports("2402").considerations["1.1.2"] != nil)
  }

  @Test(
    "An item's number is read in every form that offices write",
    arguments: ["1,1,3", "๑,๑,๓", "มาตรฐานที่ ๑,ตัวบ่งชี้ที่ 1,ประเด็นที่ 3", "1,1.1,1.1.3", "มาตรฐานที่ 1,1.1,ข้อ ๓"])
  func numbers(key: String) throws {
    let inbox = try ReadInbox(["2402/c.csv": Sheet.considerations("\(key),มี,ชัดเจน")])
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.3"])
    #expect(inbox.codes == [])
  }

  @Test(
    "A number that is none, or of no item, loses its row alone",
    arguments: [
      ("หนึ่ง,1,1", "unknown-item"), ("1,1,0", "unknown-item"), ("4,1,1", "unknown-item"),
      ("1,2,1", "unused-item"),
      ("1,,1", "blank-key"), (",1,1", "blank-key"), ("1,2.1,1", "number-title-mismatch"),
      ("3,1,", "blank-key"),
    ])
  func wrongNumbers(key: String, code: String) throws {
    let inbox = try ReadInbox(["2402/c.csv": Sheet.considerations("\(key),มี,ชัดเจน", "1,1,2,มี,ชัดเจน")])
    #expect(inbox.codes == [code])
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.2"])
  }

  @Test("A review may be of a standard, an indicator or an item, and of a recommendation alone")
  func reviews() throws {
    let inbox = try ReadInbox([
      "2402/r.csv": Sheet.review(
        "3,,,ดีมาก,", "3,1,,ระดับ ๔ = ดีมาก,ควรรักษา", "3,4,2,ดี (3),", "3,5,,,ควรทำต่อ", "3,2,,-,-")
    ])
    let reviews = inbox.reports("2402").reviews
    #expect(inbox.codes == [])
    #expect(reviews.mapValues { $0.level?.value } == ["3": 4, "3.1": 4, "3.4.2": 3, "3.5": nil])
    #expect(reviews["3.5"]?.recommendation == "ควรทำต่อ")
  }

  @Test("Points and levels of an external standard are read, by digit, word or tier, for one or all of them")
  func external() throws {
    let inbox = try ReadInbox(
      [
        "กพร/x.csv": Sheet.external(
          "2402,ทุกมาตรฐาน,\"432.50\",", "2401,1,480,Significance", "2401,2,,ก้าวหน้า", "1801,,500,5")
      ],
      period: "2564-09")
    #expect(inbox.codes == [])
    #expect(
      inbox.reports("2402").externals.mapValues(\.points) == [
        "1": Ratio(865, over: 2), "2": Ratio(865, over: 2),
      ])
    #expect(inbox.reports("2401").externals.mapValues { $0.level?.value } == ["1": 5, "2": 4])
    #expect(inbox.reports("1801").externals.count == 2)
  }

  @Test("Points beyond the scale are no points", arguments: ["501", "-1", "500.01"])
  func externalBeyondScale(points: String) throws {
    let inbox = try ReadInbox(["x.csv": Sheet.external("2402,1,\(points),")], period: "2564-09")
    #expect(inbox.codes == ["bad-number"])
    #expect(inbox.reports("2402").externals.isEmpty)
  }

  @Test("Rows of one item in two files meet: alike they count once, unlike not at all")
  func twoFiles() throws {
    let inbox = try ReadInbox([
      "2402/a.csv": Sheet.considerations("1,1,1,มี,ชัดเจน", "1,1,2,มี,ชัดเจน"),
      "2402/b.csv": Sheet.considerations("1,1,2,มี,ไม่ชัดเจน", "1,1,3,มี,ชัดเจน"),
    ])
    #expect(inbox.codes == ["conflicting-rows", "sheet-in-parts", "sheet-in-parts"])
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.1", "1.1.3"])
    #expect(inbox.findings("conflicting-rows").first?.message(.thai).contains("a.csv") == true)
  }

  @Test("A column of one wrong word is 21 lines, not a thousand")
  func folds() throws {
    let rows = (1...120).map { _ in "1,1,1,บางที,ชัดเจน" }.joined(separator: "\n")
    let findings = try ReadInbox(["2402/c.csv": Sheet.considerations(rows)]).findings("bad-yes-no")
    #expect(findings.count == 21)
    #expect(findings.last?.count == 100)
    #expect(findings.last?.lastRow == 121)
  }
}
