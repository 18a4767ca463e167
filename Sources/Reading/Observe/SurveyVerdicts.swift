internal import Records
internal import Standards
internal import ThaiText

/// Judges by all answers of a table whether they are of the scale of five, and says what is refused.
///
/// A joint file is judged as a whole first, for one form made it, then each office's part of it.
struct SurveyVerdicts {
  let layout: SheetLayout
  let shape: SurveyShape
  let mostMisfits: Int

  /// - Parameters:
  ///   - offices: the code, tally and misfits of each.
  ///   - stated: a note that states another scale, with its row.
  /// - Returns: the codes of the offices of which nothing counts.
  func judge(
    _ offices: [(code: String, tally: SurveyTally, scale: ScaleCount)], stated: (text: String, row: Int)?,
    _ findings: inout FindingCollector
  ) -> Set<String> {
    let offices = offices.sorted { $0.code < $1.code }
    var refused: Set<String> = []
    if let stated {
      findings.add(Finding(.statedScale, row: stated.row, value: stated.text))
      return Set(offices.map(\.code))
    }
    var scale = ScaleCount()
    for office in offices { scale.add(office.scale) }
    var ofWhole = ScaleCount.Verdict.fits
    if offices.count > 1 {
      var whole = SurveyTally(shape: shape)
      for office in offices { whole.add(office.tally) }
      ofWhole = scale.verdict(whole, mostMisfits: mostMisfits)
    }
    for office in offices {
      var verdict = office.scale.verdict(office.tally, mostMisfits: mostMisfits)
      if case .otherScale = ofWhole { verdict = ofWhole }
      guard var finding = finding(verdict, verdict == ofWhole ? scale : office.scale, office.tally) else {
        continue
      }
      finding.officeCode = office.code
      findings.add(finding)
      if finding.kind.severity == .error { refused.insert(office.code) }
    }
    return refused
  }

  private func finding(_ verdict: ScaleCount.Verdict, _ scale: ScaleCount, _ tally: SurveyTally) -> Finding? {
    switch verdict {
    case .unreadable:
      return Finding(
        .noAnswerRead, row: layout.headerRow, details: ["count": String(tally.respondents.reduce(0, +))])
    case .otherScale(let question, let misfits, let answers):
      let column = layout.questions.first { $0.question == question }?.column ?? 0
      return Finding(
        .surveyScale, row: scale.questions[question]?.firstRow, column: column + 1,
        header: layout.header[column], details: ["count": String(misfits), "answers": String(answers)])
    case .fits:
      return ScaleCount.missingStep(in: tally).map {
        Finding(.narrowScale, row: layout.headerRow, details: ["count": String($0)])
      }
    }
  }
}

/// The answers of one office that are none on the scale of five, by question, and where the first of each kind stands.
///
/// Only odd cells are counted, so that a survey without any costs nothing. Source: SheetKinds, *Scale of a survey*.
struct ScaleCount {
  /// Fewer answers than this are slips of the pen, however few there are in all.
  private static let leastMisfits = 2

  /// A column of answers with what does not fit in it.
  struct Question {
    var misfits: [Likert.Misfit: Int] = [:]
    /// Zeros, which only a scale that begins with them has.
    var zeros = 0
    var firstRow: Int?

    var count: Int { misfits.values.reduce(0, +) }
  }

  private(set) var questions: [Int: Question] = [:]

  mutating func add(_ misfit: Likert.Misfit, isZero: Bool, question: Int, row: Int) {
    questions[question, default: Question()].misfits[misfit, default: 0] += 1
    if isZero { questions[question]?.zeros += 1 }
    if questions[question]?.firstRow == nil { questions[question]?.firstRow = row }
  }

  mutating func add(_ other: ScaleCount) {
    for (index, question) in other.questions {
      questions[index, default: Question()].misfits.merge(question.misfits, uniquingKeysWith: +)
      questions[index]?.zeros += question.zeros
      let rows = [questions[index]?.firstRow, question.firstRow].compactMap { $0 }
      questions[index]?.firstRow = rows.min()
    }
  }

  /// What the counts say of the scale.
  enum Verdict: Equatable {
    case fits
    /// The question in which the answers do not fit, by its index.
    case otherScale(question: Int, misfits: Int, answers: Int)
    /// There are cells, but none that could be read.
    case unreadable
  }

  /// Judges the whole of a file, or what one office has of it.
  /// - Parameters:
  ///   - tally: what could be read of the same rows.
  ///   - mostMisfits: percent of a question's answers.
  func verdict(_ tally: SurveyTally, mostMisfits: Int) -> Verdict {
    let all = 0..<tally.shape.questionCount
    let readable = all.map { question in (1...5).reduce(0) { $0 + tally.count(of: $1, question: question) } }
    let total = readable.reduce(0, +)
    let misfits = questions.values.reduce(0) { $0 + $1.count }
    let numbers = questions.values.reduce(0) {
      $0 + ($1.misfits[.otherNumber] ?? 0) + ($1.misfits[.contradiction] ?? 0)
    }
    if total == 0 {
      guard let first = firstQuestion, numbers * 2 > misfits else {
        let isSilent = misfits == 0 && all.contains { tally.count(of: 0, question: $0) > 0 }
        return isSilent ? .fits : .unreadable
      }
      return .otherScale(question: first, misfits: misfits, answers: misfits)
    }
    for (index, question) in questions.sorted(by: { $0.key < $1.key })
    where question.count >= Self.leastMisfits {
      let answers = readable[index] + question.count
      if question.count * 100 > answers * mostMisfits {
        return .otherScale(question: index, misfits: question.count, answers: answers)
      }
    }
    guard let first = firstQuestion else { return .fits }
    // A question each that does not fit is few of its answers, but not of all.
    if misfits >= Self.leastMisfits, misfits * 100 > (total + misfits) * mostMisfits || isFromZero(tally) {
      return .otherScale(question: first, misfits: misfits, answers: total + misfits)
    }
    return .fits
  }

  private var firstQuestion: Int? { questions.keys.min() }

  /// Whether there are zeros and no fives: a scale of 0 to 4, however few the zeros are.
  private func isFromZero(_ tally: SurveyTally) -> Bool {
    questions.values.contains { $0.zeros > 0 }
      && (0..<tally.shape.questionCount).allSatisfy { tally.count(of: 5, question: $0) == 0 }
  }

  /// How many answers there must be before the lack of one says anything.
  private static let leastAnswers = 100
  /// The percentage of answers beside the lacking one.
  private static let leastNeighbours = 25

  /// An answer that nobody gave although many gave those beside it: the scale may be one of four steps.
  static func missingStep(in tally: SurveyTally) -> Int? {
    let counts = (0...5).map { answer in
      (0..<tally.shape.questionCount).reduce(0) { $0 + tally.count(of: answer, question: $1) }
    }
    let total = counts.dropFirst().reduce(0, +)
    guard total >= leastAnswers else { return nil }
    return [5, 3].first { step in
      counts[step] == 0
        && [step - 1, step + 1].filter { $0 <= 5 }.allSatisfy { counts[$0] * 100 >= total * leastNeighbours }
    }
  }
}
