internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// `สำรวจเขต`: the office that a list offers, its figures beside the medians of type, region and nation, and a chart.
///
/// Its cells are formulas over `ข้อมูลสำรวจ`; they hold what the first choice gives, the first office with a final result.
/// Source: Workbooks, *The map and the explorer*.
struct OfficeExplorerSheet: PeriodSheet {
  let published: PublishedPeriod

  /// Nil where the month has no offices.
  var sheet: OfficeExplorerPage? {
    let rows = OfficeRow.all(of: assessment)
    guard let chosen = rows.first(where: { $0.result.overall.status == .final }) ?? rows.first else {
      return nil
    }
    return OfficeExplorerPage(published: published, chosen: chosen)
  }
}

/// The sheet as it is written; where a sheet holds one table there is none, as `ข้อมูลสำรวจ` has its figures.
struct OfficeExplorerPage: WorkbookSheet, PeriodSheet {
  let published: PublishedPeriod
  /// The office that the list shows first.
  let chosen: OfficeRow

  var name: String { SheetNames.officeExplorer }
  var summary: String { "เลือกเขตหนึ่งเขต แล้วดูผลเทียบกับประเภท ภูมิภาค และประเทศ พร้อมแผนภูมิ" }
  var rowCount: Int? { nil }
  var singleTableSheets: [any WorkbookSheet] { [] }

  func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError) {
    let frame = ExplorerFrame(published: published)
    let lookup = ExplorerLookup(frame: frame, published: published, chosen: chosen)
    try writeHead(to: sheet, frame, style, ruler)
    try lookup.write(to: sheet, style)
    try ExplorerTable(frame: frame, lookup: lookup).write(to: sheet, style, ruler)
    try sheet.add(chart(frame, style), row: frame.choice.firstRow, column: frame.chartColumn)
    let notes = try sheet.write(
      [Self.note] + marks, row: frame.lastRow + 1, style: style, ruler: ruler)
    try sheet.setZoom(Self.zoom)
    try print(sheet, frame, style, lastRow: notes - 1)
  }

  /// In percent: at which the first window of a small screen holds the facts, the standards and the chart's beginning.
  private static let zoom = 75
  private static let note =
    "มัธยฐานและ n ของเขตที่มีผลในประเภท ภูมิภาค และประเทศเดียวกัน รวมเขตนี้ · รายการที่ไม่มีคะแนนใช้ระดับคุณภาพ · อันดับเฉพาะ\(ResultStatus.final.thaiName)"

  /// What the marks that any office bears mean, two a line.
  private var marks: [String] {
    let known = Marks.explained(Marks.briefly, in: assessment.results)
    let counts = published.markedCounts(in: assessment.results)
    let borne = known.filter { mark, _ in counts[mark] != nil }
      .map { "\($0.0) \($0.1)" }
    return stride(from: 0, to: borne.count, by: 2).map { first in
      borne[first..<min(first + 2, borne.count)].joined(separator: " · ")
    }
  }

  private func writeHead(
    to sheet: Worksheet, _ frame: ExplorerFrame, _ style: SheetStyle, _ ruler: TextRuler
  ) throws(WorkbookError) {
    try sheet.hideGridlines()
    try sheet.setDefaultRowHeight(ruler.height(lines: 1))
    try sheet.setRow(0, height: ruler.height(lines: 1, size: 20))
    for (column, width) in ExplorerFrame.widths.enumerated() {
      try sheet.setColumns(column...column, width: width)
    }
    try sheet.write(.text("สำรวจเขต \(period.thaiTitle)"), row: 0, column: 0, format: style.looks.title)
    let asOf = BangkokTime(secondsSince1970: published.asOf).thaiText
    try sheet.write(
      .text("ข้อมูล ณ \(asOf) · เลือกเขตจากรายการ ตัวเลข แผนภูมิ และลิงก์จะเปลี่ยนตาม"), row: 1, column: 0,
      format: style.looks.note)
    try sheet.write(.text("เลือก ▼"), row: 2, column: 0, format: style.looks.note.with { $0.bold = true })
    let look = CellFormat().with {
      $0.bold = true
      $0.vertical = .center
      $0.fill = Palette.headerFill
      $0.border = .all(.medium, color: Palette.heading)
    }
    try sheet.merge(frame.choice, .text(OfficeFiguresSheet.key(of: chosen.office)), format: look)
    try sheet.addDropDown(
      to: CellRange(row: frame.choice.firstRow, column: frame.choice.firstColumn), from: frame.keys,
      onSheet: SheetNames.officeFigures)
  }

  /// Beside the table, from the choice down to the last row.
  private func chart(_ frame: ExplorerFrame, _ style: SheetStyle) -> Chart {
    func series(_ column: Int, _ color: Color, _ labels: ChartSeries.Labels) -> ChartSeries {
      ChartSeries(
        name: .cell(row: ExplorerFrame.header, column: column), sheet: name,
        categories: frame.rows(ofColumn: ExplorerFrame.short), values: frame.rows(ofColumn: column),
        color: color, labels: labels)
    }
    return Chart(
      kind: .bar, title: "เขตนี้เทียบกับมัธยฐานของประเภท",
      series: [
        // Where there is no score, the label of a bar without length is left out.
        series(ExplorerFrame.ours, Palette.series, .value(numberFormat: "0.00;;")),
        series(ExplorerFrame.typeMedian, Palette.rule, .none),
      ],
      alternativeText:
        "แผนภูมิแท่ง: คะแนนภาพรวม มาตรฐาน และตัวบ่งชี้ของเขตที่เลือก เทียบกับมัธยฐานของเขตประเภทเดียวกัน ตามตารางด้านซ้าย",
      font: style.font(size: 14), categoryAxisTitle: "รายการ", valueAxisTitle: "คะแนน (1–5)", legend: .top,
      valueMinimum: 1, valueMaximum: 5, valueNumberFormat: "0", reversesCategories: true, gap: 40,
      width: ExplorerFrame.chartWidth,
      height: ExplorerFrame.headPixels + ExplorerFrame.rowPixels * frame.items.count)
  }

  private func print(
    _ sheet: Worksheet, _ frame: ExplorerFrame, _ style: SheetStyle, lastRow: Int
  ) throws(WorkbookError) {
    var setup = style.printingOnePage(.landscape)
    setup.area = CellRange(rows: 0...lastRow, columns: 0...frame.lastPrintedColumn)
    try sheet.setUpPrinting(setup)
  }
}

