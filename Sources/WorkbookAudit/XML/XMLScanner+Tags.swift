/// Start and end tags with their attributes (XML 1.0, section 3.1).
extension XMLScanner {
  mutating func readStartTag() throws(XMLFault) {
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

  mutating func readAttributes() throws(XMLFault) {
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

  mutating func readAttribute() throws(XMLFault) {
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

  mutating func add(_ attribute: Attribute) throws(XMLFault) {
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

  mutating func readEndTag() throws(XMLFault) {
    position += 2
    let element = try readName()
    skipSpaces()
    guard let last = opened.last, isSame(last, element), bytes[position] == UInt8(ascii: ">") else {
      throw XMLFault()
    }
    position += 1
  }

  mutating func readName() throws(XMLFault) -> Name {
    var end = position
    guard XMLCharacters.startsName(bytes[end]) else { throw XMLFault() }
    var name = Name(start: end, local: end, end: end)
    while XMLCharacters.isInName(bytes[end]) || bytes[end] == UInt8(ascii: ":") {
      if bytes[end] == UInt8(ascii: ":") {
        guard name.local == name.start, XMLCharacters.startsName(bytes[end + 1]) else { throw XMLFault() }
        name.local = end + 1
      }
      end += 1
    }
    name.end = end
    position = end
    return name
  }

  /// Every prefix must be declared here or further out (Namespaces in XML 1.0, section 5).
  mutating func checkPrefixes() throws(XMLFault) {
    for attribute in attributes where prefix(of: attribute.name).elementsEqual("xmlns".utf8) {
      prefixes.declare(attribute.name.localRange, depth: opened.count)
    }
    var areDeclared = prefixes.isDeclared(prefix(of: name), in: bytes)
    for attribute in attributes {
      areDeclared = areDeclared && prefixes.isDeclared(prefix(of: attribute.name), in: bytes)
    }
    if !areDeclared { throw XMLFault() }
  }

  func prefix(of name: Name) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + name.start, count: max(name.local - 1 - name.start, 0))
  }

  func isSame(_ one: Name, _ other: Name) -> Bool {
    let count = one.end - one.start
    guard count == other.end - other.start else { return false }
    for offset in 0..<count where bytes[one.start + offset] != bytes[other.start + offset] { return false }
    return true
  }
}
