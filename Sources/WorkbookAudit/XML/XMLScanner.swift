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
  private let end: Int
  private var position = 0
  /// Of the element that was opened or closed last.
  private(set) var name = Name()
  /// Those of the element that was opened last come first, and are ``attributeCount``.
  private var attributeList: [Attribute] = []
  private var attributeCount = 0
  /// The text met last; references in it stand as they are.
  private(set) var text = 0..<0
  private(set) var textHasReferences = false
  private var opened: [Name] = []
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
    if let last = opened.popLast() { name = last }
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
    for offset in 0..<expected.utf8CodeUnitCount where bytes[position + offset] != expected.utf8Start[offset]
    {
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
    name = try readName()
    opened.append(name)
    hasPrefixes = name.local > name.start
    try readAttributes()
    if bytes[position] == UInt8(ascii: "/") {
      position += 1
      isEmptyElement = true
    }
    guard bytes[position] == UInt8(ascii: ">") else { throw XMLFault() }
    position += 1
    if hasPrefixes { try checkPrefixes() }
  }

  private mutating func readAttributes() throws(XMLFault) {
    attributeCount = 0
    while true {
      let isParted = XMLCharacters.isSpace(bytes[position])
      skipSpaces()
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") { return }
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
    try add(Attribute(name: attribute, value: start..<position, hasReferences: hasReferences))
    position += 1
  }

  private mutating func add(_ attribute: Attribute) throws(XMLFault) {
    for index in 0..<attributeCount where isSame(attributeList[index].name, attribute.name) {
      throw XMLFault()
    }
    if attribute.name.local > attribute.name.start { hasPrefixes = true }
    if attributeCount < attributeList.count {
      attributeList[attributeCount] = attribute
    } else {
      attributeList.append(attribute)
    }
    attributeCount += 1
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

  private mutating func readName() throws(XMLFault) -> Name {
    var end = position
    guard XMLCharacters.startsName(bytes[end]) else { throw XMLFault() }
    var name = Name(start: end, local: end, end: end)
    while XMLCharacters.isInName(bytes[end]) {
      if bytes[end] == UInt8(ascii: ":"), name.local == name.start { name.local = end + 1 }
      end += 1
    }
    name.end = end
    position = end
    return name
  }

  /// Every prefix must be declared here or further out (Namespaces in XML 1.0, section 5).
  private mutating func checkPrefixes() throws(XMLFault) {
    for attribute in attributes where prefix(of: attribute.name).elementsEqual("xmlns".utf8) {
      prefixes.declare(attribute.name.localRange, depth: opened.count)
    }
    var areDeclared = prefixes.isDeclared(prefix(of: name), in: bytes)
    for attribute in attributes {
      areDeclared = areDeclared && prefixes.isDeclared(prefix(of: attribute.name), in: bytes)
    }
    if !areDeclared { throw XMLFault() }
  }

  private func prefix(of name: Name) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + name.start, count: max(name.local - 1 - name.start, 0))
  }

  private func isSame(_ one: Name, _ other: Name) -> Bool {
    let count = one.end - one.start
    guard count == other.end - other.start else { return false }
    for offset in 0..<count where bytes[one.start + offset] != bytes[other.start + offset] { return false }
    return true
  }
}

extension XMLScanner {
  /// `<?xml …?>` at the very start (XML 1.0, section 2.8); another encoding than UTF-8 is none of a workbook.
  private mutating func skipDeclaration() throws(XMLFault) {
    guard matches("<?xml"), XMLCharacters.isSpace(bytes[position + 5]) else { return }
    position += 5
    try readAttributes()
    guard matches("?>") else { throw XMLFault() }
    position += 2
    let given = attributes.map { (name: $0.name.localRange, value: text(of: $0.value)) }
    let order: [StaticString] = ["version", "encoding", "standalone"]
    let places = given.compactMap { attribute in order.firstIndex { isText(attribute.name, $0) } }
    guard places.count == given.count, places.first == 0, places == places.sorted() else { throw XMLFault() }
    for (place, attribute) in zip(places, given) where !Self.isAllowed(attribute.value, at: place) {
      throw XMLFault()
    }
  }

  private static func isAllowed(_ value: String, at place: Int) -> Bool {
    switch place {
    case 0: value == "1.0"
    case 1: value.uppercased() == "UTF-8"
    default: value == "yes" || value == "no"
    }
  }

  private func text(of range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count), as: UTF8.self)
  }

  private mutating func skipInstruction() throws(XMLFault) {
    position += 2
    let target = try readName()
    let isDeclaration = text(of: target.localRange).lowercased() == "xml"
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
  /// Reads `<v>…</v></c>` in one go where just this follows the start of a cell, as in nearly all of them.
  ///
  /// - Returns: the value, with the cell closed; nil where anything else follows, of which nothing was read.
  mutating func readPlainValue() -> Range<Int>? {
    guard !isEmptyElement, name.start == name.local, isNamed("c"), matches("<v>") else { return nil }
    let start = position + 3
    var valueEnd = start
    while XMLCharacters.isInNumber(bytes[valueEnd]) { valueEnd += 1 }
    let saved = position
    position = valueEnd
    guard valueEnd > start, matches("</v></c>") else {
      position = saved
      return nil
    }
    position += 8
    _ = closeElement()
    return start..<valueEnd
  }

  /// Whether the element opened or closed last has this name, whatever its prefix.
  func isNamed(_ expected: StaticString) -> Bool { isText(name.localRange, expected) }

  /// Of the element that was opened last.
  var attributes: some Sequence<Attribute> {
    (0..<attributeCount).lazy.map { [attributeList] in attributeList[$0] }
  }

  /// The value of an attribute of the element that was opened last, whatever its prefix.
  func attribute(_ name: StaticString) -> Range<Int>? {
    for index in 0..<attributeCount where isText(attributeList[index].name.localRange, name) {
      return attributeList[index].value
    }
    return nil
  }

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
