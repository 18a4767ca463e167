internal import Reference
internal import Standards
internal import ThaiText

/// Decides by a row's cells whether it is a header, of which kind, and what its columns mean.
///
/// Exact name before alias before prefix; no cell serves two columns. Source: intake.md, *Finding the header*.
struct HeaderMatcher: Sendable {
  /// What a row turned out to be.
  enum Outcome: Sendable {
    case noHeader
    case header(SheetLayout)
    case ambiguous([SheetKind])
    /// A column that is named twice, by its header and zero-based place.
    case duplicateColumn(SheetKind, header: String, column: Int)

    var isHeader: Bool {
      if case .header = self { true } else { false }
    }
  }

  private let memo = SharedMemo<[String], Outcome>(capacity: 1024)
  private let kinds: [KindNames]
  private let questionHeader: QuestionHeader

  init(wordBook: WordBook, survey: Survey?) {
    questionHeader = QuestionHeader(survey: survey, wordBook: wordBook)
    kinds = SheetColumns.all.map { KindNames($0, wordBook: wordBook) }
  }

  /// Looks at one row.
  /// - Parameters:
  ///   - cells: the row's cells as the file writes them.
  ///   - row: its number as a spreadsheet shows it.
  func match(_ cells: [String], row: Int) -> Outcome {
    guard cells.count > 1 else { return .noHeader }
    let outcome = memo.value(of: cells, isWorthKeeping: \.isHeader) { read($0) }
    guard case .header(var layout) = outcome else { return outcome }
    layout.headerRow = row
    return .header(layout)
  }

  private func read(_ cells: [String]) -> Outcome {
    let keys = cells.map(MatchingKey.header)
    let questions = questions(cells)
    let fits = kinds.compactMap { HeaderCandidate($0, keys: keys, questions: questions) }
    guard let best = fits.map(\.rank).max() else { return .noHeader }
    let winners = fits.filter { $0.rank == best }
    guard winners.count == 1, let winner = winners.first else { return .ambiguous(winners.map(\.kind)) }
    if let column = winner.duplicate {
      return .duplicateColumn(winner.kind, header: cells[column], column: column)
    }
    return .header(
      SheetLayout(
        kind: winner.kind, columns: winner.columns, questions: winner.questions, titles: winner.titles,
        header: cells, headerKeys: keys, headerRow: 0
      ))
  }

  private func questions(_ cells: [String]) -> [SheetLayout.QuestionColumn] {
    cells.enumerated().compactMap { column, cell in
      questionHeader.question(of: cell).map { .init(column: column, question: $0) }
    }
  }

  /// Whether a header cell, by itself, names a column of any kind.
  func names(_ cell: String) -> Bool {
    let key = MatchingKey.header(cell)
    return kinds.contains { $0.exact[key] != nil || $0.alias[key] != nil }
      || questionHeader.question(of: cell) != nil
  }

  /// The kind that a row comes nearest to, how many columns it names and which it lacks.
  func nearest(_ cells: [String]) -> (kind: SheetKind, named: Int, lacking: [String])? {
    let keys = Set(cells.map(MatchingKey.header))
    let counted = kinds.map { ($0.columns.kind, $0.lacking(in: keys)) }
    guard
      let best = counted.max(by: { ($0.1.named, -$0.1.lacking.count) < ($1.1.named, -$1.1.lacking.count) }),
      best.1.named > 1
    else { return nil }
    return (best.0, best.1.named, best.1.lacking)
  }
}
