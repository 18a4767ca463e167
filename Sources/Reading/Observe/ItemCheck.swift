internal import Records
internal import Reference
internal import Standards

/// Decides whether a node may be reported in a sheet: it must exist, and be judged from such a sheet.
///
/// Source: SheetKinds, *Numbers of items*.
struct ItemCheck {
  let plan: RoundFramework
  /// Whether an office may report below indicators that have nothing below them, for the sheet lists all indicators.
  var expectsAllIndicators = false
  /// Which nodes the sheet is for.
  let accepts: @Sendable (Node) -> Bool

  /// The node, or the finding on why the row is left out.
  enum Outcome {
    case accepted(Node)
    /// An error of the row.
    case rejected(Finding)
    /// Said once per indicator and file.
    case unused(Finding)
  }

  func check(_ id: String, in row: TableRow, at role: ColumnRole) -> Outcome {
    if let node = plan.node(id), accepts(node) { return .accepted(node) }
    guard plan.node(id) != nil || plan.isUnused(id) || isBelowJudgedOtherwise(id) else {
      return .rejected(row.finding(.unknownItem, at: role, details: ["item": id]))
    }
    let indicator = id.split(separator: ".").prefix(2).joined(separator: ".")
    return .unused(Finding(.unusedItem, row: row.number, value: indicator))
  }

  /// Whether an id continues that of an indicator which the plan judges as a whole.
  private func isBelowJudgedOtherwise(_ id: String) -> Bool {
    guard expectsAllIndicators, let dot = id.lastIndex(of: "."), let parent = plan.node(String(id[..<dot]))
    else { return false }
    return parent.children.isEmpty && parent.id.contains(".")
  }
}
