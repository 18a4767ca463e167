internal import Glibc

/// What of a text counts when names, headers or words are compared; equal only scalar by scalar.
///
/// Every key is made from the normalised text with digits in ASCII, letters in lower case and all spaces dropped: Thai
/// writes none between words, and extracted text has them inside words (`ศู นย์`). The SARA AM that PDF text loses
/// (`ส านักงาน`) is put back: no word begins with SARA AA. Rules: Values, *Thai text* and *Offices*.
package struct MatchingKey: Hashable, Sendable {
  /// The key as UTF-8; `String` would compare by canonical equivalence.
  package let utf8: [UInt8]

  /// The key as text, for messages and distances.
  package var text: String { String(decoding: utf8, as: UTF8.self) }

  /// Whether nothing of the text counts.
  package var isEmpty: Bool { utf8.isEmpty }

  /// The key of an office's name, short name, abbreviation or alias: dots do not count either.
  package static func name(_ text: String) -> MatchingKey {
    PlainKey.name.utf8(of: text).map(MatchingKey.init(utf8:))
      ?? MatchingKey(joining: foldedScalars(of: text).filter { $0 != "." })
  }

  /// The key of a column header: punctuation and hints in parentheses do not count either.
  ///
  /// A header that stands in parentheses as a whole keeps what is inside them.
  package static func header(_ text: String) -> MatchingKey {
    if let key = PlainKey.header.utf8(of: text) { return MatchingKey(utf8: key) }
    let scalars = foldedScalars(of: text)
    let outside = MatchingKey(joining: withoutHints(scalars).filter { !isPunctuation($0) })
    return outside.isEmpty ? MatchingKey(joining: scalars.filter { !isPunctuation($0) }) : outside
  }

  /// The key of a whole cell that should be a word of a vocabulary: everything but spaces counts.
  package static func word(_ text: String) -> MatchingKey {
    PlainKey.word.utf8(of: text).map(MatchingKey.init(utf8:))
      ?? MatchingKey(joining: foldedScalars(of: text))
  }

  /// Whether this key begins with another one.
  package func hasPrefix(_ prefix: MatchingKey) -> Bool { utf8.starts(with: prefix.utf8) }

  /// Whether this key ends with another one.
  package func hasSuffix(_ suffix: MatchingKey) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// What remains behind a prefix; `nil` if the key does not begin with it.
  package func dropping(prefix: MatchingKey) -> MatchingKey? {
    hasPrefix(prefix) ? MatchingKey(utf8: Array(utf8.dropFirst(prefix.utf8.count))) : nil
  }

  /// What remains before a suffix; `nil` if the key does not end with it.
  package func dropping(suffix: MatchingKey) -> MatchingKey? {
    hasSuffix(suffix) ? MatchingKey(utf8: Array(utf8.dropLast(suffix.utf8.count))) : nil
  }

  private init(utf8: [UInt8]) { self.utf8 = utf8 }

  /// Joins what counts; dropping spaces can bring marks together, so that the result is normalised once more.
  private init(joining scalars: [Unicode.Scalar]) {
    let joined = String(scalars: scalars.filter { $0 != " " && $0 != "\n" })
    utf8 = Array(ThaiText.normalise(joined, lineBreaks: .folded).text.utf8.filter { $0 != UInt8(ascii: " ") })
  }

  private static func foldedScalars(of text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for scalar in ThaiText.normalise(text, lineBreaks: .folded).text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 || (0x0E00...0x0E7F).contains(value) {
        scalars.append(Digits.asciiForm(lowercased(scalar)))
      } else if (0xFF01...0xFF5E).contains(value) {
        scalars.append(lowercased(Unicode.Scalar(table: value - 0xFEE0)))
      } else if !isVariationSelector(value) {
        scalars.append(contentsOf: Digits.asciiForm(scalar).properties.lowercaseMapping.unicodeScalars)
      }
    }
    return LateToneMarks.moved(in: LostSaraAm.restored(in: scalars))
  }

  /// The small letter of an ASCII capital; everything else as it is.
  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(table: scalar.value + 32) : scalar
  }

  /// Drops `(…)`, nested ones with their whole; an opening one that never closes is punctuation.
  private static func withoutHints(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var openings: [Int] = []
    for scalar in scalars {
      if scalar == "(" { openings.append(kept.count) }
      kept.append(scalar)
      if scalar == ")", let opening = openings.popLast() { kept.removeSubrange(opening...) }
    }
    return kept
  }

  /// `✔` and its emoji form are one mark.
  private static func isVariationSelector(_ value: UInt32) -> Bool { (0xFE00...0xFE0F).contains(value) }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .modifierSymbol:
      true
    default: false
    }
  }
}

extension MatchingKey {
  /// Feeds the bytes as one piece; byte by byte would cost more than making the key.
  package func hash(into hasher: inout Hasher) {
    unsafe utf8.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}

/// The keys of most texts, made byte by byte: normal ones of ASCII, Thai and typographic signs.
///
/// Whatever any rule beyond those of letter case, digits and what is left out may change is left to ``MatchingKey``.
private enum PlainKey {
  case word
  case name
  case header

  /// - Returns: nil where the text is not plain enough.
  func utf8(of text: String) -> [UInt8]? {
    let bytes = text.utf8.span
    guard CleanTextScan.isNormal(bytes, lineBreaks: .kept), self != .header || !PlainKey.hasHint(bytes) else {
      return nil
    }
    var isPlain = true
    let key = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { key, count in
      isPlain = unsafe write(bytes, to: key, &count)
    }
    return isPlain ? key : nil
  }

