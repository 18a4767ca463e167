import Testing

@testable import Publication

@Suite("The CSV twins' fields")
struct CSVTwinTests {
  @Test(
    "Text is quoted where RFC 4180 asks for it and guarded where a spreadsheet would run it",
    arguments: [
      ("ธรรมดา", "ธรรมดา"), ("ก,ข", "\"ก,ข\""), ("ว่า \"ดี\"", "\"ว่า \"\"ดี\"\"\""), ("ก\nข", "\"ก\nข\""),
      ("=1+1", "'=1+1"), ("+66", "'+66"), ("-5", "'-5"), ("@ก", "'@ก"), ("\tก", "'\tก"),
      ("=A1,B1", "\"'=A1,B1\""), ("ก=ข", "ก=ข"), ("", ""), (" =1", " =1"),
    ])
  func text(_ text: String, _ field: String) {
    var twin = CSVWriter(header: "h")
    twin.text(text)
    twin.endRow()
    #expect(String(decoding: twin.bytes, as: UTF8.self) == "\u{FEFF}h\r\n\(field)\r\n")
  }

  @Test("Numbers are never guarded, and what lacks is blank")
  func numbers() {
    var twin = CSVWriter(header: "h")
    twin.number(-5)
    twin.number(nil)
    twin.text(nil)
    twin.endRow()
    #expect(String(decoding: twin.bytes, as: UTF8.self) == "\u{FEFF}h\r\n-5,,\r\n")
  }
}
