import Basics
import Consolidation
import Discovery
import InboxSupport
import Reading
import Records
import Reference
import Standards
import TestSupport
import Testing

@Suite("Assessors of a committee")
struct AssessorTests {
  private static let own = "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน"

  private func kinds(_ header: String, _ rows: String...) throws -> Set<SheetKind> {
    try ReadInbox(["2402/x.csv": header + "\n" + rows.joined(separator: "\n") + "\n"])
      .consolidated.receivedKinds["2402"] ?? []
  }

  @Test("The column of assessors alone tells a committee's judgements from an office's own")
  func recognition() throws {
    let row = "1,1,1,มี,ชัดเจน"
    // Neither a level nor a recommendation tells whose word it is, and ผู้ประเมิน may be the office's own.
    #expect(try kinds(Self.own, row) == [.considerations])
    #expect(try kinds(Self.own + ",ระดับคุณภาพ", row + ",") == [.considerations])
    #expect(
      try kinds(Self.own + ",ระดับคุณภาพ,ข้อเสนอแนะเพื่อการพัฒนา", row + ",4,ดี") == [.considerations])
    #expect(try kinds(Self.own + ",ผู้ประเมิน", row + ",ก") == [.considerations])
    #expect(try kinds(Self.own + ",คณะกรรมการ", row + ",ก") == [.considerations])
    #expect(try kinds(Self.own + ",กรรมการ", row + ",ก") == [.review])
    #expect(try kinds(Self.own + ",กรรมการคนที่", row + ",1") == [.review])
    #expect(try kinds(Self.own + ",กรรมการ,หมายเหตุ", row + ",,แผน") == [.review])
  }

  @Test("Beside what only an office writes, the column of assessors tells nothing, and that is said")
  func bothKinds() throws {
    for column in ["หลักฐาน", "หลักฐานเชิงประจักษ์", "ค่าเป้าหมาย", "ผลงานเด่น"] {
      let inbox = try ReadInbox([
        "2402/x.csv": Self.own + ",กรรมการ,\(column)\n1,1,1,มี,ชัดเจน,ก,แผนปฏิบัติการและรายงานสรุปผล\n"
      ])
      #expect(inbox.consolidated.receivedKinds["2402"] == [.considerations])
      #expect(inbox.findings("committee-or-office").map(\.cell) == ["F1"])
    }
  }

  @Test("Merged cells of an item are filled where the next assessor's row follows")
  func merged() throws {
    let whole = try ReadInbox([
      "2402/r.csv": Sheet.assessed(
        "1,1,1,ก,มี,ชัดเจน,,", ",,,ข,มี,ไม่ชัดเจน,,", ",,,ค,มี,ชัดเจน,,", "1,1,2,ก,มี,ชัดเจน,,", "1,1,,ข,ไม่มี,,,",
        "1,1,,ค,ไม่มี,,,", "3,1,,ก,,,4,", ",,,ข,,,4,")
    ])
    #expect(Set(whole.codes) == ["assessors-differ", "merged-cell", "review-incomplete"])
    #expect(whole.reports("2402").reviews.mapValues(\.assessorCount) == ["1.1.1": 3, "1.1.2": 3, "3.1": 2])
    // A level without a number is of the indicator, and the same assessor goes on to another item.
    let others = try ReadInbox([
      "2402/r.csv": Sheet.assessed("3,3,1,ก,,,4,", "3,3,,ข,,,5,", "1,1,1,ก,มี,ชัดเจน,,", ",,,ก,มี,ชัดเจน,,")
    ])
    #expect(others.reports("2402").reviews.mapValues(\.assessorCount) == ["3.3.1": 1, "3.3": 1, "1.1.1": 1])
    #expect(others.findings("blank-key").map(\.row) == [5])
  }

  @Test("A review of levels stays one, whatever columns of another meaning it has beside them")
  func levels() throws {
    let inbox = try ReadInbox([
      "2402/r.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ,ผลการดำเนินการ,ผู้ประเมิน\n3,1,4,จัดอบรมครู,ก\n3,1,4,จัดอบรมครู,ข\n"
    ])
    #expect(inbox.reports("2402").reviews["3.1"]?.level == QualityLevel(4))
    #expect(inbox.reports("2402").reviews["3.1"]?.assessorCount == 2)
    #expect(inbox.codes == ["unknown-column"])
  }

  @Test("The majority decides whether a consideration is implemented, then whether it is clear")
  func majority() throws {
    let reports = try ReadInbox([
      "2402/r.csv": Sheet.assessed(
        "1,1,1,ก,มี,ชัดเจน,,", "1,1,1,ข,มี,ไม่ชัดเจน,,", "1,1,1,ค,ไม่มี,,,", "1,1,2,ก,ไม่มี,,,",
        "1,1,2,ข,มี,ชัดเจน,,", "1,1,2,ค,ไม่มี,ไม่ชัดเจน,,", "1,1,3,ก,มี,,,", "1,1,3,ข,มี,ชัดเจน,,")
    ]).reports("2402").reviews
    #expect(reports["1.1.1"]?.judgement == Judgement(isImplemented: true, isClear: false))
    #expect(reports["1.1.1"]?.tally(\.isClear) == "1:2")
    #expect(reports["1.1.2"]?.judgement == Judgement(isImplemented: false, isClear: nil))
    // Who says that it is done and not whether it is clear has not judged it.
    #expect(reports["1.1.3"]?.judgement == Judgement(isImplemented: true, isClear: true))
    #expect(reports["1.1.3"]?.assessorCount == 1)
  }

  @Test("Without more than half for one answer nothing is decided, and a recommendation stays")
  func tie() throws {
    let inbox = try ReadInbox([
      "2402/r.csv": Sheet.assessed(
        "1,1,1,ก,มี,ชัดเจน,,", "1,1,1,ข,ไม่มี,,,", "3,1,,ก,,,5,ควรทำต่อ", "3,1,,ข,,,4,ควรทำต่อ",
        "3,1,,ค,,,4,ควรเผยแพร่", "3,1,,ง,,,3,")
    ])
    let reports = inbox.reports("2402").reviews
    #expect(reports["1.1.1"]?.judgement == nil && reports["1.1.1"]?.votes.count == 2)
    #expect(reports["3.1"]?.level == nil && reports["3.1"]?.levelTally == "5 (1), 4 (2), 3 (1)")
    #expect(reports["3.1"]?.recommendation == "ควรทำต่อ\nควรเผยแพร่")
    #expect(inbox.findings("assessors-differ").count == 2)
  }

  @Test("The same assessor counts once, and one who says two things makes the item unreported")
  func sameAssessor() throws {
    let inbox = try ReadInbox([
      "2402/r.csv": Sheet.assessed(
        "1,1,1,กรรมการคนที่ 1,มี,ชัดเจน,,", "1,1,1,กรรมการคนที่ ๑,มี,ชัดเจน,,", "1,1,1,กรรมการคนที่ 2,มี,ไม่ชัดเจน,,",
        "3,1,,กรรมการคนที่ 1,,,4,", "3,1,,กรรมการคนที่ 1,,,5,", "3,2,,กรรมการคนที่ 1,,,4,")
    ])
    let reports = inbox.reports("2402").reviews
    #expect(inbox.findings("duplicate-row").map(\.row) == [3])
    #expect(reports["1.1.1"]?.votes.map(\.assessor) == [1, 2])
    #expect(inbox.findings("conflicting-rows").map(\.row) == [6])
    #expect(reports["3.1"] == nil && reports["3.2"]?.level == QualityLevel(4))
  }

  @Test("An assessor who has a number keeps it, whatever the order of the rows")
  func numbered() throws {
    let inbox = try ReadInbox([
      "2402/r.csv": Sheet.assessed(
        "3,1,,คนที่ ๒,,,4,", "3,1,,คนที่ 1,,,4,", "3,2,,ก,,,5,", "3,2,,คนที่ 2,,,5,")
    ])
    let reports = inbox.reports("2402").reviews
    #expect(reports["3.1"]?.votes.map(\.assessor) == [2, 1])
    #expect(reports["3.2"]?.votes.map(\.assessor) == [3, 2], "a name takes the first number that is free")
  }

  @Test("A level row stands behind the judgements of its assessor, also when assessors take turns")
  func levelRows() throws {
    let blocks = Sheet.assessed(
      Sheet.judgements("ก"), "1,1,,ก,,,5,", Sheet.judgements("ข"), "1,1,,ข,,,5,")
    #expect(try ReadInbox(["2402/r.csv": blocks]).codes == [])
    // Of each assessor the row between 3.3.1 and 3.3.3 lost its number.
    let turns = Sheet.assessed(
      "3,3,1,ก,,,4,", "3,3,1,ข,,,4,", "3,3,,ก,,,3,", "3,3,,ข,,,3,", "3,3,3,ก,,,5,", "3,3,3,ข,,,5,")
    let inbox = try ReadInbox(["2402/r.csv": turns])
    #expect(inbox.findings("blank-key").map(\.row) == [4, 5])
    #expect(inbox.reports("2402").reviews.keys.sorted() == ["3.3.1", "3.3.3"])
  }

  @Test("Ticks of a font are read once the whole column is known; letters that may be anything are refused")
  func ticks() throws {
    func judged(_ cells: [String]) throws -> ReadInbox {
      try ReadInbox([
        "2402/r.csv": Sheet.assessed(
          cells.enumerated().map { "1,1,\($0 / 2 + 1),\($0 % 2 == 0 ? "ก" : "ข"),\($1),ชัดเจน,," }
            .joined(separator: "\n"))
      ])
    }
    let ticked = try judged(["P", "P", "P", "O"])
    #expect(
      ticked.reports("2402").reviews["1.1.1"]?.judgement == Judgement(isImplemented: true, isClear: true))
    // O and clear contradict each other.
    #expect(ticked.codes.contains("clear-without-implemented"))
    let mixed = try judged(["P", "มี", "มี", "มี"])
    #expect(mixed.reports("2402").reviews.keys.sorted() == ["1.1.2"])
    #expect(mixed.codes == ["bad-yes-no", "conflicting-rows", "review-incomplete"])
  }

  @Test("Assessors of two files may be the same or not, so that only equal files are taken together")
  func twoFiles() throws {
    let rows = Sheet.assessed("1,1,1,ก,มี,ชัดเจน,,", "1,1,1,ข,มี,ไม่ชัดเจน,,", "1,1,1,ค,มี,ชัดเจน,,")
    let same = try ReadInbox(["2402/a.csv": rows, "2402/b.csv": rows + "\n"])
    #expect(same.reports("2402").reviews["1.1.1"]?.assessorCount == 3)
    #expect(same.codes.contains("duplicate-row"))
    // One more voice for what ก says might have been another's.
    let apart = try ReadInbox(["2402/a.csv": rows, "2402/b.csv": Sheet.assessed("1,1,1,ง,มี,ชัดเจน,,")])
    #expect(apart.reports("2402").reviews.isEmpty)
    let messages = apart.findings("conflicting-rows").map { $0.message(.english) }
    #expect(messages.count == 1 && messages[0].contains("row 2 of a.csv"))
  }

  @Test("Two tables of one file are two tables of assessors too")
  func twoTables() throws {
    let file =
      Sheet.assessed("3,1,,ก,,,4,", "3,1,,ข,,,5,") + Self.own + ",กรรมการ\n1,1,1,มี,ชัดเจน,ค\n"
      + Sheet.assessed("3,1,,ค,,,4,")
    let inbox = try ReadInbox(["2402/r.csv": file])
    #expect(inbox.reports("2402").reviews.keys.sorted() == ["1.1.1"])
    #expect(inbox.codes.contains("conflicting-rows"))
  }

  @Test("What an assessor is called is in no row, no field and no finding")
  func names() throws {
    let name = "นามสมมติ\u{0E48}\u{0E48}"
    let inbox = try ReadInbox([
      "2402/r.csv": Sheet.assessed(
        "1,1,1,\(name),มี,ชัดเจน,,", "1,1,1,\(name),ไม่มี,,,", "3,1,,\(name),,,?,", "3,1,,อีกคน,,,4,",
        "3,2,,\(name),มี,,4,", "3,3,1,\"\(name),,\",,4,")
    ])
    let said = "\(inbox.readings)"
    #expect(!said.contains("นามสมมติ") && !said.contains("อีกคน"))
    #expect(said.contains("bad-level") && said.contains("ragged-row"))
    for finding in inbox.consolidated.findings {
      #expect(!finding.message(.thai).contains("สมมติ") && finding.value?.contains("สมมติ") != true)
    }
  }

  @Test("A considerations sheet from the committee's folder counts as before, and is asked about")
  func committeeFolder() throws {
    let period = try #require(Period("2565-03"))
    let base = try #require(ReadInbox.contexts["2565-03"])
    let context = ReadingContext(
      period: period, plan: base.base.plan, registry: try .readEmbedded(), wordBook: try .read(),
      groups: try .readEmbedded(), authority: SheetAuthority(review: FolderPatterns("คณะกรรมการ")))
    func read(_ files: [String: String]) throws -> ReadInbox {
      let folder = try TemporaryFolder()
      for (name, text) in files { try folder.write(Array(text.utf8), to: "2565-03/" + name) }
      return try ReadInbox(folder, context)
    }
    let own = Sheet.considerations("1,1,1,มี,ชัดเจน")
    let doubtful = try read(["คณะกรรมการ/2402/x.csv": own])
    #expect(doubtful.codes == ["committee-or-office"])
    #expect(doubtful.reports("2402").considerations.keys.sorted() == ["1.1.1"])
    #expect(try read(["2402/x.csv": own]).codes == [])
    // The committee's judgements are taken from nowhere else.
    let judged = Sheet.assessed("1,1,1,,มี,ชัดเจน,,")
    #expect(try read(["2402/r.csv": judged]).codes == ["not-authorised"])
    #expect(try read(["คณะกรรมการ/2402/r.csv": judged]).codes == ["review-incomplete"])
  }
}
