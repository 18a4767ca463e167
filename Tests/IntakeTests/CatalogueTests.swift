import Intake
import Records
import TestSupport
import Testing

/// Every finding code with the smallest inbox that provokes it: the list that shows each check at work.
///
/// A new check is one line here; a code without a line fails the first test.
@Suite("Every finding code is provoked by a file")
struct CatalogueTests {
  /// One code, the files that must bring it about, and where it must point.
  struct Provocation: Sendable, CustomTestStringConvertible {
    let code: String
    let severity: Severity
    let files: [String: [UInt8]]
    let period: String
    /// The cell, or the row alone, or nothing where the whole file is meant.
    let place: String?
    /// What of the same file or inbox must still have come in.
    let kept: [String]
    /// Other codes that the same files bring about.
    let beside: [String]

    init(
      _ code: String, _ severity: Severity, at place: String? = nil, kept: [String] = [],
      beside: [String] = [],
      period: String = "2565-03", _ files: [String: String], bytes: [String: [UInt8]] = [:]
    ) {
      (self.code, self.severity, self.place, self.kept) = (code, severity, place, kept)
      (self.beside, self.period) = (beside, period)
      self.files = files.mapValues { Array($0.utf8) }.merging(bytes) { $1 }
    }

    var testDescription: String { code }
  }

  private static let goodRow = "1,1,6,มี,ชัดเจน"
  private static let goodMeasure = "3,4,3,,90,100,,"

