package import Standards

/// A row of the committee's result: a level, or what one assessor thinks of a consideration.
///
/// Source: SheetKinds, *review*.
package struct ReviewRow: ItemRow {
  package let place: RowPlace
  package let level: QualityLevel?
  package let recommendation: String?
  /// Nil where the cell is blank, could not be read, or stands on an item that takes a level.
  package var isImplemented: Bool?
  package var isClear: Bool?
  /// Which of the file's assessors it is of, counted from 1 by first appearance; nil where the row names none.
  package let assessor: Int?

  package init(
    _ place: RowPlace, level: QualityLevel?, recommendation: String?, isImplemented: Bool? = nil,
    isClear: Bool? = nil, assessor: Int? = nil
  ) {
    self.place = place
    self.level = level
    self.recommendation = recommendation
    self.isImplemented = isImplemented
    self.isClear = isClear
    self.assessor = assessor
  }

  package static let kind = SheetKind.review

  package static let columns = SheetColumns(
    required: shapes.flatMap(\.required),
    optional: [.officeCode, .office, .consideration, .level, .recommendation, .assessor])

  /// Levels; or judgements, which only the column of assessors tells from an office's own by consideration.
  ///
  /// Beside what only an office writes it tells nothing, and the sheet stays the office's own.
  package static let shapes = [
    SheetColumns(
      required: [[.standard, .indicator, .level]],
      optional: [.officeCode, .office, .consideration, .recommendation, .assessor]),
    SheetColumns(
      required: [[.standard, .indicator, .consideration, .implemented, .clear, .assessor]],
      optional: [.officeCode, .office, .level, .recommendation], underOwnName: [.assessor],
      unless: (.considerations, [.evidence, .target, .outstanding])),
  ]

  package var values: [RowValue] {
    let judgement =
      isImplemented == nil && isClear == nil
      ? []
      : [
        RowValue(.implemented, isImplemented.map { .answer($0) }, .implemented),
        RowValue(.clear, isClear.map { .answer($0) }, .clear),
      ]
    let who = assessor.map { [RowValue(.assessor, .number(Ratio(Int128($0))), .assessor)] } ?? []
    // What a consideration takes is no level, so that a blank one says nothing of it.
    let level = judgement.isEmpty ? [RowValue(.level, level.map { .level($0) }, .level)] : []
    return who + judgement + level
      + [RowValue(.recommendation, recommendation.map { .text($0) }, .recommendation)]
  }

  package static func counted(_ rows: [ReviewRow], in reports: OfficeReports) -> [Bool] {
    rows.map { row in
      guard let report = reports.reviews[row.nodeID] else { return false }
      return report.provenance == row.provenance
        || report.votes.contains { $0.provenance == row.provenance }
    }
  }

  package static func lost(_ place: RowPlace) -> ReviewRow {
    ReviewRow(place, level: nil, recommendation: nil)
  }

  package static func sheet(_ rows: [ReviewRow]) -> SheetRows { .review(rows) }

  package static func rows(of sheet: SheetRows) -> [ReviewRow] {
    if case .review(let rows) = sheet { rows } else { [] }
  }
}

extension ReviewRow {
  package static let fieldNames = ["level", "recommendation", "implemented", "clear", "assessor"]

  package var fields: RowFields {
    RowFields([
      "level": .level(level), "recommendation": .text(recommendation), "implemented": .answer(isImplemented),
      "clear": .answer(isClear), "assessor": .integer(assessor),
    ])
  }

  package init(_ place: RowPlace, _ fields: RowFields) throws(UnreadableField) {
    self.init(
      place, level: try fields.level("level"), recommendation: fields.text("recommendation"),
      isImplemented: fields.answer("implemented"), isClear: fields.answer("clear"),
      assessor: fields.integer("assessor"))
  }
}

/// What the committee says of a node: a level or a judgement, and a recommendation; not all of them are blank.
package struct ReviewReport: Hashable, Sendable {
  package let level: QualityLevel?
  /// Of a consideration; nil where the assessors are tied.
  package let judgement: Judgement?
  package let recommendation: String?
  /// What the assessors said, one each, where the item takes a judgement or assessors are named.
  package let votes: [AssessorVote]
  package let provenance: Provenance

  package init(
    level: QualityLevel?, judgement: Judgement? = nil, recommendation: String?, votes: [AssessorVote] = [],
    provenance: Provenance
  ) {
    self.level = level
    self.judgement = judgement
    self.recommendation = recommendation
    self.votes = votes
    self.provenance = provenance
  }
}

