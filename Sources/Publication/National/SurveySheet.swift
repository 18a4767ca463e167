internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// The whole survey, a dimension or a question over the nation: a row of `ความพึงพอใจ`.
private struct SurveyMatrixRow {
  let id: String
  let title: String
  let all: ShownFigures?
  /// Beside the respondent groups that have a column.
  let groups: [ShownFigures?]
  /// Beside the regions, of all respondent groups together.
  let regions: [ShownFigures?]
}

/// `ความพึงพอใจ`: dimensions and questions by respondent group, and how far groups and regions lie from the nation; nil
/// where the round asks nobody.
///
/// Answers are pooled, never averaged over offices. Source: Workbooks, *national.xlsx*; Scoring, *Aggregates*.
struct SurveySheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet? {
    guard let survey = plan.survey else { return nil }
    let titles = SurveyItemRow.groupTitles(of: survey)
    let nation = items(of: survey, assessment.nation)
    // A group that nobody belongs to has no column.
    let shown = titles.indices.dropFirst().filter { group in
      nation.contains { $0.group == titles[group] && $0.figures?.isAsked == true }
    }
    let regions = assessment.scopes.filter { $0.kind == .region }
    let ofRegions = regions.map { items(of: survey, $0) }
    let rows = stride(from: 0, to: nation.count, by: titles.count).map { first in
      SurveyMatrixRow(
        id: nation[first].id, title: nation[first].title, all: nation[first].figures,
        groups: shown.map { nation[first + $0].figures }, regions: ofRegions.map { $0[first].figures })
    }
    let ordered = rows.filter { !$0.isQuestion } + rows.filter(\.isQuestion)
    let groups = shown.map { titles[$0] }
    var sheet = TableSheet(
      name: SheetNames.survey,
      summary: "ความพึงพอใจรายด้านและรายข้อของแต่ละกลุ่มผู้ตอบ และส่วนต่างของกลุ่มและภูมิภาคจากทั้งประเทศ",
      table: TableBlock(
        "Survey", columns: columns(survey, groups: groups, regions: regions.map(\.title)), rows: ordered),
      frozenColumns: 2,
      notes: published.smallGroupNotes(ordered.flatMap { [$0.all] + $0.groups + $0.regions }))
    sheet.charts = { place, style in [chart(at: place, ordered, groups, style)].compactMap { $0 } }
    return sheet
  }

  private func items(of survey: Survey, _ scope: Scope) -> [SurveyItemRow] {
    SurveyItemRow.all(
      of: survey, scope.members.compactMap { assessment.reports[$0].survey }, scope: scope.title,
      hidden: published.smallGroups.hidden(in: scope))
  }

  /// Columns before those of the groups, and of a group.
  private static let firstGroupColumn = 10
  private static let groupColumns = 3

  private func columns(
    _ survey: Survey, groups: [String], regions: [String]
  ) -> [Column<SurveyMatrixRow>] {
    let whole: [Column<SurveyMatrixRow>] = [
      Column("ข้อ", .code) { .text($0.id) },
      Column("รายการ", .text, width: .measured(atMost: 60)) { .text($0.title) },
      Column("จำนวนผู้ตอบ", .count) { SheetCell($0.all) { .count($0.respondents) } },
      Column("จำนวนคำตอบ", .count) { SheetCell($0.all) { .count($0.answers) } },
      Column("ไม่แสดงความเห็น", .count) { SheetCell($0.all) { .count($0.noAnswers) } },
      Column("ค่าเฉลี่ย", .figure) { SheetCell(meanOf: $0.all) },
      Column("SD", .figure) { SheetCell($0.all) { .figure(orMissing: $0.deviation) } },
      Column("สัมประสิทธิ์แอลฟา", .figure) { SheetCell($0.all) { .figure(orMissing: $0.alpha) } },
      Column("ระดับความพึงพอใจ", .level(LevelWords(survey.scale))) { SheetCell(levelOf: $0.all) },
      Column("ร้อยละของระดับ 4–5", .percentage) { SheetCell($0.all) { .share($0.shareOfHigh) } },
    ]
    let ofGroups = groups.indices.flatMap { index in
      part(groups[index], difference: "ต่างจากทุกกลุ่ม") { $0.groups[index] }
    }
    let ofRegions = regions.indices.flatMap { index in
      part(regions[index], difference: "ต่างจากทั้งประเทศ") { $0.regions[index] }
    }
    return whole + ofGroups + ofRegions
  }

  /// What is shown of a part of the nation: how many answered, their mean, and how far that lies from the nation's.
  private func part(
    _ title: String, difference: String, _ figures: @escaping (SurveyMatrixRow) -> ShownFigures?
  ) -> [Column<SurveyMatrixRow>] {
    [
      Column("\(title) ผู้ตอบ", .count) { SheetCell(figures($0)) { .count($0.respondents) } },
      Column("\(title) ค่าเฉลี่ย", .figure) { SheetCell(meanOf: figures($0)) },
      Column("\(title) \(difference)", .change) { SheetCell(differenceOf: figures($0), from: $0.all) },
    ]
  }

  /// How far each group lies from all of them, in the whole and in each dimension; nil where that is shown of none.
  private func chart(
    at place: TablePlace, _ rows: [SurveyMatrixRow], _ groups: [String], _ style: SheetStyle
  ) -> Chart? {
    let count = rows.prefix { !$0.isQuestion }.count
    let drawn = groups.indices.filter { group in
      rows.prefix(count).allSatisfy { $0.groups[group]?.hasShownMean == true && $0.all?.hasShownMean == true }
    }
    guard !drawn.isEmpty else { return nil }
    let series = drawn.map { group in
      ChartSeries(
        name: .text(groups[group]), sheet: place.sheet, categories: place.data(ofColumn: 1, rows: 0..<count),
        values: place.data(
          ofColumn: Self.firstGroupColumn + Self.groupColumns * group + Self.groupColumns - 1,
          rows: 0..<count), color: group == 0 ? Palette.series : Palette.line(group - 1))
    }
    return Chart(
      kind: .bar, title: "กลุ่มผู้ตอบต่างจากค่าเฉลี่ยทั้งประเทศเท่าใด", series: series,
      alternativeText: "แผนภูมิแท่งแนวนอน: ส่วนต่างของค่าเฉลี่ยแต่ละกลุ่มผู้ตอบจากทุกกลุ่ม ทั้งฉบับและรายด้าน ตามตารางด้านบน",
      font: style.font(size: 12), categoryAxisTitle: "ด้าน", valueAxisTitle: "ส่วนต่างจากทุกกลุ่ม (ระดับ)",
      valueNumberFormat: "+0.00;−0.00;0.00", reversesCategories: true, gap: 40, width: 900,
      height: 160 + 26 * count * drawn.count)
  }
}

extension SurveyMatrixRow {
  /// Whether it is a single question, which stands behind the whole and the dimensions.
  fileprivate var isQuestion: Bool { !SurveyItemRow.isSummary(id) }
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
    let groups: [(title: String, index: Int?)] = groupTitles(of: survey).enumerated().map {
      ($1, $0 == 0 ? nil : $0 - 1)
    }
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
      all += rows(dimensionPrefix + dimension.id, dimension.title) {
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
  private static let dimensionPrefix = "ด้านที่ "

  /// Whether an id is that of the whole or of a dimension, rather than of a question.
  static func isSummary(_ id: String) -> Bool { id == wholeID || id.hasPrefix(dimensionPrefix) }

  /// All groups together, each respondent group, and those who named none.
  static func groupTitles(of survey: Survey) -> [String] {
    ["ทุกกลุ่ม"] + survey.respondentGroups.map(\.title) + [Survey.unknownGroupTitle]
  }

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
