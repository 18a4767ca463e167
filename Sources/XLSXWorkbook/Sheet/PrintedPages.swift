/// What decides how many pages a sheet takes: sizes of rows and columns, what is used of them, and the print setup.
struct PrintedPages {
  private var rowHeights: [Int: Double] = [:]
  private var columnWidths: [Int: Double] = [:]
  private var lastRow = -1
  private var lastColumn = -1
  var defaultRowHeight = 15.0
  var setup: PrintSetup?

  /// Excel's default width in digits.
  private static let defaultColumnWidth = 8.43
  private static let pointsPerPixel = 0.75

  mutating func set(row: Int, height: Double) { rowHeights[row] = height }

  mutating func set(columns: ClosedRange<Int>, width: Double) {
    for column in columns { columnWidths[column] = width }
  }

  mutating func use(row: Int, column: Int) {
    lastRow = max(lastRow, row)
    lastColumn = max(lastColumn, column)
  }

  /// A drawing lies over the rows that its height takes.
  mutating func use(row: Int, pixels: Int) {
    var (row, left) = (row, Double(pixels) * Self.pointsPerPixel)
    while left > 0 {
      lastRow = max(lastRow, row)
      left -= max(height(row), 1)
      row += 1
    }
  }

  /// As applications divide the sheet, but for differences of a line; nil for a sheet that was never set up for printing.
  var count: Int? {
    guard let setup, lastRow >= 0 else { return nil }
    if setup.fit?.high == 1 { return setup.fit?.wide }
    let page = setup.printedSize
    let columns = (0...lastColumn).map(points)
    let scale =
      setup.fit == nil
      ? Double(setup.scale ?? 100) / 100 : min(1, page.width / max(columns.reduce(0, +), 1))
    let repeated = setup.repeatedRows.map { $0.reduce(0) { $0 + height($1) } } ?? 0
    let fixed = setup.repeatedColumns.map { $0.reduce(0) { $0 + points(ofColumn: $1) } } ?? 0
    let down = Self.pages(
      of: (0...lastRow).map(height), room: page.height / scale - repeated, starts: Set(setup.pageStarts))
    let across =
      setup.fit == nil ? Self.pages(of: columns, room: page.width / scale - fixed, starts: []) : 1
    return down * across
  }

  private func height(_ row: Int) -> Double { rowHeights[row] ?? defaultRowHeight }

  private func points(ofColumn column: Int) -> Double {
    (((columnWidths[column] ?? Self.defaultColumnWidth) * 7).rounded(.down) + 5) * Self.pointsPerPixel
  }

  private static func pages(of sizes: [Double], room: Double, starts: Set<Int>) -> Int {
    var (pages, used) = (1, 0.0)
    for (index, size) in sizes.enumerated() {
      if used > 0, used + size > room || starts.contains(index) {
        pages += 1
        used = 0
      }
      used += size
    }
    return pages
  }
}

extension PrintSetup {
  /// The points within the margins of a page.
  fileprivate var printedSize: (width: Double, height: Double) {
    let (short, long) = paper == .a3 ? (11.69, 16.54) : (8.27, 11.69)
    let (width, height) = orientation == .portrait ? (short, long) : (long, short)
    return ((width - margins.left - margins.right) * 72, (height - margins.top - margins.bottom) * 72)
  }
}

extension Worksheet {
  /// How many pages the sheet prints on, as far as it has been written; nil where nothing says how it prints.
  package var printedPageCount: Int? { pages.count }
}
