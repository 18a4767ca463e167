internal import Reference
internal import Standards
internal import ThaiText

/// One kind's reading of a row as its header.
struct HeaderCandidate {
  /// How well a reading fits: required columns first, then all named ones.
  struct Rank: Comparable {
    let required: Int
    let named: Int

    static func < (left: Rank, right: Rank) -> Bool {
      (left.required, left.named) < (right.required, right.named)
    }
  }

  let kind: SheetKind
  private(set) var columns: [ColumnRole: Int] = [:]
  private(set) var questions: [SheetLayout.QuestionColumn] = []
  /// Columns that hold the title of a number column: its alias stands beside its exact name.
  private(set) var titles: [ColumnRole: Int] = [:]
  /// The zero-based column that names a role a second time.
  private(set) var duplicate: Int?
  private(set) var rank = Rank(required: 0, named: 0)
  private var taken: Set<Int> = []

  /// Nil unless the row has every column that the kind requires.
  init?(_ names: KindNames, keys: [MatchingKey], questions: [SheetLayout.QuestionColumn]) {
    kind = names.columns.kind
    serve(keys, by: names.exact)
    serve(keys, by: names.alias)
    serveTitles(keys, by: names.alias)
    if names.columns.needsQuestions { serve(questions) }
    serve(keys, byPrefix: names.prefixes)
    let met = names.columns.required.filter { $0.allSatisfy { columns[$0] != nil } }
    guard let required = met.map(\.count).max(), !names.columns.needsQuestions || !self.questions.isEmpty
    else {
      return nil
    }
    rank = Rank(
      required: required + (names.columns.needsQuestions ? 1 : 0), named: columns.count + self.questions.count
    )
  }

  /// Gives each column to the first cell of its name; a second one of the same precedence is a duplicate.
  private mutating func serve(_ keys: [MatchingKey], by table: [MatchingKey: ColumnRole]) {
    var served: Set<ColumnRole> = []
    for (column, key) in keys.enumerated() where !taken.contains(column) {
      guard let role = table[key] else { continue }
      if columns[role] == nil {
        columns[role] = column
        served.insert(role)
        taken.insert(column)
      } else if served.contains(role) {
        duplicate = duplicate ?? column
      }
    }
  }

  /// `ตัวบ่งชี้` beside `ตัวบ่งชี้ที่` is the indicator's title.
  private mutating func serveTitles(_ keys: [MatchingKey], by alias: [MatchingKey: ColumnRole]) {
    for (column, key) in keys.enumerated() where !taken.contains(column) {
      guard let role = alias[key], Self.numberRoles.contains(role), titles[role] == nil else { continue }
      titles[role] = column
      taken.insert(column)
    }
  }

  private static let numberRoles: Set<ColumnRole> = [.standard, .indicator, .consideration]

  private mutating func serve(_ found: [SheetLayout.QuestionColumn]) {
    var seen: Set<Int> = []
    for question in found where taken.insert(question.column).inserted {
      if seen.insert(question.question).inserted {
        questions.append(question)
      } else {
        duplicate = duplicate ?? question.column
      }
    }
  }

  /// A longer header serves the column whose name it begins with, when it is the only one to do so.
  private mutating func serve(
    _ keys: [MatchingKey], byPrefix prefixes: [(key: MatchingKey, role: ColumnRole)]
  ) {
    for (prefix, role) in prefixes where columns[role] == nil {
      let fitting = keys.indices.filter { !taken.contains($0) && keys[$0].hasPrefix(prefix) }
      guard fitting.count == 1, let column = fitting.first else { continue }
      columns[role] = column
      taken.insert(column)
    }
  }
}
