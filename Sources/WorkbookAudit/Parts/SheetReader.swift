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
