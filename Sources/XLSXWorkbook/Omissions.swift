/// What a workbook does without, whatever its sheets ask for.
package struct Omissions: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The filter buttons in the headers of tables.
  package static let filters = Omissions(rawValue: 1)
  /// Rows and columns that stay in view.
  package static let frozenPanes = Omissions(rawValue: 2)
  /// Backgrounds of cells: their own, the bands of tables, the colours and bars of rules.
  package static let fills = Omissions(rawValue: 4)
}

extension Omissions {
  /// The format without what is left out.
  func applied(to format: CellFormat) -> CellFormat {
    contains(.fills) && format.fill != nil ? format.with { $0.fill = nil } : format
  }

  /// The table without what is left out.
  func applied(to table: Table) -> Table {
    var table = table
    if contains(.filters) { table.filter = false }
    if contains(.fills) {
      table.style = .none
      table.bandedRows = false
    }
    return table
  }

  /// The rule without what is left out; nil where nothing of it remains.
  func applied(to rule: ConditionalRule) -> ConditionalRule? {
    guard contains(.fills) else { return rule }
    switch rule {
    case .cell(let comparison, let highlight): return highlight.unfilled.map { .cell(comparison, $0) }
    case .formula(let formula, let highlight): return highlight.unfilled.map { .formula(formula, $0) }
    case .dataBar: return nil
    }
  }
}

extension Highlight {
  /// Nil where it changes nothing but the background.
  fileprivate var unfilled: Highlight? {
    var copy = self
    copy.fill = nil
    return copy == Highlight() ? nil : copy
  }
}
