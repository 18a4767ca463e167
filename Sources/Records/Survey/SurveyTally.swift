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

  package let shape: SurveyShape
  /// Rows of each respondent group, also those without any answer.
  package private(set) var respondents: [Int]
  private var respondentCount: Int
  /// Holds the figures of few respondents; without any figure for more, whose figures `many` holds.
  ///
  /// A month may be sent in a hundred thousand files of a few rows each, whose tallies are all there at once.
  private var small: Figures<UInt8, UInt32>
  private var many: Figures<Int, Int>

  package init(shape: SurveyShape) {
    self.shape = shape
    respondents = Array(repeating: 0, count: shape.groupCount)
    respondentCount = 0
    small = Figures(shape)
    many = Figures()
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
    respondentCount = respondents.reduce(0, +)
    var cells: [Int] = []
    cells.reserveCapacity(shape.cellCount)
    for group in 0..<shape.groupCount {
      for question in 0..<shape.questionCount {
        for answer in 0..<SurveyShape.cellsPerQuestion { cells.append(counts(group, question, answer)) }
      }
    }
    for group in 0..<shape.groupCount {
      for dimension in 0...shape.dimensionCount { cells.append(answered(group, dimension)) }
    }
    let sums = shape.complements(
      of: complete.flatMap(\.figures), cells: cells, scales: 0...shape.dimensionCount)
    many = Figures(cells: cells, sums: sums)
    small = Figures()
    narrow()
  }

  /// Every figure as one list, of which ``init(shape:figures:)`` makes the same tally again; most of few answers are 0.
  package var figures: [Int] {
    respondents
      + (many.isEmpty ? small.cells.map(Int.init) + small.sums.map(Int.init) : many.cells + many.sums)
  }

  /// A tally that was kept as its figures.
  /// - Returns: nil where they are not as many as the shape has.
  package init?(shape: SurveyShape, figures: [Int]) {
    guard figures.count == shape.figureCount else { return nil }
    self.shape = shape
    respondents = Array(figures.prefix(shape.groupCount))
    respondentCount = respondents.reduce(0, &+)
    let cells = shape.groupCount..<shape.groupCount + shape.cellCount
    let sums = cells.upperBound..<figures.count
    if respondentCount <= shape.few, let small = Figures<UInt8, UInt32>(exactly: figures, cells, sums) {
      self.small = small
      many = Figures()
    } else {
      small = Figures()
      many = Figures(cells: Array(figures[cells]), sums: Array(figures[sums]))
    }
  }

  /// Holds the figures as those of few respondents where they are.
  private mutating func narrow() {
    guard respondentCount <= shape.few else { return }
    let figures = many.cells + many.sums
    let (cells, sums) = (0..<many.cells.count, many.cells.count..<figures.count)
    guard let narrowed = Figures<UInt8, UInt32>(exactly: figures, cells, sums) else { return }
    small = narrowed
    many = Figures()
  }

  /// Adds one respondent.
  /// - Parameters:
  ///   - group: index of the respondent group.
  ///   - answers: one byte a question, 1–5 or a case of ``Answer``.
  package mutating func add(group: Int, answers: [UInt8]) {
    respondents[group] += 1
    respondentCount += 1
    if respondentCount <= shape.few {
      small.add(group: group, answers: answers.span, shape)
    } else {
      widen()
      many.add(group: group, answers: answers.span, shape)
    }
  }

  package mutating func add(_ other: SurveyTally) {
    for index in respondents.indices { respondents[index] += other.respondents[index] }
    respondentCount += other.respondentCount
    if respondentCount > shape.few || !other.many.isEmpty { widen() }
    if many.isEmpty {
      small.add(other.small)
    } else if other.many.isEmpty {
      many.add(other.small)
    } else {
      many.add(other.many)
    }
  }

  /// The same figures of all groups together, as those of one group.
  package func pooled(as group: Int) -> SurveyTally {
    var pooled = self
    pooled.respondents = respondents.indices.map { $0 == group ? respondents.reduce(0, +) : 0 }
    // What is counted over complete answers tells no groups apart.
    pooled.small.pool(as: group, shape)
    pooled.many.pool(as: group, shape)
    return pooled
  }

  private mutating func widen() {
    guard many.isEmpty else { return }
    many = Figures(cells: small.cells.map(Int.init), sums: small.sums.map(Int.init))
    small = Figures()
  }

  /// Per dimension over its questions, then over all.
  package var complete: [CompleteCases] {
    cases(ofScales: 0...shape.dimensionCount)
  }

  /// Over the questions of a dimension (nil: over all).
  package func complete(dimension: Int?) -> CompleteCases {
    let scale = dimension ?? shape.dimensionCount
    return cases(ofScales: scale...scale)[0]
  }

  private func cases(ofScales scales: ClosedRange<Int>) -> [CompleteCases] {
    let sums =
      many.isEmpty
      ? shape.complements(of: small.sums.map(Int.init), cells: small.cells.map(Int.init), scales: scales)
      : shape.complements(of: many.sums, cells: many.cells, scales: scales)
    return scales.map { scale in
      let questions = shape.questions(ofScale: scale)
      return CompleteCases(
        figures: sums[shape.firstSum(ofScale: scale)...].prefix(CompleteCases.figureCount(questions.count)))
    }
  }

  /// How many times a question was answered with 1–5, or left without opinion (0), by a group or by all.
  package func count(of answer: Int, question: Int, group: Int? = nil) -> Int {
    groups(group).reduce(0) { sum, group in
      sum + cell((group * shape.questionCount + question) * SurveyShape.cellsPerQuestion + answer)
    }
  }

  private func cell(_ index: Int) -> Int { many.isEmpty ? Int(small.cells[index]) : many.cells[index] }

  /// Respondents with at least one answer in a dimension (nil: in any).
  package func respondents(dimension: Int?, group: Int? = nil) -> Int {
    groups(group).reduce(0) { sum, group in
      sum + cell(shape.firstAnswered(by: group) + (dimension ?? shape.dimensionCount))
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
    Array(shape.questions(ofScale: dimension ?? shape.dimensionCount))
  }

  private func groups(_ group: Int?) -> Range<Int> {
    group.map { $0..<$0 + 1 } ?? 0..<shape.groupCount
  }
}

