internal import Reference
internal import Standards
internal import ThaiText

/// A recognised header: the sheet's kind and what each of its columns means.
struct SheetLayout: Sendable {
  /// A column of answers.
  struct QuestionColumn: Hashable, Sendable {
    /// Zero-based.
    let column: Int
    /// The question's index in the survey.
    let question: Int
  }

  let kind: SheetKind
  /// The zero-based column of each role.
  let columns: [ColumnRole: Int]
  /// The roles that have a column, in the order of all roles.
  let roles: [ColumnRole]
  private(set) var questions: [QuestionColumn]
  /// Columns that bear a question's number but are none.
  private(set) var foreignQuestions: Set<Int> = []
  /// The zero-based column of the title beside a number column.
  let titles: [ColumnRole: Int]
  /// The header cells as the file writes them.
  let header: [String]
  /// The keys of the header cells, by which a repetition of the header is recognised.
  let headerKeys: [MatchingKey]
  var headerRow: Int

  init(_ candidate: HeaderCandidate, header: [String], headerKeys: [MatchingKey], headerRow: Int) {
    kind = candidate.kind
    columns = candidate.columns
    roles = ColumnRole.allCases.filter { candidate.columns[$0] != nil }
    questions = candidate.questions
    titles = candidate.titles
    self.header = header
    self.headerKeys = headerKeys
    self.headerRow = headerRow
  }

  /// The columns that nothing names, zero-based.
  var unknownColumns: [Int] {
    let known = Set(columns.values).union(questions.map(\.column)).union(titles.values).union(
      foreignQuestions)
    return header.indices.filter { !known.contains($0) && !header[$0].isEmpty }
  }

  /// How many cells a whole row has; blank ones may be left out behind the last header cell.
  var width: Int { (header.lastIndex { !$0.isEmpty } ?? -1) + 1 }

  /// Whether the kind has a meaning for a zero-based column.
  func names(_ column: Int) -> Bool {
    columns.values.contains(column) || titles.values.contains(column)
      || questions.contains { $0.column == column }
  }

  /// The layout with only some of its questions; the others were spoken of.
  func asking(_ questions: [QuestionColumn]) -> SheetLayout {
    var layout = self
    layout.foreignQuestions = Set(self.questions.map(\.column)).subtracting(questions.map(\.column))
    layout.questions = questions
    return layout
  }

  /// Whether a zero-based column is for words of the respondent's own.
  func isFreeText(_ column: Int) -> Bool { columns[.comment] == column }
}
