import TestSupport
import Testing

@testable import WorkbookAudit

@Suite("The audit of what is no whole workbook")
struct DamagedFileTests {
  @Test("Nothing, text, and a workbook cut off anywhere are a damaged archive")
  func truncated() {
    let file = Parts.good.file
    let lengths = Array(0..<64) + stride(from: 64, to: file.count, by: 97)
    for length in lengths {
      #expect(WorkbookAudit.faults(in: Array(file.prefix(length))).map(\.kind.code) == ["archive-damaged"])
    }
    #expect(WorkbookAudit.faults(in: Array("no archive at all, but long enough for one".utf8)).count == 1)
  }

  @Test("A byte changed within a part is found by the part's check sum")
  func changedByte() throws {
    var file = Parts.good.file
    let text = Array("คะแนนรายเขต".utf8)
    let place = try #require(file.indices.first { file[$0...].starts(with: text) })
    file[place] ^= 1
    let fault = try #require(WorkbookAudit.faults(in: file).first)
    #expect(fault.kind.code == "part-damaged" && fault.place == "xl/charts/chart1.xml")
  }

  @Test("Bytes changed at random never crash the audit, whatever they hit", arguments: 0..<8)
  func fuzzedArchive(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let file = Parts.good.file
    for _ in 0..<40 {
      var broken = file
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        // Half of the changes hit the directory at the end.
        let start = Bool.random(using: &generator) ? 0 : broken.count - 1_200
        let place = Int.random(in: start..<broken.count, using: &generator)
        broken[place] = UInt8.random(in: 0...255, using: &generator)
      }
      let faults = WorkbookAudit.faults(in: broken)
      #expect(!faults.isEmpty || broken == file || Self.isHarmless(broken, file))
    }
  }

  @Test("Parts changed at random, their check sums right, never crash the audit", arguments: 0..<8)
  func fuzzedParts(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(100 + seed))
    let pieces = [
      "<", ">", "&", "\"", "/", "]]>", "<!--", "A1:", "!", "'", "_x0001_", "9999999999", "\u{7F}", "ก",
    ]
    for _ in 0..<60 {
      var parts = Parts.good.all.map { ($0.name, Array($0.content.utf8)) }
      let index = Int.random(in: 0..<parts.count, using: &generator)
      let place = Int.random(in: 0..<parts[index].1.count, using: &generator)
      let length = Int.random(in: 0...3, using: &generator)
      let end = min(place + length, parts[index].1.count)
      let piece = try #require(pieces.randomElement(using: &generator))
      parts[index].1.replaceSubrange(place..<end, with: Array(piece.utf8))
      _ = WorkbookAudit.faults(in: StoredArchive.bytes(parts))
    }
  }

  @Test("A part that stands twice, or lies about its size, makes a damaged archive")
  func contradictions() throws {
    let twice = Parts.good.adding("xl/styles.xml", "<styleSheet/>")
    #expect(WorkbookAudit.faults(in: twice.file).map(\.kind.code) == ["archive-damaged"])
    var file = Parts.good.file
    // The directory and the header agree on the size, which no compression reaches.
    for signature in [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 1, 2]] as [[UInt8]] {
      let start = try #require(file.indices.first { file[$0...].starts(with: signature) })
      let size = start + (signature[2] == 3 ? 22 : 24)
      file.replaceSubrange(size..<(size + 4), with: [0, 0, 0, 0x70])
    }
    #expect(WorkbookAudit.faults(in: file).map(\.kind.code) == ["archive-damaged"])
  }

  @Test(
    "An archive that lists other parts than those at hand is damaged, and these are looked through all the same"
  )
  func otherParts() throws {
    let parts = Parts.good.all.map { ($0.name, Array($0.content.utf8)) }
    let archive = Parts.good.file
    #expect(WorkbookAudit.faults(in: parts, packedAs: archive) == [])
    var longer = parts
    longer[0].1.append(0x20)
    for (others, file) in [
      (Array(parts.dropLast()), archive), (longer, archive), (parts, []), (parts, archive.dropLast()),
      (parts.reversed(), archive),
    ] {
      #expect(
        WorkbookAudit.faults(in: others, packedAs: Array(file)).first?.kind.code == "archive-damaged")
    }
    longer[0].1 = []
    #expect(
      WorkbookAudit.faults(in: longer, packedAs: archive).map(\.kind.code).contains("part-malformed"))
  }

  /// Fields of an archive that no reader needs: times, versions, attributes.
  private static func isHarmless(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let content = StoredArchive.content(Parts.good.all.map { ($0.name, $0.content.utf8.count) })
    return zip(one, other).enumerated().allSatisfy { place, pair in
      pair.0 == pair.1 || !content.contains { $0.contains(place) }
    }
  }
}
