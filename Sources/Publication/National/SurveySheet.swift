internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// `ความพึงพอใจ`: every question, dimension and respondent group, over the nation and each region; nil where the round
/// asks nobody.
///
/// Answers are pooled, never averaged over offices. Source: Workbooks, *national.xlsx*; Scoring, *Aggregates*.
struct SurveySheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet? {
    guard let survey = plan.survey else { return nil }
    let scopes = assessment.scopes.filter { $0.kind == .nation || $0.kind == .region }
    let rows = scopes.flatMap { scope in
      SurveyItemRow.all(
        of: survey, scope.members.compactMap { assessment.reports[$0].survey }, scope: scope.title)
    }
    return TableSheet(
      name: SheetNames.survey, summary: "ความพึงพอใจรายข้อ รายด้าน และรายกลุ่มผู้ตอบ ทั้งประเทศและรายภูมิภาค",
      table: TableBlock(
        "Survey", columns: [Column("กลุ่มเขต", .text) { .text($0.scope) }] + SurveyItemRow.columns(survey),
        rows: rows), frozenColumns: 4)
  }
}

/// `ความพึงพอใจ` of one office, from its own answers alone; nil where none came.
struct OfficeSurveySheet: OfficeSheet {
  let published: PublishedPeriod
  let index: Int

  var sheet: TableSheet? {
    guard let survey = plan.survey, let tally = reports.survey else { return nil }
    return TableSheet(
      name: SheetNames.survey, summary: "ความพึงพอใจรายข้อ รายด้าน และรายกลุ่มผู้ตอบของเขต",
      table: TableBlock(
        "Survey", columns: SurveyItemRow.columns(survey),
        rows: SurveyItemRow.all(of: survey, [tally], scope: office.shortName)),
      frozenColumns: 3)
  }
}

/// One question, one dimension or the whole survey, as one respondent group or all answered it.
struct SurveyItemRow {
  let scope: String
  let id: String
  let title: String
  let group: String
  /// Nil where nobody was asked.
  let figures: SurveyFigures?

  /// The whole first, then each dimension with its questions; all groups together before each of them.
  static func all(of survey: Survey, _ tallies: [SurveyTally], scope: String) -> [SurveyItemRow] {
    let tally = tallies.dropFirst().reduce(into: tallies.first) { sum, tally in sum?.add(tally) }
    let groups: [(title: String, index: Int?)] =
      [("ทุกกลุ่ม", nil)] + survey.respondentGroups.enumerated().map { ($1.title, $0) }
      + [(Survey.unknownGroupTitle, survey.respondentGroups.count)]
    func rows(_ id: String, _ title: String, _ figures: (SurveyTally, Int?) -> SurveyFigures)
      -> [SurveyItemRow]
    {
      groups.map { group in
        SurveyItemRow(
          scope: scope, id: id, title: title, group: group.title,
          figures: tally.map { figures($0, group.index) })
      }
    }
    var all = rows("ภาพรวม", survey.title) {
      SurveyFigures($0, scale: survey.scale, dimension: nil, group: $1)
    }
    var question = 0
    for (index, dimension) in survey.dimensions.enumerated() {
      all += rows("ด้านที่ \(dimension.id)", dimension.title) {
        SurveyFigures($0, scale: survey.scale, dimension: index, group: $1)
      }
      for item in dimension.questions {
        let place = question
        all += rows(item.id, item.title) {
          SurveyFigures($0, scale: survey.scale, question: place, group: $1)
        }
        question += 1
      }
    }
    return all
  }

  static func columns(_ survey: Survey) -> [Column<SurveyItemRow>] {
    [
      Column("ข้อ", .code) { .text($0.id) },
      Column("รายการ", .text, width: .measured(atMost: 60)) { .text($0.title) },
      Column("กลุ่มผู้ตอบ", .text, width: .measured(atMost: 30)) { .text($0.group) },
      Column("จำนวนผู้ตอบ", .count) { .count(orMissing: $0.figures?.respondents) },
      Column("จำนวนคำตอบ", .count) { .count(orMissing: $0.figures?.answers) },
      Column("ไม่แสดงความเห็น", .count) { .count(orMissing: $0.figures?.noAnswers) },
      Column("ค่าเฉลี่ย", .bar(maximum: 5)) { .figure(orMissing: $0.figures?.mean) },
      Column("SD", .figure) { .figure(orMissing: $0.figures?.deviation) },
      Column("สัมประสิทธิ์แอลฟา", .figure) { .figure(orMissing: $0.figures?.alpha) },
      Column("ระดับความพึงพอใจ", .level(LevelWords(survey.scale))) { .level(orMissing: $0.figures?.level) },
      Column("ร้อยละของระดับ 4–5", .percentage) { .share($0.figures?.shareOfHigh) },
    ]
  }
}
