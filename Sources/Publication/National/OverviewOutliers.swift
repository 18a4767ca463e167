internal import Assessment
internal import Standards

extension PublishedPeriod {
  /// The last page of `ภาพรวม`: the offices with the scores that are furthest off, and the rule.
  ///
  /// It rests on earlier publications too, so it stands where nothing moves because of it.
  var outlierPart: TablesSheet.Part {
    let all = assessment.outlyingOffices(ScoreDistances(assessment, history))
    let shown = Array(all.prefix(Self.mostOutliers))
    return TablesSheet.Part(
      sections: [
        .init(
          heading: outlierHeading(shown: shown.count, of: all.count), table: outlierTable(shown),
          notes: OutlierWords.rule)
      ], startsPage: true, isAppendix: true)
  }

  /// How many offices the sheet names; `เปรียบเทียบ` has every one.
  private static let mostOutliers = 10

  private func outlierHeading(shown: Int, of all: Int) -> String {
    let heading = "เขตที่มีคะแนนต่างจากเขตประเภทเดียวกันหรือจากประวัติของตนมาก"
    return all > shown ? "\(heading): \(shown) จาก \(all) เขต" : "\(heading): \(all) เขต"
  }

  private func outlierTable(_ shown: [OutlyingOffice]) -> TableBlock {
    let titles = Dictionary(uniqueKeysWithValues: zip(plan.comparedIDs, comparedTitles))
    let offices = linkedOfficeColumns
    let columns: [Column<OutlyingOffice>] = [
      Column("รหัสเขต", .code) { .text($0.office.code) },
      Column("สพท.", .text) { offices.name(of: $0.office) },
      Column("รายการ", .text) { .text(titles[$0.largest.nodeID] ?? $0.largest.nodeID) },
      Column("ต่างจาก", .text) {
        .text(OutlierWords.reference($0.largest.basis, type: $0.office.type))
      },
      Column("คะแนน", .figure) { .figure($0.largest.score) },
      Column("มัธยฐาน", .figure) { .figure($0.largest.distance.median) },
      Column("ส่วนต่าง", .change) { .difference($0.largest.distance.difference) },
      Column("ระยะห่าง", .figure) { .figure(orMissing: $0.largest.distance.distance) },
      Column("จำนวนรายการที่ต่าง", .count) { .count($0.nodeCount) },
    ]
    return TableBlock("OverviewOutliers", columns: columns, rows: shown)
  }
}
