/// How an edition came into force: the announcement, by its facts and without a person's name.
///
/// Source: Requirements, 000-2.
package struct Adoption: Hashable, Sendable {
  package let issuer: String
  package let announced: DocumentDay
  package let effectiveFrom: DocumentDay
  /// How the announcement words the day, such as `ตั้งแต่บัดนี้เป็นต้นไป`.
  package let effectiveText: String?
  package let signatoryPost: String
  package let purpose: String?
  package let legalBasis: [String]
  /// What of it is assumed to hold beyond the document.
  package let assumed: String?
}

/// A date that a document bears, of the Buddhist era; written `YYYY-MM-DD` in the data files.
package struct DocumentDay: Hashable, Sendable {
  package let period: Period
  package let day: Int

  /// Reads exactly `YYYY-MM-DD` in ASCII digits; nil for every other spelling and for days that do not exist.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 2, let period = Period(parts[0] + "-" + parts[1]),
      let day = Int(parts[2]), (1...period.days).contains(day), parts[2].utf8.first != UInt8(ascii: "+")
    else { return nil }
    self.period = period
    self.day = day
  }

  /// The date as documents print it, such as `11 มีนาคม 2554`.
  package var thaiTitle: String { "\(day) \(period.thaiTitle)" }
}
