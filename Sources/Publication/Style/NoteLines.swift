internal import XLSXWorkbook

extension Worksheet {
  /// Writes notes below a table, one a row, and returns the row below them.
  @discardableResult
  func write(
    _ notes: [String], row first: Int, style: SheetStyle, ruler: TextRuler
  ) throws(WorkbookError) -> Int {
    for (index, note) in notes.enumerated() {
      try setRow(first + index, height: ruler.height(lines: 1))
      try write(.text(note), row: first + index, column: 0, format: style.note)
    }
    return first + notes.count
  }
}
