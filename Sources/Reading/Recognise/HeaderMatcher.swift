internal import Basics
internal import Records
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

  private let memo = SharedMemo<[BytewiseText], Outcome>(capacity: 1024)
  private let kinds: [KindNames]
  private let questionHeader: QuestionHeader
  private let continuations: [MatchingKey]
  /// The names of columns that hold a result, of all kinds.
  private let resultNames: WordsWithin
  /// The names of all columns of all kinds.
  private let columnNames: WordsWithin
  /// The names of the column of last year's figure.
  private let lastYearNames: WordsWithin
  let meaning: HeaderMeaning

  init(wordBook: WordBook, survey: Survey?, fiscalYear: Int) {
    meaning = HeaderMeaning(wordBook: wordBook, fiscalYear: fiscalYear)
    continuations = wordBook.continuations.map(MatchingKey.header)
    questionHeader = QuestionHeader(survey: survey, wordBook: wordBook)
    kinds = SheetKind.allCases.flatMap { kind in
      kind.content.shapes.map { KindNames(kind, $0, wordBook: wordBook) }
    }
    let named = kinds.flatMap { names in
      (names.exact.map { ($0.key, $0.value) } + names.alias.map { ($0.key, $0.value) }
        + names.prefixes.map { ($0.key, $0.role) })
    }
    lastYearNames = WordsWithin(
      SheetKind.allCases.flatMap { wordBook.headers(of: .previousYear, in: $0) }.map(MatchingKey.word))
    columnNames = WordsWithin(Set(named.map(\.0)))
    resultNames = WordsWithin(Set(named.filter { ColumnRole.results.contains($0.1) }.map(\.0)))
  }

  /// Looks at one row.
  /// - Parameters:
  ///   - cells: the row's cells as the file writes them.
  ///   - row: its number as a spreadsheet shows it.
  func match(_ cells: [String], row: Int) -> Outcome {
    guard cells.count > 1 else { return .noHeader }
    let outcome = memo.value(of: cells.map(BytewiseText.init), isWorthKeeping: \.isHeader) { _ in read(cells)
    }
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
    let otherLastYears = Set(
      cells.indices.filter { meaning.isOtherLastYear(cells[$0], names: lastYearNames) })
    let otherUnits = Set(cells.indices.filter { meaning.hasOtherUnit(cells[$0]) })
    func candidates(_ others: Set<Int>) -> [HeaderCandidate] {
      kinds.compactMap {
        HeaderCandidate(
          $0, keys: keys, questions: questions, continuations: continuations, others: others,
          percentages: percentages,
          otherLastYears: $0.kind == .measures ? otherLastYears.union(otherUnits) : otherLastYears)
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
    return .header(SheetLayout(winner, header: cells, headerKeys: keys, headerRow: 0))
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

/// The header names of one sheet kind in one of its shapes, as keys to look up.
struct KindNames: Sendable {
  let kind: SheetKind
  let columns: SheetColumns
  let exact: [MatchingKey: ColumnRole]
  let alias: [MatchingKey: ColumnRole]
  /// Exact names, longest first: a longer header that begins with one serves its column.
  let prefixes: [(key: MatchingKey, role: ColumnRole)]
  /// What the longer header of another kind's column begins with.
  let barred: [MatchingKey]
  private let printedName: [ColumnRole: String]

  init(_ kind: SheetKind, _ columns: SheetColumns, wordBook: WordBook) {
    var exact: [MatchingKey: ColumnRole] = [:]
    var alias: [MatchingKey: ColumnRole] = [:]
    var printed: [ColumnRole: String] = [:]
    for role in columns.roles {
      let names = wordBook.headers(of: role, in: kind)
      printed[role] = names.first
      if let name = names.first { exact[.header(name)] = role }
      if columns.underOwnName.contains(role) { continue }
      for name in names.dropFirst() { alias[.header(name)] = role }
    }
    self.kind = kind
    self.columns = columns
    barred =
      columns.unless.map { other in
        other.roles.flatMap { wordBook.headers(of: $0, in: other.kind) }.map(MatchingKey.header)
      } ?? []
    self.exact = exact
    self.alias = alias
    printedName = printed
    prefixes = exact.map { (key: $0.key, role: $0.value) }
      .sorted { ($1.key.utf8.count, $0.key.text) < ($0.key.utf8.count, $1.key.text) }
  }

  /// How many columns a row names, and the required ones that it does not.
  func lacking(in keys: Set<MatchingKey>) -> (named: Int, lacking: [String]) {
    let found = Set(keys.compactMap { exact[$0] ?? alias[$0] })
    let missing = columns.required.map { set in set.filter { !found.contains($0) } }
    let fewest = missing.min { $0.count < $1.count } ?? []
    return (found.count, fewest.map { printedName[$0] ?? $0.rawValue })
  }
}

/// Looks for any of a list of words inside or at the start of a matching key, in one pass over its bytes.
struct WordsWithin: Sendable {
  /// The words by the byte that tells their first letters apart, longest first.
  private var byLetter = [[[UInt8]]](repeating: [], count: 256)

  init(_ words: some Sequence<MatchingKey>) {
    for word in words.map(\.utf8).sorted(by: { $0.count > $1.count }) where !word.isEmpty {
      byLetter[Self.letter(in: word[...], at: 0)].append(word)
    }
  }

  /// Whether any of the words stands anywhere in a text.
  func isAny(in text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { length(in: text, at: $0) > 0 }
  }

  /// Whether a text begins with any of the words.
  func isAny(startOf text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && length(in: text, at: text.startIndex) > 0
  }

  /// A text with each of the words replaced by a bar.
  func masked(in text: ArraySlice<UInt8>) -> [UInt8] {
    var masked: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let length = length(in: text, at: index)
      masked.append(length > 0 ? UInt8(ascii: "|") : text[index])
      index += max(length, 1)
    }
    return masked
  }

  /// Bytes of the longest word that begins at a place; 0 where none does.
  private func length(in text: ArraySlice<UInt8>, at index: Int) -> Int {
    byLetter[Self.letter(in: text, at: index)].first { text[index...].starts(with: $0) }?.count ?? 0
  }

  /// The last of the three bytes of a Thai letter; else the byte that stands there.
  private static func letter(in text: ArraySlice<UInt8>, at index: Int) -> Int {
    Int(text[index] == 0xE0 && index + 2 < text.endIndex ? text[index + 2] : text[index])
  }
}

extension HeaderMatcher {
  /// Whether a row is the header of some sheet kind, be it with a fault that its own finding names.
  func isHeader(_ cells: [String]) -> Bool {
    if case .noHeader = match(cells, row: 1) { return false }
    return true
  }
}

extension ReadingContext {
  /// Whether a row is the header of some sheet kind; for those who try rows without a file.
  package func isHeader(_ cells: [String]) -> Bool { headerMatcher.isHeader(cells) }
}
