import Discovery
import FileSystem
import Ledger
import Reading
import Records
import Reference
import SQLiteStore
import Standards
import TestSupport
import Testing

@Suite("What some files say")
struct StoringTogetherTests {
  @Test(
    "is sealed alike and found sound, whether it was stored alone or with others", arguments: [1, 3, 1_000])
  func storedTogether(count: Int) throws {
    let period = try #require(Period("2565-03"))
    let plan = try #require(FrameworkLibrary.read().roundFramework(fiscalYear: period.fiscalYear))
    let context = ReadingContext(
      period: period, plan: plan, registry: try OfficeRegistry.readEmbedded(), wordBook: try WordBook.read())
    let folder = try TemporaryFolder()
    let inbox = try Inbox(root: DiskPath(Repository.samples)).discover(period)
    let files = inbox.files.map { ReadFile($0, FileReader(context: context).read($0), fingerprint: "f") }
    func seals(storing count: Int, below name: String) throws -> [String] {
      let output = DiskPath(folder.path).appending(name)
      do {
        let ledger = try Ledger(folder: output, startedAt: 0)
        for first in stride(from: 0, to: files.count, by: count) {
          let some = Array(files[first..<min(first + count, files.count)])
          try ledger.store(some, of: period, survey: context.plan.survey, run: 1)
        }
        try ledger.verify()
        // One that is read again takes its own place, and the others stay as they are.
        for file in [files[0], files[files.count - 1], files[0]] {
          try ledger.store([file], of: period, survey: context.plan.survey, run: 2)
        }
        try ledger.verify()
      }
      let connection = try Connection(path: output.appending("ruamphon.sqlite").text, access: .readOnly)
      return try connection.rows(
        """
        SELECT hex(path) || ' ' || first_run || ' ' || seal FROM files UNION ALL SELECT file || ' ' || seal FROM sheets
        UNION ALL SELECT scope || ' ' || key || ' ' || seal FROM seals ORDER BY 1
        """
      ) { try $0.text(0) }
    }
    let alone = try seals(storing: 1, below: "alone")
    #expect(files.count > 3 && alone.count > 2 * files.count)
    #expect(try seals(storing: count, below: "together") == alone)
  }

  @Test("come back letter by letter, also where Unicode takes two spellings for equal")
  func spellings() throws {
    let period = try #require(Period("2565-03"))
    let folder = try TemporaryFolder()
    // A tone mark before and behind a vowel below: canonically equivalent, and other bytes.
    let spellings = ["ก\u{0E38}\u{0E48}", "ก\u{0E48}\u{0E38}"]
    let inbox = try Inbox(root: DiskPath(Repository.samples)).discover(period)
    let files = zip(inbox.files, spellings).map { file, spelling in
      let source = SourceFile(path: file.path, period: period, size: 1, modified: 1)
      let finding = Finding(.sheetInParts, value: spelling, details: ["count": spelling])
      return ReadFile(
        file, FileReading(source: source, sheets: [], findings: [finding], namedOffice: nil), fingerprint: "f"
      )
    }
    let ledger = try Ledger(folder: DiskPath(folder.path), startedAt: 0)
    try ledger.store(files, of: period, survey: nil, run: 1)
    let findings = try ledger.readings(of: period, survey: nil).flatMap(\.findings)
    #expect(spellings[0] == spellings[1])
    #expect(findings.map { $0.details["count"].map { Array($0.utf8) } } == spellings.map { Array($0.utf8) })
  }
}
