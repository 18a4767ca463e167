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
