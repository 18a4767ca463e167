/// Parses JSON as data files are written, in one pass over the bytes.
///
/// What is refused here may be JSON all the same, with escapes by number, decimals or keys given twice: ``JSONValue``
/// then asks the decoder, which says what is wrong. Whatever is accepted, the decoder would read alike.
struct PlainJSON {
  /// Deeper than any data file.
  private static let deepest = 64

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Returns: nil for what is not plain.
  static func value(of bytes: [UInt8]) -> JSONValue? {
    var text = PlainJSON(bytes)
    guard let value = text.value(depth: 0) else { return nil }
    return text.next() == nil ? value : nil
  }

  /// The next byte that is no space, which stays next.
  private mutating func next() -> UInt8? {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return bytes[index]
      }
    }
    return nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) -> JSONValue? {
    guard depth < Self.deepest else { return nil }
    switch next() {
    case UInt8(ascii: "\""): return string().map(JSONValue.string)
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "t"): return word("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return word("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return word("null") ? .null : nil
    default: return integer().map(JSONValue.integer)
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    index += 1
    var members: [String: JSONValue] = [:]
    if take("}") { return .object(members) }
    repeat {
      guard next() == UInt8(ascii: "\""), let key = string(), take(":"), let value = value(depth: depth + 1),
        members.updateValue(value, forKey: key) == nil
      else { return nil }
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> JSONValue? {
    index += 1
    var elements: [JSONValue] = []
    if take("]") { return .array(elements) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      elements.append(value)
    } while take(",")
    return take("]") ? .array(elements) : nil
  }

  /// A text, whose opening quote is next.
  private mutating func string() -> String? {
    index += 1
    var start = index
    var before: [UInt8] = []
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let rest = bytes[start..<index]
        index += 1
        return String(validating: before.isEmpty ? rest : (before + rest)[...], as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard index + 1 < bytes.count, let character = Self.escapes[bytes[index + 1]] else { return nil }
        before += bytes[start..<index] + [character]
        index += 2
        start = index
      case 0..<0x20: return nil
      default: index += 1
      }
    }
    return nil
  }

  /// What stands for a character behind a backslash.
  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "t"): 0x09, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
  ]

  private mutating func word(_ word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  /// A whole number without an exponent.
  private mutating func integer() -> Int? {
    let isNegative = take("-")
    let start = index
    var number = 0
    while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
      guard index - start < 18 else { return nil }
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index > start, bytes[start] != UInt8(ascii: "0") || index == start + 1 else { return nil }
    if index < bytes.count, ".eE".utf8.contains(bytes[index]) { return nil }
    return isNegative ? -number : number
  }
}
