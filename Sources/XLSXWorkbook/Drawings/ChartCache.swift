internal import CLibXLSXWriter
internal import Glibc

/// Cells of a chart whose values stand in the chart too, for readers that do not calculate.
///
/// libxlsxwriter fills in what stands in plain cells, and 0 for every formula; of those it is filled in here.
@safe
struct ChartCache {
  private let record: UnsafeMutablePointer<lxw_series_range>
  let cells: CellRange
  /// The sheet of the cells, which may be added later.
  let sheet: String
  /// Whether the cells are a series' values: a text among them is a gap, as where they are plain.
  private let holdsNumbers: Bool

  init(
    _ record: UnsafeMutablePointer<lxw_series_range>, of cells: CellRange, on sheet: String,
    holdsNumbers: Bool
  ) {
    unsafe self.record = unsafe record
    self.cells = cells
    self.sheet = sheet
    self.holdsNumbers = holdsNumbers
  }

  /// Takes each value from its cell, a formula's as it was given with the formula.
  func fill(from sheet: UnsafeMutablePointer<lxw_worksheet>) {
    guard let cache = unsafe record.pointee.data_cache, unsafe cache.pointee.stqh_first == nil else { return }
    // The library's list is built from its end, so that each value goes to its head.
    for row in (cells.firstRow...cells.lastRow).reversed() {
      let found = unsafe lxw_worksheet_find_row(sheet, lxw_row_t(row))
      for column in (cells.firstColumn...cells.lastColumn).reversed() {
        let cell = unsafe found.flatMap { unsafe lxw_worksheet_find_cell_in_row($0, lxw_col_t(column)) }
        guard let point = unsafe point(cell) else { return }
        unsafe point.pointee.list_pointers.stqe_next = unsafe cache.pointee.stqh_first
        unsafe cache.pointee.stqh_first = unsafe point
      }
    }
    unsafe record.pointee.num_data_points = UInt16(truncatingIfNeeded: cells.cellCount)
    unsafe record.pointee.ignore_cache = 1
  }

  /// A value on the heap, which libxlsxwriter frees with the chart; nil where memory is out.
  private func point(_ cell: UnsafeMutablePointer<lxw_cell>?) -> UnsafeMutablePointer<lxw_series_data_point>?
  {
    let room = unsafe calloc(1, MemoryLayout<lxw_series_data_point>.stride)
    guard let point = unsafe room?.bindMemory(to: lxw_series_data_point.self, capacity: 1) else { return nil }
    guard let cell = unsafe cell else {
      unsafe point.pointee.no_data = 1
      return unsafe point
    }
    switch unsafe (cell.pointee.type, cell.pointee.user_data2) {
    case (NUMBER_CELL, _): unsafe point.pointee.number = unsafe cell.pointee.u.number
    case (STRING_CELL, _): unsafe set(cell.pointee.sst_string, point)
    case (FORMULA_CELL, let text?): unsafe set(text, point)
    case (FORMULA_CELL, nil): unsafe point.pointee.number = unsafe cell.pointee.formula_result
    default: unsafe point.pointee.no_data = 1
    }
    return unsafe point
  }

  private func set(_ text: UnsafeMutablePointer<CChar>?, _ point: UnsafeMutablePointer<lxw_series_data_point>)
  {
    guard !holdsNumbers, let copy = unsafe text.flatMap({ unsafe strdup($0) }) else {
      unsafe point.pointee.no_data = 1
      return
    }
    unsafe point.pointee.string = unsafe copy
    unsafe point.pointee.is_string = 1
    unsafe record.pointee.has_string_cache = 1
  }
}
