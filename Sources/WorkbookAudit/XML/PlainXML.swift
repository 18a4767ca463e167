/// Reads XML in the plain form that programs write, byte by byte, in a fraction of a parser's time.
///
/// Each step takes what it names or nothing; whoever meets anything else leaves it to the parser, which judges it.
struct PlainXML: ~Escapable {
  let bytes: Span<UInt8>
  private(set) var position: Int

  /// - Parameter position: where reading begins.
  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// Whether a part is UTF-8 by what it says at its beginning, or by saying nothing.
  static func isUTF8(_ part: Span<UInt8>) -> Bool {
    guard !part.isEmpty, part[0] == UInt8(ascii: "<") else { return false }
    var xml = PlainXML(part, from: 0)
    return xml.take("<?xml version=\"1.0\" encoding=\"UTF-8\"") || !xml.take("<?xml")
  }

  /// Takes a text of ASCII; put in where it is called, whose text is known there.
  @inline(__always)
  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - position >= count else { return false }
    for offset in 0..<count
    where unsafe bytes[unchecked: position &+ offset] != text.utf8Start[offset] { return false }
    position += count
    return true
  }

  /// Takes a run of letters, digits and the signs of numbers and ranges; nothing where there is none.
  mutating func takeWord() -> Range<Int> {
    let start = position
    var end = start
    while end < bytes.count, unsafe Self.isOfWord(bytes[unchecked: end]) { end &+= 1 }
    position = end
    return start..<end
  }

  /// Takes an attribute, such as ` r="A1"`, and gives where its value stands; nil where it is another one.
  ///
  /// - Parameter name: with the space before it and `="` behind it.
  @inline(__always)
  mutating func takeAttribute(_ name: StaticString) -> Range<Int>? {
    let start = position
    guard take(name) else { return nil }
    let value = takeWord()
    if take("\"") { return value }
    position = start
    return nil
  }

  /// What neither ends a value nor needs a parser to be understood.
  @inline(__always)
  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"),
      UInt8(ascii: "+"):
      true
    default: false
    }
  }

  /// Takes characters up to the next `<` or `&`; nil where one of them is none that XML allows as it is.
  ///
  /// Of what is not ASCII it is sure to be UTF-8. A carriage return would become a line feed, and `>` may end `]]>`.
  mutating func takeText() -> Range<Int>? {
    let start = position
    while position < bytes.count {
      switch unsafe bytes[unchecked: position] {
      case UInt8(ascii: "<"), UInt8(ascii: "&"): return start..<position
      case 0x09, 0x0A, 0x20..<UInt8(ascii: ">"), UInt8(ascii: "?")..<0xEF, 0xF0...: position += 1
      default: return nil
      }
    }
    return nil
  }

  /// Where a text of ASCII ends that occurs for the first time; nil where it does not.
  ///
  /// - Parameter limit: behind which byte it is not looked for; nil looks through all of them.
  static func end(of text: StaticString, in bytes: Span<UInt8>, before limit: Int? = nil) -> Int? {
    let last = (limit ?? bytes.count) - text.utf8CodeUnitCount
    guard text.utf8CodeUnitCount > 0, last >= 0 else { return nil }
    for start in 0...last where unsafe bytes[start] == text.utf8Start[0] {
      var plain = PlainXML(bytes, from: start)
      if plain.take(text) { return plain.position }
    }
    return nil
  }
}
