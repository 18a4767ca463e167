package import XLSXWorkbook

/// A sheet of lines, tables one below the other, and charts: `สารบัญ` and `ภาพรวม`.
package struct TablesSheet: WorkbookSheet {
  /// A table with the heading above it and what readers should know of it below.
  package struct Section {
    package let heading: String
    package let table: TableBlock
    /// Each one line, as wide as the sheet at most.
    package let notes: [String]
    package let role: Role

    package init(heading: String, table: TableBlock, notes: [String] = [], role: Role = .table) {
      self.heading = heading
      self.table = table
      self.notes = notes
      self.role = role
    }
  }

  /// What becomes of a section where a sheet holds one table.
  package enum Role {
    /// A sheet of its own.
    case table
    /// Lines above the first table.
    case lines
    /// Nothing: the sheet of notes says all of it.
    case notes
  }

  /// Makes charts of a part's tables once these have their places; where each has its own sheet, those of tables alone.
  package typealias Charts = (_ places: [TablePlace], _ style: SheetStyle) -> [Chart]

  /// Tables one below the other and the charts of them.
  package struct Part {
    package let sections: [Section]
    package let charts: Charts
    /// Whether the charts stand beside the tables rather than below them.
    package let hasChartsBeside: Bool
    /// Whether the part begins a printed page.
    package let startsPage: Bool
    /// Whether the part keeps to the columns that the other parts need.
    package let isAppendix: Bool

    package init(
      sections: [Section], charts: @escaping Charts = { _, _ in [] }, hasChartsBeside: Bool = false,
      startsPage: Bool = false, isAppendix: Bool = false
    ) {
      self.sections = sections
      self.charts = charts
      self.hasChartsBeside = hasChartsBeside
      self.startsPage = startsPage
      self.isAppendix = isAppendix
    }
  }

  package let name: String
  package let summary: String
  package let title: String
  /// Said in red below the title.
  package let warning: String?
  /// One below the other; what stands in one never moves another above it.
  package let parts: [Part]
  package let orientation: PrintSetup.Orientation
  package let isWrittenLast: Bool

  package init(
    name: String, summary: String, title: String, warning: String? = nil, parts: [Part],
    orientation: PrintSetup.Orientation = .portrait, isWrittenLast: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.title = title
    self.warning = warning
    self.parts = parts
    self.orientation = orientation
    self.isWrittenLast = isWrittenLast
  }

  package var rowCount: Int? { nil }

  /// A sheet for each table with its charts: the first keeps the name, those after it count on.
  package var singleTableSheets: [any WorkbookSheet] {
    let isOne = parts.joinedSections(.table).count == 1
    let facts = parts.joinedSections(.lines).flatMap(\.table.lines)
    var count = 0
    return parts.flatMap { part -> [TableSheet] in
      let sheets = part.sections.filter { $0.role == .table }.map { section in
        count += 1
        return TableSheet(
          name: count == 1 ? name : "\(name) \(count)", summary: isOne ? summary : section.heading,
          table: section.table, orientation: orientation,
          title: isOne ? title : "\(title): \(section.heading)", facts: count == 1 ? facts : [],
          notes: section.notes)
      }
      return sheets.map { sheet in
        var sheet = sheet
        sheet.isWrittenLast = isWrittenLast
        let name = sheet.name
        sheet.charts = { _, style in
          part.charts(sheets.map { $0.place(style) }, style).filter { $0.series.first?.sheet == name }
        }
        return sheet
      }
    }
  }

  package func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError) {
    let writer = PartWriter(
      sheet: sheet, style: style, ruler: ruler, widths: commonWidths(style: style, ruler: ruler))
    for (column, width) in writer.widths.enumerated() { try sheet.setColumns(column...column, width: width) }
    var row = try writeTitle(to: sheet, style: style, ruler: ruler)
    var pageStarts: [Int] = []
    for part in parts {
      if part.startsPage { pageStarts.append(row) }
      row = try writer.write(part, row: row)
    }
    var setup = style.printing(orientation, repeating: 0...0)
    setup.pageStarts = pageStarts
    try sheet.setUpPrinting(setup)
  }

  /// Writes what stands above the first section and returns the row of that.
  private func writeTitle(
    to sheet: Worksheet, style: SheetStyle, ruler: TextRuler
  ) throws(WorkbookError) -> Int {
    try sheet.hideGridlines()
    try sheet.setDefaultRowHeight(ruler.height(lines: 1))
    try sheet.setRow(0, height: ruler.height(lines: 1, size: 20))
    try sheet.write(.text(title), row: 0, column: 0, format: style.looks.title)
    guard let warning else { return 2 }
    try sheet.setRow(1, height: ruler.height(lines: 1, size: 16))
    try sheet.write(.text(warning), row: 1, column: 0, format: style.looks.warning)
    return 3
  }

  /// All tables share the sheet's columns; each is as wide as the widest needs, appendices aside.
  private func commonWidths(style: SheetStyle, ruler: TextRuler) -> [Double] {
    let sections = parts.filter { !$0.isAppendix }.flatMap(\.sections)
    return sections.reduce(into: []) { common, section in
      let widths = TableWriter(block: section.table, style: style, ruler: ruler, hasFilter: false).widths()
      for (column, width) in widths.enumerated() {
        if column < common.count { common[column] = max(common[column], width) } else { common.append(width) }
      }
    }
  }
}

