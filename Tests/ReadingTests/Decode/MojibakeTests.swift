import CSVTokens
import Records
import Testing

@testable import Reading

@Suite("Thai that was read wrongly and saved again")
struct MojibakeTests {
  @Test(
    "is put right when every character can be",
    arguments: [
      FileBytes(Encode.mojibake874(sheet)), FileBytes(Encode.mark8, Encode.mojibake874(sheet)),
      FileBytes(Encode.mojibake874("\u{FEFF}" + sheet)),
      FileBytes(Encode.mojibake874(sheet + "1,1,4,“มี” – …,\n")), FileBytes(Encode.mojibakeLatin1(sheet)),
    ])
  func repaired(file: FileBytes) throws {
    let decoding = try Decoding(file.bytes)
    #expect(decoding.file.fault == nil)
    #expect(decoding.file.notes.map(\.kind.code) == ["mojibake-repaired"])
    #expect(decoding.rows.prefix(4) == (try Decoding(Encode.utf8(sheet)).rows).prefix(4))
  }

  @Test(
    "is refused when a character cannot be put right",
    arguments: [
      FileBytes(Encode.mojibake874(sheet), Encode.utf8("1,1,4,✓,\n")),
      FileBytes(Encode.mojibake874(sheet), Encode.utf8("1,1,4,มี,\n")),
      FileBytes(Encode.mojibake874(sheet), Encode.utf8("1,1,4,เธ,\n")),
    ])
  func refused(file: FileBytes) throws {
    let fault = try #require(try Decoding(file.bytes).file.fault)
    #expect(fault.kind.code == "bad-encoding")
    #expect(fault.row == 5)
    #expect(fault.column == 4)
  }

  @Test(
    "is never suspected in ordinary words",
    arguments: [
      "เธอ", "เน้น", "เธอเน้นเนื้อหา", "เธอ,เธอ,เธอ", "เน้น,เน้น,เน้น,เธอ", "อเนกประสงค์", "เนกขัมมะ", "ธเนศ เนตร เนย",
      "คณะทำงานเน้นย้ำให้เธอดูแลเนื้องานอเนกประสงค์ “เน้น” เธอ… เน–เน",
      String(repeating: "เธอเน้นเนื้อหาและเน้นเนตรนารี ", count: 400),
    ].map { FileBytes(Encode.utf8($0)) })
  func ordinary(words: FileBytes) {
    #expect(MojibakePage.suspected(in: words.bytes) == nil)
  }

  @Test("stays as it is where one respondent pasted it")
  func pasted() throws {
    let decoding = try Decoding(Encode.utf8(sheet + "1,1,4,") + Encode.mojibake874("มี") + Encode.utf8(",\n"))
    #expect(decoding.outcome == "UTF-8")
    #expect(decoding.file.notes.isEmpty)
  }
}

@Suite("Thai that was lost")
struct LostTextTests {
  static func lost(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.isASCII ? Character($0) : "?" })
  }

  @Test("is refused, with a cell that shows it")
  func refused() throws {
    let fault = try #require(try Decoding(Encode.utf8(Self.lost(sheet))).file.fault)
    #expect(fault.kind.code == "lost-text")
    #expect(fault.row == 1 && fault.column == 1)
    #expect(fault.value == "??????????")
  }

  @Test(
    "is told from question marks that somebody wrote",
    arguments: [
      sheet + "1,1,4,???,????\n", englishSheet + "1,1,2,??,???\n",
      "name,remark\nfirst,??\nsecond,why???\nthird,ok\n",
    ])
  func written(text: String) throws {
    #expect(try Decoding(Encode.utf8(text)).outcome == "UTF-8")
  }

  @Test("shows as replacement characters too")
  func replacement() throws {
    let text = String(sheet.unicodeScalars.map { $0.isASCII ? Character($0) : "\u{FFFD}" })
    #expect(try Decoding(Encode.utf8(text)).outcome == "lost-text")
  }
}
