internal import Sheets
internal import XLSXWorkbook

/// A letter from top to bottom, before it is put on pages: boxes of text over its columns, row by row.
struct LetterLines {
  /// How a box looks beyond the letter's text.
  enum Look {
    case plain
    case centred
    case atRight
    /// The mark of a draft.
    case mark
    case warning

    /// In points.
    var size: Double {
      switch self {
      case .plain, .centred, .atRight: LetterSheet.size
      case .mark: 28
      case .warning: 14
      }
    }
  }

  /// A text over some of the columns.
  struct Box {
    let columns: ClosedRange<Int>
    let text: String
    var look = Look.plain

    static func wide(_ text: String, _ look: Look) -> Box { Box(columns: 0...3, text: text, look: look) }
    static func left(_ text: String) -> Box { Box(columns: 0...2, text: text) }
    static func right(_ text: String) -> Box { Box(columns: 3...3, text: text) }
    static func label(_ text: String) -> Box { Box(columns: 0...0, text: text) }
    static func afterLabel(_ text: String) -> Box { Box(columns: 1...3, text: text) }
    static func wideLabel(_ text: String) -> Box { Box(columns: 0...1, text: text) }
    static func afterWideLabel(_ text: String) -> Box { Box(columns: 2...3, text: text) }
    static func signature(_ text: String) -> Box { Box(columns: 2...3, text: text, look: .centred) }
  }

  struct Row {
    var boxes: [Box] = []
    /// In points.
    let height: Double
    var keepsWithNext = false
    var picture: Picture?
  }

  private let ruler: TextRuler
  private(set) var rows: [Row] = []

  /// Three centimetres, the height of the emblem on an official letter.
  private static let emblemHeight = 85.5
  /// 2.5 centimetres, by which the first line of a paragraph is indented.
  private static let indent = 71.0
  private static let noBreakSpace: Character = "\u{A0}"
  /// What a cell keeps free beside its text, in points.
  private static let padding = 4.0
  private static let pointsPerPixel = 0.75

  init(ruler: TextRuler) { self.ruler = ruler }

  /// Adds one row, as tall as its tallest box needs.
  /// - Parameter space: points left free below the text.
  mutating func add(_ boxes: [Box], space: Double = 0) { rows.append(row(boxes, space: space)) }

  /// Adds a paragraph with its first line indented.
  mutating func addParagraph(_ text: String) {
    let width = ruler.points(of: String(Self.noBreakSpace), size: LetterSheet.size)
    let count = Int((Self.indent / width).rounded())
    add([.wide(String(repeating: Self.noBreakSpace, count: count) + text, .plain)], space: 6)
  }

  /// Leaves room of so many points.
  mutating func skip(_ points: Double) { rows.append(Row(height: points)) }

  /// Lays the emblem over the middle of the page, or leaves its place free.
  mutating func addEmblem(_ png: [UInt8]?) {
    var row = Row(height: Self.emblemHeight)
    if let png, let size = Picture.size(ofPNG: png) {
      let pixels = Self.emblemHeight / Self.pointsPerPixel
      let width = min(pixels * Double(size.width) / Double(size.height), Self.pixels(0...3))
      row.picture = Picture(
        png: png, alternativeText: "ตราของหน่วยงาน", width: width,
        offsetX: Int((Self.pixels(0...3) - width) / 2))
    }
    rows.append(row)
  }

  /// Adds rows that stand on one page, and with them what is above: no signature is alone on its page.
  mutating func keepTogether(_ add: (inout LetterLines) -> Void) {
    let first = max(0, rows.count - 1)
    add(&self)
    for index in first..<max(first, rows.count - 1) { rows[index].keepsWithNext = true }
  }

  private func row(_ boxes: [Box], space: Double = 0) -> Row {
    let height = boxes.map(height).max() ?? 0
    return Row(boxes: boxes, height: min(height + space, 409))
  }

  private func height(of box: Box) -> Double {
    let points = Self.pixels(box.columns) * Self.pointsPerPixel - Self.padding
    let lines = ruler.lines(of: box.text, points: points, size: box.look.size, isBold: box.look == .mark)
    return ruler.height(lines: lines, size: box.look.size)
  }

  private static func pixels(_ columns: ClosedRange<Int>) -> Double {
    columns.reduce(0) { $0 + SheetStyle.pixels(ofColumn: LetterSheet.widths[$1]) }
  }
}

extension LetterLines {
  /// The rows with those that stand at the edges of pages, and the indices of those with which a page begins.
  ///
  /// Where one page does not hold all, each page ends with the first word of the next, which begins with its number.
  func pages(of paper: OfficialPaper) -> (rows: [Row], starts: [Int]) {
    let measured = rows.map { OfficialPaper.Row(height: $0.height, keepsWithNext: $0.keepsWithNext) }
    if paper.pageStarts(measured).isEmpty { return (rows, []) }
    let edge = row([.wide("", .centred)]).height
    // Room for the edge rows of a page is taken from each, also from the first and the last, which have one.
    let breaks = paper.with(less: 2 * edge).pageStarts(measured)
    var all: [Row] = []
    var starts: [Int] = []
    for (index, row) in rows.enumerated() {
      if breaks.contains(index) {
        all.append(self.row([.wide("/\(firstWord(from: index))...", .atRight)]))
        starts.append(all.count)
        all.append(self.row([.wide(Letter.inThaiDigits("- \(starts.count + 1) -"), .centred)]))
      }
      all.append(row)
    }
    return (all, starts)
  }

  private func firstWord(from index: Int) -> String {
    let text = rows[index...].lazy.compactMap(\.boxes.first?.text).first ?? ""
    let most = 24
    return String(text.drop { $0 == Self.noBreakSpace }.prefix { $0 != " " }.prefix(most))
  }
}

/// Where the rows of a letter go.
struct LetterPlace {
  let sheet: Worksheet
  let style: SheetStyle
  /// Where the letter begins, counted from 0.
  let firstRow: Int

  func cells(rowCount: Int) -> CellRange {
    CellRange(rows: firstRow...firstRow + max(rowCount, 1) - 1, columns: 0...LetterSheet.widths.count - 1)
  }

  /// - Parameter index: of the row within the letter.
  func write(_ row: LetterLines.Row, at index: Int) throws(WorkbookError) {
    let place = firstRow + index
    for box in row.boxes {
      let format = format(box.look)
      if box.columns.count > 1 {
        try sheet.merge(
          CellRange(rows: place...place, columns: box.columns), .text(box.text), format: format)
      } else {
        try sheet.write(.text(box.text), row: place, column: box.columns.lowerBound, format: format)
      }
    }
    if let picture = row.picture { try sheet.add(picture, row: place, column: 0) }
    try sheet.setRow(place, height: row.height)
  }

  private func format(_ look: LetterLines.Look) -> CellFormat {
    CellFormat().with {
      $0.font = style.font(size: look.size)
      $0.wrap = true
      $0.vertical = .top
      switch look {
      case .plain: $0.horizontal = .left
      case .atRight: $0.horizontal = .right
      case .centred, .mark, .warning: $0.horizontal = .center
      }
      if look == .mark || look == .warning { $0.color = Palette.warning }
      if look == .mark {
        $0.bold = true
        $0.border = .all(.medium, color: Palette.warning)
      }
    }
  }
}
