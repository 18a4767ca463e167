/// A cell by its row and column, both from 1, as Excel counts.
struct CellPlace: Hashable, Comparable {
  let row: Int
  let column: Int

  static let lastRow = 1_048_576
  static let lastColumn = 16_384

  static func < (one: CellPlace, other: CellPlace) -> Bool {
    (one.row, one.column) < (other.row, other.column)
  }

  /// Reads `B12`, also `$B$12`; nil where it is no cell of a sheet.
  init?<Bytes: Collection<UInt8>>(_ name: Bytes) {
    var column = 0
    var row = 0
    var index = name.startIndex
    func skipDollar() {
      if index < name.endIndex, name[index] == UInt8(ascii: "$") { index = name.index(after: index) }
    }
    skipDollar()
    while index < name.endIndex, case let byte = name[index], (0x41...0x5A).contains(byte) {
      column = column * 26 + Int(byte - 0x40)
      if column > Self.lastColumn { return nil }
      index = name.index(after: index)
    }
    skipDollar()
    guard index < name.endIndex, name[index] != 0x30 else { return nil }
    while index < name.endIndex {
      let digit = name[index] &- 0x30
      guard digit <= 9 else { return nil }
      row = row * 10 + Int(digit)
      if row > Self.lastRow { return nil }
      index = name.index(after: index)
    }
    guard row > 0, column > 0 else { return nil }
    self.row = row
    self.column = column
  }

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// In A1 notation.
  var name: String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row)"
  }
}

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
    let bytes = name.utf8
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
    guard let first = CellPlace(bytes[..<(colon ?? bytes.endIndex)]),
      let last = colon.map({ CellPlace(bytes[bytes.index(after: $0)...]) }) ?? first,
      last.row >= first.row, last.column >= first.column
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
