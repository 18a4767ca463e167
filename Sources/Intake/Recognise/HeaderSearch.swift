internal import Records
internal import Standards

/// Looks for the header below title, metadata and blank rows.
///
/// The first row that holds all required columns of a kind, or two rows that do so together.
/// Source: intake.md, *Finding the header*.
struct HeaderSearch {
  /// Rows that are looked at; official forms put up to 20 above the header.
  static let mostRows = 60

  /// What a row turned out to be.
  enum Outcome {
    case header(SheetLayout, isTwoRows: Bool)
    case title
    case rejected(Finding)
  }

  private let matcher: HeaderMatcher
  private var rows = 0
  private var hasText = false
  private var above: [String] = []
  private var nearest: (kind: SheetKind, named: Int, lacking: [String], row: Int)?

  init(matcher: HeaderMatcher) {
    self.matcher = matcher
  }

  /// Looks at the next row above the header.
  mutating func look(at cells: [String], row: Int) -> Outcome {
    if cells.contains(where: { !$0.isEmpty }) { hasText = true }
    guard rows < Self.mostRows else { return .title }
    rows += 1
    switch matcher.match(cells, row: row) {
    case .header(let layout): return .header(layout, isTwoRows: false)
    case .ambiguous(let kinds): return .rejected(Self.ambiguous(kinds, row: row))
    case .duplicateColumn(let kind, let header, let column):
      return .rejected(Self.duplicate(kind, header: header, row: row, column: column))
    case .noHeader: break
    }
    if let joined = TwoRowHeader.joined(upper: above, lower: cells, names: matcher.names),
      case .header(let layout) = matcher.match(joined, row: row)
    {
      return .header(layout, isTwoRows: true)
    }
    above = cells
    note(cells, row: row)
    return .title
  }

  /// Keeps the row that comes nearest to a header, for the finding if none is found.
  private mutating func note(_ cells: [String], row: Int) {
    guard let found = matcher.nearest(cells), found.named > (nearest?.named ?? 0) else { return }
    nearest = (found.kind, found.named, found.lacking, row)
  }

  /// What to say when no row was a header.
  var failure: Finding {
    guard hasText else { return Finding(.emptySheet) }
    guard let nearest else { return Finding(.unknownSheet) }
    let lacking = nearest.lacking.map { "\"\($0)\"" }.joined(separator: ", ")
    return Finding(
      .incompleteSheet, row: nearest.row, details: ["kind": nearest.kind.thaiName, "lacking": lacking])
  }

  private static func ambiguous(_ kinds: [SheetKind], row: Int) -> Finding {
    let names = kinds.map { "\"\($0.thaiName)\"" }.joined(separator: ", ")
    return Finding(.ambiguousSheet, row: row, details: ["kinds": names])
  }

  private static func duplicate(_ kind: SheetKind, header: String, row: Int, column: Int) -> Finding {
    Finding(
      .duplicateColumn, row: row, column: column + 1, header: header, value: header,
      details: ["kind": kind.thaiName])
  }
}
