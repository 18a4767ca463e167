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
    let (lastRow, lastColumn) = (setup.area?.lastRow ?? lastRow, setup.area?.lastColumn ?? lastColumn)
    let scale = setup.scale(ofWidth: (0...lastColumn).reduce(0) { $0 + points(ofColumn: $1) })
    // What repeats takes room of every page; what stands before it takes room of the first.
    func divide(
      _ count: Int, _ repeated: ClosedRange<Int>?, room: Double, starts: Set<Int>, size: (Int) -> Double
    ) -> Int {
      let fixed = repeated.map { $0.reduce(0) { $0 + size($1) } } ?? 0
      let before = repeated.map { (0..<$0.lowerBound).reduce(0) { $0 + size($1) } } ?? 0
      let first = repeated.map { $0.upperBound + 1 } ?? 0
      return Self.pages(
        from: first, count: count, room: room / scale - fixed, used: before, starts: starts, size: size)
    }
    let down = divide(
      lastRow + 1, setup.repeatedRows, room: page.height, starts: Set(setup.pageStarts), size: height)
    let across =
      setup.fit == nil
      ? divide(lastColumn + 1, setup.repeatedColumns, room: page.width, starts: [], size: points) : 1
    return down * across
  }

  private func height(_ row: Int) -> Double { rowHeights[row] ?? defaultRowHeight }

  private func points(ofColumn column: Int) -> Double {
    (((columnWidths[column] ?? Self.defaultColumnWidth) * 7).rounded(.down) + 5) * Self.pointsPerPixel
  }

  private static func pages(
    from first: Int, count: Int, room: Double, used: Double, starts: Set<Int>, size: (Int) -> Double
  ) -> Int {
    var (pages, used) = (1, used)
    for index in first..<max(first, count) {
      if used > 0, used + size(index) > room || starts.contains(index) {
        pages += 1
        used = 0
      }
      used += size(index)
    }
    return pages
  }
}

extension PrintSetup {
  /// The points within the margins of a page.
  package var printedSize: (width: Double, height: Double) {
    let (short, long) = paper == .a3 ? (11.69, 16.54) : (8.27, 11.69)
    let (width, height) = orientation == .portrait ? (short, long) : (long, short)
    return ((width - margins.left - margins.right) * 72, (height - margins.top - margins.bottom) * 72)
  }

  /// By how much what is so many points wide is printed smaller.
  package func scale(ofWidth points: Double) -> Double {
    fit == nil ? Double(scale ?? 100) / 100 : min(1, printedSize.width / max(points, 1))
  }
}

extension Worksheet {
  /// How many pages the sheet prints on, as far as it has been written; nil where nothing says how it prints.
  package var printedPageCount: Int? { pages.count }
}
