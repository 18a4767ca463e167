/// Reads a sheet's part: its cells one after another, everything else as a tree.
struct SheetReader: XMLReceiver {
  private(set) var tree = XMLTreeBuilder()
  private(set) var facts: CellFacts
  /// Those that were known before, and those of the cells.
  private(set) var faults: FaultList
  private let context: CellContext
  private var order = CellPlaceCheck.Order()
  private var depth = 0
  /// How deep the element is that holds the rows, and the cell that is open; 0 where none is.
  private var rowsDepth = 0
  private var cellDepth = 0
  private var cell = CellBuilder()

  init(_ context: CellContext, facts: CellFacts, faults: FaultList) {
    self.context = context
    self.facts = facts
    self.faults = faults
  }

  mutating func open(_ tag: XMLTag) {
    depth += 1
    if cellDepth > 0 {
      unsafe cell.open(tag, depth: depth)
    } else if rowsDepth > 0 {
      unsafe openInRows(tag)
    } else {
      unsafe tree.open(tag)
      if unsafe tag.isNamed("sheetData") { rowsDepth = depth }
    }
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if cellDepth > 0 {
      unsafe cell.text(piece)
    } else if rowsDepth == 0 {
      unsafe tree.text(piece)
    }
  }

  mutating func close() {
    if depth == cellDepth {
      cellDepth = 0
      let ended = cell
      unsafe ended.withCell { unsafe inspect($0) }
    } else if cellDepth > 0 {
      cell.close(depth: depth)
    } else if depth <= rowsDepth || rowsDepth == 0 {
      rowsDepth = 0
      tree.close()
    }
    depth -= 1
  }

  func pause(in bytes: [UInt8]) -> Int? {
    PlainXML.isUTF8(bytes.span) ? PlainXML.end(of: "<sheetData>", in: bytes.span) : nil
  }

  mutating func take(_ bytes: [UInt8], from start: Int) -> Int {
    // What looks like the element may stand in a comment, where nothing was opened.
    guard rowsDepth > 0, depth == rowsDepth else { return start }
    var rows = PlainRows(bytes.span, from: start)
    while rows.next() {
      order.begin(row: rows.number, context, &faults)
      unsafe rows.forEachCell { unsafe inspect($0) }
    }
    return rows.end
  }

  private mutating func openInRows(_ tag: XMLTag) {
    if unsafe tag.isNamed("c") {
      cellDepth = depth
      unsafe cell.begin(tag)
    } else if unsafe tag.isNamed("row") {
      unsafe order.begin(row: tag["r"].flatMap { unsafe Cell.number($0.bytes) }, context, &faults)
    }
  }

  private mutating func inspect(_ cell: Cell) {
    unsafe order.inspect(cell, context, &faults)
    unsafe FormatCheck.inspect(cell, context, &faults)
    unsafe NumberCheck.inspect(cell, context, &faults)
    unsafe TextCheck.inspect(cell, context, &faults)
    unsafe FormulaCheck.inspect(cell, context, &faults)
    unsafe facts.add(cell, context)
  }
}

/// The cell that is being read; its memory serves one cell after another.
@safe
private struct CellBuilder {
  private enum Part {
    case value
    case formula
    case inline
  }

  private var cell = unsafe Cell()
  private var bytes: [UInt8] = []
  /// How many of the bytes are this cell's; those behind are an earlier one's.
  private var count = 0
  /// What is being read, where its bytes start, and how deep its element is.
  private var part: Part?
  private var start = 0
  private var partDepth = 0

  mutating func begin(_ tag: XMLTag) {
    unsafe cell = unsafe Cell()
    part = nil
    count = 0
    unsafe tag.forEachAttribute { name, value in
      if unsafe name.matches("r") {
        unsafe cell.place = unsafe CellPlace(value.bytes)
      } else if unsafe name.matches("s") {
        unsafe cell.format = unsafe Cell.number(value.bytes) ?? Int.max
      } else if unsafe name.matches("t") {
        unsafe cell.kind = unsafe Self.kind(value)
      }
    }
  }

  mutating func open(_ tag: XMLTag, depth: Int) {
    guard part == nil else {
      unsafe cell.isWhole = false
      return
    }
    if unsafe tag.isNamed("v") {
      part = .value
    } else if unsafe tag.isNamed("f") {
      part = .formula
    } else if unsafe tag.isNamed("t") {
      part = .inline
    } else {
      return
    }
    start = count
    partDepth = depth
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard part != nil else { return }
    for index in piece.indices {
      let byte = unsafe piece[index]
      if count < bytes.count { bytes[count] = byte } else { bytes.append(byte) }
      count += 1
    }
  }

  mutating func close(depth: Int) {
    guard let ended = part, depth == partDepth else { return }
    switch ended {
    case .value: unsafe cell.value = start..<count
    case .formula: unsafe cell.formula = start..<count
    case .inline: unsafe cell.text = unsafe (cell.text.isEmpty ? start : cell.text.lowerBound)..<count
    }
    part = nil
  }

  /// Lends the cell that was read.
  func withCell(_ body: (Cell) -> Void) {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var lent = unsafe cell
      unsafe lent.bytes = unsafe bytes
      unsafe body(lent)
    }
  }

  private static func kind(_ value: XMLValue) -> Cell.Kind {
    if unsafe value.matches("s") { return .shared }
    if unsafe value.matches("n") { return .number }
    if unsafe value.matches("str") { return .formulaText }
    if unsafe value.matches("inlineStr") { return .inline }
    return unsafe value.matches("e") ? .error : .other
  }
}