/// Where everything of the explorer stands on its sheet, rows and columns counted from 0.
struct ExplorerFrame {
  let items: [ComparedItem]
  let scopes: [Scope]
  private let officeCount: Int
  /// The titles of the columns of `ข้อมูลสำรวจ`, whose header is in the first row.
  private let titles: [String]

  init(published: PublishedPeriod) {
    items = ComparedItem.all(of: published.plan)
    scopes = published.assessment.scopes.filter { scope in
      switch scope.kind {
      case .nation, .type, .region: true
      case .grouping: false
      }
    }
    officeCount = published.assessment.offices.count
    titles = OfficeFiguresSheet(published: published).columns.map(\.head.title)
  }

  static let header = 6
  static let (short, title, ours, level, gap, typeMedian) = (0, 1, 2, 3, 4, 5)
  /// Of the table's columns, then of an empty one.
  static let widths = [8.0, 46, 7, 12, 9, 11, 11, 11, 8, 8, 8, 1]
  /// The medians of type, region and nation stand from `typeMedian` on, behind them the counts.
  static let compared = ["ประเภท", "ภูมิภาค", "ประเทศ"]
  static let chartWidth = 384
  /// One line of the table's font, closer than rows of other tables stand, so that the page is not shrunk as much.
  static let rowHeight = 19.0
  static let rowPixels = 25
  /// From the row of the choice to the first item: four rows of usual height and a header of two lines.
  static let headPixels = 168
  /// Columns behind the table have this width in pixels.
  private static let usualColumn = 64

  private var first: Int { Self.header + 1 }
  var lastRow: Int { Self.header + items.count }
  var chartColumn: Int { Self.widths.count }
  var lastPrintedColumn: Int { chartColumn + (Self.chartWidth - 1) / Self.usualColumn }
  var choice: CellRange { CellRange(rows: 2...2, columns: 1...Self.gap) }

  func row(ofItem index: Int) -> Int { first + index }
  func rows(ofColumn column: Int) -> CellRange { CellRange(rows: first...lastRow, columns: column...column) }

  // What is looked up stands behind the print area.

  var heading: Int { lastPrintedColumn + 3 }
  var levelNumber: Int { heading + 1 }
  private var firstScope: Int { heading + 2 }
  func median(ofScope index: Int) -> Int { firstScope + 2 * index }
  var words: CellRange {
    let column = firstScope + 2 * scopes.count + 1
    return CellRange(rows: first...first + 4, columns: column...column)
  }

  func scopeCells(row: Int) -> (first: String, last: String) {
    let last = firstScope + 2 * scopes.count - 1
    return (
      CellRange.mixedName(row: row, column: firstScope, fixes: .column),
      CellRange.mixedName(row: row, column: last, fixes: .column)
    )
  }

  var scopeTitles: CellRange {
    CellRange(rows: Self.header...Self.header, columns: firstScope...firstScope + 2 * scopes.count - 1)
  }

  /// The number of the chosen office's row within `ข้อมูลสำรวจ`.
  var position: CellRange { CellRange(row: choice.firstRow, column: heading) }

  var data: CellRange { CellRange(rows: 1...officeCount, columns: 0...titles.count - 1) }
  var dataHeader: CellRange { CellRange(rows: 0...0, columns: 0...titles.count - 1) }
  /// What the list offers.
  var keys: CellRange { CellRange(rows: 1...officeCount, columns: 0...0) }

  /// A fact of the chosen office, as a part of a formula.
  func fact(_ title: String) -> String {
    let column = titles.firstIndex(of: title) ?? 0
    let cells = CellRange(rows: 1...officeCount, columns: column...column)
    return "INDEX(\(cells.reference(onSheet: SheetNames.officeFigures)),\(position.absoluteName))"
  }
}
