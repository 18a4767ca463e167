/// Finds personal data in free text and puts `***` in its place: e-mail addresses, citizen ids, phone numbers.
///
/// Names are not looked for: nothing tells a name from other Thai text. Source: PersonalData.
package enum PersonalData {
  /// How much it takes to be masked.
  package enum Caution: Sendable {
    /// What officials write: only what has the shape of personal data, because documents have numbers too.
    case rules
    /// What respondents write, who sign with anything: whatever may be personal data, accounts of messengers too.
    case suspicion
  }

  /// What stands for each piece that was taken out; no rule finds anything in it, so masking twice changes nothing.
  package static let mark = "***"

  /// What is masked changes with it: a text that was kept under another edition is read again.
  package static let edition = 2

  /// Masks a text in linear time and leaves everything else as it is.
  ///
  /// - Returns: The masked text, and how many pieces were taken out of it; the very text where there were none.
  package static func masked(
    _ text: String, by caution: Caution = .rules
  ) -> (text: String, maskedCount: Int) {
    guard caution == .suspicion || mayHoldAny(text.utf8) else { return (text, 0) }
    let scalars = Array(text.unicodeScalars)
    let plain = PlainScalars(scalars, by: caution)
    let ranges = Self.ranges(in: plain.values, by: caution)
    guard !ranges.isEmpty else { return (text, 0) }
    var result = String.UnicodeScalarView()
    var next = 0
    for range in ranges.map(plain.places) {
      result.append(contentsOf: scalars[next..<range.lowerBound])
      result.append(contentsOf: mark.unicodeScalars)
      next = range.upperBound
    }
    result.append(contentsOf: scalars[next...])
    return (String(result), ranges.count)
  }

  /// The places of all that is masked, in order and apart.
  private static func ranges(in text: [UInt32], by caution: Caution) -> [Range<Int>] {
    let mails = EMailAddress.ranges(in: text)
    var ranges = mails + PersonalNumbers(text, outside: mails).ranges
    if caution == .suspicion {
      let lowercased = text.map(Plain.lowercased)
      ranges += SuspectNumbers(text).ranges + SpelledNumbers.ranges(in: lowercased)
      ranges += SuspectAddresses(lowercased).ranges + SuspectAccounts(lowercased).ranges
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { apart, range in
      if let last = apart.last, range.lowerBound < last.upperBound {
        apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        apart.append(range)
      }
    }
  }

  /// Whether a text has an `@` or nine bytes that may be digits: most cells have neither, and cost no allocation.
  private static func mayHoldAny(_ bytes: String.UTF8View) -> Bool {
    var digits = 0
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "@"), 0xEF: return true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      // The last two bytes of a Thai digit; many letters end in the last one alone.
      case 0x90...0x99 where previous == 0xB9: digits += 1
      default: break
      }
      if digits == 9 { return true }
      previous = byte
    }
    return false
  }
}

/// Finds e-mail addresses: ASCII on both sides of the `@`, so that Thai text without a space ends them.
enum EMailAddress {
  /// The signs that the part before the `@` may hold beside letters and digits: `%`, `&`, `'`, `+`, `-`, `.`, `_`.
  private static let localSigns: Set<UInt32> = [0x25, 0x26, 0x27, 0x2B, 0x2D, 0x2E, 0x5F]

  /// The places of all addresses, in order; every scalar is looked at twice at most.
  static func ranges(in text: [UInt32]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < text.count {
      if text[index] == Plain.at, let range = range(around: index, text, from: ranges.last?.upperBound ?? 0) {
        ranges.append(range)
        index = range.upperBound
      } else {
        index += 1
      }
    }
    return ranges
  }

  private static func range(around sign: Int, _ text: [UInt32], from first: Int) -> Range<Int>? {
    var start = sign
    while start > first, isNameSign(text[start - 1]) || localSigns.contains(text[start - 1]) { start -= 1 }
    while start < sign, !isNameSign(text[start]) { start += 1 }
    guard start < sign, let end = domainEnd(text, from: sign + 1) else { return nil }
    return start..<end
  }

  /// The end of the longest run of labels of which the last begins with two letters, as `com` and `th` do.
  private static func domainEnd(_ text: [UInt32], from start: Int) -> Int? {
    var end: Int?
    var label = start
    while true {
      var next = label
      while next < text.count, isDomainSign(text[next]) { next += 1 }
      if next == label { return end }
      if label > start, text[label..<next].prefix(2).count(where: Plain.isLetter) == 2 {
        end = next
        while let last = end, !isNameSign(text[last - 1]) { end = last - 1 }
      }
      guard next < text.count, text[next] == Plain.dot else { return end }
      label = next + 1
    }
  }

  private static func isNameSign(_ value: UInt32) -> Bool { Plain.isLetter(value) || Plain.isDigit(value) }

  private static func isDomainSign(_ value: UInt32) -> Bool {
    isNameSign(value) || value == Plain.hyphen || value == Plain.underscore
  }
}
