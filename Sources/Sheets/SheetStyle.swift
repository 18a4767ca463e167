package import XLSXWorkbook

/// What all sheets of a workbook share: looks, headers and footers, and the words of a copy that is not official.
package struct SheetStyle: Sendable {
  package let looks: SheetLooks
  package let features: SheetFeatures
  package let isOfficial: Bool
  /// What every printed page is about, such as a month.
  private let subject: String
  /// On what the figures of the nation rest: how many offices, and of which moment.
  private let standing: String
  /// Which marks stand in cells, and what they mean in a word or two.
  let marks: PrintedMarks
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
    font: String, features: SheetFeatures, isOfficial: Bool, subject: String, standing: String,
    marks: PrintedMarks, notesSheet: String, workbookTitle: String
  ) {
    looks = SheetLooks(font: font)
    self.features = features
    self.isOfficial = isOfficial
    self.subject = subject
    self.standing = standing
    self.marks = marks
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

  /// A4, as wide as the page, header row on every page; A3, or over pages, where letters would be too small.
  ///
  /// Above, what the sheet is, of which month, and whose it is or on what it rests; below, the marks and the page's number.
  /// - Parameters:
  ///   - marks: those that the sheet uses.
  ///   - frozen: how many columns repeat where the sheet takes more than one page in its width.
  ///   - width: of all columns in pixels; nil always fits one page.
  package func printing(
    _ orientation: PrintSetup.Orientation, repeating rows: ClosedRange<Int>, marks used: Set<String> = [],
    frozen: Int = 0, width: Double? = nil
  ) -> PrintSetup {
    let size = font(size: Self.footerSize)
    let whose = [officeName ?? standing, isOfficial ? nil : Self.trialNote].compactMap { $0 }
    var setup = PrintSetup(
      orientation: orientation, fit: .init(wide: 1, high: 0), repeatedRows: rows,
      header: HeaderFooter(
        left: [.sheetName, .text(" \(subject)")], right: [.text(whose.joined(separator: " · "))], font: size),
      footer: HeaderFooter(
        left: marks.explanation(of: used).map { [.text($0)] } ?? [],
        right: [.text("หน้า "), .pageNumber, .text(" / "), .pageCount], font: size),
      margins: .init(left: 0.5, right: 0.5, top: 0.7, bottom: 0.6))
    guard let width, width > setup.widthOfReadablePage else { return setup }
    // Offices print on A4; a sheet of the nation is better whole on A3.
    if officeName == nil { setup.paper = .a3 }
    if width <= setup.widthOfReadablePage { return setup }
    setup.fit = nil
    setup.scale = PrintSetup.leastScale
    setup.repeatedColumns = frozen > 0 ? 0...frozen - 1 : nil
    return setup
  }
}

/// The marks that stand in cells, with what they mean in a word or two, for the foot of a printed page.
package struct PrintedMarks: Sendable {
  /// The title of the column that holds them.
  let column: String
  /// Of a level that rests on an assumption.
  let assumed: String
  private let words: [(mark: String, word: String)]

  /// - Parameter words: in the order in which they are explained.
  package init(column: String, assumed: String, words: [(mark: String, word: String)]) {
    (self.column, self.assumed, self.words) = (column, assumed, words)
  }

  /// Nil where none is used.
  func explanation(of used: Set<String>) -> String? {
    let parts = words.filter { used.contains($0.mark) }.map { "\($0.mark) \($0.word)" }
    return parts.isEmpty ? nil : parts.joined(separator: "  ")
  }
}

extension PrintSetup {
  /// In percent: letters of tables come out nine points high.
  static let leastScale = 65

  /// How many pixels fit side by side on a page before letters get smaller than that.
  fileprivate var widthOfReadablePage: Double { printedSize.width / 0.75 * 100 / Double(Self.leastScale) }
}

extension SheetStyle {
  /// The same for a sheet that is one page, which keeps its size and repeats nothing.
  package func printingOnePage(_ orientation: PrintSetup.Orientation) -> PrintSetup {
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
