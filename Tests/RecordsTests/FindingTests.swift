import Basics
import Records
import Testing

@Suite("Findings")
struct FindingTests {
  private let kind = FindingKind(
    .badLevel, .error, thai: "อ่าน \"{value}\" ในคอลัมน์ \"{header}\" ของ {file} ไม่ได้ {reason}",
    english: "{value} under {header}")

  @Test("A message fills its places from the finding")
  func message() {
    var finding = Finding(kind, row: 12, column: 5, header: "ระดับ", value: "สูง", details: ["reason": "ผิด"])
    finding.path = SourcePath("2565-03/2402/review.csv")
    #expect(finding.message(.thai) == "อ่าน \"สูง\" ในคอลัมน์ \"ระดับ\" ของ review.csv ไม่ได้ ผิด")
    #expect(finding.cell == "E12")
  }

  @Test("A column without a header is named by its letters, an unknown place is left empty")
  func messageWithoutHeader() {
    #expect(Finding(kind, row: 1, column: 28, value: "{header}").message(.english) == "{header} under AB")
    #expect(Finding(kind).message(.english) == " under ")
  }

  @Test("A raw value is clipped to 80 characters, marks above and below counted with their letter")
  func clips() throws {
    #expect(
      Finding(kind, value: String(repeating: "กี้", count: 80)).value == String(repeating: "กี้", count: 80))
    let long = try #require(Finding(kind, value: String(repeating: "กี้", count: 81)).value)
    #expect(long.count == 80)
    #expect(long.hasSuffix("…"))
  }

  @Test(
    "Columns have the letters of spreadsheets",
    arguments: [
      (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD"),
    ])
  func letters(column: Int, letters: String) {
    #expect(CellAddress.letters(ofColumn: column) == letters)
    #expect(CellAddress(row: 7, column: column).description == letters + "7")
  }

  @Test("Published order: office with blank last, path bytes, row, column, code")
  func order() {
    func finding(_ office: String?, _ path: String?, _ row: Int?, _ column: Int?, _ identity: FindingIdentity)
      -> Finding
    {
      var finding = Finding(FindingKind(identity, .info, thai: "", english: ""), row: row, column: column)
      finding.officeCode = office
      finding.path = path.map { SourcePath($0) }
      return finding
    }
    let expected = [
      finding("1001", nil, nil, nil, .badCode), finding("1001", "B.csv", 9, 1, .badCode),
      finding("1001", "a.csv", nil, nil, .unknownSheet),
      finding("1001", "a.csv", 2, nil, .unknownSheet), finding("1001", "a.csv", 2, 3, .badCode),
      finding("1001", "a.csv", 2, 3, .badDate),
      finding("1001", "a.csv", 10, 1, .badCode), finding("2402", "a.csv", 1, 1, .badCode),
      finding(nil, "a.csv", 1, 1, .badCode),
    ]
    for turn in expected.indices {
      let turned = Array(expected[turn...] + expected[..<turn]).reversed()
      #expect(turned.sorted(by: Finding.inPublishedOrder) == expected)
    }
  }

  @Test("A path keeps its bytes, and its name is what stands behind the last slash")
  func paths() {
    let path = SourcePath(bytes: Array("2565-03/".utf8) + [0xFF, 0x2E, 0x63, 0x73, 0x76])
    #expect(path.name == "\u{FFFD}.csv")
    #expect(path.bytes.contains(0xFF))
    #expect(SourcePath("B") < SourcePath("a"))
    #expect(SourcePath("a/b") < SourcePath("ก"))
  }
}
