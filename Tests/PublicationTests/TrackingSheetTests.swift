import Assessment
import Records
import Standards
import Testing

@testable import Publication
@testable import Sheets

@Suite("แผงคะแนน, ติดตามการส่ง, สิ่งที่ต้องทำ and การเปลี่ยนแปลง")
struct TrackingSheetTests {
  private func published(_ submissions: [Submission] = []) throws -> PublishedPeriod {
    let small = try SmallPeriod.published()
    return PublishedPeriod(
      assessment: small.assessment, findings: [], files: [], submissions: submissions, asOf: 1_637_000_000,
      isOfficial: true, softwareVersion: "0")
  }

  private func submission(
    _ office: String, _ kind: SheetKind, _ state: Submission.State, late: Int? = nil
  ) throws -> Submission {
    Submission(
      officeCode: office, kind: kind, owedBy: "สพท.", due: CalendarDay(try SmallPeriod.period, day: 10),
      arrival: state == .carried
        ? SheetArrival(month: try #require(Period("2564-08")), isRejected: false, received: 1_633_000_000)
        : nil,
      received: nil, state: state, daysLate: late)
  }

  private func rows(_ table: TableBlock) -> [[String: String]] {
    (0..<table.rowCount).map { row in
      Dictionary(
        uniqueKeysWithValues: table.columns.indices.map {
          (table.columns[$0].title, "\(table.cell(row, $0))")
        })
    }
  }

  private func submissions() throws -> [Submission] {
    try [
      submission("1001", .considerations, .received), submission("1001", .measures, .carried),
      submission("1001", .review, .received, late: 4),
      submission("1002", .considerations, .missing, late: 9),
      submission("1002", .measures, .rejected, late: 9),
      submission("1002", .review, .notYetDue),
    ]
  }

  @Test("ติดตามการส่ง: groups first with what can be used of what is due, then each office with its signs")
  func tracking() throws {
    let rows = rows(TrackingSheet(published: try published(submissions())).sheet.table)
    let (nation, one, other) = (rows[0], rows[rows.count - 2], rows[rows.count - 1])
    let measures = SheetKind.measures.thaiName
    #expect(nation["ประเภท"] == "text(\"กลุ่ม\")" && nation[measures] == "text(\"1/2 (50.00%)\")")
    #expect(nation[SheetKind.review.thaiName] == "text(\"1/1 (100.00%)\")")
    #expect(nation["ส่งแล้ว/ถึงกำหนด"] == "text(\"3/5 (60.00%)\")")
    #expect(nation["ตรงเวลา/ถึงกำหนด"] == "text(\"2/5 (40.00%)\")")
    #expect(
      one[measures] == "text(\"◐ ส.ค. 64\")" && one[SheetKind.review.thaiName] == "text(\"● ช้า 4 วัน\")")
    #expect(one["ระดับที่รอ"] == "count(0)" && nation["ระดับที่รอ"] == "missing")
    #expect(other[measures] == "text(\"✕ นำเข้าไม่ได้\")" && other["ช้าที่สุด (วัน)"] == "count(9)")
    #expect(other["ส่งแล้ว/ถึงกำหนด"] == "text(\"0/2\")" && other["ระดับที่รอ"] == "count(4)")
  }

  @Test("An office of which nothing is known to be owed has a row, with nothing as its sign")
  func silent() throws {
    let rows = rows(TrackingSheet(published: try published()).sheet.table)
    let other = rows[rows.count - 1]
    #expect(other["รหัสเขต"] == "text(\"1002\")" && other[SheetKind.measures.thaiName] == "text(\"○\")")
    #expect(other["ส่งแล้ว/ถึงกำหนด"] == "text(\"\(SheetCell.missingText)\")")
  }

  @Test("สิ่งที่ต้องทำ: the silent office first, with who and what it would give; the levels that wait add up")
  func tasks() throws {
    let table = TasksSheet(published: try published(submissions())).sheet.table
    let rows = rows(table)
    #expect(rows.prefix(2).allSatisfy { $0["รหัสเขต"] == "text(\"1002\")" })
    #expect(rows[0]["ลำดับความสำคัญ"] == "text(\"1 รอผลภาพรวม\")" && rows[0]["ผู้รับผิดชอบ"] == "text(\"สพท.\")")
    #expect(
      Set(rows.prefix(2).map { $0["สิ่งที่ต้องทำ"] }).contains("text(\"ส่ง\(SheetKind.measures.thaiName)ใหม่\")"))
    #expect(rows[0]["ทำอย่างไรจึงพอ"]?.contains("จะได้ระดับของ") == true)
    #expect(table.columns.contains { $0.title == "ระดับที่รอ" && $0.total == .sum })
  }

  @Test("แผงคะแนน: nation, types and regions first; a digit an indicator, a sign where there is none")
  func board() throws {
    let table = BoardSheet(published: try published()).sheet.table
    let rows = rows(table)
    #expect(rows[0]["ประเภท"] == "text(\"กลุ่ม\")" && rows[0]["มีผล/ทั้งหมด"] == "text(\"1/2\")")
    #expect(rows.suffix(2).map { $0["รหัสเขต"] } == ["text(\"1001\")", "text(\"1002\")"])
    #expect(rows.allSatisfy { $0["เปลี่ยน"] == "missing" }, "no month before")
    let titles = table.columns.map(\.title)
    #expect(titles.prefix(4) == ["สพท.", "ภาพรวม", "ระดับ", "เปลี่ยน"])
    let one = try #require(titles.first { $0.contains("1.1") })
    #expect(rows[rows.count - 2][one]?.contains("5") == true && rows[rows.count - 1][one] == "missing")
  }

  @Test("การเปลี่ยนแปลง: without a month before every office has a row and none has changed")
  func changes() throws {
    let sheet = ChangesSheet(published: try published()).sheet
    let rows = rows(sheet.table)
    #expect(rows.map { $0["รหัสเขต"] } == ["text(\"1001\")", "text(\"1002\")"])
    #expect(rows.allSatisfy { $0["สาเหตุ"] == "missing" && $0["เปลี่ยนจากเดือนก่อน"] == "missing" })
    #expect(sheet.notes[0].contains("ยังไม่มีเดือนก่อนที่เผยแพร่"))
  }
}
