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

  struct Attribute {
    /// As written, with its prefix.
    var name: Range<Int>
    var localName: Range<Int>
    /// Between the quotes.
    var value: Range<Int>
    var hasReferences: Bool
  }

  /// A zero byte follows the last.
  let bytes: UnsafePointer<UInt8>
  private let end: Int
  private var position = 0
  /// Without its prefix, of the element that was opened or closed last.
  private(set) var name = 0..<0
  /// Of the element that was opened last.
  private(set) var attributes: [Attribute] = []
  /// The text met last; references in it stand as they are.
  private(set) var text = 0..<0
  private(set) var textHasReferences = false
  private var opened: [Range<Int>] = []
  private var prefixes = XMLPrefixes()
  private var hasPrefixes = false
  private var isEmptyElement = false
  private var hasRoot = false

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

  private mutating func closeElement() -> Event {
    prefixes.leave(depth: opened.count)
    if let last = opened.popLast() { name = localPart(of: last) }
    return .close
  }

  /// Spaces around the root element; nothing else may stand there.
  ///
  /// - Returns: whether anything follows.
  private mutating func skipOutside() throws(XMLFault) -> Bool {
    skipSpaces()
    if position < end {
      if bytes[position] == UInt8(ascii: "<") { return true }
      throw XMLFault()
    }
    guard hasRoot else { throw XMLFault() }
    return false
  }

  private mutating func readText() throws(XMLFault) {
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

  private mutating func skipReference() throws(XMLFault) {
    guard let reference = XMLReference(bytes, at: position) else { throw XMLFault() }
    position += reference.length
  }

  private mutating func skipSpaces() {
    while XMLCharacters.isSpace(bytes[position]) { position += 1 }
  }

  /// Whether these bytes come next; the zero at the end matches nothing.
  private func matches(_ expected: StaticString) -> Bool {
    for offset in 0..<expected.utf8CodeUnitCount where bytes[position + offset] != expected.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Goes to behind the next place where these bytes stand.
  private mutating func skip(past mark: StaticString) throws(XMLFault) {
    while !matches(mark) {
      guard position < end else { throw XMLFault() }
      position += 1
    }
    position += mark.utf8CodeUnitCount
  }
}

extension XMLScanner {
  private mutating func readStartTag() throws(XMLFault) {
    if opened.isEmpty, hasRoot { throw XMLFault() }
    hasRoot = true
    position += 1
    let element = try readName()
    opened.append(element)
    name = localPart(of: element)
    hasPrefixes = name.lowerBound != element.lowerBound
    try readAttributes()
    if bytes[position] == UInt8(ascii: "/") {
      position += 1
      isEmptyElement = true
    }
    guard bytes[position] == UInt8(ascii: ">") else { throw XMLFault() }
    position += 1
    try checkPrefixes(of: element)
  }

  private mutating func readAttributes() throws(XMLFault) {
    attributes.removeAll(keepingCapacity: true)
    while true {
      let isParted = XMLCharacters.isSpace(bytes[position])
      skipSpaces()
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { return }
      guard isParted else { throw XMLFault() }
      try readAttribute()
    }
  }

  private mutating func readAttribute() throws(XMLFault) {
    let attribute = try readName()
    skipSpaces()
    guard bytes[position] == UInt8(ascii: "=") else { throw XMLFault() }
    position += 1
    skipSpaces()
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw XMLFault() }
    position += 1
    let start = position
    var hasReferences = false
    while bytes[position] != quote {
      switch bytes[position] {
      case 0, UInt8(ascii: "<"): throw XMLFault()
      case UInt8(ascii: "&"):
        try skipReference()
        hasReferences = true
      default: position += 1
      }
    }
    for other in attributes where isSame(other.name, attribute) { throw XMLFault() }
    let localName = localPart(of: attribute)
    if localName.lowerBound != attribute.lowerBound { hasPrefixes = true }
    attributes.append(
      Attribute(
        name: attribute, localName: localName, value: start..<position, hasReferences: hasReferences))
    position += 1
  }

  private mutating func readEndTag() throws(XMLFault) {
    position += 2
    let element = try readName()
    skipSpaces()
    guard let last = opened.last, isSame(last, element), bytes[position] == UInt8(ascii: ">") else {
      throw XMLFault()
    }
    position += 1
  }

  private mutating func readName() throws(XMLFault) -> Range<Int> {
    let start = position
    guard XMLCharacters.startsName(bytes[position]) else { throw XMLFault() }
    while XMLCharacters.isInName(bytes[position]) { position += 1 }
    return start..<position
  }

  /// Every prefix must be declared here or further out (Namespaces in XML 1.0, section 5).
  private mutating func checkPrefixes(of element: Range<Int>) throws(XMLFault) {
    if !hasPrefixes { return }
    for attribute in attributes where prefix(of: attribute.name).elementsEqual("xmlns".utf8) {
      prefixes.declare(attribute.localName, depth: opened.count)
    }
    var areDeclared = prefixes.isDeclared(prefix(of: element), in: bytes)
    for attribute in attributes {
      areDeclared = areDeclared && prefixes.isDeclared(prefix(of: attribute.name), in: bytes)
    }
    if !areDeclared { throw XMLFault() }
  }

  private func prefix(of name: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let local = localPart(of: name)
    let count = max(local.lowerBound - 1 - name.lowerBound, 0)
    return UnsafeBufferPointer(start: bytes + name.lowerBound, count: count)
  }

  private func localPart(of name: Range<Int>) -> Range<Int> {
    for position in name where bytes[position] == UInt8(ascii: ":") { return (position + 1)..<name.upperBound }
    return name
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] {
      return false
    }
    return true
  }
}

