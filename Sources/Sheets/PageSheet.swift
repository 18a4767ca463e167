internal import Standards
package import XLSXWorkbook

/// A sheet of one printed page of A4, put together of texts, figures, small tables and charts on a grid of equal columns.
///
/// It is drawn at 100 percent, so that its letters keep their size; where a sheet holds one table, it becomes a list of
/// what it says.
package struct PageSheet: WorkbookSheet {
  package let name: String
  package let summary: String
  package let orientation: PrintSetup.Orientation
  /// What the page says, a statement a row; made only where that takes the page's place.
  private let statements: () -> TableBlock
  private let draw: (PageCanvas) throws(WorkbookError) -> Void

  package init(
    name: String, summary: String, orientation: PrintSetup.Orientation,
    statements: @autoclosure @escaping () -> TableBlock,
    draw: @escaping (PageCanvas) throws(WorkbookError) -> Void
  ) {
    self.name = name
    self.summary = summary
    self.orientation = orientation
    self.statements = statements
    self.draw = draw
  }

  package var rowCount: Int? { nil }

  package var singleTableSheets: [any WorkbookSheet] {
    [TableSheet(name: name, summary: summary, table: statements(), orientation: orientation)]
  }

  package func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError) {
    try sheet.hideGridlines()
    let canvas = try PageCanvas(sheet, style: style, ruler: ruler, orientation: orientation)
    try draw(canvas)
    try sheet.setUpPrinting(style.printingOnePage(orientation))
  }
}

/// What a page is drawn on: cells of a grid, rows counted from 0, columns equally wide.
package final class PageCanvas {
  package let style: SheetStyle
  package let ruler: TextRuler
  private let sheet: Worksheet
  /// How many columns the page has.
  package let columnCount = PageCanvas.columns

  package static let columns = 24
  /// In digits; all columns together are as wide as the page within its margins.
  private static let widths: [PrintSetup.Orientation: Double] = [.landscape: 5.3, .portrait: 3.43]
  /// Pixels of one column.
  package let columnPixels: Double

  init(
    _ sheet: Worksheet, style: SheetStyle, ruler: TextRuler, orientation: PrintSetup.Orientation
  ) throws(WorkbookError) {
    let width = Self.widths[orientation] ?? 5
    (self.sheet, self.style, self.ruler) = (sheet, style, ruler)
    columnPixels = SheetStyle.pixels(ofColumn: width)
    try sheet.setColumns(0...Self.columns - 1, width: width)
  }

  /// The points that a text has in so many columns.
  package func points(ofColumns count: Int) -> Double { Double(count) * columnPixels * 0.75 - 6 }

  /// The rows that a text of a size takes in so many columns.
  package func lines(of text: String, columns: Int, size: Double, isBold: Bool = false) -> Int {
    ruler.lines(of: text, points: points(ofColumns: columns), size: size, isBold: isBold)
  }

  /// Sets how high a row is: so many lines of a size.
  package func setRow(_ row: Int, lines: Int = 1, size: Double = SheetStyle.tableSize) throws(WorkbookError) {
    try sheet.setRow(row, height: ruler.height(lines: lines, size: size))
  }

  /// Sets the height of a row in points.
  package func setRow(_ row: Int, height: Double) throws(WorkbookError) {
    try sheet.setRow(row, height: height)
  }

  /// Writes a value over some cells of the grid, which become one.
  package func write(
    _ value: CellValue, row: Int, rows: Int = 1, columns: Range<Int>, format: CellFormat
  ) throws(WorkbookError) {
    guard rows > 1 || columns.count > 1 else {
      try sheet.write(value, row: row, column: columns.lowerBound, format: format)
      return
    }
    try sheet.merge(
      CellRange(rows: row...row + rows - 1, columns: columns.lowerBound...columns.upperBound - 1), value,
      format: format)
  }

  /// Writes what a cell of a table would say, a link as such.
  package func write(
    _ cell: SheetCell, row: Int, columns: Range<Int>, size: Double
  ) throws(WorkbookError) {
    let (value, format) = CellLooks(.text).shown(cell)
    try write(
      value, row: row, columns: columns,
      format: format.format.with { ($0.font, $0.border, $0.wrap) = (style.font(size: size), nil, false) })
  }

  package func add(_ chart: Chart, row: Int, column: Int) throws(WorkbookError) {
    try sheet.add(chart, row: row, column: column)
  }
}

/// A column of a small table on a page.
package struct PageColumn<Row> {
  fileprivate let column: Column<Row>
  /// How many columns of the grid it takes.
  fileprivate let span: Int

  package init(_ title: String, _ look: ColumnLook, span: Int, cell: @escaping (Row) -> SheetCell) {
    column = Column(title, look, cell: cell)
    self.span = span
  }
}

extension PageCanvas {
  /// Writes a small table with its titles in the first row; a level has its colour.
  /// - Parameters:
  ///   - size: of the letters, in points.
  ///   - wraps: whether texts may take several lines, for which the caller makes the rows high enough.
  /// - Returns: the row below it.
  package func write<Row>(
    _ columns: [PageColumn<Row>], _ rows: [Row], row first: Int, column firstColumn: Int, size: Double = 12,
    wraps: Bool = false
  ) throws(WorkbookError) -> Int {
    let font = style.font(size: size)
    var starts: [Int] = []
    for (index, column) in columns.enumerated() {
      starts.append(index == 0 ? firstColumn : starts[index - 1] + columns[index - 1].span)
      let place = starts[index]..<starts[index] + column.span
      try write(
        .text(column.column.head.title), row: first, columns: place,
        format: style.header.with { $0.font = font })
    }
    let looks = columns.map { CellLooks($0.column.head.look) }
    for (offset, item) in rows.enumerated() {
      for (index, column) in columns.enumerated() {
        let cell = column.column.cell(item)
        let (value, format) = looks[index].shown(cell)
        try write(
          value, row: first + 1 + offset, columns: starts[index]..<starts[index] + column.span,
          format: format.format.with {
            $0.font = font
            ($0.vertical, $0.wrap) = (.center, wraps)
            if case .level(let level, _) = cell { $0.fill = Palette.fill(of: level) }
          })
      }
    }
    for (index, column) in columns.enumerated() where column.column.head.look == .bar && !rows.isEmpty {
      let range = CellRange(
        rows: first + 1...first + rows.count, columns: starts[index]...starts[index] + column.span - 1)
      try sheet.add(.dataBar(Palette.bar, minimum: 1, maximum: 5), to: range)
    }
    return first + 1 + rows.count
  }
}