extension [TablesSheet.Part] {
  fileprivate func joinedSections(_ role: TablesSheet.Role) -> [TablesSheet.Section] {
    flatMap(\.sections).filter { $0.role == role }
  }
}

extension TableBlock {
  /// The rows as text, what a row is about before what is said of it.
  fileprivate var lines: [String] {
    (0..<rowCount).map { row in
      columns.indices.map { cell(row, $0).plainText }.joined(separator: ": ")
    }
  }
}

/// Puts the parts of a sheet of tables and charts on it.
struct PartWriter {
  let sheet: Worksheet
  let style: SheetStyle
  let ruler: TextRuler
  /// Of all columns, in digits of the table's font.
  let widths: [Double]

  /// The room between charts and the least height of a row, in pixels.
  private static let gap = 24.0
  private static let rowHeight = 28

  /// Writes a part from a row on, and returns the row below it.
  func write(_ part: TablesSheet.Part, row first: Int) throws(WorkbookError) -> Int {
    var row = first
    var places: [TablePlace] = []
    for section in part.sections {
      try sheet.setRow(row, height: ruler.height(lines: 1, size: 16))
      try sheet.write(.text(section.heading), row: row, column: 0, format: style.looks.heading)
      var writer = TableWriter(block: section.table, style: style, ruler: ruler, hasFilter: false)
      let place = try writer.write(to: sheet, row: row + 1, widths: widths)
      places.append(place)
      row = try sheet.write(section.notes, row: place.lastRow + 1, style: style, ruler: ruler) + 1
    }
    let charts = part.charts(places, style)
    guard part.hasChartsBeside else { return try write(charts, row: row, column: 0).below }
    let column = (places.map(\.lastColumn).max() ?? 0) + 2
    return max(row, try write(charts, row: first + 1, column: column).below)
  }

  /// Charts stand side by side as far as the columns reach, then below; returns the rows at which they begin and the one
  /// below all.
  func write(
    _ charts: [Chart], row first: Int, column firstColumn: Int
  ) throws(WorkbookError) -> (starts: [Int], below: Int) {
    let edges = widths.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + SheetStyle.pixels(ofColumn: $1)) }
    let start = firstColumn < edges.count ? edges[firstColumn] : edges[edges.count - 1]
    var row = first
    var left = start
    var below = first
    var starts = charts.isEmpty ? [] : [first]
    for chart in charts {
      var column = edges.firstIndex { $0 >= left } ?? edges.count
      if left > start, column >= edges.count || edges[column] + Double(chart.width) > edges[edges.count - 1] {
        row = below
        column = firstColumn
        starts.append(row)
      }
      try sheet.add(chart, row: row, column: column)
      left = (column < edges.count ? edges[column] : start) + Double(chart.width) + Self.gap
      below = max(below, row + chart.height / Self.rowHeight + 2)
    }
    return (starts, below)
  }

  /// Whether so many rows are sure to fit onto one page that is set up so, wrapped lines allowed for.
  func fitsOnPage(rows: Int, _ setup: PrintSetup) -> Bool {
    let width = widths.reduce(0) { $0 + SheetStyle.pixels(ofColumn: $1) }
    let room = setup.printedSize.height / setup.scale(ofWidth: width * Self.pointsPerPixel)
    return Double(rows * (Self.rowHeight + 1)) * Self.pointsPerPixel <= 0.9 * room
  }

  private static let pointsPerPixel = 0.75
}
