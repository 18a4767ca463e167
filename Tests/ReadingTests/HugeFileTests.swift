import Basics
import FileSystem
import Foundation
import InboxSupport
import Records
import Standards
import TestSupport
import Testing

@testable import Reading

/// Sparse files, which take no room on the disk.
@Suite("Huge files")
struct HugeFileTests {
  /// Writes the beginning of a file and stretches it with NULs.
  private func file(_ folder: TemporaryFolder, _ name: String, _ head: [UInt8], size: Int) throws {
    try folder.write(head, to: name)
    let handle = try FileHandle(forUpdating: URL(filePath: folder.path + "/" + name))
    try handle.truncate(atOffset: UInt64(size))
    try handle.close()
  }

  @Test("A file over the limit is refused by its size alone, and the next file is read")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    try file(
      folder, "2565-03/2402/m.csv", Array(Sheet.measures("3,4,3,,90,100,,").utf8), size: FileSize.most + 1)
    try folder.write(["2565-03/2402/r.csv": Sheet.review("3,1,,4,")])
    let inbox = try ReadInbox(folder)
    #expect(inbox.codes == ["file-too-large"])
    let finding = try #require(inbox.findings("file-too-large").first)
    #expect(finding.path?.text == "2565-03/2402/m.csv")
    #expect(finding.message(.thai).contains("4 GiB") && finding.message(.english).contains("4 GiB"))
    let reading = try #require(inbox.readings.first)
    #expect(reading.hold == nil && reading.source.sha256 == nil && reading.source.size == FileSize.most + 1)
    #expect(inbox.consolidated.receivedKinds == ["2402": [.review]])
  }

  @Test("The highest revision counts though it is too large")
  func revision() throws {
    let folder = try TemporaryFolder()
    try file(folder, "2565-03/2402/r-r2.csv", [], size: FileSize.most + 1)
    try folder.write(["2565-03/2402/r.csv": Sheet.review("3,1,,4,")])
    let inbox = try ReadInbox(folder)
    #expect(inbox.codes == ["file-too-large", "superseded"])
    #expect(inbox.reports("2402").reviews.isEmpty)
  }

  /// Three and a half GiB: as large as is still read, and far too large to be read in a test's time.
  private static let size = 7 << 29

  @Test(
    "The first byte that refuses a huge file ends its reading, with the place and without a hash",
    arguments: [
      ("", "malformed-csv", 1), ("a,b\n", "malformed-csv", 2),
      (Sheet.considerations("1,1,1,มี,ชัดเจน") + "\n", "malformed-csv", 3),
      ("%PDF-1.7\n", "not-csv", nil), ("PK\u{3}\u{4}xl/", "not-csv", nil), ("<html>", "not-csv", nil),
      (Sheet.considerations("1,1,1,\"มี\"x,ชัดเจน") + "\n", "malformed-csv", 2),
    ] as [(String, String, Int?)])
  func refused(head: String, code: String, row: Int?) throws {
    for bytes in [
      Array(head.utf8), ThaiBytes.utf16(head), ThaiBytes.windows874(head), ThaiBytes.mojibake(head),
    ] {
      // A signature is one in single bytes alone; the mark of UTF-16 before NULs is that of UTF-32.
      if code == "not-csv" || head.isEmpty, bytes != Array(head.utf8) { continue }
      let folder = try TemporaryFolder()
      try file(folder, "2565-03/2402/x.csv", bytes, size: Self.size)
      let inbox = try ReadInbox(folder)
      #expect(inbox.codes.filter { $0 != "mojibake-repaired" } == [code])
      #expect(inbox.findings(code).first?.row == row)
      #expect(inbox.readings.first?.source.sha256 == nil)
      #expect(inbox.readings.first?.source.size == Self.size)
    }
  }

  @Test("A byte that no encoding has ends the reading of a huge file too")
  func undefinedByte() throws {
    let folder = try TemporaryFolder()
    let thai = ThaiBytes.windows874(Sheet.considerations("1,1,1,มี,ชัดเจน") + "\n")
    try file(folder, "2565-03/2402/x.csv", thai + [0xFF, 0x0A], size: Self.size)
    let mixed = Array(Sheet.considerations("1,1,1,มี,ชัดเจน").utf8) + [0x0A] + thai
    try file(folder, "2565-03/2402/y.csv", mixed, size: Self.size)
    let inbox = try ReadInbox(folder)
    #expect(inbox.codes == ["bad-encoding", "mixed-encoding"])
    #expect(inbox.findings("bad-encoding").first?.details["offset"] == String(thai.count))
    #expect(inbox.readings.allSatisfy { $0.source.sha256 == nil })
  }

  @Test("A refused file of ordinary size keeps its hash")
  func hashed() throws {
    let inbox = try ReadInbox(["2402/x.csv": "%PDF-1.7\n", "2402/y.csv": "a,b\n\0"])
    #expect(inbox.codes == ["malformed-csv", "not-csv"])
    #expect(inbox.readings.allSatisfy { $0.source.sha256?.count == 64 })
  }

  @Test(
    "Sizes are told in the largest whole unit",
    arguments: [(1, "1 B"), (2048, "2 KiB"), (3 << 20, "3 MiB"), (3 << 29, "1536 MiB")])
  func text(bytes: Int, text: String) {
    #expect(FileSize.text(bytes) == text)
  }
}
