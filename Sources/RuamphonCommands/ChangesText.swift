internal import Assessment
internal import CommandLineKit
internal import Pipeline
internal import Records
internal import Standards

/// What `ruamphon changes` prints for people: a line a change, and what has to be known beside them.
struct ChangesText {
  /// `office  node  before → after  title`, by office.
  let lines: [String]
  /// What was compared, and what could not be.
  let notes: [String]

  private static let unpublished = BilingualText(th: "ไม่มีผล", en: "not published")

  init(_ listing: ChangeListing, registry: OfficeRegistry, language: Language) {
    lines = TextTable.lines(
      listing.changes.map { change in
        [
          change.key.officeCode, registry.office(code: change.key.officeCode)?.shortName ?? "–",
          change.key.nodeID, Self.figures(change, listing.plan, language),
          listing.plan.resultTitle(change.key.nodeID),
        ]
      })
    notes = Self.notes(listing, language)
  }

  /// Both sides; what is the same on both is left out where the figures alone tell them apart.
  private static func figures(_ change: ResultChange, _ plan: RoundFramework, _ language: Language) -> String
  {
    let sides = [change.before, change.after]
    let scale = plan.scale(ofResult: change.key.nodeID)
    let short = sides.map { side($0, scale, language, isFull: false) }
    let shown = short[0] == short[1] ? sides.map { side($0, scale, language, isFull: true) } : short
    return shown.joined(separator: " → ")
  }

  private static func side(
    _ result: PublishedResult?, _ scale: LevelScale, _ language: Language, isFull: Bool
  ) -> String {
    guard let result else { return unpublished[language] }
    var words = [result.value ?? result.score?.description].compactMap { $0 }
    if let level = result.level { words.append("(\(level) \(scale.label(of: level)))") }
    if isFull {
      words.append(language == .th ? result.status.thaiName : result.status.rawValue)
      if let own = result.selfLevel { words.append(language == .th ? "ประเมินตนเอง \(own)" : "self \(own)") }
    }
    return words.isEmpty ? "–" : words.joined(separator: " ")
  }

  private static func notes(_ listing: ChangeListing, _ language: Language) -> [String] {
    let offices = Set(listing.changes.map(\.key.officeCode)).count
    let isThai = language == .th
    let base: String
    switch listing.base {
    case nil:
      return [
        isThai
          ? "\(listing.period): เผยแพร่ครั้งเดียว ยังไม่มีผลก่อนหน้าให้เทียบ"
          : "\(listing.period): published once; there is nothing to compare with"
      ]
    case .run(let run): base = isThai ? "เทียบกับผลหลังครั้งที่ \(run)" : "against the results after run \(run)"
    case .period(let period): base = isThai ? "เทียบกับงวด \(period)" : "against \(period)"
    }
    let count = listing.changes.count
    var notes = [
      isThai
        ? "\(listing.period) \(base): ต่างกัน \(count) รายการ ใน \(offices) เขต"
        : "\(listing.period) \(base): \(count) results of \(offices) offices differ"
    ]
    if !listing.incomparable.isEmpty {
      let ids = listing.incomparable.joined(separator: ", ")
      notes.append(isThai ? "เปลี่ยนเกณฑ์ จึงไม่ได้เทียบ: \(ids)" : "other criteria, not compared: \(ids)")
    }
    if !listing.redrawn.isEmpty {
      let codes = listing.redrawn.joined(separator: ", ")
      notes.append(isThai ? "เปลี่ยนเขต จึงไม่ได้เทียบ: \(codes)" : "merged, split or new, not compared: \(codes)")
    }
    return notes
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
