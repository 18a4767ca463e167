internal import Records
internal import ThaiText

/// A timestamp that could not be read, without the time of day that would tell whose answer a row is.
///
/// Source: PersonalData.
enum TimestampText {
  /// Puts `***` for what looks like a clock: digits with a colon between, `14.03 น.`, the fraction of a serial day.
  static func withoutClock(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var start = 0
    while let clock = clock(in: scalars, from: start) {
      scalars.replaceSubrange(clock, with: PersonalData.mark.unicodeScalars)
      start = clock.lowerBound + PersonalData.mark.unicodeScalars.count
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The next run of digits, colons and dots that is a clock.
  private static func clock(in scalars: [Unicode.Scalar], from first: Int) -> Range<Int>? {
    var start = first
    while start < scalars.count {
      guard Digits.value(of: scalars[start]) != nil else {
        start += 1
        continue
      }
      var end = start
      while end < scalars.count, isPart(scalars[end]) { end += 1 }
      if let clock = clock(start..<end, of: scalars) { return clock }
      start = end
    }
    return nil
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    Digits.value(of: scalar) != nil || scalar == ":" || scalar == "：" || scalar == "."
  }

  private static func clock(_ run: Range<Int>, of scalars: [Unicode.Scalar]) -> Range<Int>? {
    if scalars[run].contains(where: { $0 == ":" || $0 == "：" }) { return run }
    let parts = scalars[run].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    // `44516.58` is a day and a fraction of it; `14.03 น.` a clock.
    if parts[0].count == 5 { return parts[1].startIndex..<run.upperBound }
    return scalars[run.upperBound...].first { $0 != " " } == "น" ? run : nil
  }
}
