internal import FileSystem
internal import Records

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

extension EncodingJudge {
  /// UTF-16 without a mark, when it is unmistakable: even length, nine of ten units Latin or Thai, a known header.
  func unmarkedUTF16(_ file: borrowing InputFile, _ head: FileHead) throws -> TextForm? {
    for form in unmarkedUTF16(head) {
      var shares = UnitShares()
      try file.forEachChunk(upTo: end) { shares.note($0) }
      if shares.isEven, shares.isText(form.encoding) { return form }
    }
    return nil
  }

  /// Whether the beginning leaves open that the file is UTF-16, of which every other byte may be NUL.
  func mayBeUTF16(_ head: FileHead) -> Bool {
    if case .text(let form) = ByteOrderMark.read(head.bytes) { return form.encoding != .utf8WithMark }
    return !unmarkedUTF16(head).isEmpty
  }

  private func unmarkedUTF16(_ head: FileHead) -> [TextForm] {
    var sample = UnitShares()
    sample.note(head.bytes.span)
    return [TextForm(encoding: .utf16LittleEndian), TextForm(encoding: .utf16BigEndian)].filter { form in
      sample.isText(form.encoding)
        && detector.read(head.text(as: form), isWholeFile: head.isWholeFile).isRecognised
    }
  }

  func judgeUTF16(_ file: borrowing InputFile, _ form: TextForm) throws -> Verdict {
    guard let fault = try firstFault(of: file, as: form) else { return .text(form) }
    return .unreadable(.badEncoding, offset: fault, nearest: form)
  }

  /// Decodes the file to its first fault.
  /// - Returns: the offset of the first byte that cannot be decoded, or that does not give UTF-8.
  func firstFault(of file: borrowing InputFile, as form: TextForm) throws -> Int? {
    var decoder = form.makeDecoder()
    var validator = UTF8Validator()
    var toSkip = form.markLength
    var passed = 0
    try file.forEachChunk(until: { chunk in
      let skipped = min(toSkip, chunk.count)
      toSkip -= skipped
      passed += chunk.count
      decoder.decode(chunk.extracting(droppingFirst: skipped)) { validator.validate($0) }
      return decoder.firstFault != nil || validator.firstInvalidByte != nil || passed >= end ?? .max
    })
    if passed < end ?? .max {
      decoder.finish { validator.validate($0) }
      validator.finish()
    }
    if let fault = decoder.firstFault { return fault + form.markLength }
    guard let fault = validator.firstInvalidByte else { return nil }
    return try file.offset(ofDecodedByte: fault, as: form)
  }
}

/// How many units of a file are Latin or Thai in UTF-16 of either byte order.
private struct UnitShares {
  private var count = 0
  private var littleEndian = 0
  private var bigEndian = 0
  private var openByte: UInt8?

  mutating func note(_ bytes: Span<UInt8>) {
    for index in bytes.indices {
      guard let first = openByte else {
        openByte = bytes[index]
        continue
      }
      openByte = nil
      count += 1
      if UnitShares.isText(high: bytes[index], low: first) { littleEndian += 1 }
      if UnitShares.isText(high: first, low: bytes[index]) { bigEndian += 1 }
    }
  }

  var isEven: Bool { openByte == nil }

  func isText(_ encoding: TextEncoding) -> Bool {
    let good = encoding == .utf16BigEndian ? bigEndian : littleEndian
    return count > 0 && 10 * good >= 9 * count
  }

  private static func isText(high: UInt8, low: UInt8) -> Bool { high == 0 || (high == 0x0E && low < 0x80) }
}
