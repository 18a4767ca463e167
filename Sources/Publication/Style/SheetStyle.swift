internal import Standards
internal import XLSXWorkbook

/// What all sheets of a period share: fonts, footers, and the words of a copy that is not official.
struct SheetStyle: Sendable {
  let font: Font
  let period: Period
  let isOfficial: Bool
  let layout: WorkbookLayout
  /// The title of the workbook that the sheets are of.
  var workbookTitle: String
  /// The office that the workbook is of; nil for the nation's.
  var officeName: String?

  /// The size of tables in points.
  ///
  /// Source: Workbooks, *How a workbook looks*.
  static let tableSize = 14.0
  private static let footerSize = 12.0
  static let trialNote = "สำเนาทดลอง – ไม่ใช่ผลทางการ"

  init(_ published: PublishedPeriod) {
    font = Font(name: published.font, size: Self.tableSize)
    period = published.period
    isOfficial = published.isOfficial
    layout = published.layout
    workbookTitle = published.workbookTitle
  }

  /// How wide a column is on the screen: seven pixels a digit of the table's font, and five around.
  static func pixels(ofColumn width: Double) -> Double { (width * 7).rounded(.down) + 5 }

  /// The style of the sheets of one workbook.
  func of(workbook title: String, office: String? = nil) -> SheetStyle {
    var style = self
    style.workbookTitle = title
    style.officeName = office
    return style
  }

  /// What a printed page is about, wherever it lands: the month, and whose workbook it is from.
  private var pageSubject: String {
    [period.thaiTitle, officeName].compactMap { $0 }.joined(separator: " · ")
  }

  func font(size: Double) -> Font { Font(name: font.name, size: size) }

  /// The look of a sheet's title.
  var title: CellFormat {
    CellFormat().with {
      $0.font = font(size: 20)
      $0.bold = true
      $0.color = Palette.heading
      $0.vertical = .center
    }
  }

  /// The look of a heading above a table.
  var heading: CellFormat {
    CellFormat().with {
      $0.font = font(size: 16)
      $0.bold = true
      $0.color = Palette.heading
      $0.vertical = .center
    }
  }

  /// The look of a table's header row.
  var header: CellFormat {
    CellFormat().with {
      $0.bold = true
      $0.wrap = true
      $0.horizontal = .center
      $0.vertical = .center
      $0.fill = Palette.headerFill
      $0.border = layout.headerLine
    }
  }

  var note: CellFormat { CellFormat().with { $0.vertical = .center } }

  var warning: CellFormat {
    heading.with { $0.color = Palette.warning }
  }

  /// The heading lines with the words of a trial before them, or behind them where A1 is for the title.
  func warningAbout(_ heading: [String]) -> [String] {
    if isOfficial { return heading }
    return layout.hasHeads ? heading + [Self.trialNote] : [Self.trialNote] + heading
  }

  /// A4, as wide as the page, header row on every page; below, month and office, the page's number and the sheet's name.
  func printing(_ orientation: PrintSetup.Orientation, repeating rows: ClosedRange<Int>) -> PrintSetup {
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
