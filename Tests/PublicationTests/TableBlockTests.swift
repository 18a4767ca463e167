import Standards
import Testing
import XLSXWorkbook

@testable import Publication
@testable import Sheets

@Suite("A table before it has a place")
struct TableBlockTests {
  private static var columns: [Column<Int>] {
    [
      Column<Int>("หนึ่ง", .count) { .count($0) },
      Column<Int>("สอง", .text) { .text("\($0) สองเท่า \($0 * 2)") },
      Column<Int>("สาม", .change) { .change(-$0) },
    ]
  }

  private func shown(_ cells: [SheetCell]) -> [String] { cells.map { "\($0)" } }

  @Test(
    "tells what a row says in the columns asked for, in their order",
    arguments: [[0, 1, 2], [2, 0], []])
  func asked(columns: [Int]) {
    let block = TableBlock("T", columns: Self.columns, rows: [5, 7])
    #expect(shown(block.cells(1, columns)) == shown(columns.map { Self.columns[$0].cell(7) }))
    #expect("\(block.cell(0, 0))" == "\(SheetCell.count(5))")
  }

  @Test(
    "shows a figure with two decimals, also where others of the column are counts",
    arguments: [
      (ColumnLook.fact, SheetCell.figure(Hundredths(count: 60)), "#,##0.00"),
      (.fact, .count(60), "#,##0"), (.figure, .figure(Hundredths(count: 60)), "0.00"),
    ])
  func figures(look: ColumnLook, cell: SheetCell, format: String) {
    #expect(CellLooks(look).shown(cell).format.format.numberFormat == format)
  }

  @Test("has one row that says nothing where there is nothing to say")
  func empty() {
    let block = TableBlock("T", columns: Self.columns, rows: [])
    #expect(block.rowCount == 1 && block.dataCount == 0)
    #expect(shown(block.cells(0, [0, 2])) == ["missing", "missing"])
  }

  @Test("measures the texts of a column only where its look does not tell its width")
  func widths() throws {
    let period = try SmallPeriod.published()
    let block = TableBlock("T", columns: Self.columns, rows: [1, 123_456_789])
    let widths = TableWriter(block: block, style: SheetStyle(period), ruler: TextRuler()).widths()
    let ruler = TextRuler()
    #expect(widths[0] == 9 + 1.6)
    #expect(widths[1] == ruler.width(of: "123456789 สองเท่า 246913578") + 1.6)
    #expect(widths[2] == 8 + 1.6)
  }

  @Test(
    "leaves room for the button of a filter only where it has one, and there keeps short titles on one line")
  func titles() throws {
    let ruler = TextRuler()
    let style = SheetStyle(try SmallPeriod.published())
    let title = "2 พอใช้ ร้อยละ"
    let block = TableBlock("T", columns: [Column<Int>(title, .percentage) { .count($0) }], rows: [1])
    func width(_ style: SheetStyle, _ hasFilter: Bool) -> Double {
      TableWriter(block: block, style: style, ruler: ruler, hasFilter: hasFilter).widths()[0]
    }
    #expect(width(style, true) == max(8, ruler.longestWord(of: title) + 2.6) + 1.6)
    #expect(width(style, false) == ruler.width(of: title, isBold: true) + 1.6)
    let publication = SheetStyle(try SmallPeriod.published(layout: .publication))
    #expect(width(publication, true) == width(style, false))
    let long = TableBlock(
      "T", columns: [Column<Int>("ตนเองสูงกว่าคณะกรรมการ ร้อยละ", .percentage) { .count($0) }], rows: [1])
    let longWidth = TableWriter(block: long, style: style, ruler: ruler, hasFilter: false).widths()[0]
    #expect(longWidth == ruler.longestWord(of: "ตนเองสูงกว่าคณะกรรมการ ร้อยละ") + 1.6)
  }

  @Test("is as high as its texts wrap; the words in place of a value fit every column on one line")
  func heights() throws {
    let ruler = TextRuler()
    let writer = TableWriter(
      block: TableBlock("T", columns: Self.columns, rows: []), style: SheetStyle(try SmallPeriod.published()),
      ruler: ruler)
    #expect(writer.lines(of: [.text("สองคำ สองคำ"), .count(1)], [8.6, 9.6]) == 2)
    #expect(writer.lines(of: [.notApplicable, .missing, .notApplicable], [9.6, 9.6, 9.6]) == 1)
    #expect(ruler.width(of: SheetCell.notApplicableText) <= 8 + 1.6)
  }
}
