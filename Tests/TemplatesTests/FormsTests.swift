import Reference
import Standards
import Testing

@testable import Templates

@Suite("A blank form")
struct FormsTests {
  /// The embedded files with some of the user's in their place.
  private func source(_ year: Int, _ files: [DataFile] = []) throws -> FormSource {
    let library = try FrameworkLibrary.read(overriding: files)
    return FormSource(
      plan: try #require(library.roundFramework(fiscalYear: year)), wordBook: try .read(),
      registry: try .readEmbedded(), groups: try .readEmbedded())
  }

  /// An embedded file with words in the place of others.
  private func changed(_ path: String, _ word: String, to other: String) throws -> DataFile {
    let file = try #require(EmbeddedData.files(under: path).first)
    let parts = String(decoding: file.bytes, as: UTF8.self).split(separator: word)
    #expect(parts.count > 1)
    return DataFile(path: path, bytes: Array(parts.joined(separator: other).utf8))
  }

  @Test("has a cell for every column in every row, and asks for something in each of them")
  func rows() throws {
    for year in [2554, 2560, 2564, 2565] {
      let source = try source(year)
      for kind in Forms.kinds(of: source) {
        let form = try #require(Forms.form(kind, source))
        #expect(form.rows.allSatisfy { $0.count == form.columns.count })
        #expect(form.rows.allSatisfy { $0.contains(.answer) })
        #expect(form.rows.count + form.spareRows > 0 && form.keyColumns < form.columns.count)
        #expect(Set(form.columns.map(\.header)).count == form.columns.count)
      }
    }
  }

  @Test("exists of every kind, in a year whose round knows it")
  func everyKind() throws {
    let kinds = try [2554, 2560, 2564, 2565].flatMap { Forms.kinds(of: try source($0)) }
    #expect(Set(kinds) == Set(SheetKind.allCases))
  }

  @Test("has a row for each item that its kind reports")
  func items() throws {
    func count(_ kind: SheetKind, _ year: Int) throws -> Int? {
      Forms.form(kind, try source(year))?.rows.count
    }
    #expect(try count(.considerations, 2565) == 6 && count(.considerations, 2564) == nil)
    #expect(try count(.measures, 2565) == 10)
    // Standards 1 and 2 of that year are judged elsewhere, so no committee gives them a level.
    // In the other years the six considerations of 1.1 are judged too.
    #expect(try count(.review, 2565) == 33 && count(.review, 2564) == 17)
    // 42 criteria, the six categories of 1.1.4 and the second condition of 2.1.3.
    #expect(try count(.criteria, 2554) == 49 && count(.criteria, 2565) == nil)
    #expect(try count(.progress, 2554) == 9 && count(.progress, 2560) == nil)
    #expect(try count(.external, 2564) == 245 && count(.external, 2565) == nil)
  }

  @Test("asks the committee for a judgement of considerations and for a level of all else")
  func judgements() throws {
    let form = try #require(Forms.form(.review, try source(2565)))
    let headers = form.columns.map(\.header)
    let level = try #require(headers.firstIndex(of: "ระดับคุณภาพ"))
    let implemented = try #require(headers.firstIndex(of: "การดำเนินการ"))
    let clear = try #require(headers.firstIndex(of: "ความชัดเจน"))
    #expect(form.columns[implemented].list?.entries.map(\.text) == ["มี", "ไม่มี"])
    #expect(form.columns[clear].list?.entries.map(\.text) == ["ชัดเจน", "ไม่ชัดเจน"])
    for row in form.rows {
      #expect(row[level].isOpen != row[implemented].isOpen && row[implemented].isOpen == row[clear].isOpen)
    }
    #expect(form.rows.count { $0[implemented].isOpen } == 6)
    // Where nothing is judged so, the form is that of levels alone.
    let levels = try #require(Forms.form(.review, try source(2564)))
    #expect(!levels.columns.map(\.header).contains("กรรมการ") && levels.columns.count == 5)
  }

  @Test("asks for another assessment once an office, or by standard where they differ")
  func external() throws {
    let same = try #require(Forms.form(.external, try source(2564)))
    #expect(Set(same.rows.map { $0[2] }) == [.label("ทุกมาตรฐาน")])
    let round = """
      {"schema": 1, "id": "2564", "framework": "2560", "fiscalYears": {"from": 2564, "to": 2564},
       "externalStandards": [
         {"standard": "1", "sourceNote": "ก", "scale": 500, "thresholds": [{"level": 5, "at": "400"}]},
         {"standard": "2", "sourceNote": "ข", "scale": 100, "thresholds": [{"level": 5, "at": "80"}]}]}
      """
    let file = DataFile(path: "rounds/2564.json", bytes: Array(round.utf8))
    let other = try #require(Forms.form(.external, try source(2564, [file])))
    #expect(other.rows.count == 490 && Set(other.rows.map { $0[2] }) == [.number(1), .number(2)])
  }

  @Test("offers a level by its digit alone where reading does not know the edition's word")
  func levels() throws {
    #expect(try source(2565).levels.entries.first == .text("5 ดีเยี่ยม"))
    let file = try changed("frameworks/2560.json", "ดีเยี่ยม", to: "เลิศล้ำ")
    #expect(
      try source(2565, [file]).levels.entries.map(\.text) == ["5", "4 ดีมาก", "3 ดี", "2 พอใช้", "1 ปรับปรุง"])
  }

  @Test("offers the offices and groups that there are when the fiscal year ends")
  func registries() throws {
    #expect(try source(2565).offices.count == 245)
    #expect(try source(2554).offices.count != 245)
    #expect(try source(2554).groupNames.contains("กลุ่มอำนวยการ"))
  }

  @Test("quotes what a CSV must quote, and begins with the header")
  func csv() throws {
    let form = BlankForm(
      kind: .review, fiscalYear: 2565, edition: "ทดลอง", office: nil,
      columns: [FormColumn("ก", width: 9, .word), FormColumn("ข", width: 9, .text)],
      rows: [[.label("หนึ่ง, \"สอง\""), .answer], [.number(3), .blank]], spareRows: 5, keyColumns: 1, guide: [])
    let text = String(decoding: FormCSV(form).bytes, as: UTF8.self)
    #expect(text == "\u{FEFF}ก,ข\r\n\"หนึ่ง, \"\"สอง\"\"\",\r\n3,\r\n")
  }
}
