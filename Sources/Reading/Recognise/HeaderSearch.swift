internal import Records
internal import Reference
internal import Standards

/// Looks for the header below title, metadata and blank rows.
///
/// The first row that holds all required columns of a kind, or two rows that do so together.
/// Source: Reading, *Finding the header*.
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
  /// Whether any row so far holds anything.
  private(set) var hasText = false
  private var above: [String] = []
  private var nearest: (kind: SheetKind, named: Int, lacking: [String], row: Int)?

  init(matcher: HeaderMatcher) {
    self.matcher = matcher
  }

  /// Whether all rows that may hold the header have been looked at.
  var isOver: Bool { rows >= Self.mostRows }

  /// Looks at the next row above the header.
  mutating func look(at cells: [String], row: Int) -> Outcome {
    if cells.contains(where: { !$0.isEmpty }) { hasText = true }
    guard !isOver else { return .title }
    rows += 1
    let own = matcher.match(cells, row: row)
    if let outcome = underOtherMeaning(own, cells, row: row) { return outcome }
    switch own {
    case .header(let layout): return .header(layout, isTwoRows: false)
    case .otherMeaning(let kind, let header, let column):
      return .rejected(Self.otherMeaning(kind, header: header, row: row, column: column))
    case .competing(let kind, let header, let other, let column):
      return .rejected(Self.competing(kind, header: header, with: other, row: row, column: column))
    case .ambiguous(let kinds): return .rejected(Self.ambiguous(kinds, row: row))
    case .duplicateColumn(let kind, let header, let column):
      return .rejected(Self.duplicate(kind, header: header, row: row, column: column))
    case .noHeader: break
    }
    if let joined = joined(with: cells) {
      switch matcher.match(joined, row: row) {
      case .header(let layout): return .header(layout, isTwoRows: true)
      case .otherMeaning(let kind, let header, let column):
        return .rejected(Self.otherMeaning(kind, header: header, row: row, column: column))
      default: break
      }
    }
    above = cells
    note(cells, row: row)
    return .title
  }

  /// What a row is that would do for a header alone, where the row above parts its columns into target and result.
  private func underOtherMeaning(_ own: HeaderMatcher.Outcome, _ cells: [String], row: Int) -> Outcome? {
    switch own {
    case .header, .duplicateColumn: break
    default: return nil
    }
    // A title stands in the first column and is long.
    let isParted = above.indices.dropFirst().contains {
      above[$0].unicodeScalars.count <= Self.longestGroup && matcher.meaning.isOther(above[$0])
    }
    guard isParted, let joined = joined(with: cells) else { return nil }
    switch matcher.match(joined, row: row) {
    case .header(let layout): return .header(layout, isTwoRows: true)
    case .otherMeaning(let kind, let header, let column):
      return .rejected(Self.otherMeaning(kind, header: header, row: row, column: column))
    default: break
    }
    guard case .header(let layout) = own else { return nil }
    let column = layout.columns.filter { ColumnRole.results.contains($0.key) }.values.min() ?? 0
    let header = column < joined.count ? joined[column] : ""
    return .rejected(Self.otherMeaning(layout.kind, header: header, row: row, column: column))
  }

  /// Scalars of the longest text over some columns that is no title of the sheet.
  private static let longestGroup = 40

  private func joined(with cells: [String]) -> [String]? {
    TwoRowHeader.joined(upper: above, lower: cells, names: matcher.names, isOther: matcher.meaning.isOther)
  }

  static func competing(
    _ kind: SheetKind, header: String, with other: String, row: Int, column: Int
  ) -> Finding {
    Finding(
      .competingColumns, row: row, column: column + 1, header: header, value: header,
      details: ["kind": kind.thaiName, "other": other])
  }

  static func otherMeaning(_ kind: SheetKind, header: String, row: Int, column: Int) -> Finding {
    Finding(
      .otherMeaning, row: row, column: column + 1, header: header, value: header,
      details: ["kind": kind.thaiName])
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

  static func ambiguous(_ kinds: [SheetKind], row: Int) -> Finding {
    let names = kinds.map { "\"\($0.thaiName)\"" }.joined(separator: ", ")
    return Finding(.ambiguousSheet, row: row, details: ["kinds": names])
  }

  static func duplicate(_ kind: SheetKind, header: String, row: Int, column: Int) -> Finding {
    Finding(
      .duplicateColumn, row: row, column: column + 1, header: header, value: header,
      details: ["kind": kind.thaiName])
  }
}

/// Joins a header that merged cells spread over two rows into one.
///
/// A blank upper cell takes its left neighbour; upper and lower text together or the lower alone must name the
/// column. Source: Reading, *Finding the header*.
enum TwoRowHeader {
  /// The header cells, or nil where the upper row cannot be the upper half of one.
  static func joined(
    upper: [String], lower: [String], names: (String) -> Bool, isOther: (String) -> Bool
  ) -> [String]? {
    guard upper.contains(where: { !$0.isEmpty }), lower.contains(where: { !$0.isEmpty }) else { return nil }
    var cells: [String] = []
    var group = ""
    for column in 0..<max(upper.count, lower.count) {
      let above = column < upper.count ? upper[column] : ""
      let below = column < lower.count ? lower[column] : ""
      if !above.isEmpty { group = above }
      if below.isEmpty {
        cells.append(above)
      } else {
        let both = group + " " + below
        // `เป้าหมาย` above `ร้อยละ` is a target.
        cells.append(names(both) || !names(below) || isOther(group) ? both : below)
      }
    }
    return cells
  }
}
