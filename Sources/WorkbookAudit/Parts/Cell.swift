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

/// What the checks of a whole sheet need to know of its cells.
struct CellFacts {
  /// By format number: the first cell with a value that uses it.
  private(set) var firstUses: [CellPlace?] = []
  /// By format number: the first such cell on the rows below a striped table's header.
  private(set) var firstStripedUses: [CellPlace?] = []
  /// The texts of the cells where tables have their headers.
  private(set) var headers: [CellPlace: String] = [:]
  /// Cells below one another with texts that Excel would read as numbers.
  private(set) var numbersAsText: [CellArea] = []
  /// By column: the last of those areas.
  private var lastNumbers: [Int: Int] = [:]
  private let headerAreas: [CellArea]
  private let stripes: [CellArea]

  init(headerAreas: [CellArea], stripes: [CellArea]) {
    self.headerAreas = headerAreas
    self.stripes = stripes
  }

  mutating func add(_ cell: Cell, _ context: CellContext) {
    guard let place = unsafe cell.place, unsafe cell.value != nil || !cell.text.isEmpty else { return }
    if unsafe cell.format < context.formatCount {
      while unsafe firstUses.count <= cell.format {
        firstUses.append(nil)
        firstStripedUses.append(nil)
      }
      if unsafe firstUses[cell.format] == nil { unsafe firstUses[cell.format] = place }
      if unsafe firstStripedUses[cell.format] == nil, stripes.contains(where: { $0.contains(place) }) {
        unsafe firstStripedUses[cell.format] = place
      }
    }
    if unsafe Self.isNumberAsText(cell, context) { addNumber(place) }
    if headerAreas.contains(where: { $0.contains(place) }) {
      headers[place] = unsafe Self.text(cell, context)
    }
  }

  private mutating func addNumber(_ place: CellPlace) {
    if let last = lastNumbers[place.column], numbersAsText[last].last.row + 1 == place.row {
      numbersAsText[last] = CellArea(first: numbersAsText[last].first, last: place)
    } else {
      lastNumbers[place.column] = numbersAsText.count
      numbersAsText.append(CellArea(first: place, last: place))
    }
  }

  /// A text that a formula gave is not meant.
  private static func isNumberAsText(_ cell: Cell, _ context: CellContext) -> Bool {
    switch unsafe cell.kind {
    case .shared:
      guard let number = unsafe cell.number else { return false }
      return context.texts?.isNumber(number) == true
    case .inline: return unsafe CellText.isNumber(cell.bytes(of: cell.text))
    default: return false
    }
  }

  private static func text(_ cell: Cell, _ context: CellContext) -> String? {
    switch unsafe cell.kind {
    case .shared:
      guard let texts = context.texts, let number = unsafe cell.number, number < texts.count
      else { return nil }
      return texts[number]
    case .inline: return unsafe CellText.unescaped(String(decoding: cell.bytes(of: cell.text), as: UTF8.self))
    default: return nil
    }
  }
}

extension CellArea {
  func contains(_ place: CellPlace) -> Bool {
    first.row <= place.row && place.row <= last.row && first.column <= place.column
      && place.column <= last.column
  }
}
