/// Bytes that are not well-formed XML.
struct XMLFault: Error {}

/// Goes through a part from tag to tag and holds it to XML 1.0 with namespaces: nesting, attributes, references.
///
/// Nothing is copied: names, values and texts are ranges of the bytes. A document type is refused, since no part of a
/// workbook may have one.
struct XMLScanner {
  enum Event {
    case open
    case close
    case text
    case end
  }

  /// A name as written; `local` is where it goes on behind its prefix.
  struct Name {
    var start = 0
    var local = 0
    var end = 0

    var localRange: Range<Int> { local..<end }
  }

  struct Attribute {
    var name: Name
    /// Between the quotes.
    var value: Range<Int>
    var hasReferences: Bool
  }

  /// A zero byte follows the last.
  let bytes: UnsafePointer<UInt8>
  let end: Int
  var position = 0
  /// Of the element that was opened or closed last.
  var name = Name()
  /// Those of the element that was opened last come first, and are ``attributeCount``.
  var attributeList: [Attribute] = []
  var attributeCount = 0
  /// The text met last; references in it stand as they are.
  var text = 0..<0
  var textHasReferences = false
  var opened: [Name] = []
  var prefixes = XMLPrefixes()
  var hasPrefixes = false
  var isEmptyElement = false
  var hasRoot = false

  /// - Parameter content: a part behind whose end a zero byte stands.
  init(_ content: UnsafeBufferPointer<UInt8>) throws(XMLFault) {
    guard let start = content.baseAddress, XMLCharacters.areAllowed(content) else { throw XMLFault() }
    bytes = start
    end = content.count
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    try skipDeclaration()
  }

  /// Goes on to the next tag, text or the end.
  mutating func next() throws(XMLFault) -> Event {
    if isEmptyElement {
      isEmptyElement = false
      return closeElement()
    }
    while true {
      if bytes[position] != UInt8(ascii: "<") {
        if opened.isEmpty {
          guard try skipOutside() else { return .end }
          continue
        }
        try readText()
        return .text
      }
      switch bytes[position + 1] {
      case UInt8(ascii: "/"):
        try readEndTag()
        return closeElement()
      case UInt8(ascii: "!"):
        if try readMarked() { return .text }
      case UInt8(ascii: "?"): try skipInstruction()
      default:
        try readStartTag()
        return .open
      }
    }
  }

  mutating func closeElement() -> Event {
    prefixes.leave(depth: opened.count)
    if let last = opened.popLast() { name = last }
    return .close
  }

  /// Spaces around the root element; nothing else may stand there.
  ///
  /// - Returns: whether anything follows.
  mutating func skipOutside() throws(XMLFault) -> Bool {
    skipSpaces()
    if position < end {
      if bytes[position] == UInt8(ascii: "<") { return true }
      throw XMLFault()
    }
    guard hasRoot else { throw XMLFault() }
    return false
  }

  mutating func readText() throws(XMLFault) {
    let start = position
    textHasReferences = false
    while bytes[position] != UInt8(ascii: "<") {
      switch bytes[position] {
      case 0: throw XMLFault()
      case UInt8(ascii: "&"):
        try skipReference()
        textHasReferences = true
      case UInt8(ascii: "]") where matches("]]>"): throw XMLFault()
      default: position += 1
      }
    }
    text = start..<position
  }

  mutating func skipReference() throws(XMLFault) {
    guard let reference = XMLReference(bytes, at: position) else { throw XMLFault() }
    position += reference.length
  }

  mutating func skipSpaces() {
    while XMLCharacters.isSpace(bytes[position]) { position += 1 }
  }

  /// Whether these bytes come next; the zero at the end matches nothing.
  func matches(_ expected: StaticString) -> Bool {
    for offset in 0..<expected.utf8CodeUnitCount where bytes[position + offset] != expected.utf8Start[offset]
    {
      return false
    }
    return true
  }

  /// Goes to behind the next place where these bytes stand.
  mutating func skip(past mark: StaticString) throws(XMLFault) {
    while !matches(mark) {
      guard position < end else { throw XMLFault() }
      position += 1
    }
    position += mark.utf8CodeUnitCount
  }
}
