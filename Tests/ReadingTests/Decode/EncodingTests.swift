import CSVTokens
import Records
import Testing

@testable import Reading

@Suite("The whole file decides its encoding")
struct EncodingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let outcome: String

    init(_ name: String, _ bytes: [UInt8], _ outcome: String) {
      (self.name, self.bytes, self.outcome) = (name, bytes, outcome)
    }

    var testDescription: String { name }
  }

  /// `ที่`, `ผู้` and a word joiner with marks that only MacThai has, and its dash.
  static let macMarks: [UInt8] = [0xB7, 0xD5, 0x98, 0x2C, 0xBC, 0xD9, 0x89, 0xDB, 0xDD, 0x0A]

  static let readable: [Case] = [
    Case("UTF-8", Encode.utf8(sheet), "UTF-8"),
    Case("UTF-8 with a mark", Encode.mark8 + Encode.utf8(sheet), "UTF-8 BOM"),
    Case("UTF-16LE with a mark", [0xFF, 0xFE] + Encode.utf16(sheet), "UTF-16LE"),
    Case("UTF-16BE with a mark", [0xFE, 0xFF] + Encode.utf16(sheet, bigEndian: true), "UTF-16BE"),
    Case("UTF-16LE without a mark", Encode.utf16(sheet), "UTF-16LE"),
    Case("UTF-16BE without a mark", Encode.utf16(sheet, bigEndian: true), "UTF-16BE"),
    Case("Windows-874", Encode.windows874(sheet), "Windows-874"),
    Case(
      "Windows-874 with its quotes and dashes", Encode.windows874(sheet + "1,1,4,“มี”,–…€\n"), "Windows-874"),
    Case(
      "MacThai, marks in its own heights", Encode.windows874(sheet) + Array("1,1,4,".utf8) + macMarks,
      "MacThai"),
    Case("ASCII", Encode.utf8(englishSheet), "UTF-8"),
    Case("nothing", [], "UTF-8"),
    Case(
      "a header known in UTF-8, dashes and spaces only",
      Encode.utf8(englishSheet + "1,1,2,–,\u{A0}\u{2003}—\n"), "UTF-8"),
    Case(
      "no known header, dashes, arrows and spaces", Encode.utf8("a,b\n–—→\u{A0}\u{2003}\u{FEFF}✓,x\n"),
      "UTF-8"),
    Case(
      "no known header, Windows-874 words that are UTF-8", Encode.windows874("a,b\nรบ,รบ\n"), "Windows-874"),
    Case(
      "a header known in UTF-8, Windows-874 words that are UTF-8",
      Encode.windows874(englishSheet + "1,1,2,รบ,\n"), "UTF-8"),
    Case("a long late Windows-874 word", Encode.windows874(englishSheet + "1,1,2,yes,ดีมาก\n"), "Windows-874"),
  ]

  @Test("Each way of spelling text is told", arguments: readable)
  func tells(_ example: Case) throws {
    #expect(try Decoding(example.bytes).outcome == example.outcome)
  }

  static let refused: [Case] = [
    Case("UTF-32LE", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "bad-encoding"),
    Case("UTF-32BE", [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61], "bad-encoding"),
    Case("odd UTF-16", [0xFF, 0xFE] + Encode.utf16(sheet) + [0x41], "bad-encoding"),
    Case(
      "a lone high surrogate", [0xFF, 0xFE] + Encode.utf16(sheet) + [0x00, 0xD8, 0x41, 0x00], "bad-encoding"),
    Case("a high surrogate at the end", [0xFF, 0xFE] + Encode.utf16(sheet) + [0x00, 0xD8], "bad-encoding"),
    Case(
      "a lone low surrogate", [0xFE, 0xFF, 0xDC, 0x00] + Encode.utf16(sheet, bigEndian: true), "bad-encoding"),
    Case("UTF-8 cut off", Encode.utf8(sheet + "ม").dropLast(1), "bad-encoding"),
    Case(
      "UTF-8 cut in a cell", Encode.utf8(header) + [0x31, 0x2C, 0xE0, 0xB8, 0x2C] + Encode.utf8("มี,,\n"),
      "bad-encoding"),
    Case("a stray byte in UTF-8", Encode.utf8(sheet) + [0xE1, 0x2C, 0x31, 0x0A], "bad-encoding"),
    Case("a UTF-8 mark on Windows-874", Encode.mark8 + Encode.windows874(sheet), "bad-encoding"),
    Case("UTF-8, then Windows-874", Encode.utf8(sheet) + Encode.windows874(sheet), "mixed-encoding"),
    Case("Windows-874, then UTF-8", Encode.windows874(sheet) + Encode.utf8(sheet), "mixed-encoding"),
    Case(
      "with a UTF-8 mark, then Windows-874", Encode.mark8 + Encode.utf8(sheet) + Encode.windows874(sheet),
      "mixed-encoding"),
  ]

  @Test("What cannot be text is refused", arguments: refused)
  func refuses(_ example: Case) throws {
    #expect(try Decoding(example.bytes).outcome == example.outcome)
  }

  @Test(
    "Every byte that Windows-874 does not define is refused with its place",
    arguments: Array(0x80...0xFF) as [UInt8])
  func undefined(byte: UInt8) throws {
    let bytes = Encode.windows874(header) + [0x31, 0x2C, byte, 0x2C, 0x0A]
    let decoding = try Decoding(bytes)
    if (0xDB...0xDE).contains(byte) || byte >= 0xFC {
      let fault = try #require(decoding.file.fault)
      #expect(fault.kind.code == "bad-encoding")
      #expect(fault.row == 2 && fault.column == 2)
      #expect(fault.details["offset"] == String(bytes.count - 3))
    } else {
      #expect(decoding.outcome == "Windows-874")
    }
  }

  @Test(
    "The row that breaks a file is named",
    arguments: [
      (FileBytes(Encode.utf8(sheet), Encode.windows874("1,1,4,มี,\n")), 5, 4),
      (FileBytes(Encode.windows874(sheet), Encode.utf8("1,1,4,มี,\n")), 5, 4),
      (FileBytes(Encode.utf8(header + "\"1\n\n\"\"\",1\n\n"), Encode.windows874("มี,\n")), 4, 1),
      (FileBytes([0xFF, 0xFE], Encode.utf16(sheet + "1,1"), [0x00, 0xDC]), 5, 2),
    ])
  func breakingRow(file: FileBytes, row: Int, column: Int) throws {
    let fault = try #require(try Decoding(file.bytes).file.fault)
    #expect(fault.row == row)
    #expect(fault.column == column)
  }

  @Test("A fault behind the first pieces of a file is found, and its records are not used")
  func lateFault() throws {
    let rows = String(repeating: "1,1,1,มี,ชัดเจน\n", count: 40_000)
    let good = Encode.utf8(header + rows)
    let decoding = try Decoding(good + Encode.windows874(rows))
    #expect(decoding.outcome == "mixed-encoding")
    #expect(decoding.rows.isEmpty)
    #expect(decoding.file.fault?.row == 40_002)
  }

  @Test("English at first, Windows-874 after the first pieces")
  func lateThai() throws {
    let rows = String(repeating: "1,1,1,yes,yes\n", count: 40_000)
    let decoding = try Decoding(Encode.windows874(englishSheet + rows + "1,1,2,มี,ชัดเจน\n"))
    #expect(decoding.outcome == "Windows-874")
    #expect(decoding.rows.last == ["1", "1", "2", "มี", "ชัดเจน"])
  }
}
