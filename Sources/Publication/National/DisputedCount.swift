internal import Standards

/// A count that a document of the year states and that differs from the one computed.
///
/// Source: scoring.md, *Self, reviewed, final*.
struct DisputedCount {
  let noun: String
  let stated: Int
  let computed: Int
  let source: String

  var thaiText: String { "\(source) ระบุ \(stated) \(noun) แต่นับจากกรอบมาตรฐานได้ \(computed) \(noun)" }
}

extension RoundFramework {
  var disputedCounts: [DisputedCount] {
    guard let counts = round.statedCounts else { return [] }
    let pairs = [
      ("มาตรฐาน", counts.standards, standards.count),
      ("ตัวบ่งชี้", counts.indicators, computedCount(of: .indicator)),
      ("ประเด็นการพิจารณา", counts.considerations, leafCount),
      ("เกณฑ์", counts.criteria, computedCount(of: .criterion)),
    ]
    return pairs.compactMap { noun, stated, computed in
      guard let stated, stated != computed else { return nil }
      return DisputedCount(noun: noun, stated: stated, computed: computed, source: counts.source)
    }
  }
}
