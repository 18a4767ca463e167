import Assessment
import Foundation
import Standards
import TestSupport
import Testing

@testable import Publication
@testable import Sheets

@Suite("Workbooks laid out for publication", .serialized)
struct PublicationLayoutTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func nation(_ layout: WorkbookLayout, isOfficial: Bool = true) throws -> PublishedPeriod {
    var nation = try MadeUpNation(#require(Period("2565-09")))
    return try nation.published(officeCount: 3, silentEvery: 1_000, isOfficial: isOfficial, layout: layout)
  }

  private func publish(_ published: PublishedPeriod, to name: String) async throws -> [String: [UInt8]] {
    _ = try await PublicationWriter.publish(
      published, to: "\(folder.path)/\(name)", jobs: 2, run: RunFacts(startedAt: 0, exitStatus: 0))
    var files = try folder.contents(below: "\(name)/\(published.period)")
    files["run.json"] = nil
    return files
  }

  /// The parts of a workbook of three offices.
  private func parts(
    of workbook: String, _ layout: WorkbookLayout = .publication, isOfficial: Bool = true
  ) async throws -> StoredWorkbook {
    _ = try await publish(nation(layout, isOfficial: isOfficial), to: "out")
    return try StoredWorkbook(folder, "out/2565-09/\(workbook)")
  }

  @Test(
    "No part has a filter, a pane or a fill, and every sheet has a title in A1 and one table",
    arguments: ["national.xlsx", "offices/1001.xlsx"])
  func plain(workbook: String) async throws {
    let stored = try await parts(of: workbook)
    #expect(!stored.holds("<autoFilter") && !stored.holds("<pane ") && !stored.holds("dataBar"))
    #expect(!stored.holds("showRowStripes=\"1\"") && !stored.holds("patternType=\"solid\""))
    for sheet in stored.sheets {
      #expect(sheet.firstCell?.isEmpty == false, "\(sheet.name)")
      let isLetter = sheet.name == SheetNames.letter
      #expect(sheet.xml.matches(of: /<tablePart\s/).count == (isLetter ? 0 : 1), "\(sheet.name)")
      #expect(sheet.xml.contains("<mergeCell ") == isLetter, "\(sheet.name)")
    }
  }

  @Test(
    "Workbooks for analysis have all of these: the test can fail",
    arguments: ["<autoFilter", "<pane ", "solid"])
  func analysis(sign: String) async throws {
    #expect(try await parts(of: "national.xlsx", .analysis).holds(sign))
  }

