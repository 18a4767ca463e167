/// Rows and cells stand in their order, once each, within the 1,048,576 rows and 16,384 columns of a sheet.
enum CellPlaceCheck {
  static let misplaced = FaultKind(
    "cell-misplaced", th: "เซลล์อยู่นอกแผ่นงาน ซ้ำ หรือผิดลำดับ",
    en: "a cell lies outside of the sheet, twice, or out of order")
  static let kinds = [misplaced]

  /// Follows the cells of one sheet.
  struct Order {
    private var row = 0
    private var column = 0

    mutating func begin(row next: Int?, _ context: CellContext, _ faults: inout FaultList) {
      if let next, next > row, next <= CellPlace.lastRow {
        row = next
      } else {
        faults.add(misplaced, sheet: context.sheet, at: next.map(String.init))
      }
      column = 0
    }

    mutating func inspect(_ cell: Cell, _ context: CellContext, _ faults: inout FaultList) {
      guard let place = unsafe cell.place, place.row == row, place.column > column else {
        return unsafe faults.add(misplaced, sheet: context.sheet, at: cell.place?.name)
      }
      column = place.column
    }
  }
}
