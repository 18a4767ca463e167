/// A size of files as people write it for programs: `512M`, `4G`, `4GiB`, or a bare number of MiB.
struct SizeShape {
  let bytes: Int
  /// The text as it was given.
  let text: String

  private static let largest = 1 << 50

  /// Nil for another shape, for nothing, and for more than a PiB.
  init?(_ text: String) {
    let lowercased = text.lowercased()
    let digits = lowercased.prefix { $0.isASCII && $0.isNumber }
    let units = ["": 20, "k": 10, "kib": 10, "m": 20, "mib": 20, "g": 30, "gib": 30]
    guard (1...8).contains(digits.utf8.count), let number = Int(digits), number > 0,
      let shift = units[String(lowercased.dropFirst(digits.count))], number <= Self.largest >> shift
    else { return nil }
    (bytes, self.text) = (number << shift, text)
  }
}
