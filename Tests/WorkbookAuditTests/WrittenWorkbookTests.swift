import Foundation
import TestSupport
import Testing
import XLSXWorkbook

@testable import WorkbookAudit

@Suite("The audit of what the product writes")
struct WrittenWorkbookTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func faults(_ fill: (borrowing Workbook) throws -> Void) throws -> [String] {
    let path = folder.path + "/book.xlsx"
    let book = try Workbook(
      path: path, temporaryDirectory: folder.path,
      properties: WorkbookProperties(
        title: "ผลการประเมิน", subject: "มาตรฐาน", author: "ruamphon", created: 1_600_000_000),
      defaultFont: Font(name: "TH Sarabun New", size: 14))
    try fill(book)
    let finished = try book.close()
    let file = Array(try Data(contentsOf: URL(filePath: path)))
    #expect(file == finished.bytes)
    let faults = WorkbookAudit.faults(in: finished.parts.map { ($0.name, $0.content) }, packedAs: file)
    #expect(faults == WorkbookAudit.faults(in: file))
    return faults.map(\.kind.code)
  }

  @Test("Compressed parts, a table, links, a formula and a text with an escape have no fault")
  func good() throws {
    let codes = try faults { book in
      let sheet = try book.addWorksheet(named: "แผ่นงาน")
      try sheet.write(.text("_x0041_ <&> \u{2028}"), row: 9, column: 0)
      try sheet.write(.formula("=SUM(B2:B3)", cachedNumber: 3), row: 9, column: 1)
      try sheet.write(.link(.file("offices/1001.xlsx"), text: "เขต"), row: 10, column: 0)
      try sheet.write(.link(.cell(sheet: "แผ่นงาน", row: 0, column: 0), text: "บน"), row: 10, column: 1)
      for row in 0..<3 { try sheet.write(.number(Double(row) / 3), row: row, column: 5) }
    }
    #expect(codes == [])
  }

  @Test("Pale text is found in a compressed file too")
  func paleText() throws {
    let codes = try faults { book in
      let sheet = try book.addWorksheet(named: "แผ่นงาน")
      try sheet.write(.text("จาง"), row: 0, column: 0, format: CellFormat().with { $0.color = 0xAAAAAA })
    }
    #expect(codes == ["contrast-low"])
  }
}
