package import Records
package import Standards

/// The published figures of a set of survey answers: one dimension or all, of one office, group or the nation.
///
/// Answers are pooled, never averaged over offices. Source: Scoring, *Aggregates*.
package struct SurveyFigures: Hashable, Sendable {
  /// Respondents with at least one answer.
  package let respondents: Int
  package let answers: Int
  /// Answers that said to have no opinion.
  package let noAnswers: Int
  package let mean: Hundredths?
  package let deviation: Hundredths?
  /// The share of answers of 4 or 5; nil without answers.
  package let shareOfHigh: Ratio?
  /// Cronbach's alpha over complete cases; only for all groups together and more than one question.
  package let alpha: Hundredths?
  package let level: QualityLevel?

  /// - Parameters:
  ///   - dimension: index of a dimension; nil for all questions.
  ///   - group: index of a respondent group; nil for all.
  package init(_ tally: SurveyTally, scale: LevelScale, dimension: Int?, group: Int? = nil) {
    let questions = tally.questions(of: dimension)
    let complete = tally.complete[dimension ?? tally.shape.dimensionCount]
    self.init(
      tally, scale: scale, questions: questions,
      respondents: tally.respondents(dimension: dimension, group: group), group: group,
      alpha: group == nil ? complete.alpha : nil)
  }

  /// - Parameters:
  ///   - question: index of one question.
  ///   - group: index of a respondent group; nil for all.
  package init(_ tally: SurveyTally, scale: LevelScale, question: Int, group: Int? = nil) {
    let answers = (1...5).reduce(0) { $0 + tally.count(of: $1, question: question, group: group) }
    self.init(tally, scale: scale, questions: [question], respondents: answers, group: group, alpha: nil)
  }

  private init(
    _ tally: SurveyTally, scale: LevelScale, questions: [Int], respondents: Int, group: Int?, alpha: Ratio?
  ) {
    let moments = tally.moments(questions: questions, group: group)
    func count(_ answer: Int) -> Int {
      questions.reduce(0) { $0 + tally.count(of: answer, question: $1, group: group) }
    }
    self.respondents = respondents
    answers = moments.count
    noAnswers = count(Int(SurveyTally.Answer.none))
    mean = moments.mean.map { Hundredths(rounding: $0) }
    deviation = moments.sampleDeviation
    shareOfHigh = moments.count == 0 ? nil : Ratio(Int128(count(4) + count(5)), over: Int128(moments.count))
    self.alpha = alpha.map { Hundredths(rounding: $0) }
    level = moments.mean.map { scale.level(ofMean: $0) }
  }
}
