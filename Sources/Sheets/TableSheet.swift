package import XLSXWorkbook

/// A sheet of a workbook: a declaration that knows how to write itself.
package protocol WorkbookSheet {
  var name: String { get }
  /// What the sheet holds, as `สารบัญ` lists it.
  var summary: String { get }
  /// How many rows of data it holds; nil for a sheet of several tables.
  var rowCount: Int? { get }

  /// The sheets that it becomes where a sheet holds one table; itself alone if it does.
  var singleTableSheets: [any WorkbookSheet] { get }

  /// Whether it says something of the other sheets that is known once these are written.
  var isWrittenLast: Bool { get }

  func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError)
}

/// How many pages the sheets of a workbook print on, by name, as they are written.
package final class PageCounts {
  private var counts: [String: Int] = [:]

  package init() {}

  package subscript(name: String) -> Int? {
    get { counts[name] }
    set { counts[name] = newValue }
  }
}

extension WorkbookSheet {
  package var isWrittenLast: Bool { false }

  package var singleTableSheets: [any WorkbookSheet] { [self] }
}

/// A sheet of one table, its header in the first row, as pivots and analysts need it, or below the layout's head.
package struct TableSheet: WorkbookSheet {
  package let name: String
  package let summary: String
  package let table: TableBlock
  /// How many columns stay in view while scrolling.
  package let frozenColumns: Int
  let orientation: PrintSetup.Orientation
  /// How many columns at the right are for programs and are not printed.
  let unprintedColumns: Int
  /// Whether the sheet is for formulas and programs, so that paper shows its first rows alone.
  let isToCalculateWith: Bool
  /// What A1 says in layouts with heads; nil: name and summary.
  let title: String?
  /// What the head says beside title and notes.
  let facts: [String]
  /// Makes the charts below the table once it has its place.
  package var charts: (_ place: TablePlace, _ style: SheetStyle) -> [Chart] = { _, _ in [] }
  package internal(set) var isWrittenLast = false
  /// Stand below the table, after an empty row, or in the head where there is one; each one line, as wide as the table.
  package let notes: [String]
  /// What the whole workbook calls the table with its header; nil: nothing but the table's own name.
  let rangeName: String?

  /// How many rows of a sheet to calculate with are printed.
  static let sampleRows = 40

  package init(
    name: String, summary: String, table: TableBlock, frozenColumns: Int = 0,
    orientation: PrintSetup.Orientation = .landscape,
    unprintedColumns: Int = 0, isToCalculateWith: Bool = false, title: String? = nil, facts: [String] = [],
    notes: [String] = [],
    rangeName: String? = nil
  ) {
    self.name = name
    self.summary = summary
    self.table = table
    self.frozenColumns = frozenColumns
    self.orientation = orientation
    self.unprintedColumns = unprintedColumns
    self.isToCalculateWith = isToCalculateWith
    self.title = title
    self.facts = facts
    self.notes = notes
    self.rangeName = rangeName
  }

  package var rowCount: Int? { table.dataCount }
  var headTitle: String { title ?? "\(name): \(summary)" }

  package func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError) {
    var writer = TableWriter(block: table, style: style, ruler: ruler)
    let widths = writer.widths()
    for (column, width) in widths.enumerated() {
      try sheet.setColumns(column...column, width: width, isDetail: table.columns[column].isDetail)
    }
    let charts = charts(place(style), style)
    let head = SheetHead(of: self, chartCount: charts.count, style: style)
    try head.write(to: sheet, ruler: ruler)
    let header = head.rowCount
    let place = try writer.write(to: sheet, row: header, widths: widths)
    if let rangeName { try sheet.define(rangeName, as: place.wholeTable) }
    let totals = TotalsWriter(block: table, style: style)
    if totals.isNeeded {
      try sheet.setRow(place.lastRow + 2, height: ruler.height(lines: 1))
      try totals.write(to: sheet, row: place.lastRow + 2, place: place)
    }
    let below = style.features.hasHeads ? [] : notes
    let end = try sheet.write(
      below, row: place.lastRow + (totals.isNeeded ? 4 : 2), style: style, ruler: ruler)
    let parts = PartWriter(sheet: sheet, style: style, ruler: ruler, widths: widths)
    if !charts.isEmpty { try sheet.setDefaultRowHeight(ruler.height(lines: 1)) }
    try sheet.freeze(rows: header + 1, columns: frozenColumns)
    let width = widths.dropLast(unprintedColumns).reduce(0) { $0 + SheetStyle.pixels(ofColumn: $1) }
    var setup = style.printing(
      orientation, repeating: header...header, marks: writer.usedMarks,
      frozen: frozenColumns, width: width)
    let rows = try parts.write(charts, row: end, column: 0)
    let isCut = isToCalculateWith && table.rowCount > Self.sampleRows
    if unprintedColumns > 0 || isCut {
      let last = isCut ? header + Self.sampleRows : max(place.lastRow, rows.below)
      setup.area = CellRange(rows: 0...last, columns: 0...place.lastColumn - unprintedColumns)
    }
    // Where they do not fit below the table, each row of charts has a page, which the empty row above begins.
    if !parts.fitsOnPage(rows: rows.below, setup) { setup.pageStarts = rows.starts.map { $0 - 1 } }
    if isCut {
      setup.footer?.left = [
        .text("พิมพ์ \(Self.sampleRows) แถวแรกจาก \(table.rowCount) แถว แผ่นงานนี้มีไว้สำหรับคำนวณ")
      ]
    }
    try sheet.setUpPrinting(setup)
  }

  /// Where the table stands, known before it is written.
  package func place(_ style: SheetStyle) -> TablePlace {
    let head = SheetHead(of: self, chartCount: 0, style: style)
    return TablePlace(of: table, sheet: name, headerRow: head.rowCount)
  }
}

