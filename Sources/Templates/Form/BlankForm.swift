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

/// One column of a form, under the header by which reading knows it.
package struct FormColumn: Hashable, Sendable {
  /// How what is filled in stands in its cell.
  package enum Look: Hashable, Sendable {
    /// Kept as it is typed, dates and codes too; long text wraps.
    case text
    /// A number, at the right.
    case number
    /// A short word or number in the middle.
    case word
  }

  package let header: String
  /// In digits of the workbook's font.
  package let width: Double
  package let look: Look
  /// What its cells offer; nil for what is written freely.
  package let list: FormList?

  package init(_ header: String, width: Double, _ look: Look, list: FormList? = nil) {
    self.header = header
    self.width = width
    self.look = look
    self.list = list
  }
}

/// One cell of a form: what it already says, or that it is to be filled in.
package enum FormCell: Hashable, Sendable {
  /// The number of a standard, indicator, item; locked.
  case number(Int)
  /// Text that stands for itself, such as a title; locked.
  case label(String)
  /// To be filled in, from the column's list where it has one.
  case answer
  /// To be filled in from another list than the column's.
  case choice(FormList)
  /// Blank and locked: nothing of the row belongs here.
  case blank

  /// What the cell says before anyone fills it in.
  package var text: String {
    switch self {
    case .number(let number): String(number)
    case .label(let text): text
    case .answer, .choice, .blank: ""
    }
  }

  /// Whether the cell is to be filled in.
  var isOpen: Bool {
    switch self {
    case .answer, .choice: true
    case .number, .label, .blank: false
    }
  }
}

/// The values that a drop-down list offers, in order.
package struct FormList: Hashable, Sendable {
  /// What is offered: a number stays one, so that it may be typed as well as chosen.
  package enum Entry: Hashable, Sendable {
    case text(String)
    case number(Int)

    /// The entry as a saved CSV holds it.
    package var text: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      }
    }
  }

  /// What the list is of; it heads its column of the sheet of lists.
  package let title: String
  package let entries: [Entry]
  /// Whether a cell refuses what is not in the list.
  package let isClosed: Bool

  package init(title: String, entries: [Entry], isClosed: Bool = true) {
    self.title = title
    self.entries = entries
    self.isClosed = isClosed
  }

  package init(title: String, words: [String], isClosed: Bool = true) {
    self.init(title: title, entries: words.map { .text($0) }, isClosed: isClosed)
  }
}
