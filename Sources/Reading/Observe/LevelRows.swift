internal import Records
internal import Reference
internal import Standards

/// Watches rows of whole standards and indicators in a review: one among the rows of its parts lacks a number.
///
/// A blank number means the level above, and such a row stands before the rows of its parts or behind them.
struct LevelRows {
  /// A row to take back, with what is said of it.
  struct Doubtful {
    /// Its place among the office's rows.
    let index: Int
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
  mutating func note(_ node: Node, _ row: TableRow, index: Int) {
    if let last, last.hasPrefix(node.id + ".") {
      let role: ColumnRole = node.id.contains(".") ? .consideration : .indicator
      candidate = (node.id, Doubtful(index: index, finding: row.finding(.doubtfulLevelRow, at: role)))
    }
    last = node.id
  }
}
