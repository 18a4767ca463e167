import Testing

@testable import CSVTokens

@Suite("The dialect of a sheet")
struct CSVDialectTests {
  @Test(
    "may be given by a separator line",
    arguments: [
      ("sep=;\r\na;b", ";", 7), ("SEP=,\nx", ",", 6), ("sep=\t\r", "\t", 6), ("sep=|", "|", 5),
      ("\"sep=;\"\n", ";", 8),
    ])
  func mayBeGiven(text: String, delimiter: String, length: Int) {
    let bytes = Array(text.utf8)
    let line = CSVDialect.separatorLine(in: bytes.span)
    #expect(line?.delimiter == delimiter.utf8.first)
    #expect(line?.byteCount == length)
  }

  @Test(
    "is not given by other first lines",
    arguments: ["", "sep", "sep=", "sep=x\n", "sep=;;\n", "\nsep=;\n", "sep,a"])
  func isNotGiven(text: String) {
    let bytes = Array(text.utf8)
    #expect(CSVDialect.separatorLine(in: bytes.span) == nil)
  }

  @Test("can be tried on a prefix that cuts a record")
  func canBeTried() {
    let bytes = Array("ชื่อ;\"a\nb\"\n\n1;2\n3;\"4".utf8)
    let cut = CSVPrefix(of: bytes.span, delimiter: 0x3B, limit: 10, isWholeFile: false)
    #expect(
      cut.records.map { $0.cells.map { String(decoding: $0, as: UTF8.self) } } == [
        ["ชื่อ", "a\nb"], ["1", "2"],
      ])
    #expect(cut.records.map(\.start.row) == [1, 3])
    #expect(cut.fault == nil)
    let whole = CSVPrefix(of: bytes.span, delimiter: 0x3B, limit: 10, isWholeFile: true)
    #expect(whole.fault?.kind == .unclosedQuote)
    let first = CSVPrefix(of: bytes.span, delimiter: 0x3B, limit: 1, isWholeFile: true)
    #expect(first.records.count == 1)
    #expect(first.fault == nil)
  }
}
