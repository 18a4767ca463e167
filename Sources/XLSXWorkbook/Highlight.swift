/// What a conditional format changes about the cells it applies to.
package struct Highlight: Hashable, Sendable {
  /// The text's colour; nil keeps the cell's.
  package var color: Color?
  /// The background; nil keeps the cell's.
  package var fill: Color?
  package var bold: Bool

  package init(color: Color? = nil, fill: Color? = nil, bold: Bool = false) {
    self.color = color
    self.fill = fill
    self.bold = bold
  }
}
