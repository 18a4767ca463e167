internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// The five sentences of `สรุปผู้บริหาร`, put together of figures by rules that ``Workbooks`` states.
struct SummarySentences: PeriodSheet {
  let published: PublishedPeriod

  var all: [String] { [standing, change, indicators, groups, data] }

  private var standing: String {
    let counts = published.officeCounts(in: assessment.nation)
    let overall = assessment.distribution(of: OfficeResult.overallID, in: assessment.nation)
    guard let mean = overall.meanScore else {
      return "ยังไม่มีเขตใดใน \(counts.registered) เขตที่มีผลภาพรวม"
    }
    let word = plan.framework.scale.label(of: plan.framework.scale.level(ofMean: mean.ratio))
    let levels = QualityLevel.allDescending.filter { overall.count(of: $0) > 0 }.map {
      "\(plan.framework.scale.label(of: $0)) \(overall.count(of: $0))"
    }
    return """
      มีผลภาพรวม \(counts.withResult) จาก \(counts.registered) เขต คะแนนเฉลี่ย \(mean) อยู่ในระดับ\(word) \
      (จำนวนเขตตามระดับ: \(levels.joined(separator: ", ")))
      """
  }

  private var change: String {
    guard let earlier = history.lastPublished else { return "ยังไม่มีเดือนก่อนหน้าที่เผยแพร่แล้วให้เปรียบเทียบ" }
    let month = earlier.period.thaiTitle
    guard let matched = assessment.matchedMeans(of: OfficeResult.overallID, since: earlier) else {
      return "ไม่มีเขตใดที่มีผลภาพรวมซึ่งเทียบกันได้ทั้งใน\(month)และเดือนนี้"
    }
    let changes = assessment.overallChanges(since: earlier)
    func count(_ kind: OverallChange.Kind) -> Int { changes.count { $0.kind == kind } }
    let size = Hundredths(count: abs(matched.change.count))
    let verb =
      matched.change.count == 0 ? "เท่าเดิม" : matched.change.count > 0 ? "เพิ่มขึ้น \(size)" : "ลดลง \(size)"
    return """
      เทียบกับ\(month) เขตที่มีผลทั้งสองเดือน \(matched.count) เขตมีคะแนนเฉลี่ย\(verb) (จาก \(matched.before) เป็น \(matched.now)) \
      ระดับเปลี่ยน \(count(.levelChanged)) เขต มีผลใหม่ \(count(.appeared)) เขต ผลหายไป \(count(.lost)) เขต
      """
  }

  /// Of the indicators with a level in half of their offices at least: what pulls most, and what stands highest.
  private var indicators: String {
    let rows = IndicatorsSheet(published: published).rows.filter { !$0.nation.isThin && $0.mean != nil }
    guard let highest = rows.first, let lowest = rows.last else {
      return "ยังไม่มีตัวบ่งชี้ใดที่มีระดับครบครึ่งหนึ่งของเขต"
    }
    func named(_ row: IndicatorRow) -> String {
      "\(row.node.id) \(row.node.title) (\(row.mean?.description ?? "") จาก \(row.nation.count) เขต)"
    }
    if rows.count == 1 { return "ตัวบ่งชี้เดียวที่มีระดับถึงครึ่งหนึ่งของเขตคือ \(named(lowest))" }
    return "ฉุดมากที่สุด \(named(lowest)) สูงที่สุด \(named(highest))"
  }

  /// The types, and of the regions with a result in half of their offices the highest and the lowest.
  private var groups: String {
    let types = assessment.scopes.filter { $0.kind == .type }.compactMap { type -> String? in
      let overall = assessment.distribution(of: OfficeResult.overallID, in: type)
      return overall.meanScore.map {
        "\(type.title) \($0) (\(overall.scoreCount) จาก \(type.members.count) เขต)"
      }
    }
    let regions = published.rankedRegions
    let full = regions.filter { !$0.overall.isThin && $0.overall.meanScore != nil }
    func named(_ region: RankedRegion) -> String {
      "\(region.region.title) \(region.overall.meanScore?.description ?? "")"
    }
    let thin = regions.count - full.count
    let rest = thin == 0 ? "" : " (อีก \(thin) ภูมิภาคมีผลไม่ถึงครึ่งของเขต จึงยังไม่เทียบ)"
    let compared: String
    if let first = full.first, let last = full.last, full.count > 1 {
      compared = "ภูมิภาคสูงสุด \(named(first)) ต่ำสุด \(named(last))"
    } else if let only = full.first {
      compared = "ภูมิภาคที่มีผลถึงครึ่งของเขตมีเพียง \(named(only))"
    } else {
      compared = regions.isEmpty ? "" : "ยังไม่มีภูมิภาคใดที่มีผลถึงครึ่งของเขต"
    }
    let parts = [types.isEmpty ? nil : "คะแนนเฉลี่ย \(types.joined(separator: ", "))", compared]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; ")
      + (full.isEmpty ? "" : rest)
  }

  private var data: String {
    let overdue = published.submissions.overdue
    let errors = published.findingCount(.error)
    let wrong = errors == 0 ? "ไม่พบข้อผิดพลาดที่ต้องแก้" : "พบข้อผิดพลาดที่ต้องแก้ \(errors) แห่ง"
    let byKind = SheetKind.allCases.map { kind in (kind, overdue.count { $0.kind == kind }) }
    guard let most = byKind.filter({ $0.1 > 0 }).max(by: { $0.1 < $1.1 }) else {
      return "ไม่มีแบบรายงานที่ค้างส่ง และ\(wrong)"
    }
    let offices = Set(overdue.map(\.officeCode)).count
    return """
      ค้างส่ง \(overdue.count) แบบรายงานของ \(offices) เขต มากที่สุดคือ\(most.0.thaiName) (\(most.1) เขต) และ\(wrong)
      """
  }
}
