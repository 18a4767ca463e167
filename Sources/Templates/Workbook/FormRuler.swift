internal import ThaiTypography

/// Measures texts in the units of a form's sheets.
struct FormRuler {
  /// Room for the lines of a cell at both sides, in digits.
  private static let padding = 1.6
  private let measure = TextMeasure(font: .thSarabunNew)

  /// The lines that a text takes in a column of that width.
  func lines(of text: String, width: Double, isBold: Bool = false) -> Int {
    let room = measure.textWidth(ofColumn: width - Self.padding, defaultSize: FormLooks.tableSize)
    return measure.lines(of: text, size: FormLooks.tableSize, bold: isBold, width: room)
  }

  /// The width of a column that holds a bold text on one line.
  func width(of text: String) -> Double {
    let points = measure.width(of: text, size: FormLooks.tableSize, bold: true)
    return measure.columnWidth(points, defaultSize: FormLooks.tableSize) + Self.padding
  }

  /// The height in points of a row of so many lines.
  func height(lines: Int, size: Double = FormLooks.tableSize) -> Double {
    measure.rowHeight(lines: lines, size: size)
  }
}
