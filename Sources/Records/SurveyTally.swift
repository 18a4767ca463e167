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

/// Sums over the respondents who answered every question of a scale, from which Cronbach's alpha follows.
///
/// Streamed: its size depends on the number of questions, never on the number of respondents.
/// Source: Scoring, *Aggregates*.
package struct CompleteCases: Hashable, Sendable {
  package private(set) var count = 0
  /// Over the respondents: the sum of their totals, and of the squares of their totals.
  package private(set) var totalSum = 0
  package private(set) var totalSquares = 0
  /// Per question: the sum of the answers, and of their squares.
  package private(set) var questionSums: [Int]
  package private(set) var questionSquares: [Int]

  package init(questionCount: Int) {
    questionSums = Array(repeating: 0, count: questionCount)
    questionSquares = Array(repeating: 0, count: questionCount)
  }

  /// Sums that were kept; both lists have one entry a question.
  package init(count: Int, totalSum: Int, totalSquares: Int, questionSums: [Int], questionSquares: [Int]) {
    self.count = count
    self.totalSum = totalSum
    self.totalSquares = totalSquares
    self.questionSums = questionSums
    self.questionSquares = questionSquares
  }

  /// Adds one respondent, whose answers to the scale's questions begin at an index of `answers`.
  package mutating func add(_ answers: [UInt8], from start: Int) {
    var total = 0
    for index in questionSums.indices {
      let answer = Int(answers[start + index])
      total += answer
      questionSums[index] += answer
      questionSquares[index] += answer * answer
    }
    count += 1
    totalSum += total
    totalSquares += total * total
  }

  package mutating func add(_ other: CompleteCases) {
    count += other.count
    totalSum += other.totalSum
    totalSquares += other.totalSquares
    for index in questionSums.indices {
      questionSums[index] += other.questionSums[index]
      questionSquares[index] += other.questionSquares[index]
    }
  }

  /// Cronbach's alpha, exact; nil for fewer than two questions or cases, or when the totals do not vary.
  package var alpha: Ratio? {
    let k = Int128(questionSums.count)
    guard k > 1, count > 1 else { return nil }
    let total = spread(totalSum, totalSquares)
    guard total > 0 else { return nil }
    let parts = zip(questionSums, questionSquares).reduce(Int128(0)) { $0 + spread($1.0, $1.1) }
    return Ratio(k, over: k - 1) * Ratio(total - parts, over: total)
  }

  /// n Σx² − (Σx)²: the variance times a factor that cancels in alpha.
  private func spread(_ sum: Int, _ squares: Int) -> Int128 {
    Int128(count) * Int128(squares) - Int128(sum) * Int128(sum)
  }
}
