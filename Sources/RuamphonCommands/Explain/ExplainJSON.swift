internal import Assessment
internal import Basics
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
