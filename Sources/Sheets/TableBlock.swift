package import Standards
package import XLSXWorkbook

/// One column of a published table: its title, its look, and what it says about a row.
package struct Column<Row> {
  package fileprivate(set) var head: ColumnHead
  package let cell: (Row) -> SheetCell

  /// - Parameter isDetail: whether it is part of a group that can be folded.
  package init(
    _ title: String, _ look: ColumnLook, width: ColumnWidth = .standard, isDetail: Bool = false,
    cell: @escaping (Row) -> SheetCell
  ) {
    head = ColumnHead(title: title, look: look, width: width, isDetail: isDetail)
    self.cell = cell
  }
}

extension Column {
  /// The same column with a figure of the rows that a filter shows, below the table.
  package func totalled(_ total: ColumnTotal) -> Column {
    var copy = self
    copy.head.total = total
    return copy
  }
}

/// What stands below a column, of the rows that a filter shows; the raw value is SUBTOTAL's number for it.
package enum ColumnTotal: Int, Sendable {
  case mean = 101
  /// How many rows there are.
  case rows = 103
  case sum = 109
}

/// What a column is apart from its rows.
package struct ColumnHead {
  package let title: String
  package let look: ColumnLook
  package let width: ColumnWidth
  package let isDetail: Bool
  package var total: ColumnTotal?
}

/// How the values of a column are shown; every one of them also shows what is missing or does not apply.
package enum ColumnLook: Hashable {
  case text
  /// Text on one line, cut at the column's edge: in tables for programs, where no row is high.
  case line
  /// Short text in the middle: codes, marks, words of a kind.
  case code
  case count
  /// A whole number that counts nothing, such as a year: without separators.
  case number
  /// A sum of counts, with decimals only where it has them.
  case quantity
  /// Of several kinds, one a row: text or counts.
  case fact
  /// Two decimals.
  case figure
  /// Two decimals with a bar on the scale of levels, 1 to 5; only where the rows are sorted by it.
  case bar
  case percentage
  /// `▲ 1.00`, `▼ 1.00`, `= 0.00`.
  case change
  case level(LevelWords)
  /// A level as its digit, or a mean of levels, in the colour of the band it lies in.
  case digit(LevelScale)
  /// A sign with a word behind it: ● came, ◐ stands in, ○ lacks, ✕ cannot be used.
  case sign
  /// A Buddhist date with the time.
  case time
  /// A Buddhist date.
  case date
}

/// How wide a column is, in digits of the table's font.
package enum ColumnWidth {
  /// As the longest text needs, but no more; what is longer wraps.
  case measured(atMost: Double)
  case fixed(Double)

  package static let standard = ColumnWidth.measured(atMost: 40)
}

/// A table before it has a place: its unique name, its columns, and what each cell says.
package struct TableBlock {
  /// Unique in its workbook: ASCII letters, digits and `_`.
  package let name: String
  package let columns: [ColumnHead]
  /// At least one: Excel knows no table without a data row.
  package let rowCount: Int
  /// How many rows say something; 0 where the one row there is says that there is nothing.
  package let dataCount: Int
  /// What a row says in some of the columns, in their order.
  package let cells: (_ row: Int, _ columns: [Int]) -> [SheetCell]

  /// - Parameter dataCount: where some of the rows are notes rather than data.
  package init<Row>(_ name: String, columns: [Column<Row>], rows: [Row], dataCount: Int? = nil) {
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

  package func cell(_ row: Int, _ column: Int) -> SheetCell { cells(row, [column])[0] }
}

/// Where a table stands on its sheet, rows and columns counted from 0.
package struct TablePlace {
  package let sheet: String
  /// The first row of data; the header stands above it.
  package let firstRow: Int
  package let lastRow: Int
  package let lastColumn: Int

  package init(of table: TableBlock, sheet: String, headerRow: Int) {
    self.sheet = sheet
    firstRow = headerRow + 1
    lastRow = headerRow + table.rowCount
    lastColumn = table.columns.count - 1
  }

  package var wholeTable: CellRange {
    CellRange(firstRow: firstRow - 1, firstColumn: 0, lastRow: lastRow, lastColumn: lastColumn)
  }

  package func data(ofColumn column: Int) -> CellRange {
    CellRange(firstRow: firstRow, firstColumn: column, lastRow: lastRow, lastColumn: column)
  }

  /// The series that a column's title names.
  package func name(ofColumn column: Int) -> ChartSeries.Name { .cell(row: firstRow - 1, column: column) }

  /// Some data rows of a column, counted from the first one.
  package func data(ofColumn column: Int, rows: Range<Int>) -> CellRange {
    CellRange(
      firstRow: firstRow + rows.lowerBound, firstColumn: column, lastRow: firstRow + rows.upperBound - 1,
      lastColumn: column)
  }
}
