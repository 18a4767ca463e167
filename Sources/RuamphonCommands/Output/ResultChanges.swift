internal import Assessment
internal import Basics
internal import CommandLineKit
internal import Records
internal import Standards

/// Results that changed, a line each: `office  node  before → after  title`.
struct ChangeLines {
  let lines: [String]

  private static let unpublished = BilingualText(th: "ไม่มีผล", en: "not published")

  /// - Parameter names: the short name of an office by its code.
  init(
    _ changes: [ResultChange], plan: RoundFramework, names: (String) -> String?, language: Language
  ) {
    lines = TextTable.lines(
      changes.map { change in
        [
          change.key.officeCode, names(change.key.officeCode) ?? "–", change.key.nodeID,
          Self.figures(change, plan, language), plan.resultTitle(change.key.nodeID),
        ]
      })
  }

  /// Both sides; what is the same on both is left out where the figures alone tell them apart.
  private static func figures(_ change: ResultChange, _ plan: RoundFramework, _ language: Language) -> String
  {
    let sides = [change.before, change.after]
    let scale = plan.scale(ofResult: change.key.nodeID)
    let hasFigure = sides.contains { $0.flatMap(figure) != nil }
    func shown(isFull: Bool) -> [String] {
      sides.map { side($0, hasFigure: hasFigure, scale, language, isFull: isFull) }
    }
    let short = shown(isFull: false)
    let shown = short[0] == short[1] ? shown(isFull: true) : short
    return shown.joined(separator: " → ")
  }

  private static func figure(_ result: PublishedResult) -> String? {
    result.comparedValue ?? result.score?.description
  }

  /// - Parameter hasFigure: whether either side has a figure, so that a missing one is shown as missing.
  private static func side(
    _ result: PublishedResult?, hasFigure: Bool, _ scale: LevelScale, _ language: Language, isFull: Bool
  ) -> String {
    guard let result else { return unpublished[language] }
    var words = [figure(result) ?? (hasFigure ? "–" : nil)].compactMap { $0 }
    if let level = result.level { words.append("(\(level) \(scale.label(of: level)))") }
    if isFull {
      words.append(language == .thai ? result.status.thaiName : result.status.rawValue)
      if let own = result.selfLevel { words.append(language == .thai ? "ประเมินตนเอง \(own)" : "self \(own)") }
    }
    return words.isEmpty ? "–" : words.joined(separator: " ")
  }
}

extension RoundFramework {
  /// The title of a node, of the overall, of the survey or of one of its dimensions.
  func resultTitle(_ id: String) -> String {
    if let node = node(id) { return node.title }
    if id == OfficeResult.overallID { return framework.overall.title }
    guard let survey else { return id }
    return survey.dimensions.first { "\(ResultKey.surveyID).\($0.id)" == id }?.title ?? survey.title
  }
}

extension RoundFramework {
  /// The scale whose words name a result's level: the survey's for its means, the framework's for all else.
  fileprivate func scale(ofResult id: String) -> LevelScale {
    guard id != OfficeResult.overallID, node(id) == nil, let survey else { return framework.scale }
    return survey.scale
  }
}

/// A result that differs, as `--json` prints it; `before` or `after` is left out where it was not published.
struct ChangeJSON: Encodable {
  /// What was published; members that it has not are left out.
  struct Figures: Encodable {
    let value: String?
    /// What the value was compared with, as published, and whether the change was the one asked for.
    let lastYear: String?
    let isAchieved: Bool?
    let selfLevel: Int?
    let reviewLevel: Int?
    let level: Int?
    /// Decimal text.
    let score: String?
    let status: String
  }

  let office: String
  let node: String
  let title: String
  let before: Figures?
  let after: Figures?

  init(_ change: ResultChange, plan: RoundFramework) {
    office = change.key.officeCode
    node = change.key.nodeID
    title = plan.resultTitle(change.key.nodeID)
    before = change.before.map(Figures.init)
    after = change.after.map(Figures.init)
  }
}

extension ChangeJSON.Figures {
  fileprivate init(_ result: PublishedResult) {
    value = result.value
    lastYear = result.lastYear?.description
    isAchieved = result.isTrendAchieved
    selfLevel = result.selfLevel?.value
    reviewLevel = result.reviewLevel?.value
    level = result.level?.value
    score = result.score?.description
    status = result.status.rawValue
  }
}
