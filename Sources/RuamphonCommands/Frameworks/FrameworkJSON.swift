internal import Assessment
internal import Basics
internal import Records
internal import Standards

/// What `ruamphon frameworks show --json` prints: an edition as a round uses it, or as its file has it.
struct FrameworkJSON: Encodable {
  let schema = FrameworksJSON.currentSchema
  let framework: String
  let edition: String
  let sources: [String]?
  let adoption: Adoption?
  let overall: Overall
  let scale: Scale
  /// Absent where no round uses the edition.
  let round: FrameworkRoundJSON?
  let standards: [FrameworkNodeJSON]

  /// How the edition came into force; days are ISO 8601.
  struct Adoption: Encodable {
    let issuer: String
    let announced: String
    let effectiveFrom: String
    let effectiveText: String?
    let signatoryPost: String
    let purpose: String?
    let legalBasis: [String]?
    let assumed: String?

    init(_ adoption: Standards.Adoption) {
      issuer = adoption.issuer
      announced = Self.iso(adoption.announced)
      effectiveFrom = Self.iso(adoption.effectiveFrom)
      effectiveText = adoption.effectiveText
      signatoryPost = adoption.signatoryPost
      purpose = adoption.purpose
      legalBasis = adoption.legalBasis.unlessEmpty
      assumed = adoption.assumed
    }

    private static func iso(_ day: DocumentDay) -> String {
      let (month, ofMonth) = (BangkokTime.padded(day.period.month), BangkokTime.padded(day.day))
      return "\(day.period.gregorianYear)-\(month)-\(ofMonth)"
    }
  }

  struct Overall: Encodable {
    let title: String
    let rule: String
    let ruleText: String
    let weights: [String: String]?
    let assumed: String?
  }

  /// The bands of a mean, best level first.
  struct Scale: Encodable {
    let rounding: String
    let levels: [Level]
    let assumed: String?

    struct Level: Encodable {
      let level: Int
      let label: String
      /// The lowest mean that reaches the level, as decimal text.
      let from: String
    }

    init(_ scale: LevelScale) {
      rounding = scale.rounding.rawValue
      levels = scale.bands.map { Level(level: $0.level.value, label: $0.label, from: $0.fromText) }
      assumed = scale.assumed
    }
  }

  /// - Parameter plan: the edition as the round uses it; nil for one that no round uses.
  init(_ framework: Framework, _ plan: RoundFramework?, _ language: Language) {
    self.framework = framework.id
    edition = framework.edition
    sources = framework.sources.unlessEmpty
    adoption = framework.adoption.map(Adoption.init)
    overall = Overall(
      title: framework.overall.title, rule: framework.overall.rule.name,
      ruleText: framework.overall.text(language),
      weights: framework.overall.rule.weights?.mapValues(ExactText.plain).unlessEmpty,
      assumed: framework.overall.assumed)
    scale = Scale(framework.scale)
    round = plan.map(FrameworkRoundJSON.init)
    standards = (plan?.standards ?? framework.standards).map {
      FrameworkNodeJSON($0, framework, language)
    }
  }
}

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
  let desired: Desired?
  /// What one office's draft of the form lists as evidence.
  let evidence: [String]?
  /// The groups that one office's draft of the form names.
  let owners: Owners?
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
    /// True, or left out: each desired condition must reach the figure.
    let everyCondition: Bool?

    init(_ kpi: Standards.KPI) {
      kind = kpi.kind.rawValue
      text = kpi.text
      required = kpi.required.map(ExactText.plain)
      unit = kpi.unit
      assumed = kpi.assumed
      reviewOnly = kpi.reviewOnly
      everyCondition = kpi.everyCondition ? true : nil
    }
  }

  struct Category: Encodable {
    let number: Int
    let title: String
    let kpi: KPI
    let desired: Desired?
    let evidence: [String]?
    let owners: Owners?

    init(_ category: CriterionForm.Category) {
      number = category.number
      title = category.title
      kpi = KPI(category.kpi)
      desired = Desired(category.desired)
      evidence = category.evidence.unlessEmpty
      owners = Owners(category.owners)
    }
  }

  /// The desired conditions of a criterion, or of one category of it.
  struct Desired: Encodable {
    let lead: String?
    let conditions: [Condition]

    struct Condition: Encodable {
      let number: String?
      let text: String
      /// What offices call it beside its number and its text.
      let names: [String]?
      let parts: [String]?
      /// Present where the source breaks off in the text.
      let isTruncated: Bool?
      let owners: Owners?
    }

    init?(_ desired: CriterionForm.DesiredConditions) {
      if desired.lead == nil && desired.list.isEmpty { return nil }
      lead = desired.lead
      conditions = desired.list.map {
        Condition(
          number: $0.number, text: $0.text, names: $0.names.unlessEmpty, parts: $0.parts.unlessEmpty,
          isTruncated: $0.isTruncated ? true : nil,
          owners: $0.owners.flatMap(Owners.init))
      }
    }
  }

  /// Keys of groups, `allGroups` and `allStaff` among them.
  struct Owners: Encodable {
    let main: [String]?
    let support: [String]?
    let assumed: String?

    init?(_ owners: CriterionForm.Owners) {
      if owners.main.isEmpty && owners.support.isEmpty { return nil }
      main = owners.main.unlessEmpty
      support = owners.support.unlessEmpty
      assumed = owners.assumed
    }
  }

  init(_ node: Node, _ framework: Framework, _ language: Language) {
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
      node.form?.categories.map(Category.init).unlessEmpty
    desired = (node.form?.desired).flatMap(Desired.init)
    evidence = node.form?.evidence.unlessEmpty
    owners = (node.form?.owners).flatMap(Owners.init)
    appliesTo = node.appliesTo.unlessEmpty
    assumptions = node.assumptions.unlessEmpty
    comparableWith = node.comparableWith.map { "\($0.frameworkID):\($0.nodeID)" }.unlessEmpty
    children = node.children.map { Self($0, framework, language) }.unlessEmpty
  }
}
