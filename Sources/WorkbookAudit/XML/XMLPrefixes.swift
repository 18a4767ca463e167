/// The namespace prefixes in force at one place of a part.
struct XMLPrefixes {
  private var declared: [(name: Range<Int>, depth: Int)] = []

  mutating func declare(_ name: Range<Int>, depth: Int) {
    declared.append((name, depth))
  }

  /// Forgets what the elements at this depth declared.
  mutating func leave(depth: Int) {
    while let last = declared.last, last.depth >= depth { declared.removeLast() }
  }

  /// No prefix, `xml` and `xmlns` need no declaration.
  func isDeclared(_ prefix: UnsafeBufferPointer<UInt8>, in bytes: UnsafePointer<UInt8>) -> Bool {
    if prefix.isEmpty || prefix.elementsEqual("xml".utf8) || prefix.elementsEqual("xmlns".utf8) {
      return true
    }
    return declared.contains { known in
      UnsafeBufferPointer(start: bytes + known.name.lowerBound, count: known.name.count).elementsEqual(prefix)
    }
  }
}
