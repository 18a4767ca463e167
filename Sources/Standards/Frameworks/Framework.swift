/// An edition of the standards: its texts and rules, before a fiscal year says how it is used.
///
/// Source: FrameworksAndRounds.
package struct Framework: Hashable, Sendable {
  package let id: String
  /// The edition's full name, as the methodology sheet prints it.
  package let edition: String
  /// How the edition came into force; nil where no source says.
  package let adoption: Adoption?
  /// The documents that its texts are from.
  package let sources: [String]
  package let scale: LevelScale
  package let overall: Overall
  package let surveys: [Survey]
  package let standards: [Node]

  /// How the standards become one overall result.
  package struct Overall: Hashable, Sendable {
    package let title: String
    package let rule: Rule
    package let assumed: String?
  }

  package func survey(_ id: String) -> Survey? {
    surveys.first { $0.id == id }
  }
}

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

/// A satisfaction survey of a framework: its questions by dimension, respondent groups and bands.
package struct Survey: Hashable, Sendable {
  /// A question, named by its number such as `1.4`.
  package struct Question: Hashable, Sendable {
    package let id: String
    package let title: String
  }

  /// An area of work that several questions are about.
  package struct Dimension: Hashable, Sendable {
    package let id: String
    package let title: String
    package let questions: [Question]
  }

  /// A kind of respondent, with the other words that offices use for it.
  package struct RespondentGroup: Hashable, Sendable {
    package let id: String
    package let title: String
    package let aliases: [String]
  }

  package let id: String
  package let title: String
  package let scale: LevelScale
  package let dimensions: [Dimension]
  package let respondentGroups: [RespondentGroup]
  /// Percent of a question's answers that may not fit the scale before the whole file is taken to be of another.
  package let mostMisfits: Int
  package let assumed: String?

  /// What ``mostMisfits`` is where an edition does not say.
  package static let usualMisfits = 5

  /// Every question in printed order.
  package var questions: [Question] { dimensions.flatMap(\.questions) }

  /// Where respondents count whose group no title or alias matches.
  ///
  /// Source: SheetKinds, *survey*.
  package static let unknownGroupTitle = "ไม่ระบุ/อื่น ๆ"
}
