import Reference
import Standards
import TestSupport
import Testing

@Suite("Data files of the user")
struct UserFilesTests {
  private static let header =
    "code,type,name,short_name,abbreviation,provinces,region,valid_from,valid_to,successors,aliases"

  private func file(_ path: String, _ text: String) -> DataFile {
    DataFile(path: path, bytes: Array(text.utf8))
  }

  private func round(_ id: String, _ years: String) -> DataFile {
    file(
      "rounds/\(id).json",
      #"{"schema": 1, "id": "\#(id)", "framework": "2560", "fiscalYears": {\#(years)}}"#)
  }

  @Test("A new year is a new round file and no code")
  func newRound() throws {
    let library = try FrameworkLibrary.read(overriding: [round("2558", #""from": 2558, "to": 2558"#)])
    #expect(library.roundFramework(fiscalYear: 2558)?.round.id == "2558")
    #expect(library.roundFramework(fiscalYear: 2557) == nil)
  }

  @Test("A file of an embedded id takes its place")
  func replaces() throws {
    let library = try FrameworkLibrary.read(overriding: [round("2565", #""from": 2566"#)])
    #expect(library.roundFramework(fiscalYear: 2565) == nil)
    #expect(library.roundFramework(fiscalYear: 2566)?.round.owed.isEmpty == true)
  }

  @Test("Two files of one id are refused, as are rounds that overlap the embedded ones")
  func refused() {
    #expect(throws: DataFileError.self) {
      let first = round("x", #""from": 2550, "to": 2550"#)
      let again = DataFile(path: "rounds/y.json", bytes: first.bytes)
      return try FrameworkLibrary.read(overriding: [first, again])
    }
    let error = #expect(throws: DataFileError.self) {
      try FrameworkLibrary.read(overriding: [round("x", #""from": 2564, "to": 2564"#)])
    }
    #expect(error?.path == "$.fiscalYears")
  }

  @Test("Further columns of a registry are groupings; a byte order mark and CRLF do no harm")
  func registry() throws {
    let text =
      "\u{FEFF}" + Self.header
      + ",เครือข่าย\r\n9901,สพป.,สำนักงานทดลอง,สพป.ทดลอง,สพป.ทล,ก|ข,กลาง,2560-01,2561-12,9902,ลอง|ทดสอบ,A\r\n"
      + "9902,สพป.,\"สำนักงาน, ใหม่\",สพป.ใหม่,,ก,กลาง,2562-01,,,,B\r\n"
    let registry = try OfficeRegistry.read(file("o.csv", text))
    let first = try #require(registry.office(code: "9901"))
    #expect(first.groupings == [.init(column: "เครือข่าย", group: "A")])
    #expect(first.aliases == ["ลอง", "ทดสอบ"])
    #expect(first.validTo == Period("2561-12"))
    #expect(registry.office(code: "9902")?.name == "สำนักงาน, ใหม่")
  }

  @Test(
    "A wrong registry is refused, naming the line",
    arguments: [
      ("", "line 1"), ("code,type\n", "line 1"),
      (header + "\n,สพป.,น,ส,ย,จ,ก,2560-01,,,\n", "line 2"),
      (header + "\n\n1,สพป.,น,ส,ย,จ,ก,2560-13,,,\n", "line 3"),
      (header + "\n1,สพป.,น,ส,ย,จ,ก,,,,\n", "line 2"),
      (header + "\n1,สพป.,น,ส,ย,จ,,2560-01,,,\n", "line 2"),
      (header + "\n1,สพป.,\"น,ส,ย,จ,ก,2560-01,,,\n", "line 2"),
      (header + "\n1,ก,น,ส,ย,จ,ก,2560-01,,,\n1,ก,น,ส,ย,จ,ก,2560-01,,,\n", "code 1"),
      (header + "\n1,ก,น,ส,ย,จ,ก,2560-01,,9,\n", "code 1"),
    ])
  func wrongRegistry(text: String, path: String) {
    let error = #expect(throws: DataFileError.self) { try OfficeRegistry.read(file("o.csv", text)) }
    #expect(error?.path == path)
  }

  @Test("A vocabulary adds words behind the embedded ones")
  func vocabulary() throws {
    let extra = file(
      "v.json",
      #"{"schema": 1, "headers": {"review": {"level": ["ผลการประเมิน"]}}, "totalWords": ["รวมทุกชั้น"]}"#
    )
    let book = try WordBook.read(extending: [extra])
    #expect(book.headers(of: .level, in: .review).first == "ระดับคุณภาพ")
    #expect(book.headers(of: .level, in: .review).last == "ผลการประเมิน")
    #expect(book.totalWords == (try WordBook.read()).totalWords + ["รวมทุกชั้น"])
  }

  @Test(
    "A wrong vocabulary is refused with its place",
    arguments: [
      (#"{"schema": 2}"#, "$.schema"), (#"{"headers": {}}"#, "$"), (#"{"schema": 1, "colour": []}"#, "$"),
      (#"{"schema": 1, "headers": {"poems": {}}}"#, "$.headers"),
      (#"{"schema": 1, "headers": {"review": {"colour": []}}}"#, "$.headers.review"),
      (#"{"schema": 1, "words": {"yes": ["ไม่มี"]}}"#, "$.words"),
      (#"{"schema": 1, "words": {"yes": [""]}}"#, "$.words.yes[0]"),
    ])
  func wrongVocabulary(text: String, path: String) {
    let error = #expect(throws: DataFileError.self) { try WordBook.read(extending: [file("v.json", text)]) }
    #expect(error?.path == path)
  }
}
