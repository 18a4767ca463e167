import Basics
import Consolidation
import Discovery
import FileSystem
import InboxSupport
import Reading
import Records
import Reference
import Standards
import TestSupport
import Testing

@Suite("Finding the header")
struct HeaderTests {
  @Test(
    "A kind is known by its columns under any of their names",
    arguments: [
      ("มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน\n1,1,1,มี,ชัดเจน", SheetKind.considerations),
      ("ชัดเจน,มีการดำเนินการ,ข้อ,ตัวบ่งชี้,มาตรฐาน\nชัดเจน,มี,1,1,1", .considerations),
      ("Standard,INDICATOR,consideration,Implemented,clear\n1,1,1,y,y", .considerations),
      ("มาตรฐานที่ (1-3),ตัวบ่งชี้ ที่,ประเด็นที่.,การดำเนินการ (มี/ไม่มี),ความชัดเจน:\n1,1,1,มี,ชัดเจน", .considerations),
      ("มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการของเขต,ความชัดเจนของหลักฐาน\n1,1,1,มี,ชัดเจน", .considerations),
      ("มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ตัวตั้ง,ตัวหาร\n3,4,3,1,2", .measures),
      ("มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ร้อยละ\n3,3,3,50", .measures),
      ("มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n3,1,4", .review),
      ("มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับ\n3,1,,4", .review),
      ("สพท.,มาตรฐาน,คะแนน\n2402,1,400", .external),
      ("timestamp,สถานภาพ,๑.๑ หลักสูตร\n1/3/2565,ครู,5", .survey),
      ("วันที่ตอบ,ประเภทผู้ตอบ,ด้านวิชาการ [1.1 หลักสูตร]\n1/3/2565,ครู,มาก", .survey),
      ("ประทับเวลา,ผู้ตอบแบบสอบถาม,ข้อ 1.1 หลักสูตร,ข้อ ๑.๒ นิเทศ\n1/3/2565,ครู,มาก,4", .survey),
    ])
  func aliases(text: String, kind: SheetKind) throws {
    let inbox = try ReadInbox(["2402/x.csv": text], period: kind == .external ? "2564-09" : "2565-03")
    #expect(inbox.consolidated.receivedKinds["2402"] == [kind])
    #expect(!inbox.consolidated.findings.contains { $0.kind.severity == .error }, "\(inbox.codes)")
  }

  @Test("Titles and blank rows above the header do no harm", arguments: [0, 1, 5, 20])
  func titles(count: Int) throws {
    let titles = (0..<count).map { $0 % 3 == 0 ? "แบบรายงานผล,,\n" : $0 % 3 == 1 ? "\n" : ",,,\n" }.joined()
    let inbox = try ReadInbox(["2402/x.csv": titles + Sheet.considerations("1,1,1,มี,ชัดเจน", "1,1,2,มี,บางที")])
    #expect(inbox.codes == ["bad-yes-no"])
    #expect(inbox.findings("bad-yes-no").first?.cell == "E\(count + 3)")
  }

  @Test("The sixtieth row may be the header; further down none is looked for", arguments: [59, 60, 200])
  func depth(count: Int) throws {
    for title in ["แบบรายงานผล,,", ",,,"] {
      let titles = String(repeating: title + "\n", count: count)
      let inbox = try ReadInbox(["2402/x.csv": titles + Sheet.considerations("1,1,1,มี,ชัดเจน")])
      #expect(inbox.codes == (count < 60 ? [] : ["unknown-sheet"]), "\(title)")
      #expect(inbox.reports("2402").considerations.count == (count < 60 ? 1 : 0))
    }
  }

  @Test("Blank lines above the header are no rows, however many")
  func blankLines() throws {
    let inbox = try ReadInbox([
      "2402/x.csv": String(repeating: "\n", count: 200) + Sheet.considerations("1,1,1,มี,ชัดเจน")
    ])
    #expect(inbox.codes.isEmpty)
    #expect(inbox.reports("2402").considerations.count == 1)
  }

  @Test("A header that lacks a column is told the nearest form and what it lacks")
  func incomplete() throws {
    let inbox = try ReadInbox(["2402/x.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ\n1,1,1,มี"])
    let message = try #require(inbox.findings("unknown-sheet").first).message(.thai)
    #expect(message.contains("แบบรายงานตามประเด็นการพิจารณา"))
    #expect(message.contains("\"ความชัดเจน\""))
  }

  @Test(
    "A file without data is empty, whatever its blanks",
    arguments: [
      "", "\n\n", "\u{FEFF}", ",,,\n,,,\n", "  ,  \n", Sheet.considerationsHeader,
      Sheet.considerationsHeader + ",,,,\n , ,,,\n",
    ])
  func empty(text: String) throws {
    #expect(try ReadInbox(["2402/x.csv": text]).codes == ["empty-sheet"])
  }

  @Test("A byte order mark and every line end are read alike", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let text =
      "\u{FEFF}" + Sheet.considerations("1,1,1,มี,ชัดเจน", "", "1,1,2,มี,บางที").replacing("\n", with: end)
    let inbox = try ReadInbox(["2402/x.csv": text])
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.1"])
    #expect(inbox.findings("bad-yes-no").first?.cell == "E4")
  }

