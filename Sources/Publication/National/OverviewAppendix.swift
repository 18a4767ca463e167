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
      hasChartsBeside: true, startsPage: true, isAppendix: true)
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
    let offices = linkedOfficeColumns
    let columns: [Column<OverallChange>] = [
      Column("รหัสเขต", .code) { .text($0.office.code) },
      Column("สพท.", .text) { offices.name(of: $0.office) },
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
      + zip(plan.comparedIDs, comparedTitles).map { id, title in
        Column("\(title) คะแนนเฉลี่ย", .figure) { point in
          point.incomparable.contains(id) ? .otherCriteria : .figure(orMissing: point.mean(of: id))
        }
      }
    return TableBlock("OverviewTrend", columns: columns, rows: trend)
  }

  /// Lines of what has a mean in each month of the longest run that two or more months make; nil without one.
  private func trendChart(_ place: TablePlace, _ trend: [TrendPoint], _ style: SheetStyle) -> Chart? {
    let filled = ChartRun(rowCount: trend.count, fewestRows: 2, ids: plan.comparedIDs) { month, id in
      trend[month].mean(of: id) != nil
    }
    guard let run = filled else { return nil }
    let series = zip(plan.comparedIDs, comparedTitles).enumerated().compactMap {
      index, line -> ChartSeries? in
      guard run.ids.contains(line.0) else { return nil }
      return ChartSeries(
        name: line.1, sheet: place.sheet, categories: place.data(ofColumn: 0, rows: run.rows),
        values: place.data(ofColumn: 2 + index, rows: run.rows),
        color: line.0 == OfficeResult.overallID ? Palette.series : Palette.line(index))
    }
    let axis = ScoreAxis(
      around: run.rows.flatMap { month in run.ids.compactMap { trend[month].mean(of: $0) } })
    return Chart(
      kind: .line, title: "แนวโน้มคะแนนเฉลี่ย", series: series,
      alternativeText: """
        แผนภูมิเส้น: คะแนนเฉลี่ยทั้งประเทศของแต่ละเดือน ภาพรวมและรายมาตรฐาน ตามตารางแนวโน้มในแผ่นงานนี้ \
        แกนคะแนน \(axis.words)
        """,
      font: style.font(size: 12), categoryAxisTitle: "เดือน", valueAxisTitle: "คะแนนเฉลี่ย (\(axis.words))",
      valueMinimum: axis.minimum, valueMaximum: axis.maximum, valueNumberFormat: "0.00", width: 640,
      height: 360)
  }
}
