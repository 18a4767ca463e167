package import Standards

/// Which columns a kind of sheet must and may have.
///
/// Source: SheetKinds.
package struct SheetColumns: Sendable {
  /// One of these sets must be there in full.
  package let required: [[ColumnRole]]
  package let optional: [ColumnRole]
  /// Whether at least one column must be a survey's question.
  package let needsQuestions: Bool

  package init(required: [[ColumnRole]], optional: [ColumnRole], needsQuestions: Bool = false) {
    self.required = required
    self.optional = optional
    self.needsQuestions = needsQuestions
  }

  /// Every column that the kind knows.
  package var roles: [ColumnRole] {
    ColumnRole.allCases.filter { required.joined().contains($0) || optional.contains($0) }
  }
}
