internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// `แนวโน้ม`: each published month of this and the last fiscal year beside this one, over the offices with a result in both.
///
/// Source: Scoring, *Comparison*.
struct TrendSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
    var sheet = TableSheet(
      name: SheetNames.trend, summary: "คะแนนเฉลี่ยของแต่ละเดือนเทียบกับเดือนนี้ เฉพาะเขตที่มีผลทั้งสองเดือน",
      table: table, frozenColumns: 1, notes: [Self.note])
    sheet.charts = { place, style in [chart(at: place, style)].compactMap { $0 } }
    return sheet
  }

  private static let note = """
    หมายเหตุ: แต่ละแถวคิดจากเขตที่มีผลทั้งในเดือนนั้นและในเดือนนี้ จึงเทียบกันได้ภายในแถว แต่ต่างแถวอาจเป็นคนละชุดเขต
    """
  /// Columns before those of the overall, which stands first.
  private static let firstColumn = 3

  private var table: TableBlock {
    let overall = OfficeResult.overallID
    let columns: [Column<TrendPoint>] = [
      Column("เดือน", .text) { .text($0.period.thaiTitle) },
      Column("ปีงบประมาณ", .text) { .text("พ.ศ. \($0.period.fiscalYear)") },
      Column("เดือน (จำนวนเขต)", .text) {
        .text("\($0.period.shortThaiTitle) (\($0.means(of: overall)?.count ?? 0))")
      },
    ]
    let items = [(overall, plan.framework.overall.title)] + plan.standards.map { ($0.id, $0.heading) }
    return TableBlock(
      "Trend", columns: columns + items.flatMap(figures), rows: assessment.trend(history))
  }

  private func figures(of id: String, title: String) -> [Column<TrendPoint>] {
    func cell(_ point: TrendPoint, _ figure: (MatchedMeans) -> SheetCell) -> SheetCell {
      point.incomparable.contains(id) ? .otherCriteria : point.means(of: id).map(figure) ?? .missing
    }
    return [
      Column("\(title) จำนวนเขต", .count) { .count($0.means(of: id)?.count ?? 0) },
      Column("\(title) เดือนนั้น", .figure) { point in cell(point) { .figure($0.before) } },
      Column("\(title) เดือนนี้", .figure) { point in cell(point) { .figure($0.now) } },
      Column("\(title) เปลี่ยน", .change) { point in
        point.period == period ? .missing : cell(point) { .difference($0.change) }
      },
    ]
  }

  /// The overall of each month, and of this one over the same offices; nil where no two months follow each other.
  /// - Parameters:
  ///   - place: of the table.
  ///   - size: pixels.
  func chart(
    at place: TablePlace, _ style: SheetStyle, size: (width: Int, height: Int) = (640, 360)
  ) -> Chart? {
    let trend = assessment.trend(history)
    let overall = OfficeResult.overallID
    let filled = ChartRun(rowCount: trend.count, fewestRows: 2, ids: [overall]) { month, id in
      trend[month].means(of: id) != nil
    }
    guard let run = filled else { return nil }
    let series = [(1, Palette.series), (2, Palette.line(0))].map { column, color in
      ChartSeries(
        name: place.name(ofColumn: Self.firstColumn + column), sheet: place.sheet,
        categories: place.data(ofColumn: Self.firstColumn - 1, rows: run.rows),
        values: place.data(ofColumn: Self.firstColumn + column, rows: run.rows), color: color)
    }
    let shown = run.rows.compactMap { trend[$0].means(of: overall) }
    let axis = ScoreAxis(around: shown.flatMap { [$0.before, $0.now] })
    return Chart(
      kind: .line, title: "แนวโน้มภาพรวมของเขตชุดเดียวกัน", series: series,
      alternativeText: """
        แผนภูมิเส้น: คะแนนเฉลี่ยภาพรวมของแต่ละเดือน และของเดือนนี้ในเขตชุดเดียวกัน ตามตารางในแผ่นงาน\(SheetNames.trend) \
        แกนคะแนน \(axis.words)
        """,
      font: style.font(size: 12), categoryAxisTitle: "เดือน (เขต)",
      valueAxisTitle: "คะแนนเฉลี่ย", legend: .top, valueMinimum: axis.minimum, valueMaximum: axis.maximum,
      valueNumberFormat: "0.00", width: size.width, height: size.height)
  }
}
