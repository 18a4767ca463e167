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
