import Foundation
import Testing

@testable import XLSXWorkbook

@Suite("The archive of a workbook's parts")
struct PartArchiveTests {
  private func bytes(_ parts: [(String, [UInt8])]) throws -> [UInt8] {
    try #require(PartArchive.bytes(of: parts.map { WorkbookPart(name: $0.0, content: $0.1) }))
  }

  @Test("gives every part back to another reader, whatever its size and bytes")
  func readByOthers() throws {
    var random = SystemRandomNumberGenerator()
    let noise = (0..<300_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let parts: [(String, [UInt8])] = [
      ("xl/empty.xml", []), ("a.xml", [0x61]), ("xl/worksheets/_rels/text.xml.rels", Array("ก".utf8)),
      ("xl/noise.png", noise),
      ("xl/long.xml", [UInt8](repeating: 0x20, count: 2_000_000)),
    ]
    let folder = try TemporaryFolder()
    try Data(bytes(parts)).write(to: URL(fileURLWithPath: folder.file("book.xlsx")))
    #expect(try folder.unzipped().count == parts.count)
    for (name, content) in parts {
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("unzipped/" + name))) == Data(content))
    }
  }

  @Test("keeps the order of the parts, and says nothing of when or where it was packed")
  func order() throws {
    let parts: [(String, [UInt8])] = [("z.xml", [1, 2, 3]), ("a.xml", [4])]
    let archive = try bytes(parts)
    #expect(try bytes(parts) == archive)
    #expect(try bytes(parts.reversed()) != archive)
    let names = ["z.xml", "a.xml"].map { name in
      archive.indices.filter { archive[$0...].starts(with: name.utf8) }
    }
    #expect(names.map(\.count) == [2, 2])
    #expect(names[0][0] < names[1][0] && names[1][0] < names[0][1] && names[0][1] < names[1][1])
    // Midnight of 1 January 1980.
    #expect(Array(archive[10..<14]) == [0, 0, 0x21, 0])
  }

  @Test("without parts is an archive all the same")
  func empty() throws {
    #expect(try bytes([]) == [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))
  }

  @Test("holds 65,535 parts and no more")
  func limits() {
    let parts = (0...65_535).map { WorkbookPart(name: "\($0)", content: []) }
    #expect(PartArchive.bytes(of: parts) == nil)
    #expect(PartArchive.bytes(of: parts.dropLast()) != nil)
  }
}
