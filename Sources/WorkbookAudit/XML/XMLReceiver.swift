internal import Glibc

/// Takes what a parser meets, in document order; what it is lent stays valid only during the call.
protocol XMLReceiver {
  mutating func open(_ tag: XMLTag)

  /// Some of the text within the element opened last; one text may come in several pieces.
  mutating func text(_ piece: UnsafeBufferPointer<UInt8>)

  /// Ends the element that is open and was opened last.
  mutating func close()

  /// Before which byte of a part the parser stops, so that the receiver may read on by itself; nil where it never does.
  func pause(in bytes: [UInt8]) -> Int?

  /// Reads whole elements, if it can, from the byte on before which the parser stopped.
  /// - Returns: where the parser goes on.
  mutating func take(_ bytes: [UInt8], from start: Int) -> Int
}

extension XMLReceiver {
  func pause(in bytes: [UInt8]) -> Int? { nil }
  func take(_ bytes: [UInt8], from start: Int) -> Int { start }
}

/// A start tag as expat gives it.
@unsafe
struct XMLTag {
  let name: XMLName
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// - Parameter list: names and values in turn, up to a nil.
  init(name: XMLName, list: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    unsafe self.name = unsafe name
    unsafe self.list = unsafe list
  }

  func isNamed(_ expected: StaticString) -> Bool { unsafe name.matches(expected) }

  /// The value of an attribute; nil where there is none of this name.
  subscript(_ name: StaticString) -> XMLValue? {
    var position = 0
    while let attribute = unsafe list[position], let value = unsafe list[position + 1] {
      if unsafe XMLName(attribute).matches(name) { return unsafe XMLValue(value) }
      position += 2
    }
    return nil
  }

  func forEachAttribute(_ body: (XMLName, XMLValue) -> Void) {
    var position = 0
    while let attribute = unsafe list[position], let value = unsafe list[position + 1] {
      unsafe body(XMLName(attribute), XMLValue(value))
      position += 2
    }
  }
}

/// The name of an element or attribute without its namespace.
@unsafe
struct XMLName {
  /// What expat puts between namespace and name; neither may hold it.
  static let separator = CChar(0x0A)

  private let local: UnsafePointer<CChar>

  /// - Parameter name: as expat gives it.
  init(_ name: UnsafePointer<CChar>) {
    // Most attributes of cells have names of one letter, which need no search.
    if unsafe name.pointee == 0 || name[1] == 0 {
      unsafe local = unsafe name
    } else {
      unsafe local =
        unsafe strrchr(name, Int32(Self.separator)).map { unsafe UnsafePointer($0 + 1) } ?? name
    }
  }

  func matches(_ expected: StaticString) -> Bool {
    // Most names differ in their first byte, and those of cells have no other.
    unsafe UInt8(bitPattern: local.pointee) == expected.utf8Start.pointee
      && (expected.utf8CodeUnitCount == 1 ? local[1] == 0 : strcmp(local, expected.utf8Start) == 0)
  }

  var bytes: UnsafeBufferPointer<UInt8> { unsafe XMLValue(local).bytes }
}

/// The value of an attribute, references resolved.
@unsafe
struct XMLValue {
  private let start: UnsafePointer<CChar>

  init(_ start: UnsafePointer<CChar>) {
    unsafe self.start = unsafe start
  }

  func matches(_ expected: StaticString) -> Bool { unsafe strcmp(start, expected.utf8Start) == 0 }

  var bytes: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(
      start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: strlen(start))
  }
}
