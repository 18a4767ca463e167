package import XLSXWorkbook

/// What all sheets of a workbook share: looks, headers and footers, and the words of a copy that is not official.
package struct SheetStyle: Sendable {
  package let looks: SheetLooks
  package let features: SheetFeatures
  package let isOfficial: Bool
  /// What every printed page is about, such as a month.
  private let subject: String
  /// The name of the sheet that explains marks and words, where the workbook has one.
  let notesSheet: String
  /// The title of the workbook that the sheets are of.
  package private(set) var workbookTitle: String
  /// The office that the workbook is of; nil for the nation's.
  private var officeName: String?

  /// The size of tables in points.
  ///
  /// Source: Workbooks, *How a workbook looks*.
  package static let tableSize = 14.0
  private static let footerSize = 12.0
  package static let trialNote = "สำเนาทดลอง – ไม่ใช่ผลทางการ"

  package init(
    font: String, features: SheetFeatures, isOfficial: Bool, subject: String, notesSheet: String,
    workbookTitle: String
  ) {
    looks = SheetLooks(font: font)
    self.features = features
    self.isOfficial = isOfficial
    self.subject = subject
    self.notesSheet = notesSheet
    self.workbookTitle = workbookTitle
  }

  /// The style of the sheets of one workbook.
  package func of(workbook title: String, office: String? = nil) -> SheetStyle {
    var style = self
    style.workbookTitle = title
    style.officeName = office
    return style
  }

  /// How wide a column is on the screen: seven pixels a digit of the table's font, and five around.
  package static func pixels(ofColumn width: Double) -> Double { (width * 7).rounded(.down) + 5 }

  /// The look of a table's header row.
  package var header: CellFormat { looks.header(line: features.headerLine) }

  package func font(size: Double) -> Font { looks.font(size: size) }

  /// The heading lines with the words of a trial before them, or behind them where A1 is for the title.
  package func addingWarning(to heading: [String]) -> [String] {
    if isOfficial { return heading }
    return features.hasHeads ? heading + [Self.trialNote] : [Self.trialNote] + heading
  }

  /// What a printed page is about, wherever it lands: the subject, and whose workbook it is from.
  private var pageSubject: String { [subject, officeName].compactMap { $0 }.joined(separator: " · ") }

  /// A4, as wide as the page, header row on every page; below, subject and office, the page's number and the sheet's name.
  package func printing(
    _ orientation: PrintSetup.Orientation, repeating rows: ClosedRange<Int>
  ) -> PrintSetup {
    let size = font(size: Self.footerSize)
    return PrintSetup(
      orientation: orientation, fit: .init(wide: 1, high: 0), repeatedRows: rows,
      header: isOfficial ? nil : HeaderFooter(right: [.text(Self.trialNote)], font: size),
      footer: HeaderFooter(
        left: [.text(pageSubject)], center: [.text("หน้า "), .pageNumber, .text(" / "), .pageCount],
        right: [.sheetName], font: size),
      margins: .init(left: 0.5, right: 0.5, top: 0.6, bottom: 0.7))
  }
}

extension SheetStyle {
  /// The same for a sheet that is one page, which keeps its size and repeats nothing.
  func printingOnePage(_ orientation: PrintSetup.Orientation) -> PrintSetup {
    var setup = printing(orientation, repeating: 0...0)
    setup.repeatedRows = nil
    setup.fit = .init(wide: 1, high: 1)
    (setup.margins.top, setup.margins.bottom) = (0.5, 0.5)
    setup.centersHorizontally = true
    return setup
  }
}

/// What sheets have besides their cells, depending on whom they are for.
package struct SheetFeatures: Sendable {
  /// What no sheet has.
  package let omissions: Omissions
  /// Whether a title and what a reader must know stand above every table.
  package let hasHeads: Bool
  /// Whether a text above or below a table lies over all of its columns.
  package let mergesCells: Bool
  /// The line below the titles of a table's columns.
  let headerLine: CellFormat.Border

  package init(omissions: Omissions, hasHeads: Bool, mergesCells: Bool, headerLine: CellFormat.Border) {
    self.omissions = omissions
    self.hasHeads = hasHeads
    self.mergesCells = mergesCells
    self.headerLine = headerLine
  }
}
