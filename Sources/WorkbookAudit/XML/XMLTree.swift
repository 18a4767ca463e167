/// The elements of a small part in document order, their names without prefixes, all bytes in one array.
final class XMLTree {
  fileprivate struct Element {
    var name: Range<Int>
    var attributes: Range<Int>
    /// The index behind its last descendant.
    var end: Int
  }

  fileprivate struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  fileprivate struct Text {
    /// The index of the element it stands in.
    let element: Int
    let bytes: Range<Int>
  }

  fileprivate let bytes: [UInt8]
  fileprivate let elements: [Element]
  fileprivate let attributes: [Attribute]
  fileprivate let texts: [Text]

  init(_ builder: borrowing XMLTreeBuilder) {
    bytes = builder.bytes
    elements = builder.elements
    attributes = builder.attributes
    texts = builder.texts
  }

  /// Nil only where nothing was read.
  var root: XMLElement? { elements.isEmpty ? nil : XMLElement(tree: self, index: 0) }

  fileprivate func isText(_ range: Range<Int>, _ expected: StaticString) -> Bool {
    guard range.count == expected.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where unsafe bytes[range.lowerBound + offset] != expected.utf8Start[offset]
    {
      return false
    }
    return true
  }
}

/// A tree in the making.
struct XMLTreeBuilder: XMLReceiver {
  fileprivate var bytes: [UInt8] = []
  fileprivate var elements: [XMLTree.Element] = []
  fileprivate var attributes: [XMLTree.Attribute] = []
  fileprivate var texts: [XMLTree.Text] = []
  private var opened: [Int] = []

  /// Makes room for what a part of some size usually holds.
  mutating func reserve(_ size: Int) {
    bytes.reserveCapacity(size)
    elements.reserveCapacity(size / 64)
    attributes.reserveCapacity(size / 32)
  }

  mutating func open(_ tag: XMLTag) {
    let first = attributes.count
    unsafe tag.forEachAttribute { name, value in
      unsafe attributes.append(.init(name: copy(name.bytes), value: copy(value.bytes)))
    }
    let name = unsafe copy(tag.name.bytes)
    opened.append(elements.count)
    elements.append(.init(name: name, attributes: first..<attributes.count, end: elements.count + 1))
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard let last = opened.last else { return }
    unsafe texts.append(.init(element: last, bytes: copy(piece)))
  }

  mutating func close() {
    if let last = opened.popLast() { elements[last].end = elements.count }
  }

  private mutating func copy(_ piece: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = bytes.count
    unsafe bytes.append(contentsOf: piece)
    return start..<bytes.count
  }
}

/// An element of a part; names are compared without their prefixes.
struct XMLElement {
  fileprivate let tree: XMLTree
  fileprivate let index: Int

  func isNamed(_ name: StaticString) -> Bool { tree.isText(tree.elements[index].name, name) }

  /// The value of an attribute; nil where there is none of this name.
  subscript(_ name: StaticString) -> String? {
    for attribute in tree.attributes[tree.elements[index].attributes] where tree.isText(attribute.name, name)
    {
      return String(decoding: tree.bytes[attribute.value], as: UTF8.self)
    }
    return nil
  }

  func children(_ name: StaticString) -> [XMLElement] {
    var found: [XMLElement] = []
    var next = index + 1
    let end = tree.elements[index].end
    while next < end {
      if tree.isText(tree.elements[next].name, name) { found.append(XMLElement(tree: tree, index: next)) }
      next = tree.elements[next].end
    }
    return found
  }

  /// All children, whatever their names.
  var children: [XMLElement] {
    var found: [XMLElement] = []
    var next = index + 1
    while next < tree.elements[index].end {
      found.append(XMLElement(tree: tree, index: next))
      next = tree.elements[next].end
    }
    return found
  }

  func child(_ name: StaticString) -> XMLElement? { children(name).first }

  /// All elements of a name within this one, in document order.
  func descendants(_ name: StaticString) -> [XMLElement] {
    ((index + 1)..<tree.elements[index].end).filter { tree.isText(tree.elements[$0].name, name) }
      .map { XMLElement(tree: tree, index: $0) }
  }

  /// All text within the element, in document order.
  var text: String {
    let range = index..<tree.elements[index].end
    let bytes = tree.texts.filter { range.contains($0.element) }.flatMap { tree.bytes[$0.bytes] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
