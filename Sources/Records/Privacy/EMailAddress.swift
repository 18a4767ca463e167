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
