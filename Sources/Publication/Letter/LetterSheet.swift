internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// `หนังสือแจ้งผล`: the letter on portrait pages of A4 at full size, laid out as an official letter of the civil service.
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
  /// The emblem begins 1.5 centimetres below the paper's edge.
  private static let paper = OfficialPaper(top: 15)

  func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError) {
    for (column, width) in Self.widths.enumerated() { try sheet.setColumns(column...column, width: width) }
    try sheet.hideGridlines()
    let head = SheetHead(title: "\(name): \(summary)", style: style)
    try head.write(to: sheet, ruler: ruler)
    let pages = lines(ruler).pages(of: Self.paper)
    let place = LetterPlace(sheet: sheet, style: style, firstRow: head.rowCount)
    for (index, row) in pages.rows.enumerated() { try place.write(row, at: index) }
    let starts = pages.starts.map { $0 + head.rowCount }
    try sheet.setUpPrinting(
      printing(
        style, pageStarts: starts, area: head.rowCount > 0 ? place.cells(rowCount: pages.rows.count) : nil))
  }

  /// All of the letter from top to bottom.
  private func lines(_ ruler: TextRuler) -> LetterLines {
    var lines = LetterLines(ruler: ruler)
    addDraftMark(to: &lines)
    lines.addEmblem(emblem)
    for (index, line) in letter.issuer.enumerated() {
      lines.add((index == 0 ? [.left(letter.documentNo)] : []) + [.right(line)])
    }
    lines.add([.wide(letter.date, .centred)], space: 6)
    addSubject(to: &lines)
    for paragraph in letter.paragraphs { lines.addParagraph(paragraph) }
    lines.keepTogether { addSignature(to: &$0) }
    return lines
  }

  /// In red and in words, above all else.
  private func addDraftMark(to lines: inout LetterLines) {
    guard !letter.draft.isEmpty else { return }
    let reasons = letter.draft.map(\.thaiText).joined(separator: " · ")
    lines.add([.wide(LetterDraft.mark, .mark)])
    lines.add([.wide("(\(Letter.inThaiDigits(reasons)))", .warning)])
  }

  private func addSubject(to lines: inout LetterLines) {
    lines.add([.label("เรื่อง"), .afterLabel(letter.subject)], space: 6)
    lines.add([.label("เรียน"), .afterLabel(letter.addressee)], space: 6)
    if let reference = letter.reference {
      lines.add([.label("อ้างถึง"), .afterLabel(reference)], space: 6)
    }
    for (index, enclosure) in letter.enclosures.enumerated() {
      let number = letter.enclosures.count > 1 ? "\(index + 1). " : ""
      lines.add(
        (index == 0 ? [.wideLabel("สิ่งที่ส่งมาด้วย")] : [])
          + [.afterWideLabel(Letter.inThaiDigits(number) + enclosure)])
    }
    lines.skip(6)
  }

  private func addSignature(to lines: inout LetterLines) {
    lines.skip(6)
    lines.add([.signature(LetterWording.close)])
    lines.skip(54)
    for line in letter.signature { lines.add([.signature(line)]) }
    lines.skip(24)
    for line in letter.contact { lines.add([.wide(line, .plain)]) }
  }

  /// An official letter has nothing above or below its pages; what warns of one that is not stands on each of them.
  ///
  /// What stands above the page is for those who read on the screen, and no part of the letter.
  private func printing(_ style: SheetStyle, pageStarts: [Int], area: CellRange?) -> PrintSetup {
    PrintSetup(
      orientation: .portrait, fit: nil, header: style.warningHeader(isDraft: !letter.draft.isEmpty),
      margins: Self.paper.margins, pageStarts: pageStarts, area: area)
  }
}

extension SheetStyle {
  /// What official paper says above each page while it is a draft or a copy; nil where it is neither.
  func warningHeader(isDraft: Bool) -> HeaderFooter? {
    if isOfficial, !isDraft { return nil }
    return HeaderFooter(
      center: isDraft ? [.text(LetterDraft.mark)] : [], right: isOfficial ? [] : [.text(Self.trialNote)],
      font: font(size: 12))
  }
}
