/// A rectangle of cells.
struct CellArea: Hashable {
  let first: CellPlace
  let last: CellPlace

  init(first: CellPlace, last: CellPlace) {
    self.first = first
    self.last = last
  }

  /// Reads `A1:B2` or `A1`; nil where it is no rectangle of a sheet or its end lies before its start.
  init?(_ name: String) {
    let ends = name.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = ends.first.flatMap({ CellPlace($0) }),
      let last = ends.last.flatMap({ CellPlace($0) }), last.row >= first.row, last.column >= first.column
    else { return nil }
    self.first = first
    self.last = last
  }

  var width: Int { last.column - first.column + 1 }
  var height: Int { last.row - first.row + 1 }

  func overlaps(_ other: CellArea) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column
      && other.first.column <= last.column
  }

  /// Reads a list of areas parted by spaces; nil where it is empty or one of them is no area.
  static func list(_ names: String) -> [CellArea]? {
    let areas = names.split(separator: " ").map { CellArea(String($0)) }
    let known = areas.compactMap { $0 }
    return known.isEmpty || known.count < areas.count ? nil : known
  }
}

extension [CellArea] {
  /// The areas that share a cell with an earlier one, by the order of their first rows.
  var overlapping: [CellArea] {
    var found: [CellArea] = []
    var earlier: [CellArea] = []
    for area in sorted(by: { $0.first < $1.first }) {
      earlier.removeAll { $0.last.row < area.first.row }
      if earlier.contains(where: area.overlaps) { found.append(area) }
      earlier.append(area)
    }
    return found
  }
}
