internal import ThaiTypography

/// Measures texts in the units of a sheet, remembering each: a period's workbooks repeat most of their texts.
///
/// One ruler belongs to one task.
final class TextRuler {
  private struct Key: Hashable {
    let text: String
    let width: Double
    let isBold: Bool
  }

  private let measure = TextMeasure(font: .thSarabunNew)
  private var widths: [String: Double] = [:]
  private var lineCounts: [Key: Int] = [:]

  /// Beyond this many texts the memory is emptied: findings rarely repeat.
  private static let mostRemembered = 20_000
  private static let size = SheetStyle.tableSize

  /// The width of a column that holds the text on one line, in Excel's unit.
  func width(of text: String) -> Double {
    if let known = widths[text] { return known }
    if widths.count > Self.mostRemembered { widths = [:] }
    let width = measure.columnWidth(measure.width(of: text, size: Self.size), defaultSize: Self.size)
    widths[text] = width
    return width
  }

  /// The width of a column that holds each word of a bold heading on one line.
  func longestWord(of text: String) -> Double {
    let words = text.split(separator: " ").map { measure.width(of: String($0), size: Self.size, bold: true) }
    return measure.columnWidth(words.max() ?? 0, defaultSize: Self.size)
  }

  /// The lines that a wrapped text takes in a column of that width, in Excel's unit.
  func lines(of text: String, width: Double, isBold: Bool = false) -> Int {
    let key = Key(text: text, width: width, isBold: isBold)
    if let known = lineCounts[key] { return known }
    if lineCounts.count > Self.mostRemembered { lineCounts = [:] }
    let room = measure.textWidth(ofColumn: width, defaultSize: Self.size)
    let lines = measure.lines(of: text, size: Self.size, bold: isBold, width: room)
    lineCounts[key] = lines
    return lines
  }

  /// The height in points of a row of so many lines, at most what Excel allows.
  func height(lines: Int, size: Double = SheetStyle.tableSize) -> Double {
    measure.rowHeight(lines: lines, size: size)
  }
}