extension XMLScanner {
  /// `<?xml …?>` at the very start; another encoding than UTF-8 is none of a workbook.
  private mutating func skipDeclaration() throws(XMLFault) {
    guard matches("<?xml"), XMLCharacters.isSpace(bytes[position + 5]) else { return }
    let start = position
    try skip(past: "?>")
    let declaration = String(
      decoding: UnsafeBufferPointer(start: bytes + start, count: position - start), as: UTF8.self)
    guard declaration.contains("version=") else { throw XMLFault() }
    if declaration.contains("encoding="), !declaration.lowercased().contains("utf-8") { throw XMLFault() }
  }

  private mutating func skipInstruction() throws(XMLFault) {
    position += 2
    let target = try readName()
    let isDeclaration =
      String(decoding: UnsafeBufferPointer(start: bytes + target.lowerBound, count: target.count), as: UTF8.self)
      .lowercased() == "xml"
    if isDeclaration { throw XMLFault() }
    try skip(past: "?>")
  }

  /// A comment, which is skipped, or a CDATA section.
  ///
  /// - Returns: whether it was text.
  private mutating func readMarked() throws(XMLFault) -> Bool {
    if matches("<!--") {
      position += 4
      try skip(past: "--")
      guard bytes[position] == UInt8(ascii: ">") else { throw XMLFault() }
      position += 1
      return false
    }
    guard matches("<![CDATA["), !opened.isEmpty else { throw XMLFault() }
    position += 9
    let start = position
    try skip(past: "]]>")
    text = start..<(position - 3)
    textHasReferences = false
    return true
  }
}

extension XMLScanner {
  /// Whether the element opened or closed last has this name, whatever its prefix.
  func isNamed(_ expected: StaticString) -> Bool { isText(name, expected) }

  func isText(_ range: Range<Int>, _ expected: StaticString) -> Bool {
    guard range.count == expected.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where bytes[range.lowerBound + offset] != expected.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Adds a text or value to some bytes, its references resolved.
  func append(_ range: Range<Int>, hasReferences: Bool, to target: inout [UInt8]) {
    guard hasReferences else {
      target.append(contentsOf: UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count))
      return
    }
    var position = range.lowerBound
    while position < range.upperBound {
      if bytes[position] == UInt8(ascii: "&"), let reference = XMLReference(bytes, at: position) {
        target.append(contentsOf: Array(String(reference.scalar).utf8))
        position += reference.length
      } else {
        target.append(bytes[position])
        position += 1
      }
    }
  }
}
