/// One column of a published table: its title, its look, and what it says about a row.
struct Column<Row> {
  let head: ColumnHead
  let cell: (Row) -> SheetCell

  init(
    _ title: String, _ look: ColumnLook, width: ColumnWidth = .standard, cell: @escaping (Row) -> SheetCell
  ) {
    head = ColumnHead(title: title, look: look, width: width)
    self.cell = cell
  }
}

/// What a column is apart from its rows.
struct ColumnHead {
  let title: String
  let look: ColumnLook
  let width: ColumnWidth
}

/// How the values of a column are shown; every one of them also shows what is missing or does not apply.
enum ColumnLook: Hashable {
  case text
  /// Short text in the middle: codes, marks, words of a kind.
  case code
  case count
  /// A sum of counts, with decimals only where it has them.
  case quantity
  /// Of several kinds, one a row: text or counts.
  case fact
  /// Two decimals.
  case figure
  /// Two decimals with a bar from 0 to a maximum.
  case bar(maximum: Double)
  case percentage
  /// `▲ 1.00`, `▼ 1.00`, `= 0.00`.
  case change
  case level(LevelWords)
  /// A Buddhist date with the time.
  case time
  /// A Buddhist date.
  case date
}

/// How wide a column is, in digits of the table's font.
enum ColumnWidth {
  /// As the longest text needs, but no more; what is longer wraps.
  case measured(atMost: Double)
  case fixed(Double)

  static let standard = ColumnWidth.measured(atMost: 40)
}
