/// The rows of a table that a chart can show side by side, and the columns that have a number in all of them.
struct ChartRun {
  let rows: Range<Int>
  let ids: [String]

  /// The run with the most numbers, among equals the latest; nil where no rows have any.
  ///
  /// - Parameters:
  ///   - fewestRows: 2 for a line, which one row does not make.
  ///   - ids: of the columns that a chart would draw.
  ///   - hasNumber: whether a column has one in a row; a chart would draw a word as 0.
  init?(rowCount: Int, fewestRows: Int = 1, ids: [String], hasNumber: (Int, String) -> Bool) {
    var best: (rows: Range<Int>, ids: [String], points: Int)?
    for first in 0..<rowCount {
      var shown = ids
      for last in first..<rowCount {
        shown = shown.filter { hasNumber(last, $0) }
        let rows = first..<last + 1
        let points = shown.count * rows.count
        if rows.count >= fewestRows, points > 0, points >= best?.points ?? 0 { best = (rows, shown, points) }
      }
    }
    guard let best else { return nil }
    (rows, self.ids) = (best.rows, best.ids)
  }
}
