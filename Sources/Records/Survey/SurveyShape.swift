package import Standards

/// The layout of a survey's tallies: which question belongs to which dimension, and how many groups there are.
package struct SurveyShape: Hashable, Sendable {
  /// The dimension of each question, by index.
  package let dimensionOfQuestion: [Int]
  package let dimensionCount: Int
  /// The survey's respondent groups and, last, the one for unknown words.
  package let groupCount: Int
  /// The questions of each dimension, then all.
  private let questionsOfScale: [Range<Int>]

  package init(_ survey: Survey) {
    self.init(
      questionCounts: survey.dimensions.map(\.questions.count),
      knownGroupCount: survey.respondentGroups.count)
  }

  /// - Parameters:
  ///   - questionCounts: how many questions each dimension has.
  ///   - knownGroupCount: how many respondent groups there are but the one for unknown words.
  package init(questionCounts: [Int], knownGroupCount: Int) {
    dimensionOfQuestion = questionCounts.enumerated().flatMap { Array(repeating: $0, count: $1) }
    dimensionCount = questionCounts.count
    groupCount = knownGroupCount + 1
    var questions: [Range<Int>] = []
    for count in questionCounts {
      let first = questions.last?.upperBound ?? 0
      questions.append(first..<first + count)
    }
    questionsOfScale = questions + [0..<dimensionOfQuestion.count]
  }

  package var questionCount: Int { dimensionOfQuestion.count }

  /// The group under which unmatched words count.
  package var unknownGroup: Int { groupCount - 1 }

  /// The questions of a dimension; of the survey behind the last one.
  func questions(ofScale scale: Int) -> Range<Int> { questionsOfScale[scale] }
}

/// Where the figures of a tally stand.
extension SurveyShape {
  /// No-answers, then answers 1–5.
  static let cellsPerQuestion = 6

  /// How many respondents the small figures of a tally can count.
  var few: Int {
    // The squares of the totals of so many must fit in as well.
    questionCount <= 512 ? Int(UInt8.max) : 0
  }

  /// How many figures a tally has: respondents of each group, cells, sums.
  package var figureCount: Int { groupCount + cellCount + sumCount }
  var cellCount: Int { firstAnswered(by: groupCount) }
  var sumCount: Int { firstSum(ofScale: dimensionCount + 1) }

  func firstCell(of group: Int) -> Int { group * questionCount * SurveyShape.cellsPerQuestion }

  func firstAnswered(by group: Int) -> Int {
    firstCell(of: groupCount) + group * (dimensionCount + 1)
  }

  func firstSum(ofScale scale: Int) -> Int {
    let questionsBefore =
      scale < dimensionCount
      ? questionsOfScale[scale].lowerBound : (scale - dimensionCount + 1) * questionCount
    return CompleteCases.figureCount(0) * scale + 2 * questionsBefore
  }

  /// The sums with those of each question over the incomplete cases in place of the complete ones, or the other way.
  ///
  /// Both together are all answers, as the cells count them.
  func complements(of sums: [Int], cells: [Int], scales: ClosedRange<Int>) -> [Int] {
    var sums = sums
    for scale in scales {
      let questions = questions(ofScale: scale)
      for (index, question) in questions.enumerated() {
        let place = firstSum(ofScale: scale) + CompleteCases.figureCount(0) + index
        var (sum, squares) = (0, 0)
        for group in 0..<groupCount {
          for answer in 1...5 {
            let count = cells[firstCell(of: group) + question * Self.cellsPerQuestion + answer]
            sum &+= count &* answer
            squares &+= count &* answer &* answer
          }
        }
        // Numbers that were kept may be anything.
        sums[place] = sum &- sums[place]
        sums[place + questions.count] = squares &- sums[place + questions.count]
      }
    }
    return sums
  }
}
