internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// An item of the survey over all groups and each of them, an office's beside the nation's: a row of `ความพึงพอใจ`.
struct OfficeSurveyRow {
  let number: String
  let title: String
  /// All groups together; nil where the row is of the nation's groups.
  let ours: ShownFigures?
  let nation: ShownFigures?
  /// By shown group.
  let groups: [ShownFigures?]
  /// Whether it is of a dimension, as the chart's bars are.
  var isDimension = false
}

/// `ความพึงพอใจ` of one office: items by respondent group, the nation's means beside; nil where no answers came.
///
/// The whole first, then the dimensions from the highest to the lowest, then the questions. Source: Workbooks, *Office workbooks*.
struct OfficeSurveySheet: OfficeSheet {
  let published: PublishedPeriod
  let index: Int

  var sheet: TableSheet? {
    guard let survey = plan.survey, let tally = reports.survey, let pooled = published.pooledSurvey else {
      return nil
    }
    let matrix = OfficeSurveyMatrix(
      survey: survey, ours: tally, nation: pooled,
      hidden: published.smallGroups.hidden(ofOffice: index),
      isSmall: published.smallGroups.isSmall(office: index),
      hiddenInNation: published.smallGroups.hidden(in: assessment.nation))
    let rows = matrix.rows
    let shown = rows.flatMap { [$0.ours] + $0.groups }
    var sheet = TableSheet(
      name: SheetNames.survey, summary: "ความพึงพอใจรายด้าน รายข้อ และรายกลุ่มผู้ตอบ เทียบกับทั้งประเทศ",
      table: TableBlock("Survey", columns: matrix.columns, rows: rows), frozenColumns: 2,
      orientation: .portrait, notes: [matrix.note] + published.smallGroupNotes(shown))
    sheet.charts = { place, style in [chart(rows, at: place, style)].compactMap { $0 } }
    return sheet
  }

  /// The dimensions, the highest of ours on top; nil where none is shown.
  private func chart(_ rows: [OfficeSurveyRow], at place: TablePlace, _ style: SheetStyle) -> Chart? {
    let ids = [OfficeSurveyMatrix.oursColumn, OfficeSurveyMatrix.nationColumn]
    let found = ChartRun(rowCount: rows.count, ids: ids.map(String.init)) { row, id in
      guard rows[row].isDimension else { return false }
      return (id == "\(ids[0])" ? rows[row].ours : rows[row].nation)?.hasShownMean ?? false
    }
    guard let run = found else { return nil }
    let series = ids.filter { run.ids.contains("\($0)") }.enumerated().map { index, column in
      ChartSeries(
        name: place.name(ofColumn: column), sheet: place.sheet,
        categories: place.data(ofColumn: 1, rows: run.rows),
        values: place.data(ofColumn: column, rows: run.rows),
        color: index == 0 ? Palette.series : Palette.line(0), labels: .value(numberFormat: "0.00"))
    }
    return Chart(
      kind: .bar, title: "ความพึงพอใจรายด้าน: ของเรากับทั้งประเทศ", series: series,
      alternativeText: "แผนภูมิแท่งแนวนอน: ค่าเฉลี่ยความพึงพอใจรายด้านของเขตจากมากไปน้อย เทียบกับทั้งประเทศ ตามตารางด้านบน",
      font: style.font(size: 12), categoryAxisTitle: "ด้าน", valueAxisTitle: "ค่าเฉลี่ย (1–5)",
      legend: .top, valueMinimum: 1, valueMaximum: 5, valueNumberFormat: "0", reversesCategories: true,
      gap: 50, width: 760, height: 270)
  }
}

/// The rows and columns of an office's survey.
struct OfficeSurveyMatrix {
  let survey: Survey
  let ours: SurveyTally
  let nation: SurveyTally
  /// The groups that print no figures here and in the nation.
  let hidden: Set<Int>
  let isSmall: Bool
  let hiddenInNation: Set<Int>

  /// Columns before those that a chart draws.
  static let oursColumn = 2
  static let nationColumn = 3
  private static let wholeTitle = "ทุกข้อ"

  /// What is asked: everything, a dimension, a question.
  private enum Item {
    case whole
    case dimension(Int)
    case question(Int)
  }

  /// The groups that anybody of answered here, by index.
  private var groups: [Int] {
    ours.groupRespondents.indices.filter { ours.groupRespondents[$0] > 0 }
  }

  private func title(of group: Int) -> String {
    group < survey.respondentGroups.count ? survey.respondentGroups[group].title : Survey.unknownGroupTitle
  }

