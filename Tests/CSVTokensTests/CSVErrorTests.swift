import Testing

@testable import CSVTokens

@Suite("The faults of a sheet")
struct CSVErrorTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var text: String
    var kind: CSVError.Kind
    var row: Int
    var line: Int
    var offset: Int
    var column: Int
    var testDescription: String { text.debugDescription }
  }

  @Test(
    "end the file with kind and place, whatever the chunks",
    arguments: [
      Fault(text: "a\n\"b\nc\nd", kind: .unclosedQuote, row: 2, line: 2, offset: 2, column: 0),
      Fault(text: "a\n\"x\r\ny\",\"", kind: .unclosedQuote, row: 2, line: 3, offset: 9, column: 1),
      Fault(text: "a,\"b\"\"", kind: .unclosedQuote, row: 1, line: 1, offset: 2, column: 1),
      Fault(text: "a\r\n\n1, \"b\"c\n", kind: .textAfterClosingQuote, row: 3, line: 3, offset: 7, column: 1),
      Fault(text: "\"a\nb\" \"c\"", kind: .textAfterClosingQuote, row: 1, line: 1, offset: 0, column: 0),
      Fault(text: "a\n\"b,c\nd,\"e\n", kind: .textAfterClosingQuote, row: 2, line: 2, offset: 2, column: 0),
      Fault(text: "a\nb,\0\n", kind: .nulByte, row: 2, line: 2, offset: 4, column: 1),
      Fault(text: "a\n\"b\n\0\"", kind: .nulByte, row: 2, line: 3, offset: 5, column: 0),
      Fault(text: "\0", kind: .nulByte, row: 1, line: 1, offset: 0, column: 0),
      Fault(text: "a\r\n\0", kind: .nulByte, row: 2, line: 2, offset: 3, column: 0),
    ])
  func endTheFile(fault: Fault) {
    let place = CSVPosition(row: fault.row, line: fault.line, offset: fault.offset)
    let expected = CSVError(kind: fault.kind, position: place, column: fault.column)
    for chunk in [nil, 1, 2, 3] {
      #expect(Reading(fault.text, chunk: chunk).error == expected)
    }
  }

  @Test("leave the records before them readable")
  func keepEarlierRecords() {
    let reading = Reading("a,b\n1,\"2\"\n\"x\"y\nz\n")
    #expect(reading.table == [["a", "b"], ["1", "2"]])
    #expect(reading.error?.kind == .textAfterClosingQuote)
  }

  @Test("are thrown again by every later call")
  func areFinal() throws {
    let bad = Array("\"a\"b\n".utf8)
    let good = Array("c\n".utf8)
    var reader = try CSVReader(delimiter: 0x2C)
    var errors: [CSVError] = []
    do { try reader.feed(bad.span) { _ in } } catch { errors.append(error) }
    do { try reader.feed(good.span) { _ in Issue.record("read on") } } catch { errors.append(error) }
    do { try reader.finish { _ in } } catch { errors.append(error) }
    #expect(errors.map(\.kind) == Array(repeating: .textAfterClosingQuote, count: 3))
  }

  @Test("include one column too many, quoted or not", arguments: ["1", "\"1\""], [nil, 1, 7])
  func limitColumns(cell: String, chunk: Int?) {
    let full = Array(repeating: cell, count: 4096).joined(separator: ",")
    #expect(Reading("a\n\(full)\n", chunk: chunk).rows.last?.cells.count == 4096)
    #expect(Reading("a\n\(full),\(cell)\n", chunk: chunk).error?.kind == .tooManyColumns(limit: 4096))
  }

  @Test("name the first column too many in long rows", arguments: [4096, 4097, 5000], ["1,", "\"1\","])
  func countColumns(count: Int, cell: String) {
    let error = Reading(String(repeating: cell, count: count) + "\n").error
    #expect(error?.kind == .tooManyColumns(limit: 4096))
    #expect(error?.column == 4096)
  }

  @Test("include a record over the limit, with the same place for every chunking", arguments: [nil, 1, 4])
  func limitRecords(chunk: Int?) {
    let limits = CSVLimits(recordBytes: 6)
    #expect(Reading("a\n123456\nb\n", limits: limits, chunk: chunk).table == [["a"], ["123456"], ["b"]])
    #expect(Reading("a\n123456", limits: limits, chunk: chunk).error == nil)
    for text in ["a\n1234567\nb\n", "a\n1234567"] {
      let error = Reading(text, limits: limits, chunk: chunk).error
      #expect(error?.kind == .recordTooLong(limit: 6))
      #expect(error?.position == CSVPosition(row: 2, line: 2, offset: 2))
    }
    let quote = Reading("a\n\"b\n\",\"cdefghijkl\n", limits: limits, chunk: chunk).error
    #expect(quote?.kind == .recordTooLong(limit: 6))
    #expect(quote?.position == CSVPosition(row: 2, line: 3, offset: 7))
  }
}