/// Whether a consideration is implemented, and clear; what is not implemented is not clear.
package struct Judgement: Hashable, Sendable {
  package let isImplemented: Bool
  package let isClear: Bool

  /// The judgement that two cells make; nil where they leave one of its halves open, or contradict each other.
  ///
  /// Source: SheetKinds, *considerations*.
  package init?(isImplemented: Bool?, isClear: Bool?) {
    switch (isImplemented, isClear) {
    case (true, let isClear?): (self.isImplemented, self.isClear) = (true, isClear)
    case (false, false), (false, nil): (self.isImplemented, self.isClear) = (false, false)
    default: return nil
    }
  }
}

/// What one assessor says of an item: a judgement of a consideration, else a level.
package struct AssessorVote: Hashable, Sendable {
  package let assessor: Int?
  package let judgement: Judgement?
  package let level: QualityLevel?
  package let provenance: Provenance

  package init(assessor: Int?, judgement: Judgement?, level: QualityLevel?, provenance: Provenance) {
    self.assessor = assessor
    self.judgement = judgement
    self.level = level
    self.provenance = provenance
  }
}

/// What more than half of some assessors say.
package enum Majority {
  /// Nil where no answer has more than half, as in a tie, or nobody says anything.
  package static func of<Answer: Hashable>(_ answers: [Answer]) -> Answer? {
    Dictionary(grouping: answers) { $0 }.first { 2 * $0.value.count > answers.count }?.key
  }
}

extension Judgement {
  /// The majority on whether it is implemented, then on whether it is clear; nil where either has none.
  package init?(majorityOf judgements: [Judgement]) {
    guard let isImplemented = Majority.of(judgements.map(\.isImplemented)) else { return nil }
    self.init(
      isImplemented: isImplemented, isClear: isImplemented ? Majority.of(judgements.map(\.isClear)) : false)
  }
}

extension ReviewReport {
  package var judgements: [Judgement] { votes.compactMap(\.judgement) }

  /// Whether several assessors said something of the item, and not all of them the same.
  package var isDivided: Bool { Set(judgements).count > 1 || Set(votes.compactMap(\.level)).count > 1 }

  /// How many assessors said something of the item.
  package var assessorCount: Int { max(judgements.count, votes.count { $0.level != nil }) }

  /// For and against, such as `2:1`.
  package func tally(_ aspect: (Judgement) -> Bool) -> String {
    let yes = judgements.count(where: aspect)
    return "\(yes):\(judgements.count - yes)"
  }

  /// How many gave which level, the best first, such as `4 (2), 3 (1)`.
  package var levelTally: String {
    Dictionary(grouping: votes.compactMap(\.level)) { $0 }.sorted { $0.key > $1.key }
      .map { "\($0.key) (\($0.value.count))" }.joined(separator: ", ")
  }
}

/// What a rubric makes of the committee's judgements of all that stands under it.
package struct CommitteeCount: Hashable, Sendable {
  package let implemented: Int
  package let clear: Int
  package let level: QualityLevel
}

extension OfficeReports {
  /// The considerations of a node that the committee decided, by id.
  package func committeeJudgements(of node: Node) -> [String: Judgement] {
    Dictionary(
      uniqueKeysWithValues: node.children.compactMap { child in
        reviews[child.id]?.judgement.map { (child.id, $0) }
      })
  }

  /// The level by the committee's judgements; nil where it decided nothing, or not everything, under a node.
  package func committeeCount(_ rubric: Rubric, of node: Node) -> CommitteeCount? {
    let judgements = committeeJudgements(of: node)
    guard !judgements.isEmpty, judgements.count == node.children.count else { return nil }
    let implemented = judgements.values.count { $0.isImplemented }
    let clear = judgements.values.count { $0.isClear }
    return CommitteeCount(
      implemented: implemented, clear: clear, level: rubric.level(implemented: implemented, clear: clear))
  }
}
