internal import Assessment
internal import Records
internal import Standards

/// Something that no source states, why, and how many published levels rest on it.
struct Assumption {
  let title: String
  let reason: String
  let levelCount: Int
}

extension RoundFramework {
  /// The assumptions of the framework and round as used, thresholds first, with the levels of some offices.
  func assumptions(in results: [OfficeResult]) -> [Assumption] {
    let levels = LevelCounts(results: results)
    let judged = nodes.filter { $0.rule != .judgement }
    let thresholds = judged.compactMap { node in
      node.assumedThreshold.map { levels.assumption(node, $0) { $0.restsOnAssumption } }
    }
    let texts = judged.filter { $0.assumedThreshold == nil }.compactMap { node in
      (node.assumed ?? node.effectiveRule.assumed).map { levels.assumption(node, $0) { _ in true } }
    }
    return thresholds + texts + generalAssumptions(levels)
  }

  private func generalAssumptions(_ levels: LevelCounts) -> [Assumption] {
    let count = levels.count
    let overall = count(OfficeResult.overallID) { _ in true }
    var found: [Assumption] = []
    if let reason = survey?.assumed {
      let levels = nodes.filter(\.isSurveyed).reduce(0) { $0 + count($1.id) { $0.reviewLevel == nil } }
      found.append(Assumption(title: survey?.title ?? "", reason: reason, levelCount: levels))
    }
    if let reason = framework.scale.assumed {
      let levels = nodes.filter(\.isMean).reduce(overall) { $0 + count($1.id) { $0.reviewLevel == nil } }
      found.append(Assumption(title: "ชื่อและช่วงค่าเฉลี่ยของระดับคุณภาพ", reason: reason, levelCount: levels))
    }
    if let reason = framework.overall.assumed {
      found.append(Assumption(title: framework.overall.title, reason: reason, levelCount: overall))
    }
    return found
  }
}

/// Counts the levels of some offices that rest on an assumption.
private struct LevelCounts {
  let results: [OfficeResult]

  func assumption(_ node: Node, _ reason: String, _ rests: (NodeResult) -> Bool) -> Assumption {
    Assumption(title: "\(node.heading) \(node.title)", reason: reason, levelCount: count(node.id, rests))
  }

  /// How many offices have a level of the node that fits.
  func count(_ nodeID: String, _ fits: (NodeResult) -> Bool) -> Int {
    results.count { office in
      let result = nodeID == OfficeResult.overallID ? office.overall : office[id: nodeID]
      return result.map { $0.level != nil && fits($0) } ?? false
    }
  }
}

extension Node {
  fileprivate var isMean: Bool {
    switch rule {
    case .mean, .meanTruncated: true
    default: false
    }
  }

  fileprivate var isSurveyed: Bool {
    if case .likert = rule { true } else { false }
  }
}

/// A count that a document of the year states and that differs from the one computed.
///
/// Source: Scoring, *Self, reviewed, final*.
struct DisputedCount {
  let noun: String
  let stated: Int
  let computed: Int
  let source: String

  var thaiText: String { "\(source) ระบุ \(stated) \(noun) แต่นับจากกรอบมาตรฐานได้ \(computed) \(noun)" }
}

extension RoundFramework {
  var disputedCounts: [DisputedCount] {
    guard let source = round.statedCounts?.source else { return [] }
    return countedNouns.compactMap { noun, stated, computed in
      guard let stated, stated != computed else { return nil }
      return DisputedCount(noun: noun, stated: stated, computed: computed, source: source)
    }
  }

  /// Everything that documents count: the noun, the count that a document of the year states, and the tree's.
  var countedNouns: [(noun: String, stated: Int?, computed: Int)] {
    let counts = round.statedCounts
    let criteria = computedCount(of: .criterion)
    return [
      ("มาตรฐาน", counts?.standards, standards.count),
      ("ตัวบ่งชี้", counts?.indicators, computedCount(of: .indicator)),
      ("ประเด็นการพิจารณา", counts?.considerations, criteria > 0 ? 0 : leafCount),
      ("เกณฑ์", counts?.criteria, criteria),
    ]
  }
}
