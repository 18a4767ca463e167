package import Standards

/// A blank form of one sheet kind and fiscal year, before it is a CSV file or a workbook.
///
/// Filled in and saved as CSV, it reads back without an error. Source: Commands, *template*.
package struct BlankForm: Sendable {
  package let kind: SheetKind
  package let fiscalYear: Int
  /// The edition of the standards that its items are from.
  package let edition: String
  /// Where the office is filled in; nil for a form whose rows name their offices.
  package let office: OfficeCell?
  package let columns: [FormColumn]
  /// The items, each with a cell for every column.
  package let rows: [[FormCell]]
  /// Rows below the items in which every cell is to be filled in; only workbooks have them.
  package let spareRows: Int
  /// How many columns at the left say which item a row is about.
  package let keyColumns: Int
  /// How to fill it in, kind by kind; what holds for every form is said with it.
  package let guide: [GuideLine]

  /// Where a form of one office says whose it is.
  package struct OfficeCell: Hashable, Sendable {
    /// Before the cell of a workbook.
    package let label: String
    /// Above the column of a CSV file.
    package let header: String
    package let list: FormList
  }

  /// The name of its files without the ending: `measures-2565`.
  package var name: String { "\(kind.rawValue)-\(fiscalYear)" }

  /// What its edition and year are called.
  package var subtitle: String { "\(edition) ปีงบประมาณ พ.ศ. \(fiscalYear)" }
}

/// A line of a form's explanation.
package enum GuideLine: Hashable, Sendable {
  case heading(String)
  /// Counted from 1 below its heading.
  case step(String)
  /// What is said of one item, by its number.
  case item(String, String)
}
