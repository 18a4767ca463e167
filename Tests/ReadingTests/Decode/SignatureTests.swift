import Basics
import CSVTokens
import Records
import Testing

@testable import Reading

@Suite("Files of other programs are told by their first bytes")
struct SignatureTests {
  static let foreign: [([UInt8], String)] = [
    (Encode.utf8("PK\u{3}\u{4}....[Content_Types].xml"), "spreadsheet"),
    (Encode.utf8("PK\u{3}\u{4}....mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "spreadsheet"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "spreadsheet"),
    (Encode.utf8("PK\u{3}\u{4}....word/document.xml"), "document"),
    (Encode.utf8("{\\rtf1"), "document"),
    (Encode.utf8("PK\u{3}\u{4}....data/a.csv"), "archive"),
    (Encode.utf8("Rar!\u{1A}\u{7}\u{0}"), "archive"), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "archive"),
    ([0x1F, 0x8B, 0x08, 0], "archive"),
    (Encode.utf8("%PDF-1.7"), "PDF"),
    (Encode.utf8("\r\n <!DOCTYPE html>"), "web page"), (Encode.utf8("<html><table>"), "web page"),
    (Encode.mark8 + Encode.utf8("<?xml version=\"1.0\"?><Workbook>"), "web page"),
    ([0xFF, 0xFE] + Encode.utf16("<html xmlns:x=\"excel\">"), "web page"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "picture"), ([0xFF, 0xD8, 0xFF, 0xE0], "picture"),
  ]

  @Test("Each is named with the clicks that make a CSV of it", arguments: foreign)
  func refused(bytes: [UInt8], word: String) throws {
    let fault = try #require(try Decoding(bytes).file.fault)
    #expect(fault.kind.code == "not-csv")
    #expect(fault.kind.severity == .error)
    #expect(fault.message(.english).contains(word))
  }

  @Test(
    "Sheets whose text looks similar are read",
    arguments: ["PK,1\n", "Rar,2\n", "<60,>80\n", "%,PDF\n", "RIFF,x\n"])
  func text(line: String) throws {
    #expect(try Decoding(Encode.utf8(line)).file.fault == nil)
    #expect(try Decoding(Encode.utf8(line + sheet)).outcome == "UTF-8")
  }

  @Test("The finding reaches the reading of the file, and no sheet does")
  func reading() throws {
    let reading = try readFile(Encode.utf8("%PDF-1.7\n" + sheet))
    #expect(reading.findings.map(\.kind.code) == ["not-csv"])
    #expect(reading.sheets.isEmpty)
    #expect(reading.source.sha256 != nil)
  }
}
