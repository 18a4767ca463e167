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
