/// A reference in text, such as `&amp;` or `&#3588;` (XML 1.0, section 4.1); parts of workbooks define none of their own.
struct XMLReference {
  let scalar: Unicode.Scalar
  /// From `&` to `;`.
  let length: Int

  private static let longest = 24

  /// Nil where none is well formed at this `&`; the bytes end with a zero, which ends the look too.
  init?(_ bytes: UnsafePointer<UInt8>, at start: Int) {
    var end = start + 1
    while bytes[end] != UInt8(ascii: ";") {
      guard end - start < Self.longest, bytes[end] != 0, bytes[end] < 0x80 else { return nil }
      end += 1
    }
    let body = String(
      decoding: UnsafeBufferPointer(start: bytes + start + 1, count: end - start - 1), as: UTF8.self)
    guard let scalar = Self.scalar(body) else { return nil }
    self.scalar = scalar
    length = end - start + 1
  }

  private static func scalar(_ body: String) -> Unicode.Scalar? {
    switch body {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    let isHexadecimal = body.hasPrefix("#x")
    let digits = body.dropFirst(isHexadecimal ? 2 : 1)
    guard body.hasPrefix("#"), digits.first?.isHexDigit == true else { return nil }
    guard let number = UInt32(digits, radix: isHexadecimal ? 16 : 10), XMLCharacters.isAllowed(number) else {
      return nil
    }
    return Unicode.Scalar(number)
  }
}
