/// A month of the Buddhist era as a text, checked for its shape only (Inbox).
struct PeriodShape: Equatable {
  /// `YYYY-MM` in ASCII digits.
  let text: String

  /// Accepts years 2400 to 2699, which no common-era year can be taken for; nil for anything else.
  init?(_ written: String) {
    let text = written.withASCIIDigits
    guard text.utf8.count == 7, let (year, month) = Self.parts(text) else { return nil }
    guard (2400...2699).contains(year), (1...12).contains(month) else { return nil }
    self.text = text
  }

  /// The month that was probably meant by one of the common era or without its leading zero.
  static func nearest(to written: String) -> String? {
    guard let (year, month) = parts(written.withASCIIDigits), (1...12).contains(month) else { return nil }
    let buddhistYear = (1900...2200).contains(year) ? year + 543 : year
    return PeriodShape("\(buddhistYear)-\(month < 10 ? "0" : "")\(month)")?.text
  }

  private static func parts(_ text: String) -> (year: Int, month: Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy(\.isASCIIDigits) else {
      return nil
    }
    guard let year = Int(parts[0]), let month = Int(parts[1]) else { return nil }
    return (year, month)
  }
}
