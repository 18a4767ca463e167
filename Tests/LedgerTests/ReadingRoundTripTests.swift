import Basics
import Discovery
import FileSystem
import Ledger
import Pipeline
import Reading
import Records
import Reference
import RunSupport
import Standards
import TestSupport
import Testing

@Suite("A reading that was stored")
struct ReadingRoundTripTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func context(_ period: Period) throws -> ReadingContext {
    let plan = try #require(FrameworkLibrary.read().roundFramework(fiscalYear: period.fiscalYear))
    return ReadingContext(
      period: period, plan: plan, registry: try OfficeRegistry.readEmbedded(), wordBook: try WordBook.read(),
      groups: try GroupRegistry.readEmbedded())
  }

  /// Reads a month anew, keeps it, and gives both what was read and what came back.
  private func roundTrip(
    _ inbox: String, _ month: String
  ) throws -> (fresh: [FileReading], kept: [FileReading]) {
    let period = try #require(Period(month))
    let context = try context(period)
    let files = try Inbox(root: DiskPath(inbox)).discover(period).files
    let fresh = files.map { FileReader(context: context).read($0) }
    let output = DiskPath(folder.path)
    do {
      let ledger = try Ledger(folder: output, startedAt: 0)
      try ledger.store(
        zip(files, fresh).map { ReadFile($0, $1, fingerprint: "f") }, of: period, survey: context.plan.survey,
        run: 1)
    }
    let kept = try Ledger(folder: output, startedAt: 0).readings(of: period, survey: context.plan.survey)
    return (fresh, kept)
  }

  @Test("says of one office in a file of several what it says of all, in any order of asking")
  func officeOfSeveral() throws {
    let header = "รหัสเขต,มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด\n"
    let rows = "2402,3,3,1,1,2\n1001,3,3,1,2,2\n2402,3,3,4,1,3\n"
    try folder.write(["inbox/2565-03/all.csv": header + rows])
    let (_, kept) = try roundTrip(folder.path + "/inbox", "2565-03")
    let sheets = kept.flatMap(\.sheets)
    #expect(sheets.map(\.officeCode).sorted() == ["1001", "2402"])
    let path = try #require(kept.first?.source.path)
    let ledger = try Ledger(folder: DiskPath(folder.path), startedAt: 0)
    for office in ["2402", "1001", "6001"] {
      #expect(
        try ledger.sheets(.measures, of: office, in: [path], survey: nil)
          == sheets.filter { $0.officeCode == office })
    }
    #expect(try ledger.sheets(.criteria, of: "2402", in: [path], survey: nil).isEmpty)
    let none = SourcePath("2565-03/none.csv")
    #expect(try ledger.sheets(.measures, of: "2402", in: [none], survey: nil).isEmpty)
  }

  /// The messages too, since findings are equal by their codes.
  private func expectEqual(_ fresh: [FileReading], _ kept: [FileReading]) {
    #expect(kept.map(\.source) == fresh.map(\.source))
    #expect(kept.map(\.namedOffice) == fresh.map(\.namedOffice))
    for (one, other) in zip(fresh, kept) {
      #expect(other.sheets == one.sheets.map(\.asKept), "\(one.source.path.text)")
      #expect(other.findings == one.findings, "\(one.source.path.text)")
      #expect(other.findings.map { $0.message(.thai) } == one.findings.map { $0.message(.thai) })
      #expect(other.findings.map { $0.message(.english) } == one.findings.map { $0.message(.english) })
    }
  }

  @Test("keeps what respondents wrote: masked, distinct, with their group, whose rows are counted")
  func comments() throws {
    let text = """
      ประทับเวลา,สถานภาพผู้ตอบ,1.1 ก,ข้อเสนอแนะ
      16/11/2564 10:00:01,ครู,4,ดีมาก
      16/11/2564 10:00:02,ครู,4,ดีมาก
      16/11/2564 10:00:03,ผู้ปกครอง,4,ดีมาก
      16/11/2564 10:00:04,ใครก็ไม่รู้,4,ติดต่อ someone@example.com
      16/11/2564 10:00:05,ครู,4,-
      16/11/2564 10:00:06,ครู,4,ไม่มีค่ะ
      16/11/2564 10:00:07,ครู,4,
      """
    try folder.write(["inbox/2565-03/2402/survey.csv": text])
    let period = try #require(Period("2565-03"))
    let (fresh, _) = try roundTrip(folder.path + "/inbox", "2565-03")
    let survey = try #require(try context(period).plan.survey)
    let kept = try Ledger(folder: DiskPath(folder.path), startedAt: 0)
      .comments(of: "2402", in: fresh.map(\.source.path), survey: survey)
    #expect(kept.rowCount == 4 && kept.blankRowCount == 2)
    #expect(kept.comments.map(\.text).prefix(2) == ["ดีมาก", "ดีมาก"])
    #expect(Set(kept.comments.map(\.group)).count == 3)
    #expect(kept.comments.count == 3)
    #expect(kept.comments.last?.text.contains("someone") == false)
    #expect(kept.comments.last?.group == survey.respondentGroups.count)
    guard case .survey(let sheet) = fresh.first?.sheets.first?.rows else {
      Issue.record("the survey was not read")
      return
    }
    #expect(sheet.comments == kept)
    #expect(fresh.first?.findings.map(\.kind.code).contains("personal-data-masked") == true)
  }

  @Test("comes back as it was, whatever the sheet's kind", arguments: ["2556-09", "2564-09", "2565-03"])
  func samples(month: String) throws {
    let (fresh, kept) = try roundTrip(Repository.samples, month)
    expectEqual(fresh, kept)
    let kinds = Set(fresh.flatMap(\.sheets).map(\.kind))
    let expected: Set<SheetKind> =
      switch month {
      case "2556-09": [.criteria, .progress, .review]
      case "2564-09": [.measures, .survey, .external, .review]
      default: [.considerations, .measures, .survey, .review]
      }
    #expect(kinds == expected)
    #expect(fresh.contains { !$0.findings.isEmpty })
  }

  @Test("comes back with all that its cells can say")
  func awkwardCells() throws {
    let inbox = try TemporaryFolder()
    try inbox.write([
      "2565-03/2402/measures.csv": """
      มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,ระดับชั้น,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ
      3,3,1,ชาย,ป.6,"1,234.5",2000,,
      3,3,1,หญิง 081-234-5678,ป.6,ประมาณ 80,200,,
      3,3,1,รวม,,,,61.725,
      3,3,2,,,,,,ไม่มีการจัดการศึกษาระดับนี้
      3,9,9,,,1,2,,
      """,
      "2565-03/2402/review.csv": #"""
      มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ,ข้อเสนอแนะ
      1,1,,4 ดีมาก,"ควรติดต่อ somkid@example.com
      และ ""รักษาระดับ"""
      1,2,,,ควรปรับปรุง
      2,,,ดีมาก (3),
      """#,
      "2565-03/2402/survey.csv": """
      ประทับเวลา,สถานภาพผู้ตอบ,1.1 ก,1.2 ข,3.1 ค
      16/11/2564 10:00:00,ครู,5,มาก,ไม่ทราบ
      16/11/2564 10:00:01,ผู้มาเยือน,4,,x
      """,
      "2565-03/2402/considerations.csv": """
      มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน,หลักฐาน
      1,1,1,มี,,คำสั่งที่ ๑/๒๕๖๕
      1,1,2,x,ไม่มี,
      """,
      "2565-03/2402/สับสน.csv": "ก,ข\n1,2\n",
      "2565-03/2402/ว่าง.csv": "",
    ])
    let (fresh, kept) = try roundTrip(inbox.path, "2565-03")
    expectEqual(fresh, kept)
    #expect(fresh.count == 6)
    #expect(fresh.flatMap(\.sheets).count == 4)
  }

  @Test("comes back with what assessors judged, and never with who they are")
  func assessors() throws {
    let inbox = try TemporaryFolder()
    try inbox.write([
      "2565-03/2402/review.csv": """
      มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,กรรมการ,การดำเนินการ,ความชัดเจน,ระดับคุณภาพ,ข้อเสนอแนะเพื่อการพัฒนา
      1,1,1,นามสมมติหนึ่ง,มี,ชัดเจน,,ควรรักษาไว้
      1,1,1,นามสมมติสอง,มี,ไม่ชัดเจน,,
      1,1,2,นามสมมติสอง,ไม่มี,,,
      1,1,,นามสมมติหนึ่ง,,,4,
      """
    ])
    let (fresh, kept) = try roundTrip(inbox.path, "2565-03")
    expectEqual(fresh, kept)
    guard case .review(let rows)? = kept.first?.sheets.first?.rows else {
      Issue.record("no review came back")
      return
    }
    #expect(rows.map(\.assessor) == [1, 2, 2, 1])
    #expect(rows.map(\.isImplemented) == [true, true, false, nil])
    #expect(rows.map(\.isClear) == [true, false, nil, nil])
    #expect(rows.map(\.level?.value) == [nil, nil, nil, 4])
    let bytes = try folder.bytes("ruamphon.sqlite")
    #expect(String(decoding: bytes, as: UTF8.self).contains("ควรรักษาไว้"))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("นามสมมติ"))
  }

  @Test("comes back with all that a row of the 2554 form can say")
  func criteria() throws {
    let inbox = try TemporaryFolder()
    try inbox.write([
      "2556-03/2402/criteria.csv": #"""
      มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,หมวดที่,ผลการดำเนินงาน,ผู้รับผิดชอบหลัก,ผู้รับผิดชอบร่วม,หลักฐาน,ค่าเป้าหมาย,ผลงานเด่น,หมายเหตุ
      1,1,1,,มี,นผ.,ทุกกลุ่ม,แผน,,,
      1,1,2,,ไม่มี,"กลุ่มอำนวยการ
      กลุ่มนิเทศฯ",ทุกคน,,ครบ,รางวัล,โทร 0812345678
      1,1,4,๑,11 ข้อ,ฝ่ายพัสดุ,,,,,
      1,1,4,2,-,,,,,,
      1,2,2,,กำลังดำเนินการ,,,,,,
      2,1,3,,85.25,,,,ร้อยละ 80,,
      2,1,4,,ประมาณ 2,,,,,,
      5,2,4,,"1,250,000.50 บาท",,,,,,
      """#,
      "2556-03/2402/conditions.csv": """
      มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ข้อที่,มี/ไม่มี,ข้อที่บรรลุ,จำนวนที่ได้,จำนวนทั้งหมด
      1,1,5,๒,มี,,,
      1,1,5,3,ไม่มี,,,
      1,1,6,,,"1, 3-5",,
      1,2,1,,,ไม่มี,,
      2,1,2,,,9,,
      2,1,1,โทร 0812345678,มี,,,
      2,1,3,2,,,168,x
      """,
    ])
    let (fresh, kept) = try roundTrip(inbox.path, "2556-03")
    expectEqual(fresh, kept)
    guard
      case .criteria(let rows)? = kept.first(where: { $0.source.path.name == "criteria.csv" })?.sheets.first?
        .rows
    else {
      Issue.record("no criteria came back")
      return
    }
    let conditions = kept.first { $0.source.path.name == "conditions.csv" }
    guard case .criteria(let parts)? = conditions?.sheets.first?.rows else {
      Issue.record("no conditions came back")
      return
    }
    #expect(parts.map(\.condition) == ["2", "3", nil, nil, nil, "โทร ***", "2"])
    #expect(parts.map(\.isPresent) == [true, false, nil, nil, nil, nil, nil])
    #expect(parts.map(\.list)[2...4] == [.met(["1", "3", "4", "5"]), .met([]), .unreadable])
    #expect(parts.last?.numerator == .number(Ratio(168)) && parts.last?.denominator == .unreadable)
    #expect(rows.count == 8)
    #expect(rows[1].report.mainOwner?.keys == ["administration", "supervision"])
    #expect(Set(rows.map { $0.report.result == nil }) == [true, false])
    #expect(
      kept.flatMap(\.findings).map(\.kind.code).sorted() == [
        "bad-number", "bad-number", "personal-data-masked", "personal-data-masked", "unknown-condition",
        "unknown-condition", "unknown-group",
      ])
  }

  @Test("comes back with the steps of the year and what the office adds to its items")
  func progressAndNotes() throws {
    let inbox = try TemporaryFolder()
    try inbox.write([
      "2556-03/2402/progress.csv": """
      ขั้นตอนที่,ผู้รับผิดชอบ,กำหนดแล้วเสร็จ,วันที่แล้วเสร็จ
      1,กลุ่มอำนวยการ,5 ต.ค. 2555,8 ต.ค. 2555
      ขั้นตอนที่ ๒,โทร 0812345678,16/11/2555,
      3,,เร็ว ๆ นี้,1/12/2555
      """
    ])
    let (fresh, kept) = try roundTrip(inbox.path, "2556-03")
    expectEqual(fresh, kept)
    guard case .progress(let rows)? = kept.first?.sheets.first?.rows else {
      Issue.record("no steps came back")
      return
    }
    #expect(rows.map(\.step) == [1, 2, 3])
    #expect(rows.map(\.report.daysLate) == [3, nil, nil])
    #expect(rows[1].report.owner?.contains("0812345678") == false)
    try inbox.write([
      "2565-03/2402/considerations.csv": """
      มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน,หลักฐาน,ค่าเป้าหมาย,ผลงานเด่น,หมายเหตุ
      1,1,1,มี,ชัดเจน,แผน,4,รางวัล,ครบ
      """,
      "2565-03/2402/measures.csv": """
      มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด,ค่าเป้าหมาย,หมายเหตุ
      3,3,1,80,100,ร้อยละ 85,โทร 0812345678
      """,
    ])
    let later = try roundTrip(inbox.path, "2565-03")
    expectEqual(later.fresh, later.kept)
    let notes = later.kept.flatMap(\.sheets).flatMap { sheet -> [ItemNotes] in
      switch sheet.rows {
      case .considerations(let rows): rows.map(\.notes)
      case .measures(let rows): rows.map(\.notes)
      default: []
      }
    }
    #expect(notes.map(\.target) == ["4", "ร้อยละ 85"])
    #expect(notes.first?.outstanding == "รางวัล" && notes.first?.remark == "ครบ")
    #expect(notes.last?.remark?.contains("0812345678") == false)
  }

  @Test("is replaced whole, and forgotten when its file is gone")
  func replaced() throws {
    let inbox = try TemporaryFolder()
    let header = "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด\n"
    try inbox.write(["2565-03/2402/measures.csv": header + "3,3,1,1,2\n3,3,4,1,2\n"])
    _ = try roundTrip(inbox.path, "2565-03")
    try inbox.write(["2565-03/2402/measures.csv": header + "3,3,1,2,2\n"])
    let (fresh, kept) = try roundTrip(inbox.path, "2565-03")
    expectEqual(fresh, kept)
    let period = try #require(Period("2565-03"))
    let ledger = try Ledger(folder: DiskPath(folder.path), startedAt: 0)
    try ledger.forget(fresh.map(\.source.path), of: period)
    #expect(try ledger.readings(of: period, survey: nil).isEmpty)
    try ledger.verify()
  }
}

@Suite("Findings in the ledger")
struct KeptFindingTests {
  @Test("A finding of every kind comes back as the same kind, in the same words")
  func everyKind() async throws {
    let fixture = try RunFixture()
    try fixture.write(SmallSheets.measures(85), to: "2565-03/2402/measures.csv")
    try await fixture.run()
    let ledger = try fixture.ledger()
    let month = try #require(Period("2565-03"))
    let survey = fixture.library.roundFramework(fiscalYear: 2565)?.survey
    var reading = try #require(try ledger.readings(of: month, survey: survey).first)
    reading.findings = FindingCatalogue.all.enumerated().map { index, kind in
      Finding(kind, row: index + 1, value: "ก", details: ["item": "3.3.1"])
    }
    let inbox = Inbox(root: fixture.request().inbox)
    let file = try #require(try inbox.discover(month).files.first)
    try ledger.store([ReadFile(file, reading, fingerprint: "f")], of: month, survey: survey, run: 1)
    let kept = try #require(try ledger.readings(of: month, survey: survey).first).findings
    #expect(kept == reading.findings)
    #expect(kept.map { $0.message(.thai) } == reading.findings.map { $0.message(.thai) })
    #expect(kept.map(\.kind.severity) == reading.findings.map(\.kind.severity))
  }

  @Test(
    "A sheet without any row comes back as a sheet of its kind", arguments: SheetKind.itemRows.map { $0.kind }
  )
  func noRows(kind: SheetKind) async throws {
    let fixture = try RunFixture()
    try fixture.write(SmallSheets.measures(85), to: "2565-03/2402/measures.csv")
    try await fixture.run()
    let ledger = try fixture.ledger()
    let month = try #require(Period("2565-03"))
    var reading = try #require(try ledger.readings(of: month, survey: nil).first)
    let type = try #require(kind.content as? any ItemRow.Type)
    reading.sheets = [
      SheetReading(
        officeCode: "2402", rows: emptySheet(type), path: reading.source.path, columns: [.standard: 1])
    ]
    let inbox = Inbox(root: fixture.request().inbox)
    let file = try #require(try inbox.discover(month).files.first)
    try ledger.store([ReadFile(file, reading, fingerprint: "f")], of: month, survey: nil, run: 1)
    #expect(try ledger.readings(of: month, survey: nil).first?.sheets == reading.sheets)
  }
}

private func emptySheet<Row: ItemRow>(_ type: Row.Type) -> SheetRows { type.sheet([]) }

extension SheetReading {
  /// The sheet as the ledger gives it: comments and the hashes of rows come apart, since few readers need them.
  fileprivate var asKept: SheetReading {
    guard case .survey(let survey) = rows else { return self }
    return SheetReading(
      officeCode: officeCode, rows: .survey(SurveySheet(tally: survey.tally)),
      path: path, columns: columns)
  }
}

@Suite("What a reading rests on")
struct FingerprintTests {
  @Test("A file that was read under another edition of the masking is read again")
  func masking() throws {
    let now = try Fingerprint.of([], version: "1")
    #expect(try now == Fingerprint.of([], version: "1", masking: PersonalData.edition))
    #expect(try now != Fingerprint.of([], version: "1", masking: PersonalData.edition - 1))
    #expect(try now != Fingerprint.of([], version: "2"))
  }
}
