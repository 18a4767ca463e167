/// A cell as its sheet's part has it, references resolved; lent to the checks, which may not keep it.
@unsafe
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
  /// The inline text.
  var text = 0..<0
  /// Where value, formula and text are.
  var bytes = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  func bytes(of range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(rebasing: bytes[range])
  }

  /// The value as a whole number.
  var number: Int? { unsafe value.flatMap { unsafe Self.number(bytes(of: $0)) } }

  /// A whole number of digits only; nil for anything else.
  static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count < 16 else { return nil }
    var number = 0
    for index in digits.indices {
      let digit = unsafe digits[index] &- 0x30
      if digit > 9 { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}

/// What a cell is held against.
struct CellContext {
  let sheet: String
  /// Nil where the part that holds them cannot be read.
  let texts: SharedTexts?
  let formatCount: Int
  let sheetNames: Set<String>
}
