internal import Standards

extension RoundFramework {
  /// What the tree counts, beside what a document of the year states and what the KPIs claim of their own form.
  ///
  /// Source: Requirements, 003-3 and 004-4.
  var countRows: [MethodRow] { [computedCountRow] + statedCountRows + claimedCountRows }

  private var computedCountRow: MethodRow {
    let counts = countedNouns.compactMap { noun, _, computed in computed > 0 ? "\(computed) \(noun)" : nil }
    return MethodRow(
      id: framework.id, kind: "จำนวนที่นับได้", title: "จำนวนรายการของกรอบมาตรฐาน",
      rule: counts.joined(separator: " ") + leafNote, source: framework.edition)
  }

  private var leafNote: String {
    let areCounted = computedCount(of: .criterion) == 0 && leafCount > computedCount(of: .consideration)
    return areCounted ? " (ตัวบ่งชี้ที่ไม่มีประเด็นย่อยนับเป็นหนึ่งประเด็น)" : ""
  }

  private var statedCountRows: [MethodRow] {
    guard let stated = round.statedCounts else { return [] }
    return countedNouns.compactMap { noun, count, computed in
      count.map {
        MethodRow(
          id: round.id, kind: "จำนวนในเอกสาร", title: "จำนวน\(noun)", rule: "เอกสารระบุ \($0) นับได้ \(computed)",
          source: stated.source)
      }
    }
  }

  private var claimedCountRows: [MethodRow] {
    framework.warnings.filter(\.isAboutCounts).map { warning in
      MethodRow(
        id: framework.id, kind: "จำนวนในแบบประเมิน", title: warning.thai, source: framework.sources.last)
    }
  }
}
