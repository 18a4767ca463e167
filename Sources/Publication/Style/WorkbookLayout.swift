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

  /// What no sheet has.
  var omissions: Omissions {
    switch self {
    case .analysis: []
    case .publication: [.filters, .frozenPanes, .fills]
    }
  }

  /// Whether a title and what a reader must know stand above every table.
  var hasHeads: Bool { self == .publication }

  /// Whether marks, words and assumptions are explained on a sheet of their own.
  var hasNotesSheet: Bool { self == .publication }

  /// Whether a text above or below a table lies over all of its columns.
  var mergesCells: Bool { self == .analysis }

  /// The line below the titles of a table's columns, which stand out by it where they have no colour behind them.
  var headerLine: CellFormat.Border {
    var lines = CellFormat.Border.all(.thin, color: Palette.rule)
    if self == .publication { (lines.bottom, lines.color) = (.medium, Palette.heading) }
    return lines
  }

  /// The sheets as the workbook has them: one of several tables becomes several of one.
  func arranged(_ sheets: [any WorkbookSheet]) -> [any WorkbookSheet] {
    switch self {
    case .analysis: sheets
    case .publication: sheets.flatMap(\.parted)
    }
  }
}
