/// Reads a sheet's part: its cells one after another, everything else as a tree.
struct SheetReader {
  private(set) var tree = XMLTreeBuilder()
  private(set) var facts: CellFacts
  private let context: CellContext
  private var scanner: XMLScanner
  private var order = CellPlaceCheck.Order()

  /// - Parameter content: the part, with a zero byte behind its end.
  init(
    _ content: UnsafeBufferPointer<UInt8>, facts: CellFacts,
    context: (UnsafePointer<UInt8>) -> CellContext
  ) throws(XMLFault) {
    scanner = try XMLScanner(content)
    self.facts = facts
    self.context = context(scanner.bytes)
  }

  mutating func read(_ faults: inout FaultList) throws(XMLFault) {
    while true {
      let event = try scanner.next()
      if event == .end { return }
      tree.add(event, of: scanner)
      if event == .open, scanner.isNamed("sheetData") { try readRows(&faults) }
    }
  }

  /// Everything up to the end of the cells, which itself is the tree's again.
  private mutating func readRows(_ faults: inout FaultList) throws(XMLFault) {
    while true {
      switch try scanner.next() {
      case .open:
        if scanner.isNamed("c") {
          let cell = try readCell()
          inspect(cell, &faults)
        } else if scanner.isNamed("row") {
          order.begin(row: scanner.attribute("r").flatMap(context.number), context, &faults)
        }
      case .close where scanner.isNamed("sheetData"):
        tree.add(.close, of: scanner)
        return
      case .end: throw XMLFault()
      case .close, .text: break
      }
    }
  }

  private mutating func inspect(_ cell: Cell, _ faults: inout FaultList) {
    order.inspect(cell, context, &faults)
    FormatCheck.inspect(cell, context, &faults)
    NumberCheck.inspect(cell, context, &faults)
    TextCheck.inspect(cell, context, &faults)
    FormulaCheck.inspect(cell, context, &faults)
    facts.add(cell, context)
  }

  private mutating func readCell() throws(XMLFault) -> Cell {
    var cell = Cell()
    readAttributes(&cell)
    if let value = scanner.readPlainValue() {
      cell.value = value
      return cell
    }
    while true {
      switch try scanner.next() {
      case .open: try readPart(of: &cell)
      case .close where scanner.isNamed("c"): return cell
      case .end: throw XMLFault()
      case .close, .text: break
      }
    }
  }

  private func readAttributes(_ cell: inout Cell) {
    cell.place = scanner.attribute("r").flatMap { CellPlace(context.bytes(of: $0)) }
    cell.format = scanner.attribute("s").map { context.number($0) ?? Int.max } ?? 0
    cell.kind = scanner.attribute("t").map(kind) ?? .number
  }

  private func kind(_ value: Range<Int>) -> Cell.Kind {
    if scanner.isText(value, "s") { return .shared }
    if scanner.isText(value, "n") { return .number }
    if scanner.isText(value, "str") { return .formulaText }
    if scanner.isText(value, "inlineStr") { return .inline }
    return scanner.isText(value, "e") ? .error : .other
  }

  /// The value, formula or inline text of a cell, up to the end of its element.
  private mutating func readPart(of cell: inout Cell) throws(XMLFault) {
    if scanner.isNamed("v") {
      cell.value = try readText(&cell)
    } else if scanner.isNamed("f") {
      cell.formula = try readText(&cell)
    } else if scanner.isNamed("t") {
      var pieces = try scanner.next()
      while pieces == .text {
        scanner.append(scanner.text, hasReferences: scanner.textHasReferences, to: &cell.text)
        pieces = try scanner.next()
      }
    }
  }

  private mutating func readText(_ cell: inout Cell) throws(XMLFault) -> Range<Int> {
    guard try scanner.next() == .text else { return 0..<0 }
    let text = scanner.text
    if try scanner.next() != .close { cell.isWhole = false }
    return text
  }
}