  /// - Parameters:
  ///   - key: at least as long as the text.
  ///   - count: how much of it is filled.
  /// - Returns: whether the text is plain enough; where not, only a part is written.
  private func write(
    _ bytes: Span<UInt8>, to key: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) -> Bool {
    var filled = 0
    defer { count = filled }
    var previous: UInt32 = 0
    var isBehindGap = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0xE0:
        let (second, third) = (bytes[index + 1], bytes[index + 2])
        let value = 0x0E00 | UInt32(second & 1) << 6 | UInt32(third & 0x3F)
        guard PlainKey.stays(value, behind: previous, isBehindGap: isBehindGap) else { return false }
        previous = value
        isBehindGap = false
        if (0x0E50...0x0E59).contains(value) {
          unsafe key[filled] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value - 0x0E50)
          filled += 1
        } else {
          unsafe (key[filled], key[filled + 1], key[filled + 2]) = (byte, second, third)
          filled += 3
        }
        index += 3
      case 0xE2:
        // Of the signs that a normal text may hold these are punctuation, the others of many kinds.
        guard self != .header || bytes[index + 1] == 0x80 else { return false }
        isBehindGap = self == .header
        if !isBehindGap {
          unsafe (key[filled], key[filled + 1], key[filled + 2]) = (byte, bytes[index + 1], bytes[index + 2])
          filled += 3
          previous = 0
        }
        index += 3
      case 0..<0x80:
        isBehindGap = leavesOut(byte)
        if !isBehindGap {
          unsafe key[filled] = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
          filled += 1
          previous = 0
        }
        index += 1
      default: return false
      }
    }
    return true
  }

  /// Whether an ASCII byte does not count: spaces, and the dots of names or all signs of headers but `$`.
  private func leavesOut(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"): true
    case UInt8(ascii: "."): self != .word
    case UInt8(ascii: "$"): false
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: self == .header
    default: false
    }
  }

  /// Whether a parenthesis opens and closes, which makes a hint of what is inside.
  private static func hasHint(_ bytes: Span<UInt8>) -> Bool {
    var isOpen = false
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "(") { isOpen = true }
      if isOpen, bytes[index] == UInt8(ascii: ")") { return true }
    }
    return false
  }

  /// Whether a Thai scalar is neither moved, joined nor left out, also when the gap before it closes.
  private static func stays(_ value: UInt32, behind previous: UInt32, isBehindGap: Bool) -> Bool {
    switch value {
    case ThaiScalar.saraAa, ThaiScalar.saraAm: return !isBehindGap
    case ThaiScalar.saraE: return previous != ThaiScalar.saraE
    // The signs of old books are punctuation.
    case 0x0E4F, 0x0E5A, 0x0E5B: return false
    default: break
    }
    guard ThaiScalar.isMark(value) else { return true }
    return !isBehindGap && previous != ThaiScalar.saraAa && previous != ThaiScalar.saraAm
  }
}

/// PDF text often has a space where the upper half of SARA AM was (`ส านักงาน`, `น ้า`); for matching only.
private enum LostSaraAm {
  /// Reads spaces before a SARA AA, tone marks between them aside, as the lost half.
  ///
  /// - Parameter scalars: A text in which runs of spaces are folded.
  static func restored(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var restored: [Unicode.Scalar] = []
    restored.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar.value == ThaiScalar.saraAa, let space = spaceBeforeToneMarks(at: restored) {
        restored.remove(at: space)
        if let nikhahit = SaraAm.nikhahitBeforeToneMarks(at: restored) { restored.remove(at: nikhahit) }
        restored.append(Unicode.Scalar(table: ThaiScalar.saraAm))
      } else {
        restored.append(scalar)
      }
    }
    return restored
  }

  /// Where a space behind a Thai letter stands at the end of a text, tone marks behind it aside.
  private static func spaceBeforeToneMarks(at text: [Unicode.Scalar]) -> Int? {
    let last = text.lastIndex { !ThaiScalar.isToneMark($0.value) }
    guard let last, last > 0, text[last] == " ", (0x0E01...0x0E4E).contains(text[last - 1].value) else {
      return nil
    }
    return last
  }
}

/// A tone mark that was typed behind SARA AA or SARA AM (`นา่น`, `นำ้`) moves before it; for matching only.
private enum LateToneMarks {
  static func moved(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var moved = scalars
    for index in moved.indices.dropFirst() where ThaiScalar.isToneMark(moved[index].value) {
      let vowel = moved[index - 1].value
      if vowel == ThaiScalar.saraAa || vowel == ThaiScalar.saraAm { moved.swapAt(index - 1, index) }
    }
    return moved
  }
}

/// A text as a key that is compared by its bytes: a Thai String as a key is normalised each time it is looked up.
package struct BytewiseText: Hashable, Sendable {
  private let text: String

  package init(_ text: String) {
    self.text = text
  }

  package func hash(into hasher: inout Hasher) {
    var copy = text
    copy.withUTF8 { bytes in unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
  }

  package static func == (left: BytewiseText, right: BytewiseText) -> Bool {
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { bytes in
      right.withUTF8 { other in
        guard bytes.count == other.count, let first = bytes.baseAddress, let second = other.baseAddress else {
          return bytes.count == other.count
        }
        return unsafe memcmp(first, second, bytes.count) == 0
      }
    }
  }
}
