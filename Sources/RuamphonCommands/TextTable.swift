internal import CommandLineKit

/// Rows of text with their columns aligned as a terminal shows Thai.
enum TextTable {
  private static let gap = "  "

  /// One line a row; the last column is not padded.
  static func lines(_ rows: [[String]]) -> [String] {
    // What is escaped as it is written is wider than it was.
    let rows = rows.map { $0.map(\.printable) }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.compactMap { column < $0.count ? $0[column].displayWidth : nil }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        column == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - cell.displayWidth)
      }.joined(separator: gap)
    }
  }
}
