import Testing

@testable import CSVTokens

@Suite("The CSV reader")
struct CSVReaderTests {
  struct Sheet: Sendable, CustomTestStringConvertible {
    var text: String
    var table: [[String]]
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ table: [[String]]) {
      self.text = text
      self.table = table
    }
  }

  @Test(
    "splits records into cells",
    arguments: [
      Sheet("", []),
      Sheet("a", [["a"]]),
      Sheet("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      Sheet("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      Sheet("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      Sheet("a\rb\nc\r\nd", [["a"], ["b"], ["c"], ["d"]]),
      Sheet("a,\n,a\n,\n", [["a", ""], ["", "a"], ["", ""]]),
      Sheet("a,", [["a", ""]]),
      Sheet("\"a\",", [["a", ""]]),
      Sheet(" a b \t,\t\u{0E01} \n", [["a b", "\u{0E01}"]]),
      Sheet("\" a \" , \"b\"\n", [[" a ", "b"]]),
      Sheet("\"a,b\",\"c\nd\",\"e\r\nf\"\n", [["a,b", "c\nd", "e\r\nf"]]),
      Sheet("\"a\"\"b\",\"\"\"\",\"\"", [["a\"b", "\"", ""]]),
      Sheet("\"\"\n", [[""]]),
      Sheet("=\"0042\",12\" ruler\n", [["=\"0042\"", "12\" ruler"]]),
      Sheet("a\"b,c\"d\"\n", [["a\"b", "c\"d\""]]),
      Sheet("1,\"2\",3,\"4\",\"5\",6\n", [["1", "2", "3", "4", "5", "6"]]),
      Sheet("ดีมาก,\"มาก\",มากที่สุด", [["ดีมาก", "มาก", "มากที่สุด"]]),
    ])
  func splits(sheet: Sheet) {
    let reading = Reading(sheet.text)
    #expect(reading.table == sheet.table)
    #expect(reading.error == nil)
  }

  @Test("splits on every delimiter", arguments: CSVDialect.delimiters)
  func splitsOnEveryDelimiter(delimiter: UInt8) {
    let text = "a, ;\t|b\n\"x,;\t|y\"\n"
    let reading = Reading(text, delimiter: delimiter)
    let expected = plainLibCSVRecords(Array(text.utf8), delimiter: delimiter)
    #expect(reading.rows.map(\.cells) == expected)
    #expect(reading.rows.first?.cells.count == 2)
  }

  @Test("gives the row of a spreadsheet, the physical line and the byte offset", arguments: [nil, 1, 2, 5])
  func numbersRecords(chunk: Int?) {
    let text = "a\r\n\r\n  \nb,\"x\r\ny\rz\n\"\r\rc\n"
    let starts = Reading(text, chunk: chunk).rows.map(\.start)
    #expect(
      starts == [
        CSVPosition(row: 1, line: 1, offset: 0), CSVPosition(row: 4, line: 4, offset: 8),
        CSVPosition(row: 6, line: 9, offset: 21),
      ])
  }

  @Test("tells quoted cells and stray quotes by column")
  func marksCells() {
    let row = Reading("\"a\",b,\"c\",=\"1\",d\"\n").rows.first
    #expect(row?.quoted == [true, false, true, false, false])
    #expect(row?.stray == [false, false, false, true, true])
  }

  @Test("counts from where the caller dropped a separator line")
  func startsBehindSeparatorLine() throws {
    var starts: [CSVPosition] = []
    let text = Array("a\nb\n".utf8)
    var reader = try CSVReader(delimiter: 0x3B, start: CSVPosition(row: 1, line: 2, offset: 7))
    try reader.feed(text.span) { starts.append($0.start) }
    try reader.finish { _ in }
    #expect(
      starts == [CSVPosition(row: 1, line: 2, offset: 7), CSVPosition(row: 2, line: 3, offset: 9)])
  }

  @Test("keeps the memory of one long record across chunks", arguments: [1, 4095, 4096, 70_000])
  func joinsLongRecords(chunk: Int) {
    let cell = String(repeating: "ครู\"\"\n", count: 20_000)
    let reading = Reading("a,\"\(cell)\"\nb\n", chunk: chunk)
    #expect(reading.table == [["a", String(repeating: "ครู\"\n", count: 20_000)], ["b"]])
    #expect(reading.rows.last?.start.line == 20_002)
  }
}
