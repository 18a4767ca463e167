package import Standards

/// Satisfaction answers as counts per question and respondent group: what remains of the rows of people.
package struct SurveyTally: Hashable, Sendable {
  /// What a respondent's cell says; 1–5 are the answers themselves.
  package enum Answer {
    /// Left blank or unreported.
    package static let blank: UInt8 = 6
    /// Said to have no opinion, or that the question does not concern them.
    package static let none: UInt8 = 0
  }

  private static let cellsPerQuestion = 6

  package let shape: SurveyShape
  /// Rows of each respondent group, also those without any answer.
  package private(set) var respondents: [Int]
  /// Per group and question: no-answers, then answers 1–5.
  private var counts: [Int]
  /// Per group: respondents with an answer in each dimension, then with any answer at all.
  private var answered: [Int]
  /// Per dimension over its questions, then over all.
  package private(set) var complete: [CompleteCases]

  package init(shape: SurveyShape) {
    self.shape = shape
    respondents = Array(repeating: 0, count: shape.groupCount)
    counts = Array(repeating: 0, count: shape.groupCount * shape.questionCount * Self.cellsPerQuestion)
    answered = Array(repeating: 0, count: shape.groupCount * (shape.dimensionCount + 1))
    complete = (0..<shape.dimensionCount).map { dimension in
      CompleteCases(questionCount: shape.dimensionOfQuestion.count { $0 == dimension })
    }
    complete.append(CompleteCases(questionCount: shape.questionCount))
  }

  /// A tally that was kept.
  ///
  /// - Parameters:
  ///   - respondents: rows of each group.
  ///   - counts: the times of an answer (0 for no opinion, then 1–5) to a question by a group.
  ///   - answered: respondents of a group with an answer in a dimension; in any at all behind the last dimension.
  ///   - complete: per dimension, then over all.
  package init(
    shape: SurveyShape, respondents: [Int], counts: (_ group: Int, _ question: Int, _ answer: Int) -> Int,
    answered: (_ group: Int, _ dimension: Int) -> Int, complete: [CompleteCases]
  ) {
    self.shape = shape
    self.respondents = respondents
    self.counts = (0..<shape.groupCount).flatMap { group in
      (0..<shape.questionCount).flatMap { question in
        (0..<Self.cellsPerQuestion).map { counts(group, question, $0) }
      }
    }
    self.answered = (0..<shape.groupCount).flatMap { group in
      (0...shape.dimensionCount).map { answered(group, $0) }
    }
    self.complete = complete
  }

  /// Adds one respondent.
  /// - Parameters:
  ///   - group: index of the respondent group.
  ///   - answers: one byte a question, 1–5 or a case of ``Answer``.
  package mutating func add(group: Int, answers: [UInt8]) {
    respondents[group] += 1
    let base = group * shape.questionCount * Self.cellsPerQuestion
    let people = group * (shape.dimensionCount + 1)
    var isComplete = true
    var hasAnswer = false
    var question = 0
    for dimension in 0..<shape.dimensionCount {
      let first = question
      var given = 0
      while question < answers.count, shape.dimensionOfQuestion[question] == dimension {
        let answer = answers[question]
        if answer < Self.cellsPerQuestion {
          counts[base + question * Self.cellsPerQuestion + Int(answer)] += 1
        }
        if answer >= 1, answer <= 5 { given += 1 }
        question += 1
      }
      if given > 0 {
        answered[people + dimension] += 1
        hasAnswer = true
      }
      if given == question - first {
        complete[dimension].add(answers, from: first)
      } else {
        isComplete = false
      }
    }
    if hasAnswer { answered[people + shape.dimensionCount] += 1 }
    if isComplete { complete[shape.dimensionCount].add(answers, from: 0) }
  }

  package mutating func add(_ other: SurveyTally) {
    for index in respondents.indices { respondents[index] += other.respondents[index] }
    for index in counts.indices { counts[index] += other.counts[index] }
    for index in answered.indices { answered[index] += other.answered[index] }
    for index in complete.indices { complete[index].add(other.complete[index]) }
  }

  /// How many times a question was answered with 1–5, or left without opinion (0), by a group or by all.
  package func count(of answer: Int, question: Int, group: Int? = nil) -> Int {
    groups(group).reduce(0) { sum, group in
      sum + counts[(group * shape.questionCount + question) * Self.cellsPerQuestion + answer]
    }
  }

  /// Respondents with at least one answer in a dimension (nil: in any).
  package func respondents(dimension: Int?, group: Int? = nil) -> Int {
    groups(group).reduce(0) { sum, group in
      sum + answered[group * (shape.dimensionCount + 1) + (dimension ?? shape.dimensionCount)]
    }
  }

  /// Sums over the answers 1–5 to some questions by a group or by all.
  package func moments(questions: some Sequence<Int>, group: Int? = nil) -> Moments {
    var moments = Moments()
    for question in questions {
      for answer in 1...5 { moments.add(answer, times: count(of: answer, question: question, group: group)) }
    }
    return moments
  }

  /// The indices of a dimension's questions, or of all.
  package func questions(of dimension: Int?) -> [Int] {
    guard let dimension else { return Array(0..<shape.questionCount) }
    return (0..<shape.questionCount).filter { shape.dimensionOfQuestion[$0] == dimension }
  }

  private func groups(_ group: Int?) -> Range<Int> {
    group.map { $0..<$0 + 1 } ?? 0..<shape.groupCount
  }
}
