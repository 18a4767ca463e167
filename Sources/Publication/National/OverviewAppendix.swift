internal import Assessment
internal import Records
internal import Standards
internal import XLSXWorkbook

extension PublishedPeriod {
  /// The end of `ภาพรวม`: what changed most, and the means over the months, with their chart.
  ///
  /// It alone of the sheet rests on earlier publications; what stands above never moves because of it.
  var overviewAppendix: TablesSheet.Part {
    let trend = assessment.trend(history.means)
    return TablesSheet.Part(
      sections: [
        .init(heading: changeHeading, table: changeTable),
        .init(heading: "แนวโน้มคะแนนเฉลี่ยของปีงบประมาณนี้และปีก่อน", table: trendTable(trend)),
      ],
      charts: { places, style in places.last.flatMap { trendChart($0, trend, style) }.map { [$0] } ?? [] },
      hasChartsBeside: true, isAppendix: true)
  }

  /// How many offices rose and how many fell that the sheet names.
  private static let mostChanges = 10

  private var changeHeading: String {
    let heading = "เขตที่คะแนนภาพรวมเปลี่ยนมากที่สุด"
    guard let earlier = history.lastPublished else { return heading }
    return "\(heading)เมื่อเทียบกับ\(earlier.period.thaiTitle)"
  }

  private var changeTable: TableBlock {
    let changes =
      history.lastPublished.map { assessment.largestChanges(since: $0, most: Self.mostChanges) } ?? []
    let columns: [Column<OverallChange>] = [
      Column("รหัสเขต", .code) { .text($0.office.code) },
      Column("สพท.", .text) { .text($0.office.shortName) },
      Column("คะแนนเดิม", .figure) { .figure($0.before) },
      Column("คะแนนใหม่", .figure) { .figure($0.after) },
      Column("เปลี่ยนแปลง", .change) { .difference(orMissing: $0.change) },
    ]
    return TableBlock("OverviewChanges", columns: columns, rows: changes)
  }

  private func trendTable(_ trend: [TrendPoint]) -> TableBlock {
    let columns: [Column<TrendPoint>] =
      [
        Column("เดือน", .text) { .text($0.period.thaiTitle) },
        Column("ปีงบประมาณ", .text) { .text("พ.ศ. \($0.period.fiscalYear)") },
      ]
      + zip(plan.comparedIDs, trendTitles).map { id, title in
        Column("\(title) คะแนนเฉลี่ย", .figure) { point in
          point.incomparable.contains(id) ? .otherCriteria : .figure(orMissing: point.mean(of: id))
        }
      }
    return TableBlock("OverviewTrend", columns: columns, rows: trend)
  }

  private var trendTitles: [String] { plan.standards.map(\.heading) + [plan.framework.overall.title] }

  /// Lines of what has a mean in each month of the longest run that two or more months make; nil without one.
  private func trendChart(_ place: TablePlace, _ trend: [TrendPoint], _ style: SheetStyle) -> Chart? {
    guard let run = TrendRun(trend, ids: plan.comparedIDs) else { return nil }
    let series = zip(plan.comparedIDs, trendTitles).enumerated().compactMap { index, line -> ChartSeries? in
      guard run.ids.contains(line.0) else { return nil }
      return ChartSeries(
        name: line.1, sheet: place.sheet, categories: place.data(ofColumn: 0, rows: run.months),
        values: place.data(ofColumn: 2 + index, rows: run.months),
        color: line.0 == OfficeResult.overallID ? Palette.series : Palette.line(index))
    }
    return Chart(
      kind: .line, title: "แนวโน้มคะแนนเฉลี่ย", series: series,
      alternativeText: "แผนภูมิเส้น: คะแนนเฉลี่ยทั้งประเทศของแต่ละเดือน ภาพรวมและรายมาตรฐาน ตามตารางแนวโน้มในแผ่นงานนี้",
      font: style.font(size: 12), categoryAxisTitle: "เดือน", valueAxisTitle: "คะแนนเฉลี่ย (เต็ม 5)",
      valueMinimum: 1, valueMaximum: 5, valueNumberFormat: "0.00", width: 640, height: 360)
  }
}

/// The months of a trend that a chart can show side by side, and what has a mean in all of them.
struct TrendRun {
  let months: Range<Int>
  let ids: [String]

  /// The run with the most points, among equals the latest.
  ///
  /// Nil where no two months follow each other with a mean.
  init?(_ trend: [TrendPoint], ids: [String]) {
    var best: (months: Range<Int>, ids: [String], points: Int)?
    for first in trend.indices {
      var shown = ids
      for last in trend.indices[first...] {
        shown = shown.filter { trend[last].mean(of: $0) != nil }
        let months = first..<last + 1
        let points = shown.count * months.count
        if months.count > 1, points > 0, points >= best?.points ?? 0 { best = (months, shown, points) }
      }
    }
    guard let best else { return nil }
    (months, self.ids) = (best.months, best.ids)
  }
}
