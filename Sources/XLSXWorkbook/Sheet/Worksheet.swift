internal import CLibXLSXWriter

/// One sheet of an open workbook, whose rows and columns count from 0.
///
/// Every use throws `WorkbookError.closed` once the workbook is closed.
@safe
package final class Worksheet {
  /// The name on the tab, as it was given.
  package let name: String
  let core: WorkbookCore
  private let handle: UnsafeMutablePointer<lxw_worksheet>
  /// Header rows of tables: writing them afterwards would part the cell from the column's name.
  private var headers: [CellRange] = []
  /// Tables and merged ranges, which must not share a cell.
  private var blocks: [CellRange] = []
  /// Tables with their header rows.
  private(set) var tables: [CellRange] = []
  var numbersAsText = NumbersAsText()
  var pages = PrintedPages()
  private var links = 0
  private var formulaCells: [CellRange] = []
  private var chartCaches: [ChartCache] = []
  private var references: [(sheet: String, place: WorkbookError.Place)] = []
  private(set) var isHidden = false

  init(name: String, core: WorkbookCore, handle: UnsafeMutablePointer<lxw_worksheet>) {
    self.name = name
    self.core = core
    unsafe self.handle = unsafe handle
  }

  /// The C handle, for as long as the workbook is open.
  func open() throws(WorkbookError) -> UnsafeMutablePointer<lxw_worksheet> {
    _ = try unsafe core.open()
    return unsafe handle
  }

  func place(_ range: CellRange? = nil) -> WorkbookError.Place {
    .init(sheet: name, range: range)
  }

  /// Checks a range and returns its place for messages.
  func checked(_ range: CellRange) throws(WorkbookError) -> WorkbookError.Place {
    let place = place(range)
    guard range.isOnSheet else { throw .outsideSheet(place) }
    return place
  }

  /// Checks that a cell may be written.
  func checkCell(row: Int, column: Int) throws(WorkbookError) {
    guard row >= 0, row < CellRange.rowCount, column >= 0, column < CellRange.columnCount else {
      throw .outsideSheet(place(CellRange(row: row, column: column)))
    }
    pages.use(row: row, column: column)
    for header in headers where header.contains(row: row, column: column) {
      throw .tableHeaderOverwritten(place(CellRange(row: row, column: column)))
    }
  }

  /// Takes a block of cells for a table or a merged range.
  func takeBlock(_ range: CellRange) throws(WorkbookError) {
    guard !blocks.contains(where: range.overlaps) else { throw .overlap(place(range)) }
    blocks.append(range)
  }

  /// Takes a table, whose header row libxlsxwriter writes.
  func takeTable(_ range: CellRange) {
    tables.append(range)
    headers.append(
      CellRange(rows: range.firstRow...range.firstRow, columns: range.firstColumn...range.lastColumn))
  }

  /// Excel reads at most 65,530 links of a sheet.
  func takeLink(at place: WorkbookError.Place) throws(WorkbookError) {
    guard links < 65_530 else { throw .setting("number of links", place) }
    links += 1
  }

  func noteFormula(row: Int, column: Int) {
    formulaCells.append(CellRange(row: row, column: column))
  }

  /// Notes what a chart keeps of cells, which `fillChartCaches()` completes once all of them are there.
  func noteChartCache(_ cache: ChartCache) {
    chartCaches.append(cache)
  }

  /// Notes a reference to a sheet, which may be added later: `checkReferences()` looks once all are there.
  func noteReference(to sheet: String, at place: WorkbookError.Place) {
    references.append((sheet, place))
  }

  var hasFormulas: Bool { !formulaCells.isEmpty }

  /// Every sheet referred to exists.
  func checkReferences() throws(WorkbookError) {
    for (sheet, place) in references where core.sheets[sheet] == nil { throw .unknownSheet(sheet, place) }
  }

  /// Gives charts over formulas the values of these, for which libxlsxwriter would keep 0.
  func fillChartCaches() throws(WorkbookError) {
    for cache in chartCaches {
      guard let source = core.sheets[cache.sheet] else { continue }
      guard source.formulaCells.contains(where: cache.cells.overlaps) else { continue }
      unsafe cache.fill(from: try source.open())
    }
  }

  /// Hides the sheet from the tabs; the sheet that opens first cannot be hidden.
  package func hide() throws(WorkbookError) {
    let handle = try unsafe open()
    guard core.firstSheet != name else { throw .setting("hidden first sheet", place()) }
    unsafe worksheet_hide(handle)
    isHidden = true
  }
}
