internal import Standards
internal import XLSXWorkbook

/// Puts figures of the rows that a filter shows below a table, as formulas that hold their values.
struct TotalsWriter {
  let block: TableBlock
  let style: SheetStyle

  /// Whether there is anything to write: nothing follows the one table of a sheet in layouts with heads.
  var isNeeded: Bool {
    !style.features.hasHeads && block.dataCount > 0 && block.columns.contains { $0.total != nil }
  }

  func write(to sheet: Worksheet, row: Int, place: TablePlace) throws(WorkbookError) {
    for (column, head) in block.columns.enumerated() {
      guard let total = head.total, let value = value(of: total, column: column) else { continue }
      try sheet.write(
        .formula(formula(of: total, over: place.data(ofColumn: column).name), cachedNumber: value),
        row: row, column: column, format: format(of: total))
    }
  }

  /// A filter may leave no number to take the mean of.
  private func formula(of total: ColumnTotal, over range: String) -> String {
    let subtotal = "SUBTOTAL(\(total.rawValue),\(range))"
    return total == .mean
      ? "=IF(SUBTOTAL(102,\(range))=0,\"\(SheetCell.missingText)\",\(subtotal))" : "=\(subtotal)"
  }

  private func format(of total: ColumnTotal) -> CellFormat {
    CellFormat().with {
      $0.bold = true
      $0.border = CellFormat.Border(top: .thin, bottom: .double, color: Palette.rule)
      switch total {
      case .rows: ($0.numberFormat, $0.horizontal) = ("\"แสดง \"0\" แถว\"", .center)
      case .sum: $0.numberFormat = "\"รวม \"#,##0"
      case .mean: $0.numberFormat = "\"เฉลี่ย \"0.00"
      }
    }
  }

  /// What the formula gives while no filter hides a row; nil where there is no number at all.
  private func value(of total: ColumnTotal, column: Int) -> Double? {
    if total == .rows { return Double(block.rowCount) }
    let hundredths = (0..<block.rowCount).compactMap { block.cell($0, column).hundredths }
    if hundredths.isEmpty { return nil }
    let sum = Double(hundredths.reduce(0, +))
    return total == .sum ? sum / 100 : sum / Double(hundredths.count) / 100
  }
}

extension SheetCell {
  /// The number that the cell holds, times hundred; nil for words.
  fileprivate var hundredths: Int? {
    switch self {
    case .count(let count): count * 100
    case .figure(let figure), .faint(let figure), .difference(let figure): figure.count
    default: nil
    }
  }
}