/// The lines above a sheet's table, one a row in the first column; none where the layout gives tables no heads.
///
/// A screen reader begins in A1: there stands what the sheet shows, then of which month and office, then how many tables
/// there are and where their signs are explained.
package struct SheetHead {
  private struct Line {
    let value: CellValue
    let format: CellFormat
    let size: Double
  }

  private let lines: [Line]

  /// How many rows it takes.
  package var rowCount: Int { lines.count }

  /// The title alone, for a sheet that is not a table.
  package init(title: String, style: SheetStyle) {
    lines = style.features.hasHeads ? [Line(value: .text(title), format: style.looks.title, size: 20)] : []
  }

  /// - Parameter chartCount: how many charts stand below the table.
  init(of sheet: TableSheet, chartCount: Int, style: SheetStyle) {
    guard style.features.hasHeads else {
      lines = []
      return
    }
    var lines = SheetHead(title: sheet.headTitle, style: style).lines
    func add(_ value: CellValue, _ format: CellFormat, size: Double = SheetStyle.tableSize) {
      lines.append(Line(value: value, format: format, size: size))
    }
    if sheet.headTitle != style.workbookTitle { add(.text(style.workbookTitle), style.looks.note) }
    if !style.isOfficial { add(.text(SheetStyle.trialNote), style.looks.warning, size: 16) }
    for line in sheet.facts + sheet.notes { add(.text(line), style.looks.note) }
    let hasNotes = sheet.name != style.notesSheet
    let header = lines.count + (hasNotes ? 2 : 1)
    add(.text(Self.contents(headerRow: header, chartCount: chartCount)), style.looks.note)
    if hasNotes { add(Self.link(toNotes: style.notesSheet), CellFormat.link) }
    self.lines = lines
  }

  /// Writes the lines from the first row on.
  package func write(to sheet: Worksheet, ruler: TextRuler) throws(WorkbookError) {
    for (row, line) in lines.enumerated() {
      try sheet.setRow(row, height: ruler.height(lines: 1, size: line.size))
      try sheet.write(line.value, row: row, column: 0, format: line.format)
    }
  }

  private static func contents(headerRow: Int, chartCount: Int) -> String {
    let table = "แผ่นงานนี้มีหนึ่งตาราง เริ่มที่เซลล์ \(CellRange.cellName(row: headerRow, column: 0))"
    return chartCount == 0 ? table : "\(table) และมี \(chartCount) แผนภูมิอยู่ใต้ตาราง"
  }

  /// Says where it leads, wherever it is read.
  private static func link(toNotes name: String) -> CellValue {
    .link(
      .cell(sheet: name, row: 0, column: 0), text: "ไปที่แผ่นงาน\(name) ซึ่งอธิบายเครื่องหมายและสัญลักษณ์")
  }
}
