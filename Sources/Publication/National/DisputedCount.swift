internal import Standards

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
