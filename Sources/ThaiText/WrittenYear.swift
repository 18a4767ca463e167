/// A year as it stands in a date, two or four digits, its era named or not.
struct WrittenYear {
  enum Era: Equatable { case buddhist, common }

  private let number: Int
  private let hasTwoDigits: Bool
  private let era: Era?

  /// Takes the digits of a year; `nil` unless there are two or four.
  init?(_ digits: String, era: Era?) {
    guard digits.utf8.count == 2 || digits.utf8.count == 4, let number = Int(digits) else { return nil }
    self.number = number
    hasTwoDigits = digits.utf8.count == 2
    self.era = era
  }

  /// The CE year; `nil` for a year of neither era, or not of the era that is named.
  ///
  /// - Parameters:
  ///   - month: The month of the date, which counts towards its distance from `near`.
  ///   - near: The month whose nearest year two digits mean; of two years just as near, the earlier.
  func commonYear(month: Int, near: ThaiDate.NearMonth) -> Int? {
    if !hasTwoDigits { return Self.commonYear(number, era: era) }
    let candidates = stride(from: 1900 + number, through: 2700 + number, by: 100).compactMap { year in
      Self.commonYear(year, era: era)
    }
    let nearMonths = (near.buddhistYear - ThaiDate.buddhistOffset) * 12 + near.month
    return candidates.sorted().min { left, right in
      distance(left, month, nearMonths) < distance(right, month, nearMonths)
    }
  }

  /// The CE year of four digits.
  private static func commonYear(_ year: Int, era: Era?) -> Int? {
    switch year {
    case 1900...2200: era == .buddhist ? nil : year
    case 2401...(2200 + ThaiDate.buddhistOffset): era == .common ? nil : year - ThaiDate.buddhistOffset
    default: nil
    }
  }

  private func distance(_ year: Int, _ month: Int, _ nearMonths: Int) -> Int {
    abs(year * 12 + month - nearMonths)
  }
}
