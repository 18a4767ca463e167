import Standards
import Testing

@Suite("Where a file stops being JSON")
struct JSONFaultTests {
  @Test(
    "The reason names line and column of what cannot stand there",
    arguments: [
      ("{\"a\": 1,\n \"b\" 2}", "(line 2, column 6)"), ("{\"a\": tru}", "(line 1, column 7)"),
      ("{\"standards\": [\n  {\"x\": 1}\n  {\"y\": 2}\n]}", "(line 3, column 3)"),
      ("", "(line 1, column 1)"), ("{\"ชื่อ\": \"ก\", x}", "(line 1, column 15)"),
      ("{\n \"a\": \"ไม่ปิด\n}", "(line 2, column 14)"), ("{\n \"a\": \"ไม่ปิด", "(line 2, column 7)"),
      ("[1, 2]]", "(line 1, column 7)"), ("{\"a\": 1", "(line 1, column 8)"),
    ])
  func place(text: String, place: String) {
    let error = #expect(throws: DataFileError.self) { try JSONValue.parse(Array(text.utf8), file: "f.json") }
    #expect(error?.reason == "is not valid JSON \(place)" && error?.path == "$")
  }

  @Test("A file that nests without end is refused like any other")
  func deep() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: DataFileError.self) { try JSONValue.parse(Array(text.utf8), file: "f.json") }
  }
}
