internal import Reference
internal import Standards
internal import ThaiText

/// Tells whether cells that stand where no row should, inside a quoted cell, are a row of the sheet.
///
/// Keys decide: numbers of an existing node, an office, a timestamp, a step. Where merged cells left them blank, and
/// where cells lack, the row must report something that can be read.
struct RowShape {
  /// How well the key cells of a row read.
  enum Key {
    case none
    /// Left blank by merged cells, or with a title that is not the item's.
    case partial
    case whole
  }

  /// What the cells say that report something, as far as they are filled.
  private struct Values {
    var readable = 0
    var unreadable = 0

    var areReadable: Bool { readable > 0 && unreadable == 0 }
  }

  let layout: SheetLayout
  let context: ReadingContext
  private let content: (any ReadableContent.Type)?
  private let valueColumns: [Int]
  /// The last of the columns that say what a row is about.
  let lastKeyColumn: Int

  init(layout: SheetLayout, context: ReadingContext) {
    self.layout = layout
    self.context = context
    content = layout.kind.readable
    valueColumns = content?.valueColumns(of: layout) ?? []
    lastKeyColumn = content?.keyRoles.compactMap { layout.columns[$0] }.max() ?? 0
  }

  /// Whether cells are a row of the sheet, or a header.
  func isRow(_ cells: [String]) -> Bool {
    guard cells.count > 1 else { return false }
    switch key(cells) {
    case .whole: return cells.count == layout.header.count || values(cells, from: 0).areReadable
    case .partial: return values(cells, from: 0).areReadable
    case .none: return isHeader(cells)
    }
  }

  /// Whether any cell that reports something cannot be read.
  func hasUnreadable(_ cells: [String]) -> Bool { values(cells, from: 0).unreadable > 0 }

  /// Whether cells are a row as wide as the header that reports something behind a column.
  func isWholeRow(_ cells: [String], reportingBehind column: Int) -> Bool {
    cells.count == layout.header.count && values(cells, from: column + 1).areReadable && key(cells) != .none
  }

  /// Whether a cell is what its column is for, commas and all: a count with thousands, a date with a time of day.
  func isValue(_ text: String, at column: Int) -> Bool {
    column == layout.columns[.timestamp] ? isDate(text) : valueColumns.contains(column) && isReadable(text)
  }

  /// A respondent's words are many, and none of them is the header of another kind.
  private func isHeader(_ cells: [String]) -> Bool {
    if layout.kind == .survey, cells.count != layout.header.count { return false }
    return context.headerMatcher.match(cells, row: 0).isHeader
  }

  private func key(_ cells: [String]) -> Key { content?.key(of: cells, in: self) ?? .none }

  /// A cell, nil where it is blank or the row ends before it.
  func filled(_ role: ColumnRole, in cells: [String]) -> String? {
    guard let column = layout.columns[role], column < cells.count,
      !context.vocabulary.isUnreported(cells[column])
    else { return nil }
    return cells[column]
  }

  /// Whether a cell is a date in any order of day and month.
  func isDate(_ text: String) -> Bool {
    let near = (buddhistYear: context.period.buddhistYear, month: context.period.month)
    return [DateOrder.dayFirst, .monthFirst].contains { order in
      if case .date = ThaiDate.parse(text, near: near, order: order, vocabulary: context.vocabulary) {
        true
      } else {
        false
      }
    }
  }

  private func values(_ cells: [String], from first: Int) -> Values {
    var values = Values()
    for column in valueColumns where column >= first && column < cells.count {
      if context.vocabulary.isUnreported(cells[column]) { continue }
      if isReadable(cells[column]) { values.readable += 1 } else { values.unreadable += 1 }
    }
    return values
  }

  private func isReadable(_ text: String) -> Bool { content?.isReadable(text, in: self) ?? true }
}