  @Test("Sheets keep their names and order; notes stand behind the contents, tables below others count on")
  func names() throws {
    let analysis = NationalWorkbook.sheets(try nation(.analysis)).map(\.name)
    let publication = NationalWorkbook.sheets(try nation(.publication)).map(\.name)
    #expect(publication.prefix(3) == ["สรุปผู้บริหาร", "สารบัญ", "หมายเหตุ"])
    #expect(analysis.prefix(2) == ["สรุปผู้บริหาร", "สารบัญ"])
    #expect(publication.contains("ภาพรวม 2"))
    // What is there for programs is left out, and the explorer, a page of formulas over a table that both have.
    #expect(
      publication.filter { $0 != "หมายเหตุ" && !$0.hasPrefix("ภาพรวม ") }
        == analysis.filter { $0 != "ข้อมูลยาว" && $0 != "สำรวจเขต" })
    #expect(OfficeWorkbook.sheets(try nation(.publication), officeAt: 0).last?.name == "หมายเหตุ")
  }

  @Test(
    "Titles name the sheet and its table, the lines below them month, trial, tables and where the notes are")
  func head() async throws {
    let stored = try await parts(of: "national.xlsx", isOfficial: false)
    let overview = try #require(stored.sheets.first { $0.name == "ภาพรวม" })
    #expect(
      overview.column("A").prefix(6) == [
        "ภาพรวม กันยายน 2565: ผลรายมาตรฐานทั้งประเทศ",
        "ผลการประเมินตามมาตรฐานสำนักงานเขตพื้นที่การศึกษา กันยายน 2565", "สำเนาทดลอง – ไม่ใช่ผลทางการ",
        "แผ่นงานนี้มีหนึ่งตาราง เริ่มที่เซลล์ A6 และมี 1 แผนภูมิอยู่ใต้ตาราง",
        "ไปที่แผ่นงานหมายเหตุ ซึ่งอธิบายเครื่องหมายและสัญลักษณ์", "มาตรฐาน",
      ])
    #expect(overview.xml.contains("<hyperlink ref=\"A5\" location=\"'หมายเหตุ'!A1\""))
    // A title that repeats on paper would say that every page begins a sheet.
    #expect(stored.holds("'ภาพรวม'!$6:$6"))
  }

  @Test("What stands below a table for analysis stands above it: nothing follows the one table of a sheet")
  func notesOfTables() async throws {
    func cells(_ layout: WorkbookLayout) async throws -> [String] {
      let stored = try await parts(of: "national.xlsx", layout)
      return try #require(stored.sheets.first { $0.name == SheetNames.comparison }).column("A")
    }
    let (analysis, publication) = (try await cells(.analysis), try await cells(.publication))
    #expect(analysis.first == "รหัสเขต" && analysis.suffix(OutlierWords.rule.count) == OutlierWords.rule[...])
    #expect(publication.contains(OutlierWords.rule[0]) && publication.last == "1102")
  }

  @Test("Charts that do not fit below their table have pages, and rows as high as they are placed by")
  func chartPages() async throws {
    let stored = try await parts(of: "national.xlsx")
    func breaks(_ title: String) throws -> Int {
      let sheet = try #require(stored.sheets.first { $0.column("A").first?.hasSuffix(title) == true })
      #expect(sheet.xml.contains(/<sheetFormatPr [^>]*customHeight="1"/))
      return sheet.xml.matches(of: /<brk\s/).count
    }
    #expect(try breaks("ผลรายมาตรฐานทั้งประเทศ") == 0)
    #expect(try breaks("ความพึงพอใจรายด้านและรายกลุ่มผู้ตอบ") == 2)
  }

  @Test("The contents say in lines what they hold in a table for analysis, above the list of the sheets")
  func contents() async throws {
    let sheets = try await parts(of: "national.xlsx").sheets
    let lines = try #require(sheets.first { $0.name == SheetNames.contents }).column("A")
    #expect(lines.first == "ผลการประเมินตามมาตรฐานสำนักงานเขตพื้นที่การศึกษา กันยายน 2565")
    #expect(lines.contains("เขตในทะเบียน: 3") && lines.contains("ปีงบประมาณ: พ.ศ. 2565"))
    #expect(lines.contains("แผ่นงาน") && lines.contains("หมายเหตุ") && lines.contains("ภาพรวม 4"))
  }

  @Test("The notes hold every level, mark and assumption with its count, the signs, and whom to ask")
  func notes() throws {
    let published = try nation(.publication)
    let sheet = try #require(NotesSheet(published: published).sheet)
    let items = (0..<sheet.table.rowCount).map { sheet.table.cell($0, 1).plainText }
    for mark in ["[p]", "[r]", "[a]", "[c]", "–", "ไม่เกี่ยวข้อง", "5 ดีเยี่ยม", LetterWording.unit] {
      #expect(items.contains(mark), "\(mark)")
    }
    let counts = (0..<sheet.table.rowCount).map { sheet.table.cell($0, 3).plainText }
    #expect(
      counts[try #require(items.firstIndex(of: "[a]"))]
        == "\(published.markedCount("[a]", in: published.assessment.results))")
    let assumptions = published.plan.assumptions(in: published.assessment.results)
    #expect(!assumptions.isEmpty && assumptions.allSatisfy { items.contains($0.title) })
    #expect(try NotesSheet(published: nation(.analysis)).sheet == nil)
  }

  @Test("An office's notes count its own levels alone, since nothing else makes its workbook again")
  func officeNotes() throws {
    let published = try nation(.publication)
    let sheet = try #require(NotesSheet(published: published, index: 1).sheet)
    let row = try #require((0..<sheet.table.rowCount).first { sheet.table.cell($0, 1).plainText == "[a]" })
    #expect(
      sheet.table.cell(row, 3).plainText
        == "\(published.markedCount("[a]", in: [published.assessment.results[1]]))")
  }

  @Test("The letter is the same page: its title stands on the screen only, above what is printed")
  func letter() async throws {
    let stored = try await parts(of: "offices/1001.xlsx")
    let letter = try #require(stored.sheets.first { $0.name == SheetNames.letter })
    #expect(letter.column("A").prefix(2) == ["หนังสือแจ้งผล: หนังสือแจ้งผลการประเมิน", LetterDraft.mark])
    let area = try #require(
      stored.parts["xl/workbook.xml"]?.firstMatch(of: /'หนังสือแจ้งผล'!\$A\$(\d+):\$D\$(\d+)/))
    #expect(area.1 == "2")
    let analysis = try await parts(of: "offices/1001.xlsx", .analysis)
    let rows = try #require(analysis.sheets.first { $0.name == SheetNames.letter }).xml.matches(of: /<row\s/)
      .count
    #expect(Int(area.2) == rows + 1)
    #expect(!analysis.holds("Print_Area"))
  }

  @Test("The same month gives the same bytes again; figures in the twins do not know the layout")
  func repeatable() async throws {
    let one = try await publish(nation(.publication), to: "one")
    #expect(try await publish(nation(.publication), to: "other") == one)
    let analysis = try await publish(nation(.analysis), to: "analysis")
    for (path, bytes) in one { #expect((bytes == analysis[path]) == path.hasSuffix(".csv"), "\(path)") }
  }

  @Test("A month without results, charts or files is laid out too")
  func emptyMonth() throws {
    let sheets = NationalWorkbook.sheets(try SmallPeriod.published(reports: [:], layout: .publication))
    #expect(sheets.allSatisfy { $0.rowCount != nil })
  }
}

