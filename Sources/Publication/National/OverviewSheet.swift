internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// A standard or the overall with its national distribution.
private struct OverviewRow {
  let name: String
  let title: String
  let distribution: Distribution
}

/// `ภาพรวม`: the nation's results on one sheet, in sections with charts.
///
/// Key figures, mean and distribution of each standard and the overall, the regions, self against reviewed,
/// satisfaction, what changed, and what is far off.
struct OverviewSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TablesSheet {
    let rows = rows
    let parts: [TablesSheet.Part?] = [
      standardsPart(rows),
      .init(sections: [
        .init(heading: "ตัวเลขสำคัญ", table: Fact.table("OverviewFacts", facts))
      ]), groupsPart, surveyPart, appendixPart, outlierPart,
    ]
    return TablesSheet(
      name: SheetNames.overview, summary: "ตัวเลขสำคัญ ค่าเฉลี่ย และการกระจายระดับทั้งประเทศ",
      title: "ภาพรวม \(period.thaiTitle)",
      parts: parts.compactMap { $0 },
      orientation: .landscape)
  }

  private func standardsPart(_ rows: [OverviewRow]) -> TablesSheet.Part {
    TablesSheet.Part(
      sections: [
        .init(
          heading: "ผลรายมาตรฐานทั้งประเทศ", table: standardsTable(rows),
          notes: [published.overallNote].compactMap { $0 })
      ],
      charts: { places, style in
        guard let place = places.first else { return [] }
        return [levelChart(place, rows: rows, style)].compactMap { $0 }
      })
  }

  private var rows: [OverviewRow] {
    let nation = assessment.nation
    let standards = plan.standards.map { standard in
      OverviewRow(
        name: standard.heading, title: standard.title,
        distribution: assessment.distribution(of: standard.id, in: nation))
    }
    let overall = plan.framework.overall.title
    return standards + [
      OverviewRow(
        name: overall, title: "ค่าเฉลี่ยของทุกมาตรฐาน",
        distribution: assessment.distribution(of: OfficeResult.overallID, in: nation))
    ]
  }

  /// Columns before those of the levels.
  private static let firstLevelColumn = 6
  /// Pixels; two charts are as wide as the table.
  private static let chartWidth = 640
  private static let chartHeight = 300

  private func standardsTable(_ rows: [OverviewRow]) -> TableBlock {
    let scale = plan.framework.scale
    let columns: [Column<OverviewRow>] = [
      Column("มาตรฐาน", .text, width: .measured(atMost: 44)) { .text($0.name) },
      Column("ชื่อมาตรฐาน", .text, width: .measured(atMost: 56)) { .text($0.title) },
      Column("จำนวนเขต", .count) { .count($0.distribution.count) },
      Column("จำนวนที่คาดหวัง", .count) { .count($0.distribution.expected) },
      Column("จำนวนเขตที่มีคะแนน", .count) { .count($0.distribution.scoreCount) },
      Column("คะแนนเฉลี่ย", .figure) { .figure(orMissing: $0.distribution.meanScore) },
    ]
    let levels = QualityLevel.allDescending.flatMap { level -> [Column<OverviewRow>] in
      let word = "\(level) \(scale.label(of: level))"
      return [
        Column("\(word) จำนวน", .count) { .count($0.distribution.count(of: level)) },
        Column("\(word) ร้อยละ", .percentage) { .share($0.distribution.share(of: level)) },
      ]
    }
    return TableBlock("OverviewStandards", columns: columns + levels, rows: rows)
  }

  private func officeCount(_ status: ResultStatus) -> Int {
    assessment.results.count { $0.overall.status == status }
  }

  private var facts: [Fact] {
    published.officeFacts + [
      Fact(name: "เขตที่เป็น\(ResultStatus.final.thaiName)", value: .count(officeCount(.final))),
      Fact(
        name: "เขตที่เป็น\(ResultStatus.provisional.thaiName)",
        value: .count(officeCount(.provisional))),
      Fact(name: "เขตที่\(ResultStatus.missing.thaiName)", value: .count(officeCount(.missing))),
    ]
      + Severity.allCases.map { severity in
        Fact(name: "สิ่งที่พบ: \(severity.thaiName)", value: .count(published.findingCount(severity)))
      }
  }

  private func levelChart(_ place: TablePlace, rows: [OverviewRow], _ style: SheetStyle) -> Chart? {
    guard rows.contains(where: { $0.distribution.count > 0 }) else { return nil }
    // The title of a level's column says a unit that the chart does not have.
    let series = QualityLevel.allDescending.reversed().map { level in
      ChartSeries(
        name: .text("\(level) \(plan.framework.scale.label(of: level))"), sheet: place.sheet,
        categories: place.data(ofColumn: 0),
        values: place.data(ofColumn: Self.firstLevelColumn + 2 * (QualityLevel.highest.value - level.value)),
        color: Palette.fill(of: level))
    }
    return Chart(
      kind: .barPercentStacked, title: "การกระจายระดับคุณภาพรายมาตรฐาน", series: series,
      alternativeText: "แผนภูมิแท่งซ้อน: ร้อยละของเขตในแต่ละระดับคุณภาพ รายมาตรฐาน ตามตารางด้านบน",
      font: style.font(size: 12), categoryAxisTitle: "มาตรฐาน", valueAxisTitle: "ร้อยละของเขต",
      reversesCategories: true, gap: 60, width: Self.chartWidth, height: Self.chartHeight)
  }
}

