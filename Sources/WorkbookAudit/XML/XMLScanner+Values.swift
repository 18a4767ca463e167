/// What was read last: names, attributes, values and texts.
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
