/// Reads the texts of a workbook as libxlsxwriter writes them, each in one piece.
///
/// It ends before the first text that is written otherwise, and leaves the rest to a parser.
struct PlainTexts: ~Escapable {
  /// Of the text that was read last, references resolved.
  private(set) var text: [UInt8] = []
  /// Where the first text begins that was not read, or what stands behind the texts.
  private(set) var end: Int
  private var xml: PlainXML

  /// Nil where the part is no UTF-8: the parser says so.
  ///
  /// - Parameter start: where the first text begins.
  @_lifetime(copy bytes)
  init?(_ bytes: Span<UInt8>, from start: Int) {
    guard (try? UTF8Span(validating: bytes)) != nil else { return nil }
    xml = PlainXML(bytes, from: start)
    end = start
  }

  /// Reads a text to its end.
  /// - Returns: false where the next one is not plain, or there is none.
  mutating func next() -> Bool {
    text.removeAll(keepingCapacity: true)
    guard xml.take("<si><t>") || xml.take("<si><t xml:space=\"preserve\">") else { return false }
    while let piece = xml.takeText() {
      unsafe xml.bytes.extracting(piece).withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
      if xml.take("</t></si>") {
        end = xml.position
        return true
      }
      guard let character = takeReference() else { return false }
      text.append(character)
    }
    return false
  }

  /// One of the five characters that XML names itself.
  private mutating func takeReference() -> UInt8? {
    if xml.take("&amp;") { return UInt8(ascii: "&") }
    if xml.take("&lt;") { return UInt8(ascii: "<") }
    if xml.take("&gt;") { return UInt8(ascii: ">") }
    if xml.take("&quot;") { return UInt8(ascii: "\"") }
    return xml.take("&apos;") ? UInt8(ascii: "'") : nil
  }
}
