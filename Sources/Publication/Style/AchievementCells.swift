internal import Records
internal import Standards

extension RoundFramework {
  /// Whether the framework measures anything by KPIs, so that achieved or not is its primary result.
  ///
  /// Source: Scoring, *KPIs*.
  var hasKPIs: Bool {
    nodes.contains { $0.kind == .criterion && $0.form.map { $0.reviewOnly == nil } ?? false }
  }

  /// Whether the KPIs at or below a node were achieved, in words, whatever level is derived from them.
  func achievementText(_ result: NodeResult) -> String? {
    guard result.status != .notApplicable else { return nil }
    guard let achievement = result.achievement else {
      return node(result.nodeID).map { $0.kind == .criterion } ?? false ? "ไม่มีเกณฑ์ตัดสิน" : nil
    }
    if node(result.nodeID)?.kind == .criterion {
      return achievement.reported == 0 ? "ยังไม่รายงาน" : achievement.achieved > 0 ? "บรรลุ" : "ไม่บรรลุ"
    }
    let lacking = achievement.expected - achievement.reported
    return "บรรลุ \(achievement.achieved) จาก \(achievement.expected)"
      + (lacking > 0 ? "\nยังไม่รายงาน \(lacking)" : "")
  }
}

extension PublishedPeriod {
  /// The overall achievement of an office: KPIs achieved and reported, and the share of the reported ones that were.
  ///
  /// None where the framework has no KPIs.
  var achievementColumns: [Column<OfficeRow>] {
    guard plan.hasKPIs else { return [] }
    func counts(_ row: OfficeRow) -> Achievement? {
      row.result.overall.achievement.flatMap { $0.reported > 0 ? $0 : nil }
    }
    return [
      Column("ตัวชี้วัดที่บรรลุ", .count) { .count(orMissing: counts($0)?.achieved) },
      Column("ตัวชี้วัดที่รายงาน", .count) { .count(orMissing: counts($0)?.reported) },
      Column("ร้อยละที่บรรลุ", .percentage) { .share(counts($0)?.share) },
    ]
  }
}
