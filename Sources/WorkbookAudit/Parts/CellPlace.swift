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
