internal import XLSXWorkbook

/// A sheet of lines, tables one below the other, and charts: `สารบัญ` and `ภาพรวม`.
struct TablesSheet: WorkbookSheet {
  /// A table with the heading above it and what readers should know of it below.
  struct Section {
    let heading: String
    let table: TableBlock
    /// Each one line, as wide as the sheet at most.
    var notes: [String] = []
    var role = Role.table
  }

  /// What becomes of a section where a sheet holds one table.
  enum Role {
    /// A sheet of its own.
    case table
    /// Lines above the first table.
    case lines
    /// Nothing: the sheet of notes says all of it.
    case notes
  }

  /// Makes charts of a part's tables once these have their places; where each has its own sheet, those of tables alone.
  typealias Charts = (_ places: [TablePlace], _ style: SheetStyle) -> [Chart]

  /// Tables one below the other and the charts of them.
  struct Part {
    let sections: [Section]
    var charts: Charts = { _, _ in [] }
    /// Whether the charts stand beside the tables rather than below them.
    var hasChartsBeside = false
    /// Whether the part begins a printed page.
    var startsPage = false
    /// Whether the part keeps to the columns that the other parts need.
    var isAppendix = false
  }

  let name: String
  let summary: String
  let title: String
  /// Said in red below the title.
  var warning: String?
  /// One below the other; what stands in one never moves another above it.
  let parts: [Part]
  var orientation = PrintSetup.Orientation.portrait

  var rowCount: Int? { nil }

  /// A sheet for each table with its charts: the first keeps the name, those after it count on.
  var parted: [any WorkbookSheet] {
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
        let name = sheet.name
        sheet.charts = { style in
          part.charts(sheets.map { $0.place(style) }, style).filter { $0.series.first?.sheet == name }
        }
        return sheet
      }
    }
  }

  func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError) {
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
    try sheet.write(.text(title), row: 0, column: 0, format: style.title)
    guard let warning else { return 2 }
    try sheet.setRow(1, height: ruler.height(lines: 1, size: 16))
    try sheet.write(.text(warning), row: 1, column: 0, format: style.warning)
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
      columns.indices.map { cell(row, $0).spoken }.joined(separator: ": ")
    }
  }
}
