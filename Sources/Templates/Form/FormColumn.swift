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
