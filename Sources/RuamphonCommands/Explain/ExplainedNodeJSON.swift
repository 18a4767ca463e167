internal import Assessment
internal import Basics
internal import Pipeline
internal import Records
internal import Standards

/// One explained node in JSON, with those below it; exact values are decimal text or `numerator/denominator`.
struct ExplainedNodeJSON: Encodable {
  let id: String
  let title: String
  let rule: String
  let ruleText: String
  let bands: String?
  let level: Int?
  let levelName: String?
  let selfLevel: Int?
  let reviewLevel: Int?
  /// Rounded as published, and exact.
  let score: String?
  let exactScore: String?
  let value: String?
  let conditions: [Conditions]?
  let lastYear: LastYear?
  let status: String
  let marks: [String]?
  let missing: [String]?
  /// What was published last, where it differs.
  let published: Published?
  let inputs: [Input]?
  let surveys: [Survey]?
  let terms: [Term]?
  /// What the committee's judgements say, where it judged more than a level.
  let committee: CommitteeJSON?
  /// Of inputs from earlier months: the month by kind of sheet.
  let carriedForward: [String: String]?
  let findings: [ExplainedFindingJSON]?
  let assumptions: [String]?
  let raise: RaiseJSON?
  let children: [ExplainedNodeJSON]?

  /// Of a rule that looks back: last year's figure and where it was read.
  struct LastYear: Encodable {
    let value: String
    /// Left out where only this year's sheet gives it.
    let period: String?
    let file: String
    let row: Int
    let cell: String?
    let change: String?
    /// Left out where the rule asks for no change.
    let isAchieved: Bool?
  }

  /// What is said of the desired conditions behind one KPI.
  struct Conditions: Encodable {
    struct Condition: Encodable {
      let number: String?
      let text: String
    }

    /// Of a KPI that each condition must reach: a condition's figure and the row that gives it.
    struct Figure: Encodable {
      let number: String
      let value: String?
      let numerator: String?
      let denominator: String?
      let file: String
      let row: Int
    }

    /// Left out for a criterion without categories.
    let category: Int?
    let listed: Int
    let required: String?
    /// Left out where not every condition has its answer.
    let met: Int?
    let unmet: [Condition]?
    let unanswered: [Condition]?
    let figures: [Figure]?
  }

  struct Published: Encodable {
    let level: Int?
    let score: String?
    let value: String?
    let status: String?
  }

  struct Input: Encodable {
    let kind: String
    let file: String
    let row: Int
    let isCounted: Bool
    let values: [Value]
  }

  struct Value: Encodable {
    let name: String
    let value: String?
    /// True, or left out.
    let isUnreadable: Bool?
    let cell: String?
  }

  struct Survey: Encodable {
    let file: String
    let respondents: Int
    let answers: Int
    let sum: String
  }

  struct Term: Encodable {
    let node: String
    let value: String?
    let weight: String
  }

  init(_ node: NodeExplanation, _ explanation: OfficeExplanation, _ language: Language) {
    let (plan, result) = (explanation.plan, node.result)
    id = node.id
    title = node.node?.title ?? plan.framework.overall.title
    rule = node.rule.name
    ruleText = node.node == nil ? plan.framework.overall.text(language) : node.rule.text(language)
    bands = node.rule.edges(plan.framework, language)
    level = result.level?.value
    levelName = result.level.map { plan.framework.scale.label(of: $0) }
    selfLevel = result.selfLevel?.value
    reviewLevel = result.reviewLevel?.value
    score = result.publishedScore?.description
    exactScore = result.score.map(ExactText.plain)
    value = result.value?.description
    conditions = node.conditions.map(Conditions.init).unlessEmpty
    lastYear = node.lastYear.map { LastYear($0, result) }
    status = result.status.rawValue
    marks = result.marks.unlessEmpty
    missing = result.missing.unlessEmpty
    published = Self.published(node, explanation)
    inputs = node.rows.map(Self.input).unlessEmpty
    surveys =
      node.surveys.map {
        Survey(
          file: $0.path.text, respondents: $0.respondents, answers: $0.answers.count,
          sum: String($0.answers.sum))
      }.unlessEmpty
    terms =
      node.terms.map {
        Term(node: $0.id, value: $0.value.map(ExactText.plain), weight: ExactText.plain($0.weight))
      }.unlessEmpty
    committee = node.committee.map(CommitteeJSON.init)
    carriedForward =
      Dictionary(
        uniqueKeysWithValues: node.carried.map { ($0.key.rawValue, $0.value.description) }
      ).unlessEmpty
    findings = node.findings.map { ExplainedFindingJSON($0, language) }.unlessEmpty
    assumptions = node.assumptions.unlessEmpty
    raise = node.raise.map(RaiseJSON.init)
    children = node.children.map { ExplainedNodeJSON($0, explanation, language) }.unlessEmpty
  }

  private static func published(_ node: NodeExplanation, _ explanation: OfficeExplanation) -> Published? {
    guard explanation.differing.contains(where: { $0.id == node.id }) else { return nil }
    let published = explanation.published[node.id]
    return Published(
      level: published?.level?.value, score: published?.score?.description, value: published?.value,
      status: published?.status.rawValue)
  }

  private static func input(_ row: EvidenceRow) -> Input {
    Input(
      kind: row.kind.rawValue, file: row.path.text, row: row.row, isCounted: row.isCounted,
      values: row.values.map { value in
        Value(
          name: value.role.rawValue, value: text(value.content),
          isUnreadable: value.content == .unreadable ? true : nil,
          cell: row.cell(of: value))
      })
  }

  private static func text(_ content: EvidenceValue.Content) -> String? {
    switch content {
    case .blank, .unreadable: nil
    case .answer(let answer): answer ? "yes" : "no"
    case .number(let number): ExactText.plain(number)
    case .level(let level): level.description
    case .text(let text): text
    }
  }
}

extension ExplainedNodeJSON.Conditions {
  fileprivate init(_ conditions: ConditionExplanation) {
    func named(_ list: [CriterionForm.Condition]) -> [Condition]? {
      list.map { Condition(number: $0.number, text: $0.text) }.unlessEmpty
    }
    let figures = conditions.figures.map { figure in
      Figure(
        number: figure.number, value: figure.figure.map(ExactText.plain),
        numerator: figure.counts.map { ExactText.plain($0.numerator) },
        denominator: figure.counts.map { ExactText.plain($0.denominator) },
        file: figure.provenance.path.text, row: figure.provenance.row)
    }
    self.init(
      category: conditions.category, listed: conditions.listed,
      required: conditions.kpi.required.map(ExactText.plain), met: conditions.met,
      unmet: named(conditions.unmet), unanswered: named(conditions.unanswered), figures: figures.unlessEmpty)
  }
}

extension ExplainedNodeJSON.LastYear {
  fileprivate init(_ earlier: LastYearFigure, _ result: NodeResult) {
    let place = earlier.stated.provenance
    self.init(
      value: ExactText.plain(earlier.figure), period: earlier.month?.description, file: place.path.text,
      row: place.row, cell: place.column.map { CellAddress(row: place.row, column: $0).description },
      change: result.change.map(ExactText.plain), isAchieved: result.isTrendAchieved)
  }
}
