package import Records
package import Standards

/// A set of offices that figures are aggregated over: the nation, a type, a region, a further grouping.
package struct Scope: Hashable, Sendable {
  /// What the set is, so that a sheet can choose.
  package enum Kind: Hashable, Sendable {
    case nation
    case type
    case region
    case grouping(column: String)
  }

  package let kind: Kind
  /// Unlike any other scope's: that of a further grouping names its column, whose groups may be called like regions.
  package let title: String
  /// Indices into the assessment's offices.
  package let members: [Int]

  package static let nationTitle = "ทั้งประเทศ"

  /// Every scope of the offices: the nation, types and regions in order of first appearance by name, groupings.
  package static func all(of offices: [Office]) -> [Scope] {
    var scopes = [Scope(kind: .nation, title: nationTitle, members: Array(offices.indices))]
    scopes += grouped(offices, kind: .type) { $0.type }
    scopes += grouped(offices, kind: .region) { $0.region }
    for column in offices.first?.groupings.map(\.column) ?? [] {
      scopes += grouped(offices, kind: .grouping(column: column)) { office in
        office.groupings.first { $0.column == column }?.group ?? ""
      }
    }
    return scopes
  }

  private static func grouped(_ offices: [Office], kind: Kind, by title: (Office) -> String) -> [Scope] {
    let groups = Dictionary(grouping: offices.indices) { title(offices[$0]) }
    return groups.filter { !$0.key.isEmpty }.sorted { first, second in
      kind == .type
        ? typeOrder(first.key) < typeOrder(second.key)
        : first.key.utf8.lexicographicallyPrecedes(second.key.utf8)
    }.map { Scope(kind: kind, title: scopeTitle($0.key, kind), members: $0.value) }
  }

  private static func scopeTitle(_ group: String, _ kind: Kind) -> String {
    if case .grouping(let column) = kind { "\(column): \(group)" } else { group }
  }

  /// Primary offices stand before secondary ones, as in every OBEC table.
  private static func typeOrder(_ type: String) -> (Int, String) {
    (type == "สพป." ? 0 : 1, type)
  }
}

/// How the levels of one node are spread over the offices of a scope.
///
/// Source: Scoring, *Aggregates*; Workbooks, *national.xlsx*.
package struct Distribution: Hashable, Sendable {
  /// Offices with a level.
  package let count: Int
  /// Offices that the node applies to.
  package let expected: Int
  /// Offices of each level, 1 first.
  private let counts: [Int]
  /// Of the levels themselves; nil when no office has one.
  package let levels: FigureSummary?
  /// The mean of the published scores of offices with a level.
  package let meanScore: Hundredths?
  /// Offices whose scores that is the mean of: a level that the committee gave alone has none.
  package let scoreCount: Int

  package init(_ results: [NodeResult]) {
    let applicable = results.filter { $0.status != .notApplicable }
    let levels = applicable.compactMap(\.level)
    expected = applicable.count
    count = levels.count
    counts = (1...5).map { value in levels.count { $0.value == value } }
    self.levels = FigureSummary(levels.map { Hundredths(count: $0.value * 100) })
    let scores = FigureSummary(applicable.filter { $0.level != nil }.compactMap(\.publishedScore))
    meanScore = scores?.mean
    scoreCount = scores?.count ?? 0
  }

  /// Whether fewer than half of the offices that could have a level have one, so that a mean says little of them.
  package var isThin: Bool { 2 * count < expected }

  package func count(of level: QualityLevel) -> Int { counts[level.value - 1] }

  /// The share of offices with a level that have this one; nil when none has any.
  package func share(of level: QualityLevel) -> Ratio? {
    count == 0 ? nil : Ratio(Int128(count(of: level)), over: Int128(count))
  }
}

/// Ranks of offices by published overall score: only final results, ties share a rank (1, 2, 2, 4).
///
/// Source: Scoring, *Aggregates*.
package struct Ranking: Hashable, Sendable {
  private let rankOfOffice: [String: Int]

  package init(_ results: [OfficeResult]) {
    let scores = results.compactMap { result -> (code: String, score: Hundredths)? in
      guard result.overall.status == .final, let score = result.overall.publishedScore else { return nil }
      return (result.officeCode, score)
    }
    var first: [Hundredths: Int] = [:]
    for (index, entry) in scores.sorted(by: { $0.score > $1.score }).enumerated()
    where first[entry.score] == nil {
      first[entry.score] = index + 1
    }
    rankOfOffice = Dictionary(uniqueKeysWithValues: scores.map { ($0.code, first[$0.score] ?? 0) })
  }

  package func rank(of officeCode: String) -> Int? { rankOfOffice[officeCode] }

  /// How many offices have a rank.
  package var count: Int { rankOfOffice.count }
}

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
    self.init(
      tally, scale: scale, questions: questions,
      respondents: tally.respondents(dimension: dimension, group: group), group: group,
      alpha: group == nil ? tally.complete(dimension: dimension).alpha : nil)
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
