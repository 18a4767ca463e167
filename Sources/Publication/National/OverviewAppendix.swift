internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

extension OverviewSheet {
  /// The end of `ภาพรวม`: what changed since the last published month, over matched offices and as lists.
  ///
  /// It alone of the sheet rests on earlier publications; what stands above never moves because of it.
  var appendixPart: TablesSheet.Part {
    TablesSheet.Part(sections: changeSections, startsPage: true, isAppendix: true)
  }

  /// How many offices rose and how many fell that the sheet names.
  private static let mostChanges = 10

  private var changeSections: [TablesSheet.Section] {
    guard let earlier = history.lastPublished else {
      return [.init(heading: "เขตที่คะแนนภาพรวมเปลี่ยนมากที่สุด", table: changeTable("OverviewChanges", []))]
    }
    let month = earlier.period.thaiTitle
    let all = assessment.overallChanges(since: earlier)
    func section(_ name: String, _ heading: String, _ kind: OverallChange.Kind) -> TablesSheet.Section? {
      let rows = all.filter { $0.kind == kind }
      guard !rows.isEmpty else { return nil }
      return .init(heading: "\(heading): \(rows.count) เขต", table: changeTable(name, rows))
    }
    let largest = assessment.largestChanges(since: earlier, most: Self.mostChanges)
    let lists = [
      section("OverviewLevelChanges", "เขตที่ระดับคุณภาพภาพรวมเปลี่ยนจาก\(month)", .levelChanged),
      section("OverviewLost", "เขตที่มีผลภาพรวมใน\(month) แต่ไม่มีในเดือนนี้", .lost),
      section("OverviewAppeared", "เขตที่มีผลภาพรวมในเดือนนี้ แต่ไม่มีใน\(month)", .appeared),
    ]
    return [
      .init(
        heading: "เขตที่คะแนนภาพรวมเปลี่ยนมากที่สุดเมื่อเทียบกับ\(month)",
        table: changeTable("OverviewChanges", largest),
        notes: [assessment.matchedMeans(of: OfficeResult.overallID, since: earlier)?.note(since: month)]
          .compactMap { $0 })
    ] + lists.compactMap { $0 }
  }

  private func changeTable(_ name: String, _ changes: [OverallChange]) -> TableBlock {
    let offices = published.linkedOfficeColumns
    let scale = plan.framework.scale
    func level(_ figures: OverallChange.Figures?) -> SheetCell {
      .text(orMissing: figures.map { "\($0.level) \(scale.label(of: $0.level))" })
    }
    let columns: [Column<OverallChange>] = [
      Column("รหัสเขต", .code) { .text($0.office.code) },
      Column("สพท.", .text) { offices.name(of: $0.office) },
      Column("คะแนนเดิม", .figure) { .figure(orMissing: $0.before?.score) },
      Column("ระดับเดิม", .text) { level($0.before) },
      Column("คะแนนใหม่", .figure) { .figure(orMissing: $0.after?.score) },
      Column("ระดับใหม่", .text) { level($0.after) },
      Column("เปลี่ยนแปลง", .change) { .difference(orMissing: $0.change) },
    ]
    return TableBlock(name, columns: columns, rows: changes)
  }
}

extension MatchedMeans {
  /// The change in words: `เขตที่มีผลทั้งสองเดือน 77 เขต: จาก 4.17 เป็น 4.11 (−0.06)`.
  func note(since month: String) -> String {
    "เขตที่มีผลทั้งใน\(month)และเดือนนี้ \(count) เขต: คะแนนเฉลี่ยภาพรวมจาก \(before) เป็น \(now) (\(change.signed))"
  }
}

extension OverviewSheet {
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
    let titles = Dictionary(uniqueKeysWithValues: zip(plan.comparedIDs, plan.comparedTitles))
    let offices = published.linkedOfficeColumns
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
