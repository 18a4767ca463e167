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
