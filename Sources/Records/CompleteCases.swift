package import Standards

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
