internal import Standards
internal import XLSXWorkbook

/// Puts a table on a sheet: column widths, header, cells, row heights, colours and bars.
struct TableWriter {
  let block: TableBlock
  let style: SheetStyle
  let ruler: TextRuler
  /// The marks in the cells that were written.
  private(set) var usedMarks: Set<String> = []
  /// Whether titles share their cells with the buttons of a filter.
  private let hasFilter: Bool

  /// - Parameter hasFilter: whether the table has one where the layout has any.
  init(block: TableBlock, style: SheetStyle, ruler: TextRuler, hasFilter: Bool = true) {
    self.block = block
    self.style = style
    self.ruler = ruler
    self.hasFilter = hasFilter && !style.features.omissions.contains(.filters)
  }

  /// Room for the lines of a cell at both sides, in digits.
  private static let padding = 1.6
  /// Room for the button of a filter, in digits.
  private static let filterButton = 2.6
  private static let narrowest = 7.0
  /// What a title may widen its column by to stand on one line, in digits.
  private static let mostForOneLine = 4.5

  /// The width of each column in digits of the table's font.
  func widths() -> [Double] {
    let content = widestTexts()
    return block.columns.enumerated().map { column, head in
      guard case .measured(let most) = head.width else {
        guard case .fixed(let width) = head.width else { return Self.narrowest }
        return width
      }
      let longest = ruler.longestWord(of: head.title) + (hasFilter ? Self.filterButton : 0)
      let widest = usualWidth(head.look) ?? content[column] ?? 0
      let width = max(Self.narrowest, longest, min(widest, most))
      return max(width, titleOnOneLine(head.title, width) ?? 0) + Self.padding
    }
  }

  /// The width of a title that only a little more room keeps on one line; else applications break it inside a word.
  private func titleOnOneLine(_ title: String, _ width: Double) -> Double? {
    let whole = ruler.width(of: title, isBold: true)
    return !hasFilter && whole - width <= Self.mostForOneLine ? whole : nil
  }

  /// The width of what a column holds where its look tells it; nil where only the texts do.
  private func usualWidth(_ look: ColumnLook) -> Double? {
    switch look {
    case .count, .number: 9
    case .quantity: 11
    case .figure, .percentage, .change: 8
    case .bar: 9
    case .level(let words): ruler.width(of: words.longest)
    case .digit: 4
    case .time: 18
    case .date: 12
    case .text, .line, .code, .fact, .sign: nil
    }
  }

  /// The width of the widest text of each column whose width depends on them.
  private func widestTexts() -> [Int: Double] {
    let measured = block.columns.indices.filter { column in
      guard case .measured = block.columns[column].width else { return false }
      return usualWidth(block.columns[column].look) == nil
    }
    guard !measured.isEmpty else { return [:] }
    var widest = measured.map { _ in 0.0 }
    for row in 0..<block.rowCount {
      for (place, cell) in block.cells(row, measured).enumerated() {
        if let text = cell.measuredText { widest[place] = max(widest[place], ruler.width(of: text)) }
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(measured, widest))
  }

  /// Writes the table with its header in a row, counted from 0, and returns where its data stand.
  @discardableResult
  mutating func write(
    to sheet: Worksheet, row headerRow: Int, widths: [Double]
  ) throws(WorkbookError) -> TablePlace {
    let place = TablePlace(of: block, sheet: sheet.name, headerRow: headerRow)
    try sheet.setRow(headerRow, height: headerHeight(widths))
    try sheet.add(
      Table(
        name: block.name, range: place.wholeTable, columns: block.columns.map(\.title),
        headerFormat: style.header, style: .light(1), filter: hasFilter))
    try writeCells(to: sheet, place: place, widths: widths)
    try writeRules(to: sheet, place: place)
    return place
  }

  private func headerHeight(_ widths: [Double]) -> Double {
    let taken = hasFilter ? Self.filterButton : Self.padding / 2
    let lines = zip(block.columns, widths).map { head, width in
      ruler.lines(of: head.title, width: width - taken, isBold: true)
    }
    return ruler.height(lines: lines.max() ?? 1)
  }

  private mutating func writeCells(to sheet: Worksheet, place: TablePlace, widths: [Double])
    throws(WorkbookError)
  {
    let looks = block.columns.map { CellLooks($0.look) }
    let columns = Array(looks.indices)
    let markColumn = block.columns.firstIndex { $0.title == style.marks.column }
    for row in 0..<block.rowCount {
      let cells = block.cells(row, columns)
      for (column, cell) in cells.enumerated() {
        if case .blank = cell { continue }
        let (value, format) = looks[column].shown(cell)
        try sheet.write(value, row: place.firstRow + row, column: column, format: format)
        note(cell, isMark: column == markColumn)
      }
      try sheet.setRow(place.firstRow + row, height: ruler.height(lines: lines(of: cells, widths)))
    }
  }

  private mutating func note(_ cell: SheetCell, isMark: Bool) {
    switch cell {
    case .level(_, isAssumed: true): usedMarks.insert(style.marks.assumed)
    case .word(let word) where word == SheetCell.smallGroupText: usedMarks.insert(word)
    case .text(let marks) where isMark: usedMarks.formUnion(marks.split(separator: " ").map(String.init))
    default: break
    }
  }

  /// The lines that a row of cells takes in columns of those widths.
  func lines(of cells: [SheetCell], _ widths: [Double]) -> Int {
    cells.indices.reduce(1) { most, column in
      guard block.columns[column].look != .line, let text = cells[column].wrappingText else { return most }
      return max(most, ruler.lines(of: text, width: widths[column] - Self.padding))
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
      case .digit(let scale):
        // The best band first: where it holds, those below it are not asked.
        for band in scale.bands {
          let from = Double(band.from.numerator) / Double(band.from.denominator)
          // Between, because text is greater than every number in Excel.
          let bounds = ConditionalRule.Comparison.between(band == scale.bands.last ? 0 : from, 5)
          try sheet.add(
            .cell(bounds, Highlight(fill: Palette.fill(of: band.level))), to: range, stops: true)
        }
      case .sign:
        for (sign, fill) in [("✕", Palette.levels[0]), ("○", Palette.levels[1]), ("●", Palette.levels[3])] {
          let cell = CellRange.cellName(row: range.firstRow, column: range.firstColumn)
          try sheet.add(.formula("=LEFT(\(cell),1)=\"\(sign)\"", Highlight(fill: fill)), to: range)
        }
      case .bar: try sheet.add(.dataBar(Palette.bar, minimum: 1, maximum: 5), to: range)
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
  /// The text that may need more than one line; the words in place of a value never wrap.
  fileprivate var wrappingText: String? {
    switch self {
    case .text(let text), .link(let text, _): text
    default: nil
    }
  }

  /// The text that a measured column has to hold.
  fileprivate var measuredText: String? {
    if case .notApplicable = self { SheetCell.notApplicableText } else { wrappingText }
  }
}
