internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads the committee's levels and recommendations, and what its assessors think of each consideration.
struct ReviewReader: ItemTableReader {
  private let plan: RoundFramework
  private let cells: CellReading
  /// Whether the sheet has the columns of judgements.
  private let judges: Bool
  var items: ItemRows
  var rows: [String: [ReviewRow]] = [:]
  private var ticks: LetterTicks
  private var assessors = AssessorNumbers()
  /// By assessor, since their rows may stand in turn.
  private var levelRows: [Int?: LevelRows] = [:]

  init(layout: SheetLayout, context: ReadingContext) {
    plan = context.plan
    cells = CellReading(vocabulary: context.vocabulary)
    ticks = LetterTicks(vocabulary: context.vocabulary)
    judges = layout.columns[.implemented] != nil
    items = ItemRows(layout: layout, context: context) { _ in true }
  }

  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) {
    guard let (row, node) = readItem(record, officeCode: officeCode, path: path, &findings) else { return }
    let assessor = cells.isBlank(row, .assessor) ? nil : assessors.number(of: row[.assessor])
    takeBackDoubtful(before: node, officeCode, assessor, &findings)
    let isJudged = node.rule == .judgement
    guard isJudged ? judges && cells.isBlank(row, .level) : isReviewable(node) else {
      findings.add(row.finding(.notReviewable, at: .level, details: ["item": node.id]))
      if judges { lose(node, record, officeCode: officeCode, path: path) }
      return
    }
    var read = Read(isJudged ? nil : cells.level(row, .level, &findings))
    read.recommendation = cells.comment(row, .recommendation, &findings)
    read.isUnreadable = !isJudged && read.level == nil && !cells.isBlank(row, .level)
    if isJudged {
      let implemented = answer(row, .implemented, officeCode, &findings)
      let clear = answer(row, .clear, officeCode, &findings)
      (read.isImplemented, read.isClear) = (implemented.said, clear.said)
      read.isJudged = implemented.isFilled || clear.isFilled
      read.isUnreadable = implemented.isUnreadable || clear.isUnreadable
    } else {
      noteJudgement(of: node, in: row, &findings)
    }
    // What one of several assessors says and nobody can read might decide.
    if assessor != nil, read.isUnreadable {
      return lose(node, record, officeCode: officeCode, path: path)
    }
    guard read.level != nil || read.recommendation != nil || read.isJudged else { return }
    items.noteUse(of: node, in: row, officeCode: officeCode, &findings)
    levelRows[assessor, default: LevelRows()].note(node, row)
    rows[officeCode, default: []].append(
      ReviewRow(
        row.place(
          of: node.id, path, isJudged ? .implemented : .level,
          unsaid: ItemRows.keyRoles + [.officeCode, .office, .assessor]),
        level: read.level, recommendation: read.recommendation, isImplemented: read.isImplemented,
        isClear: read.isClear, assessor: assessor))
  }

  /// What the cells of a row say.
  private struct Read {
    var level: QualityLevel?
    var recommendation: String?
    var isImplemented: Bool?
    var isClear: Bool?
    /// Whether either half of a judgement is filled.
    var isJudged = false
    var isUnreadable = false

    init(_ level: QualityLevel?) { self.level = level }
  }

  /// One half of a judgement.
  private struct Answer {
    var said: Bool?
    var isFilled = true
    var isUnreadable = false
  }

  private mutating func answer(
    _ row: TableRow, _ role: ColumnRole, _ officeCode: String, _ findings: inout FindingCollector
  ) -> Answer {
    if cells.isBlank(row, role) { return Answer(isFilled: false) }
    if ticks.waits(row, role, officeCode: officeCode, index: row.number) { return Answer() }
    let said = cells.yesNo(row, role, &findings)
    return Answer(said: said, isUnreadable: said == nil)
  }

  /// Says that a judgement stands on an item that takes a level, once a row.
  private func noteJudgement(of node: Node, in row: TableRow, _ findings: inout FindingCollector) {
    guard judges, let role = [ColumnRole.implemented, .clear].first(where: { !cells.isBlank(row, $0) })
    else { return }
    findings.add(row.finding(.judgementOfLevel, at: role, details: ["item": node.id]))
  }

  mutating func finish(_ findings: inout FindingCollector) {
    for (role, answer) in [(ColumnRole.implemented, \ReviewRow.isImplemented), (.clear, \.isClear)] {
      let judged = ticks.judged(role)
      for letter in judged.answers {
        guard let index = index(ofRow: letter.index, letter.officeCode) else { continue }
        rows[letter.officeCode]?[index][keyPath: answer] = letter.isTick
      }
      for letter in judged.unread {
        findings.add(letter.finding)
        guard let index = index(ofRow: letter.index, letter.officeCode),
          let row = rows[letter.officeCode]?[index], row.assessor != nil
        else { continue }
        rows[letter.officeCode]?[index] = .lost(row.nodeID, at: row.provenance)
      }
    }
  }

  /// The place of a sheet's row among those of its office, which are in their order.
  private func index(ofRow number: Int, _ officeCode: String) -> Int? {
    let own = rows[officeCode] ?? []
    var (low, high) = (0, own.count)
    while low < high {
      let middle = (low + high) / 2
      if own[middle].provenance.row < number { low = middle + 1 } else { high = middle }
    }
    return low < own.count && own[low].provenance.row == number ? low : nil
  }

  /// Takes back a row of a whole standard or indicator that turned out to stand among rows of its parts.
  private mutating func takeBackDoubtful(
    before node: Node, _ officeCode: String, _ assessor: Int?, _ findings: inout FindingCollector
  ) {
    guard
      let doubtful = levelRows[assessor, default: LevelRows()].doubtful(before: node, officeCode: officeCode)
    else { return }
    if let index = index(ofRow: doubtful.row, officeCode) { rows[officeCode]?.remove(at: index) }
    findings.add(doubtful.finding)
  }

  private func isReviewable(_ node: Node) -> Bool {
    if case .external = node.rule { return false }
    return node.rule != .judgement
  }
}