  @Test("Unknown columns are named once each and never kept")
  func unknownColumns() throws {
    let inbox = try ReadInbox(["2402/x.csv": "อีเมล,ชื่อ," + Sheet.considerations("a@b.example,ก,1,1,1,มี,ชัดเจน")]
    )
    #expect(inbox.findings("unknown-column").map(\.value) == ["อีเมล", "ชื่อ"])
    #expect(!inbox.consolidated.findings.contains { $0.message(.thai).contains("a@b.example") })
  }

  @Test("The cells of a column that no kind names are not even looked at")
  func unnamedCells() throws {
    let long = String(repeating: "ก", count: 40_000)
    let inbox = try ReadInbox([
      "2402/x.csv": "ชื่อผู้กรอก,ก," + Sheet.considerations("ก่้า\u{1},\(long),1,1,1,มี,ชัดเจน")
    ])
    #expect(inbox.codes == ["unknown-column", "unknown-column"])
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.1"])
  }

  @Test("What is known of a file is recorded: its hash, encoding, rows and contents")
  func sourceFile() throws {
    let inbox = try ReadInbox(["2402/x.csv": Sheet.considerations("1,1,1,มี,ชัดเจน")])
    let file = try #require(inbox.consolidated.files.first)
    #expect(file.path.text == "2565-03/2402/x.csv")
    #expect(file.sha256?.count == 64)
    #expect(file.encoding == "UTF-8")
    #expect(file.rowCount == 2)
    #expect(file.contents == [.init(officeCode: "2402", kind: .considerations)])
  }

  @Test("Hidden files and lock files are passed over, whatever their case the rest is read")
  func hidden() throws {
    let sheet = Sheet.considerations("1,1,1,มี,ชัดเจน")
    let inbox = try ReadInbox([
      "2402/.x.csv": "?", "2402/~$x.csv": "?", ".git/config": "?", "2402/A.CSV": sheet,
      "2402/b/ลึก/c.csv": sheet,
    ])
    #expect(inbox.codes == ["identical-copy"])
    #expect(inbox.consolidated.files.map(\.path.name) == ["A.CSV", "c.csv"])
  }

  @Test("A first column of remarks makes neither its header nor its rows a footer")
  func remarksFirst() throws {
    let inbox = try ReadInbox([
      "2402/x.csv": Sheet.considerations("1,1,1,มี,ชัดเจน") + """

        หมายเหตุ,มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด
        หมายเหตุ: นับเฉพาะภาคเรียนที่ 1,3,4,4,1,2
        ,3,4,3,3,4
        หมายเหตุ: ข้อมูล ณ วันที่รายงาน
        """
    ])
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.1"])
    #expect(inbox.reports("2402").measures.keys.sorted() == ["3.4.3", "3.4.4"])
    #expect(inbox.codes.filter { $0 != "missing-evidence" } == ["footer-row", "second-sheet"])
  }

  @Test(
    "What a header is does not depend on whether another file began with the same one",
    arguments: [
      Sheet.considerations("1,1,1,มี,บางที"), Sheet.survey("1/3/2565,ครู,5,4"),
      // An unknown column, a question of other words, one of another number, a stated scale, a column named twice.
      "ประทับเวลา,สถานภาพผู้ตอบ,1.1 หลักสูตร,อายุ\n1/3/2565,ครู,5,40",
      "ประทับเวลา,สถานภาพผู้ตอบ,1.1 ความสะอาดของห้องน้ำ,1.2 นิเทศ\n1/3/2565,ครู,5,4",
      "ประทับเวลา,สถานภาพผู้ตอบ,1.1 หลักสูตร (1 = มากที่สุด),1.2 นิเทศ\n1/3/2565,ครู,5,4",
      "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ตัวตั้ง,ตัวหาร,ตัวตั้ง\n3,4,3,1,2,1",
      "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,\"ตัวตั้ง\",ตัว\"หาร\n3,4,3,1,2", "a,b\n1,2",
      "\nประทับเวลา,สถานภาพผู้ตอบ,1.1 หลักสูตร,อายุ\n1/3/2565,ครู,5,40",
    ])
  func knownHeaders(text: String) throws {
    let known = try #require(ReadInbox.contexts["2565-03"])
    func fresh() throws -> ReadingContext {
      ReadingContext(
        period: known.period, plan: known.plan, registry: try OfficeRegistry.readEmbedded(),
        wordBook: try WordBook.read())
    }
    let folder = try TemporaryFolder()
    try folder.write([
      "2565-03/1001/x.csv": "\(text)\n", "2565-03/2402/x.csv": text,
      "2565-03/2402/y.csv": "เขต,2402\n" + text,
      "2565-03/6001/x.csv": text.replacing(",", with: ";"),
    ])
    let together = try ReadInbox(folder, try fresh())
    for reading in together.readings {
      let path = reading.source.path
      let file = try #require(
        try Inbox(root: DiskPath(folder.path)).discover(known.period).files.first { $0.path == path })
      let alone = FileReader(context: try fresh()).read(file)
      #expect(reading == alone, "\(path.text)")
      #expect(reading.findings.map { $0.message(.thai) } == alone.findings.map { $0.message(.thai) })
    }
  }
}
