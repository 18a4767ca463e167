package import Standards

/// Sums over the respondents who answered every question of a scale, from which Cronbach's alpha follows.
///
/// Streamed: its size depends on the number of questions, never on the number of respondents.
/// Source: Scoring, *Aggregates*.
package struct CompleteCases: Hashable, Sendable {
  package let count: Int
  /// Over the respondents: the sum of their totals, and of the squares of their totals.
  package let totalSum: Int
  package let totalSquares: Int
  /// Per question: the sum of the answers, and of their squares.
  package let questionSums: [Int]
  package let questionSquares: [Int]

  /// Sums that were kept; both lists have one entry a question.
  package init(count: Int, totalSum: Int, totalSquares: Int, questionSums: [Int], questionSquares: [Int]) {
    self.count = count
    self.totalSum = totalSum
    self.totalSquares = totalSquares
    self.questionSums = questionSums
    self.questionSquares = questionSquares
  }

  /// The sums in the order in which a tally holds them.
  var figures: [Int] { [count, totalSum, totalSquares] + questionSums + questionSquares }

  init(figures: ArraySlice<Int>) {
    let questions = figures.dropFirst(Self.figureCount(0))
    let first = Array(figures.prefix(Self.figureCount(0)))
    self.init(
      count: first[0], totalSum: first[1], totalSquares: first[2],
      questionSums: Array(questions.prefix(questions.count / 2)),
      questionSquares: Array(questions.suffix(questions.count / 2)))
  }

  /// How many figures there are for some questions.
  static func figureCount(_ questionCount: Int) -> Int { 3 + 2 * questionCount }

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
