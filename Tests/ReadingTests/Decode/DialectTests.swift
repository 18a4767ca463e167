import CSVTokens
import Records
import Testing

@testable import Reading

@Suite("The header row tells the delimiter")
struct DialectTests {
  static let encoders: [@Sendable (String) -> [UInt8]] = [
    { Encode.utf8($0) }, { Encode.mark8 + Encode.utf8($0) }, { Encode.windows874($0) },
    { [0xFF, 0xFE] + Encode.utf16($0) }, { [0xFE, 0xFF] + Encode.utf16($0, bigEndian: true) },
    { Encode.utf16($0) }, { Encode.utf16($0, bigEndian: true) },
  ]

  @Test(
    "One sheet says the same in every encoding, delimiter and line end", arguments: encoders.indices,
    [",", ";", "\t", "|"])
  func sameSheet(encoder: Int, delimiter: String) throws {
    let expected = try readFile(Encode.utf8(sheet))
    #expect(expected.sheets.count == 1)
    for newline in ["\n", "\r\n", "\r"] {
      for separatorLine in ["", "sep=\(delimiter)\n"] {
        let text = sheet.replacing(",", with: delimiter).replacing("\n", with: newline)
        let reading = try readFile(Self.encoders[encoder](separatorLine + text))
        #expect("\(reading.sheets)" == "\(expected.sheets)")
        #expect(reading.findings.isEmpty)
        #expect(reading.source.delimiter == (delimiter == "\t" ? "แท็บ" : delimiter))
        #expect(reading.source.rowCount == expected.source.rowCount)
      }
    }
  }

  @Test("Title rows with other delimiters do not mislead", arguments: [",", ";", "\t", "|"])
  func titles(delimiter: String) throws {
    let titles = "แบบรายงาน, ฉบับที่ 1; หน้า | 2, 3, 4, 5; 6; 7\n\n"
    let decoding = try Decoding(Encode.utf8(titles + sheet.replacing(",", with: delimiter)))
    #expect(decoding.rows.contains(["1", "1", "1", "มี", "ชัดเจน"]))
  }

  @Test("A header beyond the first kilobytes is found")
  func farHeader() throws {
    let titles = String(repeating: "คำชี้แจง " + String(repeating: "ยาว, ", count: 300) + "\n", count: 12)
    let decoding = try Decoding(Encode.utf8(titles + sheet.replacing(",", with: ";")))
    #expect(decoding.file.delimiter == ";")
  }

  @Test("Without a known header the likeliest delimiter is taken")
  func unknownHeader() throws {
    #expect(try Decoding(Encode.utf8("ก;ข;ค\n1,5;2;3\n")).file.delimiter == ";")
    #expect(try Decoding(Encode.utf8("ก\n")).file.delimiter == ",")
  }

  @Test("A sep= line is obeyed against all counts, and is no row")
  func separatorLine() throws {
    let decoding = try Decoding(Encode.utf8("sep=;\r\nก;ข,ข,ข\r\n1;2\r\n"))
    #expect(decoding.rows == [["ก", "ข,ข,ข"], ["1", "2"]])
    #expect(decoding.starts.map(\.row) == [1, 2])
    #expect(decoding.starts.map(\.line) == [2, 3])
    #expect(decoding.starts.first?.offset == 7)
  }

  @Test("Marks at the start of lines are dropped", arguments: encoders.indices.filter { $0 != 2 })
  func lineMarks(encoder: Int) throws {
    let text = "\u{FEFF}" + sheet + "\u{FEFF}\"1\",1,4,มี,ชัดเจน\n1,1,5,\u{FEFF}มี,\n"
    let decoding = try Decoding(Self.encoders[encoder](text))
    #expect(decoding.rows.first?.first == "มาตรฐานที่")
    #expect(decoding.rows[4] == ["1", "1", "4", "มี", "ชัดเจน"])
    #expect(decoding.rows[5][3] == "\u{FEFF}มี")
  }

  @Test("The byte of a malformed cell is that of the file", arguments: encoders.indices)
  func malformedOffset(encoder: Int) throws {
    let encode = Self.encoders[encoder]
    let bytes = encode(sheet + "1,1,4,\"มี,\n")
    let fault = try #require(try Decoding(bytes).file.fault)
    #expect(fault.kind.code == "malformed-csv")
    #expect(fault.details["offset"] == String(encode(sheet + "1,1,4,").count))
  }
}
