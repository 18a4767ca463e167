internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// A standard's levels, or the overall's, over the offices of a region: a row of `ผลรายภูมิภาค`.
private struct RegionRow {
  let region: String
  let id: String
  let title: String
  let distribution: Distribution
}

/// `ผลรายภูมิภาค`: each region by standard and overall: offices with a level, mean score, share of each level.
///
/// Source: Workbooks, *national.xlsx*.
struct RegionSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
    let columns: [Column<RegionRow>] = [
      Column("ภูมิภาค", .text) { .text($0.region) },
      Column("มาตรฐานที่", .code) { .text($0.id) },
      Column("มาตรฐาน", .text, width: .measured(atMost: 50)) { .text($0.title) },
      Column("จำนวนเขต", .count) { .count($0.distribution.count) },
      Column("จำนวนที่คาดหวัง", .count) { .count($0.distribution.expected) },
      Column("จำนวนเขตที่มีคะแนน", .count) { .count($0.distribution.scoreCount) },
      Column("คะแนนเฉลี่ย", .figure) {
        .figure(orMissing: $0.distribution.meanScore, isFaint: $0.distribution.isThin)
      },
    ]
    return TableSheet(
      name: SheetNames.regions, summary: "คะแนนเฉลี่ยและสัดส่วนระดับคุณภาพของแต่ละภูมิภาค รายมาตรฐาน",
      table: TableBlock("Regions", columns: columns + shareColumns, rows: rows), frozenColumns: 2)
  }

  private var shareColumns: [Column<RegionRow>] {
    QualityLevel.allDescending.map { level in
      Column("\(level) \(plan.framework.scale.label(of: level)) ร้อยละ", .percentage) {
        .share($0.distribution.share(of: level))
      }
    }
  }

  private var rows: [RegionRow] {
    let nodes =
      plan.standards.map { ($0.id, $0.title) } + [(OfficeResult.overallID, plan.framework.overall.title)]
    return assessment.scopes.filter { $0.kind == .region }.flatMap { scope in
      nodes.map { id, title in
        RegionRow(
          region: scope.title, id: id == OfficeResult.overallID ? "ภาพรวม" : id, title: title,
          distribution: assessment.distribution(of: id, in: scope))
      }
    }
  }
}
