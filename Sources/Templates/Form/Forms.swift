internal import Records
package import Standards

/// The forms of a fiscal year: which kinds its round knows, and each of them blank.
package enum Forms {
  /// The kinds that the round has anything to report by, in the order of every list of sheets.
  package static func kinds(of source: FormSource) -> [SheetKind] {
    SheetKind.allCases.filter { parts(of: $0, source) != nil }
  }

  /// The blank form of a kind; nil where the round has nothing to report by it.
  package static func form(_ kind: SheetKind, _ source: FormSource) -> BlankForm? {
    guard let parts = parts(of: kind, source) else { return nil }
    return BlankForm(
      kind: kind, fiscalYear: source.plan.fiscalYear, edition: source.plan.framework.edition,
      office: parts.namesOffices ? nil : source.office(in: kind), columns: parts.columns, rows: parts.rows,
      spareRows: parts.spareRows, keyColumns: parts.keyColumns, guide: parts.guide)
  }

  /// A test holds that every kind has a form.
  private static func parts(of kind: SheetKind, _ source: FormSource) -> FormParts? {
    (kind.content as? any FormContent.Type)?.form(source)
  }
}

/// What a kind of sheet adds so that it has a blank form, in the file of its form.
protocol FormContent: SheetContent {
  /// The form; nil where the round has nothing to report by it.
  static func form(_ source: FormSource) -> FormParts?
}

/// What a kind makes of its form.
struct FormParts {
  let columns: [FormColumn]
  let rows: [[FormCell]]
  let keyColumns: Int
  var spareRows = 0
  /// Whether each row names its office.
  var namesOffices = false
  let guide: [GuideLine]

  /// Rows of what an item says of itself, every further cell being an answer.
  static func rows(_ keys: [[FormCell]], columns: [FormColumn]) -> [[FormCell]] {
    keys.map { $0 + Array(repeating: .answer, count: max(columns.count - $0.count, 0)) }
  }
}
