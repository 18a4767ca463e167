/// Decodes a code page of single bytes by a table of 256 entries; an undefined byte becomes U+FFFD.
struct SingleByteDecoder {
  static let windows874 = SingleByteDecoder(Windows874.scalars)
  static let macThai = SingleByteDecoder(MacThai.scalars)

  /// UTF-8 in the three low bytes, first byte lowest, and their number in the highest.
  private let entries: [UInt32]

  /// - Parameter scalars: the character of each byte, none above U+FFFF; 0 for an undefined one, and for NUL.
  private init(_ scalars: [UInt32]) {
    entries = scalars.enumerated().map { byte, scalar in
      let scalar = Unicode.Scalar(scalar == 0 && byte != 0 ? 0xFFFD : scalar) ?? "\u{FFFD}"
      let text = Array(String(Character(scalar)).utf8)
      return text.enumerated().reduce(UInt32(text.count) << 24) { $0 | UInt32($1.element) << (8 * $1.offset) }
    }
  }

  /// - Returns: how much of the output was filled.
  func decode(_ chunk: Span<UInt8>, into output: inout [UInt8]) -> Int {
    let entries = entries.span
    var output = output.mutableSpan
    var used = 0
    for index in chunk.indices {
      let byte = chunk[index]
      if byte < 0x80 {
        output[used] = byte
        used += 1
        continue
      }
      let entry = entries[Int(byte)]
      output[used] = UInt8(truncatingIfNeeded: entry)
      output[used + 1] = UInt8(truncatingIfNeeded: entry >> 8)
      output[used + 2] = UInt8(truncatingIfNeeded: entry >> 16)
      used += Int(entry >> 24)
    }
    return used
  }
}
