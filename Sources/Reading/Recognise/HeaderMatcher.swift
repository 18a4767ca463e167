internal import Reference
internal import Standards
internal import ThaiText

/// Decides by a row's cells whether it is a header, of which kind, and what its columns mean.
///
/// Exact name before alias before prefix; no cell serves two columns. Source: Reading, *Finding the header*.
struct HeaderMatcher: Sendable {
  /// What a row turned out to be.
  enum Outcome: Sendable {
    case noHeader
    case header(SheetLayout)
    case ambiguous([SheetKind])
    /// A column that is named twice, by its header and zero-based place.
    case duplicateColumn(SheetKind, header: String, column: Int)
    /// Two columns that would both serve for a result.
    case competing(SheetKind, header: String, with: String, column: Int)
    /// A column that a header would need, but which holds another thing than the result.
    case otherMeaning(SheetKind, header: String, column: Int)

    var isHeader: Bool {
      if case .header = self { true } else { false }
    }
  }

  private let memo = SharedMemo<[String], Outcome>(capacity: 1024)
  private let kinds: [KindNames]
  private let questionHeader: QuestionHeader
  private let continuations: [MatchingKey]
  /// The names of columns that hold a result, of all kinds.
  private let resultNames: WordsWithin
  /// The names of all columns of all kinds.
  private let columnNames: WordsWithin
  let meaning: HeaderMeaning

  init(wordBook: WordBook, survey: Survey?, fiscalYear: Int) {
    meaning = HeaderMeaning(wordBook: wordBook, fiscalYear: fiscalYear)
    continuations = wordBook.continuations.map(MatchingKey.header)
    questionHeader = QuestionHeader(survey: survey, wordBook: wordBook)
    kinds = SheetKind.allCases.map { KindNames($0, wordBook: wordBook) }
    let named = kinds.flatMap { names in
      (names.exact.map { ($0.key, $0.value) } + names.alias.map { ($0.key, $0.value) }
        + names.prefixes.map { ($0.key, $0.role) })
    }
    columnNames = WordsWithin(Set(named.map(\.0)))
    resultNames = WordsWithin(Set(named.filter { ColumnRole.results.contains($0.1) }.map(\.0)))
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
    guard couldNameColumns(keys) else { return .noHeader }
    let questions = questions(cells)
    // What cannot serve for a result may mean what it will.
    let results = cells.indices.filter { resultNames.isAny(startOf: keys[$0].utf8[...]) }
    let others = Set(results.filter { meaning.isOther(cells[$0]) })
    let percentages = Set(results.filter { meaning.isPercentage(cells[$0]) })
    func candidates(_ others: Set<Int>) -> [HeaderCandidate] {
      kinds.compactMap {
        HeaderCandidate(
          $0, keys: keys, questions: questions, continuations: continuations, others: others,
          percentages: percentages)
      }
    }
    let fits = candidates(others)
    guard let best = fits.map(\.rank).max() else {
      return others.isEmpty ? .noHeader : misread(candidates([]), others, cells)
    }
    let winners = fits.filter { $0.rank == best }
    guard winners.count == 1, let winner = winners.first else { return .ambiguous(winners.map(\.kind)) }
    if let column = winner.duplicate {
      return .duplicateColumn(winner.kind, header: cells[column], column: column)
    }
    if let (column, served) = winner.competing {
      return .competing(winner.kind, header: cells[column], with: cells[served], column: column)
    }
    return .header(
      SheetLayout(
        kind: winner.kind, columns: winner.columns, questions: winner.questions, titles: winner.titles,
        header: cells, headerKeys: keys, headerRow: 0
      ))
  }

  /// What a row would be if a column meant what its name alone says.
  private func misread(_ fits: [HeaderCandidate], _ others: Set<Int>, _ cells: [String]) -> Outcome {
    guard let winner = fits.max(by: { $0.rank < $1.rank }),
      let column = winner.columns.filter({ ColumnRole.results.contains($0.key) && others.contains($0.value) })
        .values.min()
    else { return .noHeader }
    return .otherMeaning(winner.kind, header: cells[column], column: column)
  }

  private func questions(_ cells: [String]) -> [SheetLayout.QuestionColumn] {
    cells.enumerated().compactMap { column, cell in
      questionHeader.question(of: cell).map { .init(column: column, question: $0) }
    }
  }

  /// Whether two cells could name columns; no kind of sheet does with one.
  func couldNameColumns(_ keys: some Collection<MatchingKey>) -> Bool {
    keys.lazy.filter { columnNames.isAny(startOf: $0.utf8[...]) }.dropFirst().first != nil
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
    guard couldNameColumns(keys) else { return nil }
    let counted = kinds.map { ($0.kind, $0.lacking(in: keys)) }
    guard
      let best = counted.max(by: { ($0.1.named, -$0.1.lacking.count) < ($1.1.named, -$1.1.lacking.count) }),
      best.1.named > 1
    else { return nil }
    return (best.0, best.1.named, best.1.lacking)
  }
}
