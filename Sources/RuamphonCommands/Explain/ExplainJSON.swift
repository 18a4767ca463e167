internal import Assessment
internal import Basics
internal import CommandLineKit
internal import Ledger
internal import Pipeline
internal import Records
internal import Standards

/// What `ruamphon explain --json` prints.
///
/// Source: OutputForPrograms.
struct ExplainJSON: Encodable {
  /// Raised whenever a member changes its meaning or goes.
  static let currentSchema = 1

  let schema = Self.currentSchema
  let office: String
  let officeName: String
  let period: String
  let framework: String
  let round: String
  /// The run that published the period last.
  let run: Int
  /// Whether no file has changed since, and whether nothing explained here differs from what was published.
  let isSettled: Bool
  let isAsPublished: Bool
  let hasSameRules: Bool
  let isClosed: Bool
  let sheets: [Sheet]
  /// Of the office's files without a kind of sheet.
  let findings: [ExplainedFindingJSON]?
  let node: ExplainedNodeJSON

  struct Sheet: Encodable {
    let kind: String
    let month: String?
    let isCarriedForward: Bool
    let isRejected: Bool
    let files: [String]?
    let findings: [ExplainedFindingJSON]?
  }

  init(_ explanation: OfficeExplanation, root: NodeExplanation, language: Language) {
    let words = language
    office = explanation.office.code
    officeName = explanation.office.shortName
    period = explanation.period.description
    framework = explanation.plan.framework.id
    round = explanation.plan.round.id
    run = explanation.standing.run
    isSettled = explanation.standing.isCurrent
    isAsPublished = explanation.differing.isEmpty
    hasSameRules = explanation.hasSameRules
    isClosed = explanation.standing.closing != nil
    let kinds = root.kinds
    sheets = explanation.sheets.filter { kinds.contains($0.kind) }.map { sheet in
      Sheet(
        kind: sheet.kind.rawValue, month: sheet.month?.description, isCarriedForward: sheet.isCarried,
        isRejected: sheet.isRejected, files: sheet.files.map(\.text).unlessEmpty,
        findings: sheet.findings.map { ExplainedFindingJSON($0, words) }.unlessEmpty)
    }
    findings = explanation.otherFindings.map { ExplainedFindingJSON($0, words) }.unlessEmpty
    node = ExplainedNodeJSON(root, explanation, words)
  }
}

/// A finding of an explanation.
struct ExplainedFindingJSON: Encodable {
  let severity: String
  let code: String
  let file: String?
  let row: Int?
  let cell: String?
  let value: String?
  let message: String

  init(_ finding: Finding, _ language: Language) {
    severity = finding.kind.severity.rawValue
    code = finding.kind.code
    file = finding.path?.text
    row = finding.row
    cell = finding.cell
    value = finding.value
    message = finding.message(language)
  }
}

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

/// A committee's judgements in JSON; members that say nothing are left out.
struct CommitteeJSON: Encodable {
  /// `yes/no`, as the `value` of a consideration.
  private(set) var judgement: String?
  private(set) var level: Int?
  private(set) var implemented: Int?
  private(set) var clear: Int?
  private(set) var lacking: [String]?
  /// The level that the committee gave beside its judgements.
  private(set) var given: Int?
  private(set) var votes: [Vote]?

  struct Vote: Encodable {
    let assessor: Int?
    let judgement: String?
    let level: Int?
    let file: String
    let row: Int
  }

  init(_ committee: CommitteeExplanation) {
    switch committee {
    case .rubric(let count, let lacking, let given):
      level = count?.level.value
      (implemented, clear) = (count?.implemented, count?.clear)
      self.lacking = lacking.unlessEmpty
      self.given = given?.value
    case .item(let report):
      judgement = Self.text(report.judgement)
      level = report.level?.value
      votes = report.votes.map { vote in
        Vote(
          assessor: vote.assessor, judgement: Self.text(vote.judgement), level: vote.level?.value,
          file: vote.provenance.path.text, row: vote.provenance.row)
      }
    }
  }

  private static func text(_ judgement: Judgement?) -> String? {
    judgement.map {
      MeasuredValue.judgement(isImplemented: $0.isImplemented, isClear: $0.isClear).description
    }
  }
}

extension Collection {
  /// Nil for an empty collection: JSON leaves out members that have nothing to say.
  var unlessEmpty: Self? { isEmpty ? nil : self }
}

/// What would raise a level, in JSON; members that its `kind` does not need are left out.
struct RaiseJSON: Encodable {
  /// `highest`, `review`, `given`, `lacking`, `edge`, `conditions`, `rubric`, `answers` or `sum`.
  let kind: String
  private(set) var target: Int?
  private(set) var direction: String?
  private(set) var edge: String?
  private(set) var distance: String?
  private(set) var count: Int?
  private(set) var implement: Int?
  private(set) var unimplemented: [String]?
  private(set) var clarify: Int?
  private(set) var unclear: [String]?
  /// True, or left out.
  private(set) var isByCommittee: Bool?
  private(set) var mean: String?
  private(set) var increase: String?
  private(set) var answers: Int?
  private(set) var below: [String]?
  private(set) var alone: [Alone]?
  private(set) var conditions: [Condition]?

  /// A condition that is below the edge, and by how much.
  struct Condition: Encodable {
    let number: String
    let distance: String
  }

  struct Alone: Encodable {
    let node: String
    let increase: Int
  }

  init(_ raise: Raise) {
    switch raise {
    case .highest: kind = "highest"
    case .given: kind = "given"
    case .presence(let level):
      kind = "presence"
      target = level.value
    case .lacking: kind = "lacking"
    case .review(let level):
      kind = "review"
      target = level?.value
    case .edge(let raise):
      kind = "edge"
      target = raise.target.value
      direction = raise.direction.rawValue
      edge = ExactText.plain(raise.edge)
      distance = ExactText.plain(raise.distance)
      count = raise.count
    case .conditions(let raise):
      kind = "conditions"
      target = raise.target.value
      edge = ExactText.plain(raise.edge)
      conditions = raise.below.map { Condition(number: $0.number, distance: ExactText.plain($0.distance)) }
    case .rubric(let raise):
      kind = "rubric"
      target = raise.target.value
      (implement, unimplemented) = (raise.implement, raise.unimplemented)
      (clarify, unclear) = (raise.clarify, raise.unclear)
      isByCommittee = raise.isByCommittee ? true : nil
    case .answers(let raise):
      kind = "answers"
      target = raise.target.value
      mean = ExactText.plain(raise.mean)
      increase = String(raise.increase)
      answers = raise.answers
    case .sum(let raise):
      kind = "sum"
      target = raise.target.value
      mean = ExactText.plain(raise.mean)
      increase = ExactText.plain(raise.increase)
      below = raise.below
      alone = raise.alone.map { Alone(node: $0.id, increase: $0.increase) }.unlessEmpty
    }
  }
}