/// The parts of a stored workbook, and its sheets in their order.
struct StoredWorkbook {
  struct Sheet {
    let name: String
    let xml: String
    /// The texts by column and row, from above.
    fileprivate let texts: [(column: Substring, row: Substring, text: String)]

    init(name: String, xml: String, strings: [String]) {
      self.name = name
      self.xml = xml
      texts = xml.matches(of: /<c r="([A-Z]+)(\d+)"[^>]*t="s"><v>(\d+)<\/v>/).map { cell in
        (cell.1, cell.2, Int(cell.3).map { strings[$0] } ?? "")
      }
    }

    /// What A1 says; nil where it holds no text.
    var firstCell: String? { texts.first { $0.column == "A" && $0.row == "1" }?.text }

    /// The texts of a column from above.
    func column(_ letter: String) -> [String] { texts.filter { $0.column == letter }.map(\.text) }
  }

  let parts: [String: String]
  let sheets: [Sheet]

  init(_ folder: TemporaryFolder, _ path: String) throws {
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = [
      "python3", "-m", "zipfile", "-e", "\(folder.path)/\(path)", "\(folder.path)/\(path).parts",
    ]
    try python.run()
    python.waitUntilExit()
    try #require(python.terminationStatus == 0)
    let parts = try folder.contents(below: "\(path).parts").mapValues { String(decoding: $0, as: UTF8.self) }
    let strings = (parts["xl/sharedStrings.xml"] ?? "").matches(of: /(?s)<si><t[^>]*>(.*?)<\/t><\/si>/)
      .map { String($0.1) }
    let names = try #require(parts["xl/workbook.xml"]).matches(of: /<sheet name="([^"]*)"/)
    self.parts = parts
    sheets = names.enumerated().map { index, name in
      Sheet(
        name: String(name.1), xml: parts["xl/worksheets/sheet\(index + 1).xml"] ?? "", strings: strings)
    }
  }

  /// Whether any part holds a piece of XML.
  func holds(_ text: String) -> Bool { parts.values.contains { $0.contains(text) } }
}