/// The figures of a tally side by side, in numbers as wide as they need to be.
private struct Figures<Cell: FixedWidthInteger & Sendable, Sum: FixedWidthInteger & Sendable>: Hashable,
  Sendable
{
  /// Per group and question: no-answers, then answers 1–5.
  ///
  /// Behind them per group: respondents with an answer in each dimension, then with any answer at all.
  private(set) var cells: [Cell]
  /// Per dimension, then over all: the figures of ``CompleteCases``, but those of its questions over the other cases.
  ///
  /// Nearly every case is complete, and what all of them answered to a question is counted anyway.
  private(set) var sums: [Sum]

  init(cells: [Cell] = [], sums: [Sum] = []) {
    self.cells = cells
    self.sums = sums
  }

  init(_ shape: SurveyShape) {
    cells = Array(repeating: 0, count: shape.cellCount)
    sums = Array(repeating: 0, count: shape.sumCount)
  }

  /// - Parameters:
  ///   - figures: in which cells and sums stand.
  /// - Returns: nil where a number is too large.
  init?(exactly figures: [Int], _ cells: Range<Int>, _ sums: Range<Int>) {
    guard let cells = Self.narrowed(figures, cells, to: Cell.self),
      let sums = Self.narrowed(figures, sums, to: Sum.self)
    else { return nil }
    (self.cells, self.sums) = (cells, sums)
  }

  private static func narrowed<Number: FixedWidthInteger>(
    _ figures: [Int], _ range: Range<Int>, to type: Number.Type
  ) -> [Number]? {
    var narrowed = [Number](repeating: 0, count: range.count)
    var target = narrowed.mutableSpan
    let source = figures.span
    for index in target.indices {
      guard let number = Number(exactly: source[range.lowerBound + index]) else { return nil }
      target[index] = number
    }
    return narrowed
  }

  var isEmpty: Bool { cells.isEmpty }

  mutating func add(_ other: Figures<some FixedWidthInteger, some FixedWidthInteger>) {
    Self.add(other.cells.span, to: &cells)
    Self.add(other.sums.span, to: &sums)
  }

  private static func add<Number: FixedWidthInteger>(
    _ others: Span<some FixedWidthInteger>, to numbers: inout [Number]
  ) {
    var numbers = numbers.mutableSpan
    for index in numbers.indices { numbers[index] += Number(others[index]) }
  }

  /// Adds all groups' counts up as those of one.
  mutating func pool(as group: Int, _ shape: SurveyShape) {
    if isEmpty { return }
    var pooled = [Cell](repeating: 0, count: cells.count)
    let counts = shape.firstCell(of: 1) - shape.firstCell(of: 0)
    let answered = shape.firstAnswered(by: 1) - shape.firstAnswered(by: 0)
    for other in 0..<shape.groupCount {
      for index in 0..<counts {
        pooled[shape.firstCell(of: group) + index] += cells[shape.firstCell(of: other) + index]
      }
      for index in 0..<answered {
        pooled[shape.firstAnswered(by: group) + index] += cells[shape.firstAnswered(by: other) + index]
      }
    }
    cells = pooled
  }

  /// Adds one respondent.
  mutating func add(group: Int, answers: Span<UInt8>, _ shape: SurveyShape) {
    Self.add(&cells, &sums, group: group, answers: answers, shape)
  }

  private static func add(
    _ cells: inout [Cell], _ sums: inout [Sum], group: Int, answers: Span<UInt8>, _ shape: SurveyShape
  ) {
    var cells = cells.mutableSpan
    var sums = sums.mutableSpan
    var given = 0
    var total: Sum = 0
    var place = shape.firstCell(of: group)
    let answered = shape.firstAnswered(by: group)
    for dimension in 0..<shape.dimensionCount {
      let questions = shape.questions(ofScale: dimension)
      let (givenBefore, totalBefore) = (given, total)
      for question in questions {
        let answer = answers[question]
        if answer < SurveyShape.cellsPerQuestion { cells[place + Int(answer)] += 1 }
        if answer >= 1, answer <= 5 {
          given += 1
          total += Sum(answer)
        }
        place += SurveyShape.cellsPerQuestion
      }
      if given > givenBefore { cells[answered + dimension] += 1 }
      add(
        &sums, answers, questions, given: given - givenBefore, total: total - totalBefore,
        at: shape.firstSum(ofScale: dimension))
    }
    if given > 0 { cells[answered + shape.dimensionCount] += 1 }
    add(
      &sums, answers, shape.questions(ofScale: shape.dimensionCount), given: given, total: total,
      at: shape.firstSum(ofScale: shape.dimensionCount))
  }

  /// Adds what a respondent gave in a scale: its total where every question was answered, else each answer.
  @inline(__always)
  private static func add(
    _ sums: inout MutableSpan<Sum>, _ answers: Span<UInt8>, _ questions: Range<Int>, given: Int, total: Sum,
    at first: Int
  ) {
    if given < questions.count { return addIncomplete(&sums, answers, questions, at: first) }
    sums[first] += 1
    sums[first + 1] += total
    sums[first + 2] += total * total
  }

  private static func addIncomplete(
    _ sums: inout MutableSpan<Sum>, _ answers: Span<UInt8>, _ questions: Range<Int>, at first: Int
  ) {
    var place = first + CompleteCases.figureCount(0)
    for question in questions {
      let answer = Sum(answers[question])
      if answer <= 5 {
        sums[place] += answer
        sums[place + questions.count] += answer * answer
      }
      place += 1
    }
  }
}
