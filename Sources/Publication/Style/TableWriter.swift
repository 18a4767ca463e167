internal import Standards
internal import XLSXWorkbook

/// Puts a table on a sheet: column widths, header, cells, row heights, colours and bars.
struct TableWriter {
  let block: TableBlock
  let style: SheetStyle
  let ruler: TextRuler

  /// Room for the lines of a cell at both sides, in digits.
  private static let padding = 1.6
  /// Room for the button of the filter, in digits.
  private static let filterButton = 2.6
  private static let narrowest = 7.0

  /// The width of each column in digits of the table's font.
  func widths() -> [Double] {
    block.columns.indices.map { column in
      let head = block.columns[column]
      guard case .measured(let most) = head.width else {
        guard case .fixed(let width) = head.width else { return Self.narrowest }
        return width
      }
      let title = ruler.longestWord(of: head.title) + Self.filterButton
      let content = widestCell(of: column, look: head.look)
      return max(Self.narrowest, title, min(content, most)) + Self.padding
    }
  }

  private func widestCell(of column: Int, look: ColumnLook) -> Double {
    switch look {
    case .count: return 9
    case .quantity: return 11
    case .figure, .percentage, .change: return 8
    case .bar: return 9
    case .level(let words): return ruler.width(of: words.longest)
    case .time: return 18
    case .date: return 12
    case .text, .code, .fact: break
    }
    var widest = 0.0
    for row in 0..<block.rowCount {
      if let text = block.cell(row, column).wrappingText { widest = max(widest, ruler.width(of: text)) }
    }
    return widest
  }

  /// Writes the table with its header in a row, counted from 0, and returns where its data stand.
  @discardableResult
  func write(
    to sheet: Worksheet, row headerRow: Int, widths: [Double], filter: Bool = true
  ) throws(WorkbookError) -> TablePlace {
    let place = TablePlace(of: block, sheet: sheet.name, headerRow: headerRow)
    try sheet.setRow(headerRow, height: headerHeight(widths))
    try sheet.add(
      Table(
        name: block.name, range: place.wholeTable, columns: block.columns.map(\.title),
        headerFormat: style.header, style: .light(1), filter: filter))
    try writeCells(to: sheet, place: place, widths: widths)
    try writeRules(to: sheet, place: place)
    return place
  }

  private func headerHeight(_ widths: [Double]) -> Double {
    let lines = zip(block.columns, widths).map { head, width in
      ruler.lines(of: head.title, width: width - Self.filterButton, isBold: true)
    }
    return ruler.height(lines: lines.max() ?? 1)
  }

  private func writeCells(to sheet: Worksheet, place: TablePlace, widths: [Double]) throws(WorkbookError) {
    let looks = block.columns.map { CellLooks($0.look) }
    for row in 0..<block.rowCount {
      var lines = 1
      for column in looks.indices {
        let cell = block.cell(row, column)
        let (value, format) = looks[column].shown(cell)
        try sheet.write(value, row: place.firstRow + row, column: column, format: format)
        if let text = cell.wrappingText {
          lines = max(lines, ruler.lines(of: text, width: widths[column] - Self.padding))
        }
      }
      try sheet.setRow(place.firstRow + row, height: ruler.height(lines: lines))
    }
  }

  private func writeRules(to sheet: Worksheet, place: TablePlace) throws(WorkbookError) {
    for (column, head) in block.columns.enumerated() {
      let range = place.data(ofColumn: column)
      switch head.look {
      case .level:
        for level in QualityLevel.allDescending {
          let highlight = Highlight(fill: Palette.fill(of: level))
          try sheet.add(.cell(.equal(Double(level.value)), highlight), to: range)
        }
      case .bar(let maximum): try sheet.add(.dataBar(Palette.bar, minimum: 0, maximum: maximum), to: range)
      case .change:
        try sheet.add(.formula("=\(Self.sign(range, ">"))", Highlight(color: Palette.better)), to: range)
        try sheet.add(.formula("=\(Self.sign(range, "<"))", Highlight(color: Palette.worse)), to: range)
      default: break
      }
    }
  }

  /// Text is greater than every number in Excel; so a missing change must not count as better.
  private static func sign(_ range: CellRange, _ comparison: String) -> String {
    let cell = CellRange.cellName(row: range.firstRow, column: range.firstColumn)
    return "AND(ISNUMBER(\(cell)),\(cell)\(comparison)0)"
  }
}

extension SheetCell {
  /// The text that may need more than one line.
  fileprivate var wrappingText: String? {
    switch self {
    case .text(let text), .link(let text, _): text
    case .notApplicable: SheetCell.notApplicableText
    default: nil
    }
  }
}
