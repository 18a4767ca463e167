internal import Records
internal import Standards

extension NodeResult {
  /// Bands the mean over all answers of the office's survey; a survey without answers gives nothing.
  mutating func scoreSurvey(_ tally: SurveyTally?, scale: LevelScale?) {
    guard let tally, let scale, let mean = tally.moments(questions: tally.questions(of: nil)).mean else {
      return
    }
    score = mean
    selfLevel = scale.level(ofMean: mean)
    level = selfLevel
    status = .provisional
  }
}
