import Foundation
import Testing

@testable import XLSXWorkbook

@Suite("A workbook")
struct WorkbookTests {
  @Test("has the same bytes each time it is written")
  func sameBytes() throws {
    let folder = try TemporaryFolder()
    for name in ["a.xlsx", "b.xlsx"] {
      let book = try folder.workbook(name, title: "รายงาน")
      try SampleWorkbook.fill(book)
      try book.close()
    }
    let first = try Data(contentsOf: URL(fileURLWithPath: folder.file("a.xlsx")))
    #expect(first == (try Data(contentsOf: URL(fileURLWithPath: folder.file("b.xlsx")))))
    #expect(first.count > 5_000)
    if let copy = ProcessInfo.processInfo.environment["SAMPLE_WORKBOOK"] {
      try first.write(to: URL(fileURLWithPath: copy))
    }
  }
}
