internal import ThaiText
internal import ThaiTypography
package import XLSXWorkbook

/// Measures texts in the units of a sheet; how a long text wraps is remembered, since workbooks repeat it.
///
/// One ruler belongs to one task.
package final class TextRuler {
  private struct Key: Hashable {
    let text: BytewiseText
    let width: Double
    let isBold: Bool
  }

  package init() {}

  private let measure = TextMeasure(font: .thSarabunNew)
  private var lineCounts: [Key: Int] = [:]

  /// Beyond this many texts the memory is emptied: findings rarely repeat.
  private static let mostRemembered = 20_000
  private static let size = SheetStyle.tableSize

  /// The width of a column that holds the text on one line, in Excel's unit.
  package func width(of text: String, isBold: Bool = false) -> Double {
    let points = measure.width(of: text, size: Self.size, bold: isBold)
    return measure.columnWidth(points, defaultSize: Self.size)
  }

  /// The width of a column that holds each word of a bold heading on one line.
  func longestWord(of text: String) -> Double {
    text.utf8.split(separator: UInt8(ascii: " ")).map { width(of: String(Substring($0)), isBold: true) }.max()
      ?? 0
  }

  /// The lines that a wrapped text takes in a column of that width, in Excel's unit.
  package func lines(of text: String, width: Double, isBold: Bool = false) -> Int {
    if let points = measure.width(ofLine: text, size: Self.size, bold: isBold),
      measure.columnWidth(points, defaultSize: Self.size) <= width
    {
      return 1
    }
    let key = Key(text: BytewiseText(text), width: width, isBold: isBold)
    if let known = lineCounts[key] { return known }
    if lineCounts.count > Self.mostRemembered { lineCounts = [:] }
    let room = measure.textWidth(ofColumn: width, defaultSize: Self.size)
    let lines = measure.lines(of: text, size: Self.size, bold: isBold, width: room)
    lineCounts[key] = lines
    return lines
  }

  /// A text in parts that each take at most so many lines in a column of that width, in Excel's unit.
  package func parts(of text: String, width: Double, mostLines: Int, isBold: Bool = false) -> [String] {
    let room = measure.textWidth(ofColumn: width, defaultSize: Self.size)
    return measure.parts(of: text, size: Self.size, bold: isBold, width: room, mostLines: mostLines)
  }

  /// The lines that a wrapped text takes in a box of so many points, at any size.
  package func lines(of text: String, points: Double, size: Double, isBold: Bool = false) -> Int {
    measure.lines(of: text, size: size, bold: isBold, width: points)
  }

  /// The points that a text takes on one line.
  package func points(of text: String, size: Double) -> Double { measure.width(of: text, size: size) }

  /// The longest beginning of a text that takes at most so many points on one line together with the sign that it is cut.
  package func beginning(of text: String, points: Double, size: Double) -> String {
    measure.beginning(of: text, size: size, width: points, ending: "…")
  }

  /// The height in points of a row of so many lines, at most what Excel allows.
  package func height(lines: Int, size: Double = SheetStyle.tableSize) -> Double {
    measure.rowHeight(lines: lines, size: size)
  }
}

extension Worksheet {
  /// Writes notes below a table, one a row, and returns the row below them.
  @discardableResult
  package func write(
    _ notes: [String], row first: Int, style: SheetStyle, ruler: TextRuler
  ) throws(WorkbookError) -> Int {
    for (index, note) in notes.enumerated() {
      try setRow(first + index, height: ruler.height(lines: 1))
      try write(.text(note), row: first + index, column: 0, format: style.looks.note)
    }
    return first + notes.count
  }
}
