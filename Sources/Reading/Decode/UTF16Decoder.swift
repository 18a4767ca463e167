/// Decodes UTF-16 of either byte order; a character may be split between chunks.
///
/// A surrogate without its partner and an odd last byte become U+FFFD and are remembered.
struct UTF16Decoder {
  private let isBigEndian: Bool
  private var offset = 0
  private var openByte: UInt8?
  private var highSurrogate: UInt32?
  /// The offset of the first unit that is no text; nil so far.
  private(set) var firstFault: Int?

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  /// - Returns: how much of the output was filled.
  mutating func decode(_ chunk: Span<UInt8>, into output: inout [UInt8]) -> Int {
    var used = 0
    var index = 0
    if let first = openByte, !chunk.isEmpty {
      openByte = nil
      take(unit(first, chunk[0]), at: offset - 1, &output, &used)
      index = 1
    }
    while index + 1 < chunk.count {
      take(unit(chunk[index], chunk[index + 1]), at: offset + index, &output, &used)
      index += 2
    }
    if index < chunk.count { openByte = chunk[index] }
    offset += chunk.count
    return used
  }

  /// To be called behind the last chunk.
  mutating func finish(into output: inout [UInt8]) -> Int {
    var used = 0
    if highSurrogate != nil { refuse(at: offset - (openByte == nil ? 2 : 3), &output, &used) }
    if openByte != nil { refuse(at: offset - 1, &output, &used) }
    openByte = nil
    return used
  }

  private func unit(_ first: UInt8, _ second: UInt8) -> UInt32 {
    isBigEndian ? UInt32(first) << 8 | UInt32(second) : UInt32(second) << 8 | UInt32(first)
  }

  @inline(__always)
  private mutating func take(_ unit: UInt32, at place: Int, _ output: inout [UInt8], _ used: inout Int) {
    if unit & 0xF800 != 0xD800, highSurrogate == nil { return write(unit, &output, &used) }
    takeSurrogate(unit, at: place, &output, &used)
  }

  private mutating func takeSurrogate(
    _ unit: UInt32, at place: Int, _ output: inout [UInt8], _ used: inout Int
  ) {
    if let high = highSurrogate {
      highSurrogate = nil
      if unit & 0xFC00 == 0xDC00 {
        return write(0x10000 + (high & 0x3FF) << 10 + (unit & 0x3FF), &output, &used)
      }
      refuse(at: place - 2, &output, &used)
    }
    switch unit & 0xFC00 {
    case 0xD800: highSurrogate = unit
    case 0xDC00: refuse(at: place, &output, &used)
    default: write(unit, &output, &used)
    }
  }

  private mutating func refuse(at place: Int, _ output: inout [UInt8], _ used: inout Int) {
    firstFault = firstFault ?? place
    highSurrogate = nil
    write(0xFFFD, &output, &used)
  }

  @inline(__always)
  private func write(_ scalar: UInt32, _ output: inout [UInt8], _ used: inout Int) {
    if scalar < 0x80 {
      output[used] = UInt8(truncatingIfNeeded: scalar)
      used += 1
      return
    }
    let length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    let lead: UInt32 = length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0
    output[used] = UInt8(truncatingIfNeeded: lead | scalar >> (6 * UInt32(length - 1)))
    for place in 1..<length {
      output[used + place] = UInt8(
        truncatingIfNeeded: 0x80 | (scalar >> (6 * UInt32(length - 1 - place))) & 0x3F)
    }
    used += length
  }
}
