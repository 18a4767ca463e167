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
        of: survey, scope.members.compactMap { assessment.reports[$0].survey }, scope: scope.title,
        hidden: published.smallGroups.hidden(in: scope))
    }
    return TableSheet(
      name: SheetNames.survey, summary: "ความพึงพอใจรายข้อ รายด้าน และรายกลุ่มผู้ตอบ ทั้งประเทศและรายภูมิภาค",
      table: TableBlock(
        "Survey", columns: [Column("กลุ่มเขต", .text) { .text($0.scope) }] + SurveyItemRow.columns(survey),
        rows: rows), frozenColumns: 4, notes: published.smallGroupNotes(rows.map(\.figures)))
  }
}

/// `ความพึงพอใจ` of one office, from its own answers alone; nil where none came.
struct OfficeSurveySheet: OfficeSheet {
  let published: PublishedPeriod
  let index: Int

  var sheet: TableSheet? {
    guard let survey = plan.survey, let tally = reports.survey else { return nil }
    let rows = SurveyItemRow.all(
      of: survey, [tally], scope: office.shortName, hidden: published.smallGroups.hidden(ofOffice: index),
      isSmall: published.smallGroups.isSmall(office: index))
    return TableSheet(
      name: SheetNames.survey, summary: "ความพึงพอใจรายข้อ รายด้าน และรายกลุ่มผู้ตอบของเขต",
      table: TableBlock("Survey", columns: SurveyItemRow.columns(survey), rows: rows), frozenColumns: 3,
      notes: published.smallGroupNotes(rows.map(\.figures)))
  }
}

/// One question, one dimension or the whole survey, as one respondent group or all answered it.
struct SurveyItemRow {
  let scope: String
  let id: String
  let title: String
  let group: String
  /// Nil where nobody was asked.
  let figures: ShownFigures?

  /// The whole first, then each dimension with its questions; all groups together before each of them.
  /// - Parameters:
  ///   - hidden: the groups that print no figures.
  ///   - isSmall: whether of all groups together only the mean of the whole is printed.
  static func all(
    of survey: Survey, _ tallies: [SurveyTally], scope: String, hidden: Set<Int>, isSmall: Bool = false
  ) -> [SurveyItemRow] {
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
          figures: tally.map { tally in
            let isWhole = group.index == nil && id == wholeID
            let isHidden = group.index.map(hidden.contains) ?? isSmall
            return ShownFigures(
              figures(tally, group.index), isHidden: isHidden, isResult: isWhole)
          })
      }
    }
    var all = rows(wholeID, survey.title) {
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

  private static let wholeID = "ภาพรวม"

  static func columns(_ survey: Survey) -> [Column<SurveyItemRow>] {
    [
      Column("ข้อ", .code) { .text($0.id) },
      Column("รายการ", .text, width: .measured(atMost: 60)) { .text($0.title) },
      Column("กลุ่มผู้ตอบ", .text, width: .measured(atMost: 30)) { .text($0.group) },
      Column("จำนวนผู้ตอบ", .count) { SheetCell($0.figures) { .count($0.respondents) } },
      Column("จำนวนคำตอบ", .count) { SheetCell($0.figures) { .count($0.answers) } },
      Column("ไม่แสดงความเห็น", .count) { SheetCell($0.figures) { .count($0.noAnswers) } },
      Column("ค่าเฉลี่ย", .figure) { SheetCell(meanOf: $0.figures) },
      Column("SD", .figure) { SheetCell($0.figures) { .figure(orMissing: $0.deviation) } },
      Column("สัมประสิทธิ์แอลฟา", .figure) { SheetCell($0.figures) { .figure(orMissing: $0.alpha) } },
      Column("ระดับความพึงพอใจ", .level(LevelWords(survey.scale))) { SheetCell(levelOf: $0.figures) },
      Column("ร้อยละของระดับ 4–5", .percentage) { SheetCell($0.figures) { .share($0.shareOfHigh) } },
    ]
  }
}
