internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// Whom the workbooks are for: analysts who filter and scroll, or readers under accessibility rules.
///
/// All that the layouts differ in is asked of this value, by what writes sheets, never by a sheet. Source:
/// Workbooks, *The publication layout*.
package enum WorkbookLayout: String, CaseIterable, Sendable {
  /// Filters, frozen panes, colours behind cells; a table begins in the first row of its sheet.
  case analysis
  /// None of these; one table a sheet below a title in A1, and a sheet of notes.
  case publication

  /// Whether marks, words and assumptions are explained on a sheet of their own.
  var hasNotesSheet: Bool { self == .publication }

  /// Whether there is a table for programs, whose blank cells and forty columns are nothing for readers.
  var hasLongData: Bool { self == .analysis }

  /// What sheets have or leave out in the layout.
  var features: SheetFeatures {
    switch self {
    case .analysis:
      SheetFeatures(
        omissions: [], hasHeads: false, mergesCells: true, headerLine: .all(.thin, color: Palette.rule))
    case .publication:
      SheetFeatures(
        omissions: [.filters, .frozenPanes, .fills], hasHeads: true, mergesCells: false,
        headerLine: Self.strongLine)
    }
  }

  /// The titles of columns stand out by it where they have no colour behind them.
  private static var strongLine: CellFormat.Border {
    var lines = CellFormat.Border.all(.thin, color: Palette.rule)
    (lines.bottom, lines.color) = (.medium, Palette.heading)
    return lines
  }

  /// The sheets as the workbook has them: one of several tables becomes several of one.
  func arranged(_ sheets: [any WorkbookSheet]) -> [any WorkbookSheet] {
    switch self {
    case .analysis: sheets
    case .publication: sheets.flatMap(\.singleTableSheets)
    }
  }
}

extension SheetStyle {
  /// The style of the sheets of a period's national workbook.
  init(_ published: PublishedPeriod) {
    self.init(
      font: published.font, features: published.layout.features, isOfficial: published.isOfficial,
      subject: published.period.thaiTitle, standing: published.standing, marks: Marks.printed,
      notesSheet: SheetNames.notes,
      workbookTitle: published.workbookTitle)
  }
}

extension LevelWords {
  init(_ scale: LevelScale) { self.init(scale, assumedMark: Marks.assumed) }
}
