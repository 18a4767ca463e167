/// The code page by which UTF-8 Thai was once wrongly read before it was saved again.
///
/// `สำ` becomes `เธชเธณ` through Windows-874 and `à¸ªà¸³` through Windows-1252 or ISO-8859-1.
enum MojibakePage: CaseIterable {
  case windows874
  case windows1252

  private static let bytesOf874: [UInt32: UInt8] = bytes(of: Windows874.scalars)

  /// 0x80–0x9F of the WHATWG index windows-1252; elsewhere it is ISO-8859-1.
  private static let bytesOf1252: [UInt32: UInt8] = {
    let special: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
      0x8D,
      0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
      0x203A,
      0x0153, 0x9D, 0x017E, 0x0178,
    ]
    return bytes(of: (0..<0x80).map { UInt32($0) } + special + (0xA0...0xFF).map { UInt32($0) })
  }()

  /// The byte that each character stands for; C1 controls stand for themselves in every variant of the pages.
  private static func bytes(of scalars: [UInt32]) -> [UInt32: UInt8] {
    var result = Dictionary(uniqueKeysWithValues: (0x80...0x9F).map { (UInt32($0), UInt8($0)) })
    for (byte, scalar) in scalars.enumerated() where scalar != 0 || byte == 0 {
      result[scalar] = UInt8(byte)
    }
    return result
  }

  /// The byte that each character stands for in the wrong reading; none for any other character.
  var bytes: [UInt32: UInt8] {
    switch self {
    case .windows874: MojibakePage.bytesOf874
    case .windows1252: MojibakePage.bytesOf1252
    }
  }

  /// The page's characters of the two lead bytes of Thai in UTF-8: 0xE0, and 0xB8 or 0xB9.
  private var leads: (first: UInt32, second: ClosedRange<UInt32>) {
    switch self {
    case .windows874: (0x0E40, 0x0E18...0x0E19)
    case .windows1252: (0xE0, 0xB8...0xB9)
    }
  }

  /// Text with at least this many wrong triples, which stand for most of its characters, is mojibake.
  ///
  /// A triple alone is a word: `เน` and `เธ` begin many, but the third character of `เธอ` or `เน้น` stands for no
  /// byte that follows them in UTF-8, and the rare one that does (`เนก`) stands among hundreds of other letters.
  private static let fewestTriples = 3

  /// Characters that settle the question; the rest of the head is not looked at.
  private static let sampleLength = 512
  private static let sampleBytes = 4 << 10

  /// The page by which a text was wrongly read, or nil for a text that says what it means.
  static func suspected(in head: [UInt8]) -> MojibakePage? {
    var scalars: [UInt32] = []
    for scalar in String(decoding: head.prefix(sampleBytes), as: UTF8.self).unicodeScalars
    where !scalar.isASCII && scalar != "\u{FEFF}" && scalar != "\u{FFFD}" {
      scalars.append(scalar.value)
      if scalars.count == sampleLength { break }
    }
    return allCases.first { $0.explains(scalars) }
  }

  private func explains(_ scalars: [UInt32]) -> Bool {
    let bytes = bytes
    let (first, second) = leads
    var triples = 0
    var index = 0
    while index + 2 < scalars.count {
      guard scalars[index] == first, second.contains(scalars[index + 1]),
        let byte = bytes[scalars[index + 2]], 0x80...0xBF ~= byte
      else {
        index += 1
        continue
      }
      triples += 1
      index += 3
    }
    return triples >= MojibakePage.fewestTriples && 2 * 3 * triples > scalars.count
  }
}

/// Takes a wrong reading back: each character becomes the byte that it stands for.
struct MojibakeRepair {
  private let bytes: [UInt32: UInt8]
  private var scalar: UInt32 = 0
  private var missing = 0
  private var offset = 0
  private var start = 0
  /// The offset of the first character that stands for no byte; nil so far.
  private(set) var firstFault: Int?

  init(_ page: MojibakePage) {
    bytes = page.bytes
  }

  /// Repairs a chunk of valid UTF-8.
  /// - Returns: how much of the output was filled.
  mutating func decode(_ chunk: Span<UInt8>, into output: inout [UInt8]) -> Int {
    var used = 0
    for index in chunk.indices {
      let byte = chunk[index]
      if byte < 0x80 {
        output[used] = byte
        used += 1
        continue
      }
      guard let whole = take(byte, at: offset + index) else { continue }
      if let repaired = bytes[whole] {
        output[used] = repaired
        used += 1
      } else {
        firstFault = firstFault ?? start
      }
    }
    offset += chunk.count
    return used
  }

  /// Adds a byte to the character in progress.
  /// - Returns: the character that it ends.
  private mutating func take(_ byte: UInt8, at place: Int) -> UInt32? {
    if byte & 0xC0 == 0x80 {
      scalar = scalar << 6 | UInt32(byte & 0x3F)
      missing -= 1
      return missing == 0 ? scalar : nil
    }
    start = place
    missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
    scalar = UInt32(byte) & (0x3F >> UInt32(missing))
    return nil
  }
}
