internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// `หนังสือแจ้งผล`: the letter on one portrait page of A4, laid out as an official letter of the civil service.
///
/// Four columns carry it: the first two hold the words before a text (`เรื่อง`, `สิ่งที่ส่งมาด้วย`), the last begins in
/// the middle of the page, where issuer, close and signature stand.
struct LetterSheet: WorkbookSheet {
  let letter: Letter
  /// A PNG; nil leaves its place empty.
  let emblem: [UInt8]?

  var name: String { SheetNames.letter }
  var summary: String { "หนังสือแจ้งผลการประเมิน" }
  var rowCount: Int? { nil }

  /// In digits; together the sixteen centimetres between the margins of an official letter.
  static let widths = [7.0, 8.0, 23.0, 45.0]
  /// The text's size in points.
  ///
  /// Source: Workbooks, *How a workbook looks*.
  static let size = 16.0

  func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError) {
    for (column, width) in Self.widths.enumerated() { try sheet.setColumns(column...column, width: width) }
    try sheet.hideGridlines()
    let head = SheetHead(title: "\(name): \(summary)", style: style)
    try head.write(to: sheet, ruler: ruler)
    var page = LetterPage(sheet: sheet, style: style, ruler: ruler, firstRow: head.rowCount)
    try writeDraftMark(on: &page)
    try writeHead(on: &page)
    try writeSubject(on: &page)
    for paragraph in letter.paragraphs { try page.addParagraph(paragraph) }
    try writeSignature(on: &page)
    try sheet.setUpPrinting(printing(style, page: page))
  }

  /// In red and in words, above all else.
  private func writeDraftMark(on page: inout LetterPage) throws(WorkbookError) {
    guard !letter.draft.isEmpty else { return }
    let reasons = letter.draft.map(\.thaiText).joined(separator: " · ")
    try page.add([.wide(LetterDraft.mark, .mark)])
    try page.add([.wide("(\(reasons))", .warning)])
  }

  private func writeHead(on page: inout LetterPage) throws(WorkbookError) {
    try page.addEmblem(emblem)
    for (index, line) in letter.issuer.enumerated() {
      try page.add((index == 0 ? [.left(letter.documentNo)] : []) + [.right(line)])
    }
    try page.add([.wide(letter.date, .centred)], space: 6)
  }

  private func writeSubject(on page: inout LetterPage) throws(WorkbookError) {
    try page.add([.label("เรื่อง"), .afterLabel(letter.subject)], space: 6)
    try page.add([.label("เรียน"), .afterLabel(letter.addressee)], space: 6)
    if let reference = letter.reference {
      try page.add([.label("อ้างถึง"), .afterLabel(reference)], space: 6)
    }
    for (index, enclosure) in letter.enclosures.enumerated() {
      let number = letter.enclosures.count > 1 ? "\(index + 1). " : ""
      try page.add(
        (index == 0 ? [.wideLabel("สิ่งที่ส่งมาด้วย")] : [])
          + [.afterWideLabel(Letter.inThaiDigits(number) + enclosure)])
    }
    try page.skip(6)
  }

  private func writeSignature(on page: inout LetterPage) throws(WorkbookError) {
    try page.skip(6)
    try page.add([.signature(LetterWording.close)])
    try page.skip(54)
    for line in letter.signature { try page.add([.signature(line)]) }
    try page.skip(24)
    for line in letter.contact { try page.add([.wide(line, .plain)]) }
  }

  /// The margins of an official letter: 3 cm left, 2 cm right and below, 1.5 cm above.
  ///
  /// What stands above the page is for those who read on the screen, and no part of the letter.
  private func printing(_ style: SheetStyle, page: LetterPage) -> PrintSetup {
    PrintSetup(
      orientation: .portrait, fit: .init(wide: 1, high: 1),
      header: style.isOfficial
        ? nil : HeaderFooter(right: [.text(SheetStyle.trialNote)], font: style.font(size: 12)),
      margins: .init(left: 1.18, right: 0.78, top: 0.59, bottom: 0.79),
      centersHorizontally: true, area: page.isBelowHead ? page.cells : nil)
  }
}

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