  var note: String {
    """
    ค่าเฉลี่ย 1–5 · ตอบ 4–5 คือร้อยละของคำตอบ 4 หรือ 5 ของเขต · n ในหัวคอลัมน์คือจำนวนผู้ตอบ · \
    ทั้งประเทศรวมคำตอบของทุกเขตที่สำรวจ · กลุ่มที่ไม่มีผู้ตอบของเขตไม่แสดง
    """
  }

  private func figures(_ tally: SurveyTally, _ item: Item, group: Int? = nil) -> SurveyFigures {
    switch item {
    case .whole: SurveyFigures(tally, scale: survey.scale, dimension: nil, group: group)
    case .dimension(let index): SurveyFigures(tally, scale: survey.scale, dimension: index, group: group)
    case .question(let index): SurveyFigures(tally, scale: survey.scale, question: index, group: group)
    }
  }

  private func row(_ item: Item, number: String, title: String, isDimension: Bool = false) -> OfficeSurveyRow
  {
    let isWhole = if case .whole = item { true } else { false }
    return OfficeSurveyRow(
      number: number, title: title,
      ours: ShownFigures(figures(ours, item), isHidden: isSmall, isResult: isWhole),
      nation: ShownFigures(figures(nation, item), isHidden: false),
      groups: groups.map {
        ShownFigures(figures(ours, item, group: $0), isHidden: hidden.contains($0))
      }, isDimension: isDimension)
  }

  var rows: [OfficeSurveyRow] {
    let dimensions = survey.dimensions.enumerated().map { index, dimension in
      row(.dimension(index), number: "ด้าน \(dimension.id)", title: dimension.title, isDimension: true)
    }
    let sorted = dimensions.enumerated().sorted { first, second in
      (second.element.ours?.sortKey ?? -1, first.offset) < (first.element.ours?.sortKey ?? -1, second.offset)
    }.map(\.element)
    let questions = survey.questions.enumerated().map { index, question in
      row(.question(index), number: question.id, title: question.title)
    }
    let ofNation = OfficeSurveyRow(
      number: "ประเทศ", title: "ทั้งประเทศ \(Self.wholeTitle)", ours: nil,
      nation: ShownFigures(figures(nation, .whole), isHidden: false),
      groups: groups.map {
        ShownFigures(figures(nation, .whole, group: $0), isHidden: hiddenInNation.contains($0))
      })
    return [row(.whole, number: "เขต", title: Self.wholeTitle), ofNation] + sorted + questions
  }

  /// A title with how many stand behind its column.
  private func titled(_ title: String, _ shown: ShownFigures) -> String {
    let cell = SheetCell(shown) { .count($0.respondents) }
    return "\(title) (n \(cell.plainText))"
  }

  var columns: [Column<OfficeSurveyRow>] {
    let whole = row(.whole, number: "", title: "")
    let facts: [Column<OfficeSurveyRow>] = [
      Column("ข้อ", .code) { .text($0.number) },
      Column("รายการ", .text, width: .fixed(35)) { .text($0.title) },
      Column(whole.ours.map { titled("เขต ทุกกลุ่ม", $0) } ?? "เขต", .figure, width: .fixed(7.5)) {
        SheetCell(meanOf: $0.ours)
      },
      Column(whole.nation.map { titled("ทั้งประเทศ", $0) } ?? "ทั้งประเทศ", .figure, width: .fixed(7.5)) {
        SheetCell(meanOf: $0.nation)
      },
      Column("ต่างกัน", .change, width: .fixed(7.5)) { row in
        guard let ours = row.ours, let nation = row.nation else { return .missing }
        return SheetCell(differenceOf: ours, from: nation)
      },
      Column("ตอบ 4–5", .percentage, width: .fixed(7.5)) {
        SheetCell($0.ours) { .share($0.shareOfHigh) }
      },
    ]
    return facts
      + groups.enumerated().map { place, group in
        let shown = whole.groups[place]
        let title = title(of: group)
        return Column(shown.map { titled(title, $0) } ?? title, .figure, width: .fixed(8.5)) {
          SheetCell(meanOf: $0.groups[place])
        }
      }
  }
}

extension PublishedPeriod {
  /// All that offices' workbooks say of the nation's survey, a line each; nothing where nobody answered.
  var surveyTexts: [String] {
    guard let survey = plan.survey, let pooled = pooledSurvey else { return [] }
    let hidden = smallGroups.hidden(in: assessment.nation)
    let matrix = OfficeSurveyMatrix(
      survey: survey, ours: pooled, nation: pooled, hidden: hidden, isSmall: false, hiddenInNation: hidden)
    let columns = matrix.columns
    return columns.map(\.head.title)
      + matrix.rows.map { row in columns.map { $0.cell(row).plainText }.joined(separator: " ") }
  }
}
