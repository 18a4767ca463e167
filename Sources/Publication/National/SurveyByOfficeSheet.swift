internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// An office and one dimension of the survey, or all of them: a row of `ความพึงพอใจรายเขต`.
private struct SurveyRow {
  let office: Office
  let dimension: String
  let figures: SurveyFigures?
}

/// `ความพึงพอใจรายเขต`: each office by dimension and over all questions; nil where the round asks nobody.
struct SurveyByOfficeSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet? {
    guard let survey = plan.survey else { return nil }
    let columns: [Column<SurveyRow>] =
      OfficeColumns().columns(\.office) + [
        Column("ด้าน", .text, width: .measured(atMost: 36)) { .text($0.dimension) },
        Column("จำนวนผู้ตอบ", .count) { .count(orMissing: $0.figures?.respondents) },
        Column("จำนวนคำตอบ", .count) { .count(orMissing: $0.figures?.answers) },
        Column("ค่าเฉลี่ย", .bar(maximum: 5)) { .figure(orMissing: $0.figures?.mean) },
        Column("SD", .figure) { .figure(orMissing: $0.figures?.deviation) },
        Column("สัมประสิทธิ์แอลฟา", .figure) { .figure(orMissing: $0.figures?.alpha) },
        Column("ระดับความพึงพอใจ", .level(LevelWords(survey.scale))) { .level(orMissing: $0.figures?.level) },
      ]
    return TableSheet(
      name: SheetNames.surveyByOffice, summary: "ความพึงพอใจของแต่ละเขต รายด้านและภาพรวม",
      table: TableBlock("SurveyByOffice", columns: columns, rows: rows(survey)),
      frozenColumns: OfficeColumns.count)
  }

  private func rows(_ survey: Survey) -> [SurveyRow] {
    let dimensions: [(title: String, index: Int?)] =
      survey.dimensions.enumerated().map { ($1.title, $0) } + [("ภาพรวม", nil)]
    return assessment.offices.indices.flatMap { index in
      dimensions.map { dimension in
        SurveyRow(
          office: assessment.offices[index], dimension: dimension.title,
          figures: assessment.reports[index].survey.map {
            SurveyFigures($0, scale: survey.scale, dimension: dimension.index)
          })
      }
    }
  }
}