extension ReviewRow: ReadableContent {
  static func reader(
    _ layout: SheetLayout, _ context: ReadingContext, delimiter: UInt8
  ) -> any TableReader {
    ReviewReader(layout: layout, context: context)
  }

  static func valueColumns(of layout: SheetLayout) -> [Int] {
    [.implemented, .clear, .level].compactMap { layout.columns[$0] }
  }

  static func isReadable(_ text: String, in shape: RowShape) -> Bool {
    if case .invalid = QualityLevelWord.parse(text, vocabulary: shape.context.vocabulary) {
      guard shape.layout.columns[.implemented] != nil else { return false }
      return ConsiderationRow.isReadable(text, in: shape)
    }
    return true
  }
}

/// Numbers the assessors of a sheet: as their cells say, else as they appear.
///
/// Names are personal data, and none leaves the reader.
struct AssessorNumbers {
  private var numbers: [MatchingKey: Int] = [:]

  /// The number of the assessor whom a cell names, counted from 1.
  mutating func number(of name: String) -> Int {
    let key = MatchingKey.word(name)
    if let known = numbers[key] { return known }
    let taken = Set(numbers.values)
    let stated = Self.stated(name).flatMap { taken.contains($0) ? nil : $0 }
    let number = stated ?? (1...).first { !taken.contains($0) } ?? 1
    numbers[key] = number
    return number
  }

  private static let labels = ["คนที่", "กรรมการคนที่", "กรรมการ", "ผู้ประเมินคนที่", "ผู้ประเมิน"]

  /// The number that a cell such as `คนที่ 2` is; nil for a name.
  private static func stated(_ name: String) -> Int? {
    guard let number = DottedNumber(leading: name, labels: labels), number.parts.count == 1,
      number.title.isEmpty, (1...99).contains(number.parts[0])
    else { return nil }
    return number.parts[0]
  }
}

/// Watches rows of whole standards and indicators in a review: one among the rows of its parts lacks a number.
///
/// A blank number means the level above, and such a row stands before the rows of its parts or behind them.
struct LevelRows {
  /// A row to take back, with what is said of it.
  struct Doubtful {
    /// Its number in the sheet.
    let row: Int
    let finding: Finding
  }

  private var officeCode: String?
  private var last: String?
  private var candidate: (id: String, doubtful: Doubtful)?

  /// The row before, if it stands between a part of its standard or indicator and this one.
  mutating func doubtful(before node: Node, officeCode: String) -> Doubtful? {
    defer {
      self.officeCode = officeCode
      candidate = nil
    }
    guard self.officeCode == officeCode else {
      last = nil
      return nil
    }
    guard let candidate, node.id.hasPrefix(candidate.id + ".") else { return nil }
    return candidate.doubtful
  }

  /// Takes note of a row that was read.
  mutating func note(_ node: Node, _ row: TableRow) {
    if let last, last.hasPrefix(node.id + ".") {
      let role: ColumnRole = node.id.contains(".") ? .consideration : .indicator
      candidate = (node.id, Doubtful(row: row.number, finding: row.finding(.doubtfulLevelRow, at: role)))
    }
    last = node.id
  }
}
