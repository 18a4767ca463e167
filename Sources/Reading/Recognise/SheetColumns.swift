internal import Reference
internal import Standards

/// Which columns a sheet kind must and may have.
///
/// Source: SheetKinds.
struct SheetColumns {
  let kind: SheetKind
  /// One of these sets must be there in full.
  let required: [[ColumnRole]]
  let optional: [ColumnRole]
  /// Whether at least one column must be a survey's question.
  let needsQuestions: Bool

  /// Every column that the kind knows.
  var roles: [ColumnRole] {
    ColumnRole.allCases.filter { required.joined().contains($0) || optional.contains($0) }
  }

  private init(
    _ kind: SheetKind, required: [[ColumnRole]], optional: [ColumnRole], needsQuestions: Bool = false
  ) {
    self.kind = kind
    self.required = required
    self.optional = optional
    self.needsQuestions = needsQuestions
  }

  static let all: [SheetColumns] = [
    SheetColumns(
      .considerations, required: [[.standard, .indicator, .consideration, .implemented, .clear]],
      optional: [.officeCode, .office, .evidence, .target, .outstanding, .remark]),
    SheetColumns(
      .measures,
      required: [
        [.standard, .indicator, .consideration, .numerator, .denominator],
        [.standard, .indicator, .consideration, .percent],
      ],
      optional: [
        .officeCode, .office, .item, .grade, .school, .numerator, .denominator, .percent, .target, .remark,
      ]),
    SheetColumns(
      .survey, required: [[.timestamp, .respondent]], optional: [.officeCode, .office, .comment],
      needsQuestions: true),
    SheetColumns(
      .external, required: [[.office, .standard, .score], [.officeCode, .standard, .score]],
      optional: [.officeCode, .office, .level, .remark]),
    SheetColumns(
      .review, required: [[.standard, .indicator, .level]],
      optional: [.officeCode, .office, .consideration, .recommendation]),
    SheetColumns(
      .criteria, required: [[.standard, .indicator, .consideration, .result]],
      optional: [
        .officeCode, .office, .category, .mainOwner, .supportOwner, .evidence, .target, .outstanding, .remark,
      ]),
    SheetColumns(
      .progress, required: [[.step, .due]], optional: [.officeCode, .office, .owner, .done]),
  ]
}
