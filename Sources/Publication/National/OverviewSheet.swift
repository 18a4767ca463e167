internal import Assessment
internal import Records
internal import Standards
internal import XLSXWorkbook

/// A standard or the overall with its national distribution.
private struct OverviewRow {
  let name: String
  let title: String
  let distribution: Distribution
}

extension PublishedPeriod {
  /// `ภาพรวม`: the nation's results on one sheet, in sections with charts.
  ///
  /// Key figures, mean and distribution of each standard and the overall, the regions, self against reviewed,
  /// satisfaction, what changed, and what is far off.
  func overviewSheet() -> TablesSheet {
    let rows = overviewRows
    let parts: [TablesSheet.Part?] = [
      standardsPart(rows),
      .init(sections: [
        .init(heading: "ตัวเลขสำคัญ", table: Self.factTable("OverviewFacts", overviewFacts))
      ]), groupsPart, surveyPart, overviewAppendix, outlierPart,
    ]
    return TablesSheet(
      name: SheetNames.overview, summary: "ตัวเลขสำคัญ ค่าเฉลี่ย และการกระจายระดับทั้งประเทศ",
      title: "ภาพรวม \(period.thaiTitle)",
      parts: parts.compactMap { $0 },
      orientation: .landscape)
  }

  private func standardsPart(_ rows: [OverviewRow]) -> TablesSheet.Part {
    TablesSheet.Part(
      sections: [.init(heading: "ผลรายมาตรฐานทั้งประเทศ", table: standardsTable(rows))],
      charts: { places, style in
        guard let place = places.first else { return [] }
        return [levelChart(place, rows: rows, style), meanChart(place, rows: rows, style)].compactMap { $0 }
      })
  }

  private var overviewRows: [OverviewRow] {
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
  private static let firstLevelColumn = 5
  private static let meanColumn = 4
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
      Column("คะแนนเฉลี่ย", .bar(maximum: 5)) { .figure(orMissing: $0.distribution.meanScore) },
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

  private var overviewFacts: [Fact] {
    [
      Fact(name: "จำนวนเขตทั้งหมด", value: .count(assessment.offices.count)),
      Fact(name: "จำนวนเขตที่มีข้อมูล", value: .count(reportingCount)),
      Fact(name: "เขตที่เป็น\(ResultStatus.final.thaiName)", value: .count(officeCount(.final))),
      Fact(name: "เขตที่เป็น\(ResultStatus.provisional.thaiName)", value: .count(officeCount(.provisional))),
      Fact(name: "เขตที่\(ResultStatus.missing.thaiName)", value: .count(officeCount(.missing))),
    ]
      + Severity.allCases.map { severity in
        Fact(name: "สิ่งที่พบ: \(severity.thaiName)", value: .count(findingCount(severity)))
      }
  }

  private func levelChart(_ place: TablePlace, rows: [OverviewRow], _ style: SheetStyle) -> Chart? {
    guard rows.contains(where: { $0.distribution.count > 0 }) else { return nil }
    let series = QualityLevel.allDescending.reversed().map { level in
      ChartSeries(
        name: "\(level) \(plan.framework.scale.label(of: level))", sheet: place.sheet,
        categories: place.data(ofColumn: 0),
        values: place.data(ofColumn: Self.firstLevelColumn + 2 * (QualityLevel.highest.value - level.value)),
        color: Palette.area(of: level))
    }
    return Chart(
      kind: .barPercentStacked, title: "การกระจายระดับคุณภาพรายมาตรฐาน", series: series,
      alternativeText: "แผนภูมิแท่งซ้อน: ร้อยละของเขตในแต่ละระดับคุณภาพ รายมาตรฐาน ตามตารางด้านบน",
      font: style.font(size: 12), categoryAxisTitle: "มาตรฐาน", valueAxisTitle: "ร้อยละของเขต",
      reversesCategories: true, gap: 60, width: Self.chartWidth, height: Self.chartHeight)
  }

  /// The mean of each standard that has one: the longest run, since a chart's values stand side by side.
  private func meanChart(_ place: TablePlace, rows: [OverviewRow], _ style: SheetStyle) -> Chart? {
    let runs = rows.indices.split { rows[$0].distribution.meanScore == nil }
    guard let run = runs.max(by: { $0.count < $1.count }), let first = run.first else { return nil }
    let shown = first..<first + run.count
    let series = ChartSeries(
      name: "คะแนนเฉลี่ย", sheet: place.sheet, categories: place.data(ofColumn: 0, rows: shown),
      values: place.data(ofColumn: Self.meanColumn, rows: shown), color: Palette.series,
      labels: .value(numberFormat: "0.00"))
    return Chart(
      kind: .column, title: "คะแนนเฉลี่ยรายมาตรฐาน", series: [series],
      alternativeText: "แผนภูมิแท่ง: คะแนนเฉลี่ยทั้งประเทศของแต่ละมาตรฐาน ตามตารางด้านบน",
      font: style.font(size: 12), categoryAxisTitle: "มาตรฐาน", valueAxisTitle: "คะแนนเฉลี่ย (เต็ม 5)",
      legend: .none, valueMinimum: 0, valueMaximum: 5, valueNumberFormat: "0.00", gap: 100,
      width: Self.chartWidth,
      height: Self.chartHeight)
  }
}
