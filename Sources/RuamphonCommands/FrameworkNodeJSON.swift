internal import Assessment
internal import Records
internal import Standards

/// One node of an edition in JSON, with those below it: rule and bands in words, KPIs as they are typed.
struct FrameworkNodeJSON: Encodable {
  let id: String
  let kind: String
  let title: String
  /// The rule that works: a criterion whose KPI decides nothing has `review`.
  let rule: String
  let ruleText: String
  let bands: String?
  /// The weights of a mean's children, as decimal text; those not named weigh 1.
  let weights: [String: String]?
  let kpi: KPI?
  let categories: [Category]?
  /// The office types that the node is for; absent for all.
  let appliesTo: [String]?
  let assumptions: [String]?
  /// Older nodes that its results may be compared with, as `framework:node`.
  let comparableWith: [String]?
  let children: [FrameworkNodeJSON]?

  struct KPI: Encodable {
    let kind: String
    let text: String?
    /// The figure that must be reached, as decimal text.
    let required: String?
    let unit: String?
    let assumed: String?
    let reviewOnly: String?

    init(_ kpi: Standards.KPI) {
      kind = kpi.kind.rawValue
      text = kpi.text
      required = kpi.required.map(ExactText.plain)
      unit = kpi.unit
      assumed = kpi.assumed
      reviewOnly = kpi.reviewOnly
    }
  }

  struct Category: Encodable {
    let number: Int
    let title: String
    let kpi: KPI
  }

  init(_ node: Node, _ framework: Framework, _ language: Finding.Language) {
    let works = node.effectiveRule
    id = node.id
    kind = node.kind.rawValue
    title = node.title
    rule = works.name
    ruleText = works.text(language)
    bands = works.edges(framework, language)
    weights = works.weights?.mapValues(ExactText.plain).unlessEmpty
    kpi = node.form?.kpi.map(KPI.init)
    categories =
      node.form?.categories.map { Category(number: $0.number, title: $0.title, kpi: KPI($0.kpi)) }.unlessEmpty
    appliesTo = node.appliesTo.unlessEmpty
    assumptions = node.assumptions.unlessEmpty
    comparableWith = node.comparableWith.map { "\($0.frameworkID):\($0.nodeID)" }.unlessEmpty
    children = node.children.map { Self($0, framework, language) }.unlessEmpty
  }
}
