/// A cell as its sheet's part has it; ranges are within that part.
struct Cell {
  enum Kind {
    case number
    case shared
    case inline
    /// The text that a formula gave.
    case formulaText
    case error
    case other
  }

  /// Nil where the part gives none that a sheet has.
  var place: CellPlace?
  /// The number of its format.
  var format = 0
  var kind = Kind.number
  /// Nil where the cell has no value; empty where it is an empty element.
  var value: Range<Int>?
  var formula: Range<Int>?
  /// Whether the value stands in one piece, as all but texts do.
  var isWhole = true
  /// Of an inline text, references resolved.
  var text: [UInt8] = []
}

/// What a cell is held against.
struct CellContext {
  let sheet: String
  /// Nil where the part that holds them cannot be read.
  let texts: SharedTexts?
  let formatCount: Int
  let sheetNames: Set<String>
  let bytes: UnsafePointer<UInt8>

  func bytes(of range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
  }

  /// A whole number of digits only; nil for anything else.
  func number(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count < 16 else { return nil }
    var number = 0
    for position in range {
      let digit = bytes[position] &- 0x30
      if digit > 9 { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}
