import Basics
import FileSystem
import Foundation
import InboxSupport
import Records
import Standards
import TestSupport
import Testing

@testable import Consolidation
@testable import Discovery
@testable import Reading

@Suite("Finding the files of an inbox")
struct DiscoveryTests {
  private let sheet = Sheet.considerations("1,1,1,มี,ชัดเจน")

  @Test(
    "A folder whose name means one month without doubt is read as that month",
    arguments: [
      "2565-03", "2022-03", "2565-3", "๒๕๖๕-๐๓", "2565_03", "2565.03", "2565 03", "2565/03", "2565／03",
      "2565–03",
      "2565 - 03", "256503", "202203", "๒๕๖๕๐๓", "032565", "03-2565", "3-2565", "03-2022", "03_2565",
      "03.2565",
      "มี.ค. 65", "มี.ค.65", "มีค 2565", "มีนาคม 2565", "มีนาคม พ.ศ. ๒๕๖๕", "มีนาคม 2022", "มีนาคม-65", "มีนาคม2565",
      "65 มี.ค.", "2565 มีนาคม", "2565-มีนาคม", "มีนา 65", "March 2565", "Mar-2022", "2022 march", "ค.ศ. 2022-03",
      "2565-03-final", "2565-03 final", "2565-03final", "2565-03 (2)", "2565-03-r2", "2565-03 v2",
      "2565-03 - Copy", "2565-03 สำเนา", "2565-03 แก้ไขครั้งที่ 2", "2565-03 ส่งแล้ว", "งวด 2565-03", "งวด2565-03",
      "เดือน 3 ปี 2565", "ปี 2565 เดือน 03", "เดือนมีนาคม 2565", "ประจำเดือนมีนาคม พ.ศ.2565", "ข้อมูลเดือนมีนาคม65",
      "รายงาน 2565-03", "2565-03 มีนาคม", "2565-03 (มี.ค. 65)", "2022-03 (2565-03)", "2565-03 ", "งวด 03/2565",
    ])
  func monthNames(name: String) {
    #expect(MonthName.period(name)?.description == "2565-03")
  }

  @Test(
    "A folder whose name may mean another month, or none, is read as none",
    arguments: [
      "2565-13", "2565-00", "256513", "256500", "2565", "65", "ส่งงาน", "มีนาคม", "เดือน 3", "03-04", "65-03",
      "03-65",
      "6503", "25653", "2565-03 2565-04", "2565-03-01", "2565-03-04", "20220301", "201203", "251203",
      "1565-03",
      "3565-03", "2402-3", "2402_01", "มี.ค. 22", "16 มี.ค. 65", "3 มีนาคม 2565", "มี.ค. 65-เม.ย. 65",
      "มีนาคม-เมษายน 2565", "มีนาคม 2565 2566", "2565-03 เมษายน", "มีนาคม 2565 (04)", "Mar-22", "Mar 65", "ม.ค.",
      "พ.ศ. 2022-03", "ค.ศ. 2565-03", "ครั้งที่ 3/2565", "งวดที่ 3/2565", "ไตรมาส 1 2565", "ภาคเรียน 1-2565",
      "ปีงบประมาณ 2565-03", "มีนาคม ปีงบ 2565", "ปีการศึกษา 2565-03", "FY 2565-03", "ก่อน 2565-03", "2565-03 เก่า",
      "2565-03-old", "2565-03.bak", "2565-03 ยกเลิก", "2565-03 ทดสอบ", "2565-03~04", "2565 & 03", "2565-03?",
      "\u{FFFD}\u{FFFD} 2565-03", "สมคิด 65", "สพป. เขต 3 2565", "ส่งมีนาคมแล้ว 65", "",
    ])
  func doubtfulNames(name: String) {
    #expect(MonthName.period(name) == nil)
  }

