internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// An office and one dimension of the survey, or all of them: a row of `ความพึงพอใจรายเขต`.
private struct SurveyRow {
  let office: Office
  let dimension: String
  let figures: ShownFigures?
}

/// `ความพึงพอใจรายเขต`: each office by dimension and over all questions; nil where the round asks nobody.
struct SurveyByOfficeSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet? {
    guard let survey = plan.survey else { return nil }
    let columns: [Column<SurveyRow>] =
      OfficeColumns().columns(\.office) + [
        Column("ด้าน", .text, width: .measured(atMost: 36)) { .text($0.dimension) },
        Column("จำนวนผู้ตอบ", .count) { SheetCell($0.figures) { .count($0.respondents) } },
        Column("จำนวนคำตอบ", .count) { SheetCell($0.figures) { .count($0.answers) } },
        Column("ค่าเฉลี่ย", .figure) { SheetCell(meanOf: $0.figures) },
        Column("SD", .figure) { SheetCell($0.figures) { .figure(orMissing: $0.deviation) } },
        Column("สัมประสิทธิ์แอลฟา", .figure) { SheetCell($0.figures) { .figure(orMissing: $0.alpha) } },
        Column("ระดับความพึงพอใจ", .level(LevelWords(survey.scale))) { SheetCell(levelOf: $0.figures) },
      ]
    let rows = rows(survey)
    return TableSheet(
      name: SheetNames.surveyByOffice, summary: "ความพึงพอใจของแต่ละเขต รายด้านและภาพรวม",
      table: TableBlock("SurveyByOffice", columns: columns, rows: rows),
      frozenColumns: OfficeColumns.count,
      notes: published.smallGroupNotes(rows.map(\.figures)))
  }

  private func rows(_ survey: Survey) -> [SurveyRow] {
    let dimensions: [(title: String, index: Int?)] =
      survey.dimensions.enumerated().map { ($1.title, $0) } + [("ภาพรวม", nil)]
    return assessment.offices.indices.flatMap { index in
      dimensions.map { dimension in
        SurveyRow(
          office: assessment.offices[index], dimension: dimension.title,
          figures: assessment.reports[index].survey.map {
            ShownFigures(
              SurveyFigures($0, scale: survey.scale, dimension: dimension.index),
              isHidden: published.smallGroups.isSmall(office: index), isResult: dimension.index == nil)
          })
      }
    }
  }
}