  static let table: [Provocation] = [
    .init(
      "ambiguous-mark", .error, at: "D2", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,1,x,ชัดเจน", goodRow)]),
    .init(
      "ambiguous-sheet", .error, at: "1",
      ["2402/c.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน,จำนวนที่ได้,จำนวนทั้งหมด\n" + "1,1,1,มี,ชัดเจน,1,2"]
    ),
    .init(
      "bad-date", .warning, at: "A2", kept: ["survey"],
      ["2402/s.csv": Sheet.survey("เมื่อวาน,ครู,5,4", Sheet.thirtyTeachers)]),
    .init(
      "bad-encoding", .error, kept: ["1.1.6"], ["2402/ok.csv": Sheet.considerations(goodRow)],
      bytes: ["2402/c.csv": [0x31, 0x2C, 0xE0, 0xB8]]),
    .init("bad-level", .error, at: "D2", kept: ["3.2"], ["2402/r.csv": Sheet.review("3,1,,6,", "3,2,,4,")]),
    .init(
      "bad-likert", .warning, at: "C2", kept: ["survey"],
      ["2402/s.csv": Sheet.survey("1/3/2565,ครู,เฉย ๆ,4", Sheet.thirtyTeachers)]),
    .init(
      "bad-measure", .error, at: "2", kept: ["3.4.3"],
      ["2402/m.csv": Sheet.measures("3,4,4,,11,10,,", goodMeasure)]),
    .init(
      "bad-number", .error, at: "E2", kept: ["3.4.3"],
      ["2402/m.csv": Sheet.measures("3,4,4,,ประมาณ 80,100,,", goodMeasure)]),
    .init(
      "bad-yes-no", .error, at: "E2", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,1,มี,บางส่วน", goodRow)]),
    .init(
      "blank-key", .error, at: "A2", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations(",,,มี,ชัดเจน", goodRow)]),
    .init(
      "clear-without-implemented", .error, at: "2", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,1,ไม่มี,ชัดเจน", goodRow)]),
    .init(
      "conflicting-rows", .error, at: "3", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,1,มี,ชัดเจน", "1,1,1,มี,ไม่ชัดเจน", goodRow)]),
    .init(
      "duplicate-column", .error, at: "F1",
      ["2402/c.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน,การดำเนินการ\n1,1,1,มี,ชัดเจน,มี"]),
    .init(
      "duplicate-row", .info, at: "3", kept: ["1.1.1", "1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,1,มี,ชัดเจน", "๑,๑,๑,มี,ชัดเจน", goodRow)]),
    .init("empty-sheet", .error, ["2402/c.csv": Sheet.considerations()]),
    .init("few-respondents", .warning, kept: ["survey"], ["2402/s.csv": Sheet.survey("1/3/2565,ครู,5,4")]),
    .init(
      "level-points-mismatch", .warning, at: "D2", kept: ["1"], period: "2564-09",
      ["กพร/x.csv": Sheet.external("2402,1,480,ดี")]),
    .init("malformed-csv", .error, at: "2", ["2402/c.csv": Sheet.considerations("1,1,1,\"มี,ชัดเจน", goodRow)]),
    .init(
      "measure-mismatch", .warning, at: "2", kept: ["3.4.4", "3.4.3"],
      ["2402/m.csv": Sheet.measures("3,4,4,,50,100,50.51,", goodMeasure)]),
    .init("no-office", .error, ["ส่งงาน/c.csv": Sheet.considerations(goodRow)]),
    .init(
      "not-applicable", .info, at: "2", kept: ["3.4.4", "3.4.3"],
      ["2402/m.csv": Sheet.measures("3,4,4,,0,0,,", goodMeasure)]),
    .init(
      "not-csv", .warning, kept: ["1.1.6"],
      ["2402/note.pdf": "%PDF-", "2402/c.csv": Sheet.considerations(goodRow)]),
    .init(
      "not-reviewable", .error, at: "D2", kept: ["3.2"], ["2402/r.csv": Sheet.review("1,1,1,4,", "3,2,,4,")]),
    .init(
      "number-title-mismatch", .error, at: "C2", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,1.2.1,มี,ชัดเจน", goodRow)]),
    .init(
      "office-conflict", .error,
      ["สพป.ฉะเชิงเทรา เขต 2.csv": "หน่วยงาน,สพป.ฉะเชิงเทรา เขต 1\n" + Sheet.considerations(goodRow)]),
    .init(
      "office-mismatch", .error, at: "A2", kept: ["1.1.6"],
      ["2402/c.csv": "รหัสเขต," + Sheet.considerations("2401,1,1,1,มี,ชัดเจน", "2402," + goodRow)]),
    .init(
      "percent-only", .warning, at: "2", kept: ["3.4.4", "3.4.3"],
      ["2402/m.csv": Sheet.measures("3,4,4,,,,85.5,", goodMeasure)]),
    .init(
      "rows-summed", .info, at: "2", kept: ["3.4.4"],
      ["2402/m.csv": Sheet.measures("3,4,4,ป.1,1,2,,", "3,4,4,ป.2,3,4,,")]),
    .init(
      "sum-mismatch", .warning, at: "4", kept: ["3.4.4"], beside: ["rows-summed"],
      ["2402/m.csv": Sheet.measures("3,4,4,ป.1,1,2,,", "3,4,4,ป.2,3,4,,", "3,4,4,รวม,5,6,,")]),
    .init(
      "unknown-column", .info, at: "A1", kept: ["1.1.6"],
      ["2402/c.csv": "ชื่อผู้กรอก," + Sheet.considerations("ก," + goodRow)]),
    .init(
      "unknown-item", .error, at: "C2", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,7,มี,ชัดเจน", goodRow)]),
    .init(
      "unknown-office", .error, at: "A2", kept: ["1.1.6"],
      ["c.csv": "สพท.," + Sheet.considerations("สพป.ฉะเชิงเทรา เขต 9,1,1,1,มี,ชัดเจน", "2402," + goodRow)]),
    .init(
      "unknown-respondent-group", .warning, at: "B2", kept: ["survey"],
      ["2402/s.csv": Sheet.survey("1/3/2565,นักบินอวกาศ,5,4", Sheet.thirtyTeachers)]),
    .init("unknown-sheet", .error, ["2402/c.csv": "วัน,เดือน,ปี\n1,2,3"]),
    .init(
      "unused-item", .info, at: "2", kept: ["3.1"], period: "2564-09",
      ["2402/r.csv": Sheet.review("1,1,,4,", "1,1,,5,", "3,1,,4,")]),
  ]

  @Test("No code of the catalogue lacks a file, and none is unknown to it")
  func complete() {
    let provoked = Set(Self.table.map(\.code) + ["unreadable-file"])
    #expect(provoked == Set(FindingCatalogue.all.map(\.code)))
  }

  @Test("The file brings about its code alone, at its place, and loses nothing else", arguments: table)
  func provokes(_ provocation: Provocation) throws {
    let inbox = try ReadInbox(bytes: provocation.files, period: provocation.period)
    #expect(inbox.codes == ([provocation.code] + provocation.beside).sorted())
    let finding = try #require(inbox.findings(provocation.code).first)
    #expect(finding.kind.severity == provocation.severity)
    #expect((finding.cell ?? finding.row.map(String.init)) == provocation.place)
    #expect(finding.path != nil)
    let reports = inbox.reports("2402")
    let kept =
      Array(reports.considerations.keys) + Array(reports.measures.keys) + Array(reports.reviews.keys)
      + Array(reports.externals.keys) + (reports.survey == nil ? [] : ["survey"])
    #expect(Set(kept) == Set(provocation.kept))
  }

  @Test("A file that cannot be opened is unreadable-file and stops nothing")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write(["2565-03/2402/c.csv": Sheet.considerations(Self.goodRow)])
    try folder.link("2565-03/2402/b.csv", to: folder.path + "/nowhere")
    let inbox = try ReadInbox(folder)
    #expect(inbox.codes == ["unreadable-file"])
    #expect(inbox.reports("2402").considerations.keys.sorted() == ["1.1.6"])
  }

  @Test("Every text says what to do in both languages and names only places that findings fill")
  func texts() {
    let known: Set<String> = [
      "value", "header", "file", "item", "reason", "line", "name", "offset", "kind", "kinds", "lacking",
      "nearest",
      "expected", "points", "count", "minimum", "earlierRow", "earlierFile", "sum", "computed",
    ]
    for kind in FindingCatalogue.all {
      for text in [kind.thai, kind.english] {
        #expect(text.count > 30, "\(kind.code)")
        let places = text.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first }
        #expect(Set(places.map(String.init)).isSubset(of: known), "\(kind.code): \(places)")
      }
      #expect(kind.thai.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) })
    }
  }

  @Test("A code has one severity")
  func severities() {
    for (code, kinds) in Dictionary(grouping: FindingCatalogue.all, by: \.code) {
      #expect(Set(kinds.map(\.severity)).count == 1, "\(code)")
    }
  }

  @Test("No message keeps an unfilled place", arguments: table)
  func filled(_ provocation: Provocation) throws {
    for finding in try ReadInbox(bytes: provocation.files, period: provocation.period).intake.findings {
      for language in [Finding.Language.thai, .english] {
        let message = finding.message(language)
        #expect(!message.contains("{") && !message.contains("\"\"") && !message.contains("()"), "\(message)")
      }
    }
  }
}
