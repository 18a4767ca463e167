import Testing

@testable import XLSXWorkbook

@Suite("How many pages a sheet prints on")
struct PrintedPagesTests {
  /// Hundred rows of 15 points in two columns of 100 pixels.
  private func pages(_ setup: PrintSetup?) -> Int? {
    var pages = PrintedPages()
    for column in 0..<2 { pages.set(columns: column...column, width: 95.0 / 7) }
    for row in 0..<100 { pages.use(row: row, column: 1) }
    pages.setup = setup
    return pages.count
  }

  /// A4 upright with 29.69 × 20 points of margins leaves 800 points, 53 rows.
  private let margins = PrintSetup.Margins(left: 0.2, right: 0.2, top: 0.29, bottom: 0.28889)

  @Test("divides the rows by the height within the margins, and knows nothing without a setup")
  func rows() {
    #expect(pages(nil) == nil)
    #expect(pages(PrintSetup(orientation: .portrait, margins: margins)) == 2)
    #expect(pages(PrintSetup(orientation: .landscape, margins: margins)) == 3)
  }

  @Test("counts repeated rows on every page, and those before them once")
  func repeated() {
    #expect(pages(PrintSetup(orientation: .portrait, repeatedRows: 0...3, margins: margins)) == 2)
    #expect(pages(PrintSetup(orientation: .portrait, repeatedRows: 0...6, margins: margins)) == 3)
    #expect(pages(PrintSetup(orientation: .portrait, repeatedRows: 6...6, margins: margins)) == 2)
  }

  @Test("prints the area alone, begins pages where it is told, and one page is one")
  func settings() {
    var setup = PrintSetup(orientation: .portrait, margins: margins)
    setup.area = CellRange(rows: 0...40, columns: 0...1)
    #expect(pages(setup) == 1)
    setup.area = nil
    setup.pageStarts = [10, 20]
    #expect(pages(setup) == 4)
    setup.fit = .init(wide: 1, high: 1)
    #expect(pages(setup) == 1)
  }

  @Test("goes on side by side where it is too wide at its scale, the first columns on each page")
  func across() {
    var setup = PrintSetup(orientation: .portrait, margins: margins)
    setup.fit = nil
    setup.scale = 100
    #expect(pages(setup) == 2)
    setup.scale = 400
    #expect(pages(setup) == 16)
  }

  @Test("A3 is twice A4")
  func paper() {
    let small = PrintSetup(orientation: .landscape, margins: .init(left: 0, right: 0, top: 0, bottom: 0))
    var large = small
    large.paper = .a3
    #expect(small.printedSize == (11.69 * 72, 8.27 * 72))
    #expect(large.printedSize == (16.54 * 72, 11.69 * 72))
  }
}
