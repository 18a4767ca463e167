internal import CLibXLSXWriter

/// A format that many cells of one workbook have: its record there is looked for once, by the first of them.
@safe
package final class RepeatedFormat {
  package let format: CellFormat
  /// Kept together: the record belongs to that workbook and goes with it.
  private var found: (core: WorkbookCore, record: UnsafeMutablePointer<lxw_format>)?

  package init(_ format: CellFormat) {
    self.format = format
  }

  /// The workbook's record of the format, made when no cell had an equal one before.
  func record(
    in core: WorkbookCore, at place: @autoclosure () -> WorkbookError.Place
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format>? {
    if let found = unsafe found, unsafe found.core === core { return unsafe found.record }
    let record = try unsafe core.format(format, at: place())
    unsafe found = unsafe record.map { unsafe (core, $0) }
    return unsafe record
  }
}
