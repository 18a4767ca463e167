/// What a conditional format changes about the cells it applies to.
package struct Highlight: Hashable, Sendable {
  package var color: Color?
  package var fill: Color?
  package var bold: Bool
  package var italic: Bool

  package init(color: Color? = nil, fill: Color? = nil, bold: Bool = false, italic: Bool = false) {
    self.color = color
    self.fill = fill
    self.bold = bold
    self.italic = italic
  }
}
