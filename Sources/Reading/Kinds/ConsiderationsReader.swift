internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads the self-assessment by consideration: implemented and clear, each a judgement of its own.
struct ConsiderationsReader: ItemTableReader {
  private let cells: CellReading
  var items: ItemRows
  private var ticks: LetterTicks
  var rows: [String: [ConsiderationRow]] = [:]

  init(layout: SheetLayout, context: ReadingContext) {
    cells = CellReading(vocabulary: context.vocabulary)
    ticks = LetterTicks(vocabulary: context.vocabulary)
    items = ItemRows(layout: layout, context: context) { $0.rule.reportedBy == .considerations }
  }

  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) {
    guard let (row, node) = readItem(record, officeCode: officeCode, path: path, &findings) else { return }
    let index = rows[officeCode]?.count ?? 0
    func answer(_ role: ColumnRole) -> Bool? {
      ticks.waits(row, role, officeCode: officeCode, index: index) ? nil : cells.yesNo(row, role, &findings)
    }
    rows[officeCode, default: []].append(
      ConsiderationRow(
        row.place(
          of: node.id, path, .implemented, unsaid: ItemRows.keyRoles + [.officeCode, .office, .remark]),
        isImplemented: answer(.implemented), isClear: answer(.clear),
        evidence: cells.text(row, .evidence, &findings), notes: cells.notes(row, &findings)))
  }

  mutating func finish(_ findings: inout FindingCollector) {
    for (role, answer) in [
      (ColumnRole.implemented, \ConsiderationRow.isImplemented), (.clear, \.isClear),
    ] {
      let judged = ticks.judged(role)
      for letter in judged.answers {
        rows[letter.officeCode]?[letter.index][keyPath: answer] = letter.isTick
      }
      for letter in judged.unread { findings.add(letter.finding) }
    }
  }
}

extension ConsiderationRow: ReadableContent {
  static func reader(
    _ layout: SheetLayout, _ context: ReadingContext, delimiter: UInt8
  ) -> any TableReader {
    ConsiderationsReader(layout: layout, context: context)
  }

  static func valueColumns(of layout: SheetLayout) -> [Int] {
    [.implemented, .clear].compactMap { layout.columns[$0] }
  }

  static func isReadable(_ text: String, in shape: RowShape) -> Bool {
    if case .invalid = YesNo.parse(text, vocabulary: shape.context.vocabulary) { false } else { true }
  }
}

/// Ticks and crosses of the fonts Wingdings, which an export shows as the letters `P`, `R`, `ü`, `O`.
///
/// One such letter says nothing; a column of nothing else, ticks among them, was filled in with that font.
struct LetterTicks {
  /// A letter that waits for the rest of its column.
  struct Waiting {
    let officeCode: String
    /// Where the reader finds its row again.
    let index: Int
    let isTick: Bool
    let finding: Finding
  }

  private let vocabulary: Vocabulary
  private var waiting: [ColumnRole: [Waiting]] = [:]
  private var otherwiseFilled: Set<ColumnRole> = []

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Takes note of a cell; whether it is such a letter, which is not to be read before the last row.
  mutating func waits(_ row: TableRow, _ role: ColumnRole, officeCode: String, index: Int) -> Bool {
    let word = MatchingKey.word(row[role])
    if word.isEmpty || vocabulary.contains(word, in: .unreported) { return false }
    let isTick = vocabulary.contains(word, in: .letterTick)
    guard isTick || vocabulary.contains(word, in: .letterCross) else {
      otherwiseFilled.insert(role)
      return false
    }
    waiting[role, default: []].append(
      Waiting(
        officeCode: officeCode, index: index, isTick: isTick, finding: row.finding(.badYesNo, at: role)))
    return true
  }

  /// The letters of a column that are ticks and crosses; where they may be anything else, those that nobody can read.
  func judged(_ role: ColumnRole) -> (answers: [Waiting], unread: [Waiting]) {
    let letters = waiting[role] ?? []
    let isFont = !otherwiseFilled.contains(role) && letters.contains(where: \.isTick)
    return isFont ? (letters, []) : ([], letters)
  }
}
