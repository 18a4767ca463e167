/// What stands between `<?` or `<!` and its end.
extension XMLScanner {
  /// `<?xml …?>` at the very start (XML 1.0, section 2.8); another encoding than UTF-8 is none of a workbook.
  mutating func skipDeclaration() throws(XMLFault) {
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

  static func isAllowed(_ value: String, at place: Int) -> Bool {
    switch place {
    case 0: !value.isEmpty && value.utf8.allSatisfy(XMLCharacters.isInName)
    case 1: value.uppercased() == "UTF-8"
    default: value == "yes" || value == "no"
    }
  }

  func text(of range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count), as: UTF8.self)
  }

  mutating func skipInstruction() throws(XMLFault) {
    position += 2
    let target = try readName()
    let isDeclaration = text(of: target.localRange).lowercased() == "xml"
    let isParted = XMLCharacters.isSpace(bytes[position]) || matches("?>")
    if isDeclaration || !isParted { throw XMLFault() }
    try skip(past: "?>")
  }

  /// A comment, which is skipped, or a CDATA section.
  ///
  /// - Returns: whether it was text.
  mutating func readMarked() throws(XMLFault) -> Bool {
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
