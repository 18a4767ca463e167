import Foundation
import TestSupport
import Testing
import XLSXWorkbook

@testable import WorkbookAudit

/// What is read byte by byte must be judged as the parser judges it; a comment before it leaves all of it to the parser.
@Suite("Rows and texts in the form of the product's own library")
struct PlainPartsTests {
  private typealias Part = (name: String, content: [UInt8])

  private static let sheet = "xl/worksheets/sheet1.xml"
  private static let texts = "xl/sharedStrings.xml"
  private static let formulaRow = 20

  private let parts: [Part]

  init() throws {
    let folder = try TemporaryFolder()
    let book = try Workbook(
      path: folder.path + "/book.xlsx", temporaryDirectory: folder.path,
      properties: WorkbookProperties(title: "ผล", created: 1_600_000_000),
      defaultFont: Font(name: "TH Sarabun New", size: 14))
    let page = try book.addWorksheet(named: "ผล")
    try page.setDefaultRowHeight(21)
    let texts = ["ดีมาก", "<ก & \"ข\">", " เว้น ", "สอง\nบรรทัด", "_x0041_", "3.1", "𝄞\u{FEFF}", ""]
    for row in 0..<30 where row != 7 {
      try page.setRow(row, height: 20 + Double(row))
      try page.write(.number(Double(row) / 3), row: row, column: 0)
      try page.write(.text("\(texts[row % texts.count])"), row: row, column: 1)
      try page.write(.blank, row: row, column: 2, format: CellFormat().with { $0.bold = true })
    }
    try page.write(.formula("=SUM(A1:A3)&\"<\"", cachedNumber: 1), row: Self.formulaRow, column: 5)
    parts = try book.close().parts.map { ($0.name, $0.content) }
  }

  private func content(_ name: String) throws -> [UInt8] {
    try #require(parts.first { $0.name == name }).content
  }

  private func faults(_ parts: [Part]) -> [WorkbookFault] { WorkbookAudit.faults(in: parts, packedAs: []) }

  /// The parts with a comment where reading byte by byte would begin.
  private func leftToParser(_ parts: [Part]) -> [Part] {
    parts.map { part in
      var begin: Int?
      if part.name == Self.sheet { begin = PlainXML.end(of: "<sheetData>", in: part.content.span) }
      if part.name == Self.texts { begin = PlainXML.end(of: "<si>", in: part.content.span).map { $0 - 4 } }
      guard let begin else { return part }
      return (part.name, part.content[..<begin] + Array("<!---->".utf8) + part.content[begin...])
    }
  }

  @Test("Rows are read up to the first formula, texts up to the first that needs a parser")
  func reach() throws {
    let sheet = try content(Self.sheet)
    let begin = PlainXML.end(of: "<sheetData>", in: sheet.span)
    let firstRow = try #require(begin)
    var rows = PlainRows(sheet.span, from: firstRow)
    var numbers: [Int?] = []
    var cells = 0
    while rows.next() {
      numbers.append(rows.number)
      unsafe rows.forEachCell { _ in cells += 1 }
    }
    #expect(numbers == (1...Self.formulaRow).filter { $0 != 8 })
    #expect(cells == 3 * numbers.count - 1, "an empty text is no cell")
    let texts = try content(Self.texts)
    let firstText = try #require(SharedTextsReader().pause(in: texts))
    guard var plain = PlainTexts(texts.span, from: firstText) else {
      Issue.record("the texts are no UTF-8")
      return
    }
    var read: [String] = []
    while plain.next() { read.append(String(decoding: plain.text, as: UTF8.self)) }
    #expect(read == ["ดีมาก", "<ก & \"ข\">", " เว้น ", "สอง\nบรรทัด", "_x005F_x0041_", "3.1"])
    #expect(faults(parts) == faults(leftToParser(parts)))
  }

  @Test("Whatever is broken in them is told alike", arguments: 0..<60 as Range<UInt64>)
  func broken(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("<>/&;\"'= 0123456789.-+:ACEcorstvwx]\n\r\u{0}กี".utf8)
    for name in [Self.sheet, Self.texts] {
      for _ in 0..<25 {
        var broken = try content(name)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let place = Int.random(in: 0..<broken.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: broken.remove(at: place)
          case 1: broken.insert(alphabet[Int.random(in: alphabet.indices, using: &random)], at: place)
          default: broken[place] = alphabet[Int.random(in: alphabet.indices, using: &random)]
          }
        }
        let all = parts.map { $0.name == name ? (name, broken) : $0 }
        let found = faults(all)
        #expect(found == faults(leftToParser(all)), "\(String(decoding: broken, as: UTF8.self))")
      }
    }
  }

  @Test("A part of another encoding is the parser's")
  func otherEncoding() throws {
    let declared = Array(
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><sst><si><t>\u{E01}</t></si></sst>".utf8)
    #expect(SharedTextsReader().pause(in: declared) == nil)
    #expect(SharedTextsReader().pause(in: [0xEF, 0xBB, 0xBF] + Array("<sst><si/></sst>".utf8)) == nil)
    #expect(SharedTextsReader().pause(in: Array("<sst><si/></sst>".utf8)) == 5)
  }
}
