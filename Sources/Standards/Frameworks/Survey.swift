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
