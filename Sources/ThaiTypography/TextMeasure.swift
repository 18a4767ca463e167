/// Measures Thai text as a worksheet shows it, so that columns and rows can be set before anyone opens it.
package struct TextMeasure: Sendable {
  /// The fonts whose widths are known.
  package enum Font: Hashable, Sendable {
    /// The font of Thai official documents, regular and bold.
    case thSarabunNew
  }

  /// How much wider than its outlines a screen may show text, since glyphs are rounded to pixels.
  private static let allowance = 1.03
  /// The digits' width of TH Sarabun New in thousandths of its size.
  private static let digit = 362.0

  private let regular: AdvanceWidths
  private let boldWidths: AdvanceWidths

  package init(font: Font) {
    switch font {
    case .thSarabunNew:
      regular = .sarabunRegular
      boldWidths = .sarabunBold
    }
  }

  /// The width in points of the widest line of a text that is not wrapped.
  ///
  /// - Parameter size: the font's size in points.
  package func width(of text: String, size: Double, bold: Bool = false) -> Double {
    let widths = bold ? boldWidths : regular
    var widest = 0
    var line = 0
    for scalar in text.unicodeScalars {
      line = scalar == "\n" ? 0 : line + widths.width(of: scalar)
      widest = max(widest, line)
    }
    return Double(widest) * size / 1_000
  }

  /// The width in points of a text of one line; nil where it has more.
  package func width(ofLine text: String, size: Double, bold: Bool = false) -> Double? {
    let widths = bold ? boldWidths : regular
    var width = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" { return nil }
      width += widths.width(of: scalar)
    }
    return Double(width) * size / 1_000
  }

  /// The longest beginning of a text of one line that leaves room for an ending within so many points.
  package func beginning(of text: String, size: Double, width: Double, ending: String) -> String {
    var taken = ending.unicodeScalars.reduce(0) { $0 + regular.width(of: $1) }
    for index in text.unicodeScalars.indices {
      taken += regular.width(of: text.unicodeScalars[index])
      if Double(taken) * size / 1_000 > width {
        // The character that it belongs to is left out whole: the next one begins behind it.
        return String(text[..<text.index(before: text.index(after: index))])
      }
    }
    return text
  }

  /// How many lines a wrapped text takes in a cell whose text area is `width` points wide; at least one.
  ///
  /// Lines break at spaces, and inside Thai between clusters, less the room that a dictionary's word would leave
  /// at the end of a line. The answer is meant to be a line too many rather than one too few.
  package func lines(of text: String, size: Double, bold: Bool = false, width: Double) -> Int {
    let widths = bold ? boldWidths : regular
    let room = Int(max(width, size) / Self.allowance / size * 1_000)
    var count = 0
    var wrap = LineWrap(room: room)
    for paragraph in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      wrap.begin()
      wrap.add(paragraph, widths: widths)
      count += wrap.lines
    }
    return count
  }

  /// The height in points of a row of so many lines, in steps of a screen's pixel (0.75 points).
  ///
  /// A line of TH Sarabun New is 1.331 of its size (ascent, descent and gap of its `hhea` table); Excel and
  /// LibreOffice leave some room around the text, here three points.
  package func rowHeight(lines: Int, size: Double) -> Double {
    let points = Double(max(lines, 1)) * size * 1.331 + 3
    return min((points / 0.75).rounded(.up) * 0.75, 409)
  }

  /// The width of a column, in Excel's unit, that holds text of so many points on one line; at most 255.
  ///
  /// The unit is the width of a digit of the workbook's default font in whole pixels at 96 to the inch: 7 for
  /// TH Sarabun New 14. The five pixels that Excel keeps beside the text come on top of the unit, not out of it.
  ///
  /// - Parameter defaultSize: the size of the workbook's default font, which is TH Sarabun New.
  package func columnWidth(_ points: Double, defaultSize: Double = 14) -> Double {
    let digit = Self.digitPixels(defaultSize)
    let pixels = (points * Self.allowance * 96 / 72).rounded(.up)
    return min(pixels / digit, 255)
  }

  /// The points that are left for text in a column of that width: the inverse of `columnWidth(_:)`.
  package func textWidth(ofColumn width: Double, defaultSize: Double = 14) -> Double {
    width * Self.digitPixels(defaultSize) * 72 / 96
  }

  private static func digitPixels(_ size: Double) -> Double {
    max((size * 96 / 72 * digit / 1_000).rounded(), 1)
  }
}
