/// A table before it has a place: its unique name, its columns, and what each cell says.
struct TableBlock {
  /// Unique in its workbook: ASCII letters, digits and `_`.
  let name: String
  let columns: [ColumnHead]
  /// At least one: Excel knows no table without a data row.
  let rowCount: Int
  /// How many rows say something; 0 where the one row there is says that there is nothing.
  let dataCount: Int
  /// What a row says in some of the columns, in their order.
  let cells: (_ row: Int, _ columns: [Int]) -> [SheetCell]

  /// - Parameter dataCount: where some of the rows are notes rather than data.
  init<Row>(_ name: String, columns: [Column<Row>], rows: [Row], dataCount: Int? = nil) {
    self.name = name
    self.columns = columns.map(\.head)
    self.dataCount = dataCount ?? rows.count
    rowCount = max(rows.count, 1)
    let parts = columns.map(\.cell)
    guard !rows.isEmpty else {
      cells = { _, asked in asked.map { _ in .missing } }
      return
    }
    cells = { index, asked in
      // Taken out of the list once: a row may hold much, and a table may have sixty columns.
      let row = rows[index]
      return asked.map { parts[$0](row) }
    }
  }

  func cell(_ row: Int, _ column: Int) -> SheetCell { cells(row, [column])[0] }
}
