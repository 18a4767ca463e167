/// What the checks of a whole sheet need to know of its cells.
struct CellFacts {
  /// By format number: the first cell with a value that uses it.
  private(set) var firstUses: [CellPlace?] = []
  /// By format number: the first such cell on the rows below a striped table's header.
  private(set) var firstStripedUses: [CellPlace?] = []
  /// The texts of the cells where tables have their headers.
  private(set) var headers: [CellPlace: String] = [:]
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
    if headerAreas.contains(where: { $0.contains(place) }) {
      headers[place] = unsafe Self.text(cell, context)
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
