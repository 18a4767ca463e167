internal import XLSXWorkbook

/// A4 as letters of the civil service have it, printed at full size: how much stands on a page, and where one begins.
///
/// Excel's own breaks would part a signature from what is signed, so that pages are made here. Source: TheLetter, *Paper*.
struct OfficialPaper {
  /// A row as pages see it.
  struct Row {
    /// In points.
    let height: Double
    /// Whether no page may begin with the row below.
    var keepsWithNext = false
  }

  let margins: PrintSetup.Margins
  /// The points of rows that a page holds.
  let room: Double

  /// - Parameter top: millimetres above the text.
  init(top: Double) {
    margins = PrintSetup.Margins(
      left: 30 / Self.inch, right: 20 / Self.inch, top: top / Self.inch, bottom: Self.bottom / Self.inch)
    room = (Self.height - top - Self.bottom) / Self.inch * 72 * Self.certainty
  }

  private init(margins: PrintSetup.Margins, room: Double) { (self.margins, self.room) = (margins, room) }

  /// The same paper with less room on each page.
  func with(less points: Double) -> OfficialPaper { OfficialPaper(margins: margins, room: room - points) }

  private static let inch = 25.4
  /// Of a sheet, in millimetres.
  private static let height = 297.0
  private static let bottom = 20.0
  /// How much of the page is sure to be there, as printers round heights.
  private static let certainty = 0.985

  /// The indices of the rows with which the second page and those behind it begin.
  ///
  /// - Parameter repeated: points of what stands on each page but the first without being a row here.
  func pageStarts(_ rows: [Row], repeated: Double = 0) -> [Int] {
    var starts: [Int] = []
    var used = 0.0
    var first = 0
    while first < rows.count {
      var end = first
      while end + 1 < rows.count, rows[end].keepsWithNext { end += 1 }
      let height = rows[first...end].reduce(0) { $0 + $1.height }
      if used > 0, used + height > room {
        starts.append(first)
        used = repeated
      }
      used += height
      first = end + 1
    }
    return starts
  }
}
