/// Reads a sheet's rows as libxlsxwriter writes them: cells with numbers and numbers of texts, attributes in one order.
///
/// It ends before the first row that holds anything else, such as a formula, and leaves the rest to a parser.
struct PlainRows: ~Escapable {
  private struct PlainCell {
    let place: CellPlace?
    let format: Int
    let kind: Cell.Kind
    let value: Range<Int>?
  }

  /// Of the row that was read last, as the part says it; nil where it says none that a sheet has.
  private(set) var number: Int?
  /// Where the first row begins that was not read, or what stands behind the rows.
  private(set) var end: Int
  private var xml: PlainXML
  /// Whether rows may have the attribute of Excel 2010 that tells how deep their text reaches.
  private let knowsDescent: Bool
  private var cells: [PlainCell] = []

  /// - Parameter start: where the first row begins.
  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, from start: Int) {
    xml = PlainXML(bytes, from: start)
    end = start
    knowsDescent = PlainXML.end(of: " xmlns:x14ac=\"", in: bytes, before: start) != nil
  }

  /// Reads a row to its end.
  /// - Returns: false where the next one is not plain, or there is none.
  mutating func next() -> Bool {
    cells.removeAll(keepingCapacity: true)
    guard xml.take("<row"), let place = xml.takeAttribute(" r=\"") else { return false }
    number = number(place)
    skipRowAttributes()
    if !xml.take("/>") {
      guard xml.take(">") else { return false }
      while !xml.take("</row>") {
        guard takeCell() else { return false }
      }
    }
    end = xml.position
    return true
  }

  /// Lends the cells of the row that was read last, in order.
  func forEachCell(_ body: (Cell) -> Void) {
    unsafe xml.bytes.withUnsafeBufferPointer { bytes in
      for plain in cells {
        var cell = unsafe Cell()
        unsafe cell.place = plain.place
        unsafe cell.format = plain.format
        unsafe cell.kind = plain.kind
        unsafe cell.value = plain.value
        unsafe cell.bytes = unsafe bytes
        unsafe body(cell)
      }
    }
  }

  private mutating func skipRowAttributes() {
    _ = xml.takeAttribute(" spans=\"")
    _ = xml.takeAttribute(" s=\"")
    _ = xml.takeAttribute(" customFormat=\"")
    _ = xml.takeAttribute(" ht=\"")
    _ = xml.takeAttribute(" hidden=\"")
    _ = xml.takeAttribute(" customHeight=\"")
    _ = xml.takeAttribute(" outlineLevel=\"")
    if knowsDescent { _ = xml.takeAttribute(" x14ac:dyDescent=\"") }
  }

  private mutating func takeCell() -> Bool {
    guard xml.take("<c"), let name = xml.takeAttribute(" r=\"") else { return false }
    let format = xml.takeAttribute(" s=\"").map { number($0) ?? Int.max } ?? 0
    let isShared = xml.take(" t=\"s\"")
    var value: Range<Int>?
    if !xml.take("/>") {
      guard xml.take("><v>") else { return false }
      let word = xml.takeWord()
      guard xml.take("</v></c>") else { return false }
      value = word
    }
    cells.append(
      PlainCell(
        place: place(name), format: format, kind: isShared ? .shared : .number, value: value))
    return true
  }

  private func number(_ digits: Range<Int>) -> Int? {
    unsafe xml.bytes.extracting(digits).withUnsafeBufferPointer { unsafe Cell.number($0) }
  }

  private func place(_ name: Range<Int>) -> CellPlace? {
    unsafe xml.bytes.extracting(name).withUnsafeBufferPointer { unsafe CellPlace($0) }
  }
}
