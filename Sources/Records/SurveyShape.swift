package import Standards

/// The layout of a survey's tallies: which question belongs to which dimension, and how many groups there are.
package struct SurveyShape: Hashable, Sendable {
  /// The dimension of each question, by index.
  package let dimensionOfQuestion: [Int]
  package let dimensionCount: Int
  /// The survey's respondent groups and, last, the one for unknown words.
  package let groupCount: Int

  package init(_ survey: Survey) {
    dimensionOfQuestion = survey.dimensions.enumerated().flatMap { index, dimension in
      dimension.questions.map { _ in index }
    }
    dimensionCount = survey.dimensions.count
    groupCount = survey.respondentGroups.count + 1
  }

  package var questionCount: Int { dimensionOfQuestion.count }

  /// The group under which unmatched words count.
  package var unknownGroup: Int { groupCount - 1 }
}
