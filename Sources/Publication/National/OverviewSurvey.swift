internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// A dimension of the survey or one respondent group, over the nation's pooled answers.
private struct OverviewSurveyRow {
  let title: String
  let kind: String
  let figures: ShownFigures
}

extension OverviewSheet {
  /// Part of `ภาพรวม`: satisfaction by dimension and by respondent group; nil where nobody answered.
  ///
  /// Its figures are those of `ความพึงพอใจ` for the nation.
  var surveyPart: TablesSheet.Part? {
    guard let survey = plan.survey, let tally = published.pooledSurvey else { return nil }
    let dimensions = dimensionRows(survey, tally)
    let groups = groupRows(survey, tally)
    return TablesSheet.Part(
      sections: [
        .init(
          heading: "ความพึงพอใจรายด้านและรายกลุ่มผู้ตอบ", table: surveyTable(dimensions + groups, survey),
          notes: published.smallGroupNotes(groups.map(\.figures)))
      ],
      charts: { places, style in
        guard let place = places.first else { return [] }
        return [
          surveyChart(
            of: dimensions, at: place, from: 0, title: "ความพึงพอใจรายด้าน", axis: "ด้าน",
            color: Palette.series, style),
          surveyChart(
            of: groups, at: place, from: dimensions.count, title: "ความพึงพอใจรายกลุ่มผู้ตอบ",
            axis: "กลุ่มผู้ตอบ", color: Palette.line(1), style),
        ].compactMap { $0 }
      }, startsPage: true)
  }

  private func dimensionRows(_ survey: Survey, _ tally: SurveyTally) -> [OverviewSurveyRow] {
    func row(_ title: String, _ kind: String, _ dimension: Int?) -> OverviewSurveyRow {
      OverviewSurveyRow(
        title: title, kind: kind,
        figures: ShownFigures(
          SurveyFigures(tally, scale: survey.scale, dimension: dimension), isHidden: false))
    }
    let dimensions = survey.dimensions.enumerated().map { row($1.title, "รายด้าน", $0) }
    return dimensions.sortedByMean + [row("ภาพรวม", "ทุกด้าน", nil)]
  }

  private func groupRows(_ survey: Survey, _ tally: SurveyTally) -> [OverviewSurveyRow] {
    let hidden = published.smallGroups.hidden(in: assessment.nation)
    return (survey.respondentGroups.map(\.title) + [Survey.unknownGroupTitle]).enumerated().map {
      index, title in
      OverviewSurveyRow(
        title: title, kind: "รายกลุ่มผู้ตอบ",
        figures: ShownFigures(
          SurveyFigures(tally, scale: survey.scale, dimension: nil, group: index),
          isHidden: hidden.contains(index)))
    }.sortedByMean
  }

  private static let surveyMeanColumn = 4

  private func surveyTable(_ rows: [OverviewSurveyRow], _ survey: Survey) -> TableBlock {
    let columns: [Column<OverviewSurveyRow>] = [
      Column("รายการ", .text) { .text($0.title) },
      Column("จำแนกตาม", .text) { .text($0.kind) },
      Column("จำนวนผู้ตอบ", .count) { SheetCell($0.figures) { .count($0.respondents) } },
      Column("จำนวนคำตอบ", .count) { SheetCell($0.figures) { .count($0.answers) } },
      Column("ค่าเฉลี่ย", .figure) { SheetCell(meanOf: $0.figures) },
      Column("SD", .figure) { SheetCell($0.figures) { .figure(orMissing: $0.deviation) } },
      Column("ร้อยละของระดับ 4–5", .percentage) { SheetCell($0.figures) { .share($0.shareOfHigh) } },
    ]
    return TableBlock("OverviewSurvey", columns: columns, rows: rows)
  }

  /// - Parameter first: the row of the table in which these rows begin.
  private func surveyChart(
    of rows: [OverviewSurveyRow], at place: TablePlace, from first: Int, title: String, axis: String,
    color: Color, _ style: SheetStyle
  ) -> Chart? {
    let id = "mean"
    guard
      let run = ChartRun(
        rowCount: rows.count, ids: [id],
        hasNumber: { row, _ in
          rows[row].figures.hasShownMean
        })
    else { return nil }
    let shown = run.rows.lowerBound + first..<run.rows.upperBound + first
    let series = ChartSeries(
      name: place.name(ofColumn: Self.surveyMeanColumn), sheet: place.sheet,
      categories: place.data(ofColumn: 0, rows: shown),
      values: place.data(ofColumn: Self.surveyMeanColumn, rows: shown), color: color,
      labels: .value(numberFormat: "0.00"))
    return Chart(
      kind: .bar, title: title, series: [series],
      alternativeText: "แผนภูมิแท่งแนวนอน: ค่าเฉลี่ย\(title)ทั้งประเทศ ตามตารางด้านบน",
      font: style.font(size: 12), categoryAxisTitle: axis, valueAxisTitle: "ค่าเฉลี่ย (1–5)", legend: .none,
      valueMinimum: 1, valueMaximum: 5, valueNumberFormat: "0.00", reversesCategories: true, gap: 60,
      width: 640, height: 330)
  }
}

extension [OverviewSurveyRow] {
  /// The highest mean first, equal ones as they were; without a mean last.
  fileprivate var sortedByMean: [OverviewSurveyRow] {
    enumerated().sorted { ($1.element.figures.sortKey, $0.offset) < ($0.element.figures.sortKey, $1.offset) }
      .map(\.element)
  }
}
