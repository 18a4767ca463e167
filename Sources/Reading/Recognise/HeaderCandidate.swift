internal import Records
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
  /// The zero-based column that would serve for a result as well as another one does.
  private(set) var competing: (column: Int, served: Int)?
  private(set) var rank = Rank(required: 0, named: 0)
  private var taken: Set<Int> = []
  private let others: Set<Int>
  private let percentages: Set<Int>
  private let otherLastYears: Set<Int>

  /// Nil unless the row has every column that the kind requires, and none that makes it another one.
  /// - Parameters:
  ///   - continuations: what may stand behind a name.
  ///   - others: columns that hold another thing than the result.
  ///   - percentages: columns that say that they hold percentages.
  ///   - otherLastYears: columns that cannot be last year's figure, whatever they begin with.
  init?(
    _ names: KindNames, keys: [MatchingKey], questions: [SheetLayout.QuestionColumn],
    continuations: [MatchingKey], others: Set<Int>, percentages: Set<Int>, otherLastYears: Set<Int>
  ) {
    kind = names.kind
    if keys.contains(where: { key in names.barred.contains { key.dropping(prefix: $0) != nil } }) {
      return nil
    }
    self.others = others
    self.percentages = percentages
    self.otherLastYears = otherLastYears
    serve(keys, by: names.exact)
    serve(keys, by: names.alias)
    findCompeting(keys, by: names.alias)
    serveTitles(keys, by: names.alias)
    if names.columns.needsQuestions { serve(questions) }
    serve(keys, byPrefix: names.prefixes, continuations)
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
      guard let role = table[key], mayServe(column, role) else { continue }
      if columns[role] == nil {
        columns[role] = column
        served.insert(role)
        taken.insert(column)
      } else if served.contains(role) {
        // Both `ข้อ` and `สภาพที่พึงประสงค์` name a condition: the second one is its text.
        if role == .condition, titles[role] == nil, keys[column] != keys[columns[role] ?? column] {
          titles[role] = column
          taken.insert(column)
          continue
        }
        duplicate = duplicate ?? column
      }
    }
  }

  /// Whether a column may hold what a role is for: no target is a result, no percentage a count.
  private func mayServe(_ column: Int, _ role: ColumnRole) -> Bool {
    if role == .previousYear { return !otherLastYears.contains(column) }
    guard ColumnRole.results.contains(role) else { return true }
    let isCount = role == .numerator || role == .denominator
    return !others.contains(column) && !(isCount && percentages.contains(column))
  }

  /// Notes a second column for a result, named otherwise than the first: nothing tells which of the two is meant.
  private mutating func findCompeting(_ keys: [MatchingKey], by alias: [MatchingKey: ColumnRole]) {
    for (column, key) in keys.enumerated() where !taken.contains(column) {
      guard let role = alias[key], ColumnRole.results.contains(role), mayServe(column, role),
        let served = columns[role]
      else { continue }
      competing = competing ?? (column, served)
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

  private static let numberRoles: Set<ColumnRole> = [.standard, .indicator, .consideration, .condition]

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
    _ keys: [MatchingKey], byPrefix prefixes: [(key: MatchingKey, role: ColumnRole)],
    _ continuations: [MatchingKey]
  ) {
    for (prefix, role) in prefixes where columns[role] == nil {
      let fitting = keys.indices.filter { column in
        !taken.contains(column) && mayServe(column, role)
          && (keys[column].dropping(prefix: prefix).map {
            ColumnRole.freeTexts.contains(role) || Self.isContinuation($0, continuations)
          } ?? false)
      }
      guard fitting.count == 1, let column = fitting.first else { continue }
      columns[role] = column
      taken.insert(column)
    }
  }

  /// Whether what stands behind a name is made of listed words alone.
  private static func isContinuation(_ rest: MatchingKey, _ words: [MatchingKey]) -> Bool {
    var waiting = [rest]
    var seen: Set<MatchingKey> = [rest]
    while let next = waiting.popLast() {
      if next.isEmpty { return true }
      for word in words where !word.isEmpty {
        if let shorter = next.dropping(prefix: word), seen.insert(shorter).inserted {
          waiting.append(shorter)
        }
      }
    }
    return false
  }
}

extension ColumnRole {
  /// The columns that hold what is judged, or what it is made of.
  static let results: Set<ColumnRole> = [
    .implemented, .clear, .numerator, .denominator, .percent, .score, .level, .result, .present,
    .conditionsMet,
  ]

  /// The columns of which no level is made, whatever follows their names.
  static let freeTexts: Set<ColumnRole> = [
    .evidence, .target, .outstanding, .remark, .comment, .recommendation, .mainOwner, .supportOwner, .owner,
    .respondent, .timestamp, .item, .grade, .school, .assessor,
  ]
}
