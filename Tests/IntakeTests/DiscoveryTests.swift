import FileSystem
import Foundation
import Records
import Standards
import TestSupport
import Testing

@testable import Intake

@Suite("Finding the files of an inbox")
struct DiscoveryTests {
  private let sheet = Sheet.considerations("1,1,1,มี,ชัดเจน")

  @Test(
    "A folder that reads as a month otherwise names the month that it means",
    arguments: [
      ("2022-03", "2565-03"), ("2565-3", "2565-03"), ("๒๕๖๕-๐๓", "2565-03"), ("2565_03", "2565-03"),
      ("2565.03", "2565-03"), ("2565 03", "2565-03"), ("03-2565", "2565-03"), ("3-2565", "2565-03"),
      ("65-03", "2565-03"), ("03-65", "2565-03"), ("03-2022", "2565-03"), ("มี.ค. 65", "2565-03"),
      ("มี.ค.65", "2565-03"), ("มีค 2565", "2565-03"), ("มีนาคม 2565", "2565-03"),
      ("มีนาคม พ.ศ. ๒๕๖๕", "2565-03"), ("มีนาคม 2022", "2565-03"), ("ต.ค. 64", "2564-10"),
      ("มิ.ย. 65", "2565-06"), ("พ.ค. 65", "2565-05"), ("พ.ย. 64", "2564-11"),
      ("2565-13", nil), ("2565-00", nil), ("2565", nil), ("65", nil), ("ส่งงาน", nil), ("มีนาคม", nil),
      ("รายงาน 2565-03", nil), ("2565-03-01", nil), ("1565-03", nil), ("เดือน 3", nil),
    ] as [(String, String?)])
  func monthNames(name: String, period: String?) {
    #expect(MonthName.period(name)?.description == period)
  }

  @Test(
    "A file in a folder of no period is told the right folder, in the period that it means, else the newest")
  func badPeriod() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "2565-03/2402/c.csv": sheet, "2564-09/2402/r.csv": Sheet.review("3,1,,4,"), "ก.ย. 64/2402/r.csv": "?",
      "2022-03/2401/c.csv": "?", "ส่งงาน/c.csv": "?", "c.csv": "?", "2022-03/2401/b.xlsx": "?",
      "อ่าน.heic": "?", ".ซ่อน/c.csv": "?",
    ])
    let newest = try ReadInbox(folder)
    #expect(newest.codes == ["bad-period", "bad-period", "bad-period", "not-csv", "not-csv"])
    #expect(
      newest.findings("bad-period").compactMap(\.path?.text).sorted() == [
        "2022-03/2401/c.csv", "c.csv", "ส่งงาน/c.csv",
      ])
    for finding in newest.findings("bad-period") { #expect(finding.message(.thai).contains("\"2565-03\"")) }
    let older = try ReadInbox(folder, period: "2564-09")
    #expect(older.findings("bad-period").map(\.path?.text) == ["ก.ย. 64/2402/r.csv"])
    #expect(older.findings("bad-period").first?.message(.english).contains("\"2564-09\"") == true)
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
    #expect(inbox.intake.files.count == 3)
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
    let readings = discovery.files.map { FileIntake(context: context).read($0) }
    writer.stop()
    let intake = PeriodIntake(discovery: discovery, readings: readings, context: context)
    #expect(intake.findings.map(\.kind.code) == ["changed-while-read"])
    #expect(intake.receivedKinds["2402"] == [.considerations])
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
}
