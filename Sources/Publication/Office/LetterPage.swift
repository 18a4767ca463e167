internal import XLSXWorkbook

/// The page of a letter while it is written from top to bottom: boxes of text over its columns, row by row.
struct LetterPage {
  /// How a box looks beyond the letter's text.
  enum Look {
    case plain
    case centred
    /// The mark of a draft.
    case mark
    case warning
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

  let sheet: Worksheet
  let style: SheetStyle
  let ruler: TextRuler
  private let firstRow: Int
  private var row: Int

  /// Three centimetres, the height of the emblem on an official letter.
  private static let emblemHeight = 85.5
  /// 2.5 centimetres, by which the first line of a paragraph is indented.
  private static let indent = 71.0
  /// What a cell keeps free beside its text, in points.
  private static let padding = 4.0
  private static let pointsPerPixel = 0.75

  /// - Parameter firstRow: where the letter begins, counted from 0.
  init(sheet: Worksheet, style: SheetStyle, ruler: TextRuler, firstRow: Int) {
    self.sheet = sheet
    self.style = style
    self.ruler = ruler
    self.firstRow = firstRow
    row = firstRow
  }

  var isBelowHead: Bool { firstRow > 0 }

  /// All that was written so far.
  var cells: CellRange {
    CellRange(rows: firstRow...max(firstRow, row - 1), columns: 0...LetterSheet.widths.count - 1)
  }

  /// Writes one row, as tall as its tallest box needs.
  /// - Parameter space: points left free below the text.
  mutating func add(_ boxes: [Box], space: Double = 0) throws(WorkbookError) {
    var height = 0.0
    for box in boxes {
      let format = format(box.look)
      if box.columns.count > 1 {
        try sheet.merge(
          CellRange(rows: row...row, columns: box.columns), .text(box.text), format: format)
      } else {
        try sheet.write(.text(box.text), row: row, column: box.columns.lowerBound, format: format)
      }
      height = max(height, self.height(of: box))
    }
    try sheet.setRow(row, height: min(height + space, 409))
    row += 1
  }

  /// Writes a paragraph with its first line indented.
  mutating func addParagraph(_ text: String) throws(WorkbookError) {
    let space: Character = "\u{A0}"
    let count = (Self.indent / ruler.points(of: String(space), size: LetterSheet.size)).rounded()
    try add([.wide(String(repeating: space, count: Int(count)) + text, .plain)], space: 6)
  }

  /// Leaves room of so many points.
  mutating func skip(_ points: Double) throws(WorkbookError) {
    try sheet.setRow(row, height: points)
    row += 1
  }

  /// Lays the emblem over the middle of the page, or leaves its place free.
  mutating func addEmblem(_ png: [UInt8]?) throws(WorkbookError) {
    if let png, let size = Picture.size(ofPNG: png) {
      let pixels = Self.emblemHeight / Self.pointsPerPixel
      let width = min(pixels * Double(size.width) / Double(size.height), Self.pixels(0...3))
      let picture = Picture(
        png: png, alternativeText: "ตราของหน่วยงาน", width: width,
        offsetX: Int((Self.pixels(0...3) - width) / 2))
      try sheet.add(picture, row: row, column: 0)
    }
    try skip(Self.emblemHeight)
  }

  private func height(of box: Box) -> Double {
    let size = Self.size(of: box.look)
    let points = Self.pixels(box.columns) * Self.pointsPerPixel - Self.padding
    let lines = ruler.lines(of: box.text, points: points, size: size, isBold: box.look == .mark)
    return ruler.height(lines: lines, size: size)
  }

  private static func pixels(_ columns: ClosedRange<Int>) -> Double {
    columns.reduce(0) { $0 + SheetStyle.pixels(ofColumn: LetterSheet.widths[$1]) }
  }

  private static func size(of look: Look) -> Double {
    switch look {
    case .plain, .centred: LetterSheet.size
    case .mark: 28
    case .warning: 14
    }
  }

  private func format(_ look: Look) -> CellFormat {
    CellFormat().with {
      $0.font = style.font(size: Self.size(of: look))
      $0.wrap = true
      $0.vertical = .top
      $0.horizontal = look == .plain ? .left : .center
      if look == .mark || look == .warning { $0.color = Palette.warning }
      if look == .mark {
        $0.bold = true
        $0.border = .all(.medium, color: Palette.warning)
      }
    }
  }
}
