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
    let second = try Data(contentsOf: URL(fileURLWithPath: folder.file("b.xlsx")))
    #expect(first == second)
    #expect(first.count > 5_000)
  }

  @Test("has the same bytes written beside others")
  func concurrency() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<4 {
        group.addTask {
          for round in 0..<5 {
            let book = try Workbook(
              path: "\(path)/\(index)-\(round).xlsx", temporaryDirectory: path,
              properties: WorkbookProperties(created: 1_759_251_600), defaultFont: sarabun)
            try SampleWorkbook.fill(book)
            try book.close()
          }
        }
      }
      try await group.waitForAll()
    }
    let contents = try folder.names.map { try Data(contentsOf: URL(fileURLWithPath: folder.file($0))) }
    #expect(contents.count == 20)
    #expect(Set(contents).count == 1)
  }

  @Test("leaves nothing behind but its file")
  func noLeftovers() throws {
    let folder = try TemporaryFolder()
    let book = try folder.workbook()
    try SampleWorkbook.fill(book)
    try book.close()
    #expect(folder.names == ["book.xlsx"])
  }

  @Test("leaves no file when it is dropped, and keeps the one that was there")
  func dropped() throws {
    let folder = try TemporaryFolder()
    try Data("before".utf8).write(to: URL(fileURLWithPath: folder.file("old.xlsx")))
    for name in ["new.xlsx", "old.xlsx"] {
      let book = try folder.workbook(name)
      try SampleWorkbook.fill(book)
    }
    #expect(folder.names == ["old.xlsx"])
    #expect(try String(contentsOfFile: folder.file("old.xlsx"), encoding: .utf8) == "before")
  }

  @Test("replaces a file when it is closed")
  func replaced() throws {
    let folder = try TemporaryFolder()
    try Data(repeating: 0x61, count: 100_000).write(to: URL(fileURLWithPath: folder.file("book.xlsx")))
    let book = try folder.workbook()
    try book.addWorksheet(named: "ผล").write(.text("ใหม่"), row: 0, column: 0)
    try book.close()
    #expect(try folder.parts()["xl/sharedStrings.xml"]?.contains("ใหม่") == true)
  }

  @Test("is refused at the start where its file or temporary folder cannot be written")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    let missing = folder.file("missing/book.xlsx")
    let properties = WorkbookProperties(created: 0)
    #expect(throws: WorkbookError.unwritable(path: missing, code: ENOENT)) {
      _ = try Workbook(
        path: missing, temporaryDirectory: folder.path, properties: properties, defaultFont: sarabun)
    }
    #expect(throws: WorkbookError.unwritable(path: folder.path, code: EISDIR)) {
      _ = try Workbook(
        path: folder.path, temporaryDirectory: folder.path, properties: properties, defaultFont: sarabun)
    }
    #expect(throws: WorkbookError.unwritable(path: missing, code: ENOENT)) {
      _ = try Workbook(
        path: folder.file("a.xlsx"), temporaryDirectory: missing, properties: properties, defaultFont: sarabun
      )
    }
    #expect(folder.names.isEmpty)
  }

  @Test("that is closed or dropped refuses further use of its sheets")
  func closed() throws {
    let folder = try TemporaryFolder()
    let book = try folder.workbook()
    let sheet = try book.addWorksheet(named: "ผล")
    try book.close()
    #expect(throws: WorkbookError.closed) { try sheet.write(.integer(1), row: 0, column: 0) }
    #expect(throws: WorkbookError.closed) { try sheet.hide() }
    let dropped = try Self.sheetOfDroppedWorkbook(in: folder)
    #expect(throws: WorkbookError.closed) { try dropped.hide() }
  }

  private static func sheetOfDroppedWorkbook(in folder: TemporaryFolder) throws -> Worksheet {
    let book = try folder.workbook("dropped.xlsx")
    return try book.addWorksheet(named: "ผล")
  }

  @Test("carries its properties and its creation time")
  func properties() throws {
    let folder = try TemporaryFolder()
    let book = try Workbook(
      path: folder.file("book.xlsx"), temporaryDirectory: folder.path,
      properties: WorkbookProperties(
        title: "รายงาน & ผล\u{1}", subject: "s", author: "a", company: "c", category: "k", keywords: "w",
        comments: "m", created: 1_759_251_600), defaultFont: sarabun)
    _ = try book.addWorksheet(named: "ผล")
    try book.close()
    let parts = try folder.parts()
    let core = try #require(parts["docProps/core.xml"])
    #expect(core.contains("<dc:title>รายงาน &amp; ผล</dc:title>"))
    #expect(core.contains(">2025-09-30T17:00:00Z</dcterms:created>"))
    #expect(parts["docProps/app.xml"]?.contains("<Company>c</Company>") == true)
    #expect(parts["xl/styles.xml"]?.contains("<sz val=\"14\"/>") == true)
    #expect(parts["xl/styles.xml"]?.contains("Calibri") == false)
  }

  @Test("refuses a property that is too long, a font without a name, and to be without a visible first sheet")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "ก", count: 256)
    #expect(throws: WorkbookError.tooLong(what: "property", limit: 255, .init())) {
      _ = try folder.workbook(title: long)
    }
    for font in [Font(name: "", size: 14), Font(name: "A", size: 0), Font(name: "A", size: .nan)] {
      #expect(throws: WorkbookError.setting("font", .init())) {
        _ = try Workbook(
          path: folder.file("a.xlsx"), temporaryDirectory: folder.path,
          properties: WorkbookProperties(created: 0), defaultFont: font)
      }
    }
    #expect(throws: WorkbookError.setting("a visible first sheet", .init())) {
      try folder.workbook().close()
    }
    #expect(folder.names.isEmpty)
  }

  @Test("names its font for Thai in the theme, where charts look for it")
  func theme() throws {
    let folder = try TemporaryFolder()
    let book = try Workbook(
      path: folder.file("book.xlsx"), temporaryDirectory: folder.path,
      properties: WorkbookProperties(created: 0), defaultFont: Font(name: "A & \"B\"", size: 14))
    _ = try book.addWorksheet(named: "ผล")
    try book.close()
    let theme = try #require(try folder.parts()["xl/theme/theme1.xml"])
    #expect(theme.contains("<a:cs typeface=\"A &amp; &quot;B&quot;\"/></a:minorFont>"))
  }

  @Test("shares one style among equal formats")
  func formats() throws {
    let bold = CellFormat().with { $0.bold = true }
    let parts = try written {
      for row in 0..<50 {
        try $0.write(.integer(row), row: row, column: 0, format: bold)
        try $0.write(.integer(row), row: row, column: 1, format: CellFormat().with { $0.bold = true })
      }
    }
    #expect(parts["xl/styles.xml"]?.contains("<cellXfs count=\"2\">") == true)
  }

  @Test("tells where something failed without the value that failed")
  func messages() throws {
    let error = try #require(
      try failure { try $0.write(.link(.file("internal:secret"), text: "secret"), row: 2, column: 1) })
    #expect("\(error)" == "not a link target at sheet 'ผล', B3")
  }
}