/// The rows of a table that a chart can show side by side, and the columns that have a number in all of them.
struct ChartRun {
  let rows: Range<Int>
  let ids: [String]

  /// The run with the most numbers, among equals the latest; nil where no rows have any.
  ///
  /// - Parameters:
  ///   - fewestRows: 2 for a line, which one row does not make.
  ///   - ids: of the columns that a chart would draw.
  ///   - hasNumber: whether a column has one in a row; a chart would draw a word as 0.
  init?(rowCount: Int, fewestRows: Int = 1, ids: [String], hasNumber: (Int, String) -> Bool) {
    var best: (rows: Range<Int>, ids: [String], points: Int)?
    for first in 0..<rowCount {
      var shown = ids
      for last in first..<rowCount {
        shown = shown.filter { hasNumber(last, $0) }
        let rows = first..<last + 1
        let points = shown.count * rows.count
        if rows.count >= fewestRows, points > 0, points >= best?.points ?? 0 { best = (rows, shown, points) }
      }
    }
    guard let best else { return nil }
    (rows, self.ids) = (best.rows, best.ids)
  }
}

/// The part of the scale of scores that a chart of lines shows: months differ by tenths, which the whole scale would hide.
///
/// Bars begin at 0 and do not use it.
struct ScoreAxis {
  /// In half levels from 1 to 5, at least one level apart.
  private let halves: ClosedRange<Int>

  private static let half = 50
  private static let whole = 2...10

  /// - Parameter figures: what is drawn; the whole scale where that is nothing.
  init(around figures: [Hundredths]) {
    guard let least = figures.map(\.count).min(), let most = figures.map(\.count).max() else {
      halves = Self.whole
      return
    }
    let lower = min(max(least / Self.half, Self.whole.lowerBound), Self.whole.upperBound - 2)
    let upper = min(max((most + Self.half - 1) / Self.half, lower + 2), Self.whole.upperBound)
    halves = lower...max(upper, lower + 2)
  }

  var minimum: Double { Double(halves.lowerBound) / 2 }
  var maximum: Double { Double(halves.upperBound) / 2 }

  /// What readers must know of an axis that does not begin at 0: `3.50–4.50 จากเต็ม 5`.
  var words: String { "\(Self.text(halves.lowerBound))–\(Self.text(halves.upperBound)) จากเต็ม 5" }

  private static func text(_ halves: Int) -> String { "\(Hundredths(count: halves * half))" }
}
