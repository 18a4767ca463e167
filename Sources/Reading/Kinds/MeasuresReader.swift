internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads the quantitative sheet: counts and percentages of items, by grade or school where an office splits them.
struct MeasuresReader: ItemTableReader {
  private static let partRoles: [ColumnRole] = [.item, .grade, .school]

  private let cells: CellReading
  var items: ItemRows
  private let totalWords: Set<MatchingKey>
  private let notTaught: Set<MatchingKey>
  /// Tells parts that are a target, an older year and the like: such a row is no part of the result.
  private let meaning: HeaderMeaning
  private let isComma: Bool
  var rows: [String: [MeasureRow]] = [:]

  init(layout: SheetLayout, delimiter: UInt8, context: ReadingContext) {
    isComma = delimiter == UInt8(ascii: ",")
    cells = CellReading(vocabulary: context.vocabulary)
    items = ItemRows(layout: layout, context: context) { $0.rule.reportedBy == .measures }
    totalWords = Set(context.wordBook.totalWords.map(MatchingKey.word))
    meaning = context.headerMatcher.meaning
    notTaught = Set(context.wordBook.notTaughtRemarks.map(MatchingKey.word))
  }

  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) {
    guard let (row, node) = readItem(record, officeCode: officeCode, path: path, &findings) else { return }
    if let role = Self.partRoles.first(where: {
      meaning.isOtherPart(row[$0])
    }) {
      findings.add(row.finding(.otherMeaningRow, at: role, details: ["item": node.id]))
      return
    }
    let read = MeasureRow(
      row.place(
        of: node.id, path, .numerator, .percent,
        unsaid: ItemRows.keyRoles + [.officeCode, .office, .remark]),
      part: Self.partRoles.map { row.masked($0) },
      isTotal: Self.partRoles.contains { totalWords.contains(.word(row[$0])) },
      numerator: cells.count(row, .numerator, &findings),
      denominator: cells.count(row, .denominator, &findings),
      percent: cells.number(row, .percent, &findings),
      previousYear: cells.number(row, .previousYear, &findings),
      isNotTaught: notTaught.contains(.word(row[.remark])),
      notes: cells.notes(row, &findings))
    if isComma, node.rule.direction == .higher,
      CellReading.areOneNumber(
        read.numerator, read.denominator, percent: read.percent != .unreported, row)
    {
      let value = row[.numerator] + "," + row[.denominator]
      findings.add(row.finding(.splitNumber, at: .numerator, value: value))
      lose(node, record, officeCode: officeCode, path: path)
      return
    }
    // An office of the other type that writes 0 or nothing says the same as its type.
    if [read.numerator, read.denominator, read.percent].contains(where: { $0.number ?? .zero != .zero }) {
      items.noteUse(of: node, in: row, officeCode: officeCode, &findings)
    }
    rows[officeCode, default: []].append(read)
  }
}

extension MeasureRow: ReadableContent {
  static func reader(
    _ layout: SheetLayout, _ context: ReadingContext, delimiter: UInt8
  ) -> any TableReader {
    MeasuresReader(layout: layout, delimiter: delimiter, context: context)
  }

  static func valueColumns(of layout: SheetLayout) -> [Int] {
    [.numerator, .denominator, .percent].compactMap { layout.columns[$0] }
  }

  static func isReadable(_ text: String, in shape: RowShape) -> Bool {
    if case .invalid = ThaiNumber.parse(text, vocabulary: shape.context.vocabulary) { false } else { true }
  }
}