  @Test("A folder's own spelling is read, said once, and two folders of a month are one month")
  func foldersOfMonths() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "2565-03/2402/c.csv": sheet, "มี.ค. 65/2402/r.csv": Sheet.review("3,1,,4,"),
      "2022-3/2401/r.csv": Sheet.review("3,1,,4,"), "2564-09/2402/r.csv": Sheet.review("3,1,,4,"),
    ])
    let inbox = try ReadInbox(folder)
    #expect(inbox.codes == ["period-folder-read-as", "period-folder-read-as"])
    #expect(inbox.findings("period-folder-read-as").map(\.path?.text) == ["2022-3", "มี.ค. 65"])
    for finding in inbox.findings("period-folder-read-as") {
      #expect(finding.message(.thai).contains("2565-03") && finding.message(.english).contains("2565-03"))
    }
    #expect(
      inbox.consolidated.files.map(\.path.text).sorted() == [
        "2022-3/2401/r.csv", "2565-03/2402/c.csv", "มี.ค. 65/2402/r.csv",
      ])
    #expect(inbox.consolidated.receivedKinds["2402"] == [.considerations, .review])
    #expect(inbox.reports("2401").reviews.keys.sorted() == ["3.1"])
  }

  @Test("Revisions, identical copies and files that contradict each other are told apart across the folders")
  func selectionAcrossFolders() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "2565-03/2402/r.csv": Sheet.review("3,1,,2,"), "2565-03-final/2402/r-r2.csv": Sheet.review("3,1,,5,"),
      "2565-03/2401/r.csv": Sheet.review("3,1,,4,"), "2565-03-final/2401/r.csv": Sheet.review("3,1,,4,"),
      "2565-03/4571/r.csv": Sheet.review("3,1,,4,"), "2565-03-final/4571/r.csv": Sheet.review("3,1,,5,"),
      // Of no office that anything tells, and its revision.
      "2565-03/ส่งงาน/x.csv": "?", "2565-03-final/ส่งงาน/x-r2.csv": "?",
    ])
    let inbox = try ReadInbox(folder)
    #expect(
      inbox.codes == [
        "conflicting-rows", "identical-copy", "period-folder-read-as", "sheet-in-parts", "sheet-in-parts",
        "superseded", "superseded", "unknown-sheet",
      ])
    #expect(inbox.reports("2402").reviews["3.1"]?.level?.value == 5)
    #expect(inbox.reports("4571").reviews.isEmpty)
  }

  @Test("A link to a folder of the month is no second one, and its name is told")
  func linkedMonth() throws {
    let folder = try TemporaryFolder()
    try folder.write(["2565-03/2402/c.csv": sheet])
    try folder.link("มีนาคม 2565", to: "2565-03")
    let inbox = try ReadInbox(folder)
    #expect(inbox.codes == ["period-folder-read-as"])
    #expect(inbox.consolidated.files.count == 1)
  }

  @Test("What means no month is told by path with the newest month: files, empty folders, documents, links")
  func badPeriod() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try folder.write([
      "2565-03/2402/c.csv": sheet, "2564-09/2402/r.csv": Sheet.review("3,1,,4,"), "ส่งงาน/c.csv": "?",
      "ส่งงาน/2402/b.xlsx": "?", "2565-13/.keep": "", "c.csv": "?", "รายงาน.docx": "?", "2565-03.csv": "?",
      "รูป.heic": "?", ".ซ่อน/c.csv": "?", "~$b.xlsx": "?", "Thumbs.db": "?", "lost+found/x.csv": "?",
    ])
    try folder.link("ล่าสุด", to: "2565-03")
    try folder.link("นอก", to: outside.path)
    try folder.link("หาย", to: "ไม่มี")
    let newest = try ReadInbox(folder)
    #expect(
      newest.findings("bad-period").compactMap(\.path?.text).sorted()
        == [
          "2565-03.csv", "2565-13", "c.csv", "รายงาน.docx", "รูป.heic", "ล่าสุด", "ส่งงาน/2402/b.xlsx",
          "ส่งงาน/c.csv",
        ].sorted())
    for finding in newest.findings("bad-period") {
      #expect(finding.message(.thai).contains("2565-03") && finding.kind.severity == .error)
    }
    #expect(newest.findings("outside-inbox").map(\.path?.text) == ["นอก"])
    #expect(newest.findings("unreadable-file").map(\.path?.text) == ["หาย"])
    #expect(newest.findings("not-csv").map(\.path?.text) == ["Thumbs.db", "lost+found"])
    #expect(newest.codes.count == 12)
    #expect(try ReadInbox(folder, period: "2564-09").codes.isEmpty)
    let contents = try Inbox(root: DiskPath(folder.path)).contents()
    #expect(
      contents.misplacedPaths.map(\.text)
        == ["2565-03.csv", "2565-13", "c.csv", "นอก", "รายงาน.docx", "รูป.heic", "ล่าสุด", "ส่งงาน", "หาย"])
  }

  @Test(
    "A month's folder that cannot be looked at is a finding and known to be unreadable, and others are read")
  func unreadableMonth() throws {
    let folder = try TemporaryFolder()
    try folder.write(["2565-03/2402/c.csv": sheet])
    try folder.link("มีนาคม 2565", to: "มีนาคม 2565")
    try folder.link("2564-09", to: "ไม่มี")
    let inbox = Inbox(root: DiskPath(folder.path))
    let march = try inbox.discover(Period("2565-03")!)
    #expect(march.files.map(\.path.text) == ["2565-03/2402/c.csv"])
    #expect(march.findings.map(\.kind.code) == ["period-folder-read-as", "unreadable-file"])
    #expect(march.unreadable.map(\.text) == ["มีนาคม 2565"])
    let september = try inbox.discover(Period("2564-09")!)
    #expect(september.files.isEmpty && september.unreadable.map(\.text) == ["2564-09"])
    #expect(september.findings.map(\.kind.code) == ["unreadable-file"])
    #expect(try inbox.periods().map(\.description) == ["2564-09", "2565-03"])
  }

  @Test("A month's folder that goes between the listing and the reading is a finding too")
  func vanishingMonth() throws {
    let folder = try TemporaryFolder()
    try folder.write(["2565-03/2402/c.csv": sheet])
    let inbox = Inbox(root: DiskPath(folder.path))
    let contents = try inbox.contents()
    try folder.remove("2565-03")
    let discovery = inbox.discover(Period("2565-03")!, in: contents, tellsMisplaced: true)
    #expect(discovery.findings.map(\.kind.code) == ["unreadable-file"])
    #expect(discovery.unreadable.map(\.text) == ["2565-03"])
    #expect(throws: FileError.self) {
      try Inbox(root: DiskPath(folder.path + "/none")).discover(Period("2565-03")!)
    }
  }

  @Test("Links within the inbox are followed, those that leave it are not, and loops end")
  func links() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try outside.write(["c.csv": sheet])
    try folder.write(["2565-03/2402/c.csv": sheet, "2565-03/กลาง/r.csv": Sheet.review("3,1,,4,")])
    try folder.link("2565-03/2401", to: folder.path + "/2565-03/กลาง")
    try folder.link("2565-03/2402/out.csv", to: outside.path + "/c.csv")
    try folder.link("2565-03/2402/folder", to: outside.path)
    try folder.link("2565-03/2402/up", to: folder.path)
    try folder.link("2565-03/2402/loop", to: folder.path + "/2565-03")
    try folder.link("2565-03/2402/self.csv", to: folder.path + "/2565-03/2402/self.csv")
    try folder.link("2565-03/2402/gone.csv", to: folder.path + "/2565-03/gone.csv")
    let inbox = try ReadInbox(folder)
    #expect(
      inbox.codes == [
        "no-office", "outside-inbox", "outside-inbox", "outside-inbox", "unreadable-file", "unreadable-file",
      ])
    #expect(inbox.reports("2401").reviews.keys.sorted() == ["3.1"])
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.1"])
    #expect(inbox.consolidated.files.count == 3)
  }

  @Test("A folder named like a file is a folder, and a pipe stops nothing")
  func oddEntries() throws {
    let folder = try TemporaryFolder()
    try folder.write(["2565-03/2402/x.csv/c.csv": sheet])
    let made = unsafe mkfifo(folder.path + "/2565-03/2402/pipe.csv", 0o600)
    #expect(made == 0)
    let inbox = try ReadInbox(folder)
    #expect(inbox.codes == ["not-csv"])
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.1"])
  }

  @Test("A file that is written while it is read is rejected, the others count")
  func changedWhileRead() throws {
    let folder = try TemporaryFolder()
    let rows = (1...20_000).map { "\(1 + $0 % 28)/3/2565,ครู,5,4" }.joined(separator: "\n")
    try folder.write(["2565-03/2402/s.csv": Sheet.survey(rows), "2565-03/2402/c.csv": sheet])
    let discovery = try Inbox(root: DiskPath(folder.path)).discover(Period("2565-03")!)
    let context = try #require(ReadInbox.contexts["2565-03"])
    let writer = try Writer(folder.path + "/2565-03/2402/s.csv")
    let readings = discovery.files.map { FileReader(context: context).read($0) }
    writer.stop()
    let consolidated = ConsolidatedPeriod(discovery: discovery, readings: readings, context: context.base)
    #expect(consolidated.findings.map(\.kind.code) == ["changed-while-read"])
    #expect(consolidated.receivedKinds["2402"] == [.considerations])
  }

  @Test("A file replaced under its name while it is read has changed, though the open one has not")
  func replacedWhileRead() throws {
    let folder = try TemporaryFolder()
    try folder.write(["c.csv": sheet, "d.csv": sheet])
    let file = try InputFile(DiskPath(folder.path + "/c.csv"))
    let before = try file.status()
    #expect(try file.isUnchanged(since: before))
    let renamed = unsafe rename(folder.path + "/d.csv", folder.path + "/c.csv")
    #expect(renamed == 0)
    #expect(try !file.isUnchanged(since: before))
  }

  /// Someone who saves a file again and again, with the bytes that it has.
  private final class Writer {
    private let thread: Thread

    init(_ path: String) throws {
      let handle = try FileHandle(forUpdating: URL(filePath: path))
      let first = try handle.read(upToCount: 1) ?? Data()
      let started = DispatchSemaphore(value: 0)
      thread = Thread {
        while !Thread.current.isCancelled {
          try? handle.seek(toOffset: 0)
          try? handle.write(contentsOf: first)
          started.signal()
          usleep(500)
        }
      }
      thread.start()
      started.wait()
    }

    func stop() { thread.cancel() }
  }

  @Test(
    "However many tasks walk through a month, they find the same in the same order", arguments: [1, 2, 5])
  func widths(width: Int) async throws {
    let folder = try TemporaryFolder()
    for office in 2401...2450 {
      try folder.write([
        "2565-03/\(office)/c.csv": sheet, "2565-03/\(office)/ส่วน/b.csv": sheet,
        "2565-03/\(office)/b.xlsx": "?", "มี.ค. 65/\(office).csv": sheet,
      ])
      try folder.link("2565-03/\(office)/กลับ", to: "..")
    }
    try folder.link("2565-03/นอก", to: "/tmp")
    try folder.write(["ส่งงาน/c.csv": "?"])
    let period = try #require(Period("2565-03"))
    let inbox = Inbox(root: DiskPath(folder.path))
    let contents = try inbox.contents()
    let found = await inbox.discover(period, in: contents, tellsMisplaced: true, width: width)
    let one = inbox.discover(period, in: contents, tellsMisplaced: true)
    #expect(found.files.count == 150)
    #expect(found.files == one.files && found.files.map(\.path) == found.files.map(\.path).sorted())
    #expect(found.findings == one.findings && found.findings.map(\.path) == one.findings.map(\.path))
    #expect(
      Set(found.findings.map(\.kind.code)) == [
        "outside-inbox", "not-csv", "period-folder-read-as", "bad-period",
      ])
  }

  @Test("A month's folder that cannot be looked at is told once, whatever the width", arguments: [1, 3])
  func unreadableMonth(width: Int) async throws {
    let folder = try TemporaryFolder()
    try folder.link("มีนาคม 2565", to: "มีนาคม 2565")
    let period = try #require(Period("2565-03"))
    let inbox = Inbox(root: DiskPath(folder.path))
    let found = await inbox.discover(
      period, in: try inbox.contents(), tellsMisplaced: true, width: width)
    #expect(found.findings.map(\.kind.code) == ["period-folder-read-as", "unreadable-file"])
    #expect(found.unreadable.map(\.text) == ["มีนาคม 2565"])
  }
}
