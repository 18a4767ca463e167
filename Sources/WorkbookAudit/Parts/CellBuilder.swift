/// The cell that is being read; its memory serves one cell after another.
struct CellBuilder {
  private enum Part {
    case value
    case formula
    case inline
  }

  private var cell = Cell()
  private var bytes: [UInt8] = []
  /// What is being read, where its bytes start, and how deep its element is.
  private var part: Part?
  private var start = 0
  private var partDepth = 0

  mutating func begin(_ tag: XMLTag) {
    cell = Cell()
    part = nil
    bytes.removeAll(keepingCapacity: true)
    tag.forEachAttribute { name, value in
      if name.matches("r") {
        cell.place = unsafe CellPlace(value.bytes)
      } else if name.matches("s") {
        cell.format = unsafe Cell.number(value.bytes) ?? Int.max
      } else if name.matches("t") {
        cell.kind = Self.kind(value)
      }
    }
  }

  mutating func open(_ tag: XMLTag, depth: Int) {
    guard part == nil else {
      cell.isWhole = false
      return
    }
    if tag.isNamed("v") {
      part = .value
    } else if tag.isNamed("f") {
      part = .formula
    } else if tag.isNamed("t") {
      part = .inline
    } else {
      return
    }
    start = bytes.count
    partDepth = depth
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if part != nil { unsafe bytes.append(contentsOf: piece) }
  }

  mutating func close(depth: Int) {
    guard let ended = part, depth == partDepth else { return }
    switch ended {
    case .value: cell.value = start..<bytes.count
    case .formula: cell.formula = start..<bytes.count
    case .inline: cell.text = (cell.text.isEmpty ? start : cell.text.lowerBound)..<bytes.count
    }
    part = nil
  }

  /// Lends the cell that was read.
  func withCell(_ body: (Cell) -> Void) {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var lent = cell
      unsafe lent.bytes = unsafe bytes
      body(lent)
    }
  }

  private static func kind(_ value: XMLValue) -> Cell.Kind {
    if value.matches("s") { return .shared }
    if value.matches("n") { return .number }
    if value.matches("str") { return .formulaText }
    if value.matches("inlineStr") { return .inline }
    return value.matches("e") ? .error : .other
  }
}
