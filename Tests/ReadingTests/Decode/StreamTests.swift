import CSVTokens
import FileSystem
import Foundation
import Records
import TestSupport
import Testing

@testable import Reading

@Suite("Text comes out the same whatever the pieces")
struct StreamTests {
  /// Thai, ASCII, quotes, line ends, and characters beyond the first plane where the encoding has them.
  static func text(_ seed: UInt64, beyond874: Bool) -> String {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    var text = header
    for _ in 0..<(50 + next(400)) {
      switch next(12) {
      case 0: text += ","
      case 1: text += "\n"
      case 2: text += "\"\"".prefix(next(2) == 0 ? 0 : 2)
      case 3: text += String(UnicodeScalar(UInt8(0x20 + next(95)))).replacing("\"", with: "'")
      case 4: text += beyond874 ? ["😀", "é", "𐍈", "→"][Int(next(4))] : ["–", "…", "“", "€"][Int(next(4))]
      default: text.unicodeScalars.append(Unicode.Scalar(UInt32(0x0E01 + next(0x3A)))!)
      }
    }
    return text
  }

  static func decode(_ bytes: [UInt8], _ form: TextForm, chunk: Int) -> [UInt8] {
    var decoder = form.makeDecoder()
    var marks = LineMarks()
    var result: [UInt8] = []
    func keep(_ span: Span<UInt8>) { for index in span.indices { result.append(span[index]) } }
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      decoder.decode(bytes.span.extracting(start..<min(bytes.count, start + chunk))) { text in
        marks.strip(text) { keep($0) }
      }
    }
    decoder.finish { text in marks.strip(text) { keep($0) } }
    marks.finish { keep($0) }
    return result
  }

  @Test("Random Thai sheets decode to themselves", arguments: 0..<40 as Range<UInt64>)
  func random(seed: UInt64) {
    let plain = Self.text(seed, beyond874: false)
    let rich = Self.text(seed, beyond874: true)
    var repaired = TextForm(encoding: .utf8)
    repaired.mojibake = .windows874
    for chunk in [1, 2, 3, 5, 64, 4096] {
      let read = { Self.decode($0, $1, chunk: chunk) }
      #expect(read(Encode.windows874(plain), TextForm(encoding: .windows874)) == Array(plain.utf8))
      #expect(read(Encode.utf16(rich), TextForm(encoding: .utf16LittleEndian)) == Array(rich.utf8))
      #expect(
        read(Encode.utf16(rich, bigEndian: true), TextForm(encoding: .utf16BigEndian)) == Array(rich.utf8))
      #expect(read(Encode.mojibake874(plain), repaired) == Array(plain.utf8))
      #expect(read(Array(rich.utf8), TextForm(encoding: .utf8)) == Array(rich.utf8))
    }
  }

  @Test("Random Thai sheets are recognised in every encoding", arguments: 0..<20 as Range<UInt64>)
  func recognised(seed: UInt64) throws {
    let text = Self.text(seed, beyond874: false)
    let expected = try Decoding(Encode.utf8(text))
    #expect(expected.outcome == "UTF-8" || expected.outcome == "malformed-csv")
    for encode in DialectTests.encoders {
      #expect(try Decoding(encode(text)).rows == expected.rows)
    }
    #expect(try Decoding(Encode.windows874(text)).file.encoding == .windows874)
  }

  @Test("Marks are dropped at the start of lines only, across every border", arguments: 1...9)
  func marks(chunk: Int) {
    let text = "\u{FEFF}\u{FEFF}a\u{FEFF}b\n\u{FEFF}c\r\n\u{FEFF}ฟ\n\u{FF01}\n"
    let read = Self.decode(Array(text.utf8), TextForm(encoding: .utf8), chunk: chunk)
    #expect(String(decoding: read, as: UTF8.self) == "a\u{FEFF}b\nc\r\nฟ\n\u{FF01}\n")
    #expect(Self.decode([0x0A, 0xEF, 0xBB], TextForm(encoding: .utf8), chunk: chunk) == [0x0A, 0xEF, 0xBB])
  }

  @Test("Large files in every encoding keep all rows")
  func large() throws {
    let text = header + (1...30_000).map { "1,1,\($0),มี,ไม่ชัดเจน\n" }.joined()
    for encode in DialectTests.encoders {
      let decoding = try Decoding(encode(text))
      #expect(decoding.rows.count == 30_001)
      #expect(decoding.rows.last == ["1", "1", "30000", "มี", "ไม่ชัดเจน"])
    }
  }

  @Test(
    "The digest is that of the bytes on the disk, in one pass and in two",
    arguments: [
      (Encode.utf8("กข"), "3c81d48b693c42483d44f8f9c29e13dc8d3ce838e3d7012378e1628bbb7b4133"),
      (Encode.windows874("กข"), "ffe401e7d4ba2ceef77f414bbf2f98009b84adf067c8af74542de61bf6b6ef69"),
    ])
  func digest(bytes: [UInt8], expected: String) throws {
    #expect(try Decoding(bytes).file.sha256 == expected)
  }

  @Test("A file that is changed, replaced or removed is noticed")
  func changes() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Encode.utf8(sheet))
    let input = try InputFile(path)
    let before = try input.status()
    #expect(try input.isUnchanged(since: before))
    let handle = try #require(FileHandle(forWritingAtPath: path.text))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("1,1,4,มี,\n".utf8))
    try handle.close()
    #expect(try !input.isUnchanged(since: before))
    let grown = try input.status()
    try FileManager.default.removeItem(atPath: path.text)
    #expect(try !input.isUnchanged(since: grown))
  }

  @Test("A file that is not as it was found is rejected")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Encode.utf8(sheet))
    let found = try FileStatus(of: path)
    _ = try folder.write(Encode.utf8(sheet + "1,1,4,มี,\n"))
    let reading = try readFile(path, status: found)
    #expect(reading.findings.map(\.kind.code) == ["changed-while-read"])
    #expect(reading.sheets.isEmpty)
  }
}
