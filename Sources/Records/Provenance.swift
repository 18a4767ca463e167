/// Where an observed value stands: the file and the cell, or the row where a whole row speaks.
package struct Provenance: Hashable, Sendable {
  package let path: SourcePath
  package let row: Int
  package let column: Int?

  package init(path: SourcePath, row: Int, column: Int? = nil) {
    self.path = path
    self.row = row
    self.column = column
  }
}
