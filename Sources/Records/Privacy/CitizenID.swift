/// The 13-digit Thai citizen id: plain, or written in groups as on the card (`1-2345-67890-12-1`).
enum CitizenID {
  private static let groupCounts = [1, 4, 5, 2, 1]

  /// How many groups from the first on make an id with a right check digit; nil when they do not.
  static func groupCount(_ text: [UInt32], _ groups: ArraySlice<DigitGroup>) -> Int? {
    guard let first = groups.first else { return nil }
    if first.count == 13 {
      // Digits on either side of a point are a decimal, however long.
      let isDecimal = first.isFraction(in: text) || first.hasFraction(in: text)
      return !isDecimal && hasRightCheckDigit(text[first.range]) ? 1 : nil
    }
    let parts = groups.prefix(groupCounts.count)
    guard parts.map(\.count) == groupCounts,
      parts.dropFirst().allSatisfy({ $0.gap != .apart && $0.gap != .dot }),
      hasRightCheckDigit(parts.flatMap { text[$0.range] })
    else { return nil }
    return parts.count
  }

  private static func hasRightCheckDigit(_ digits: some Collection<UInt32>) -> Bool {
    hasRightCheckDigit(digits.map { Int($0 - Plain.zero) })
  }

  /// The last digit is 11 less the weighted sum of the others modulo 11, its last digit; weights run from 13 to 2.
  static func hasRightCheckDigit(_ digits: [Int]) -> Bool {
    let sum = zip(digits.dropLast(), stride(from: 13, to: 1, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
    return (11 - sum % 11) % 10 == digits.last
  }
}
