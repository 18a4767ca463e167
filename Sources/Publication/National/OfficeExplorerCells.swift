internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// The medians and counts of the scopes behind the print area, and what finds the chosen office.
struct ExplorerLookup {
  let frame: ExplorerFrame
  let published: PublishedPeriod
  let chosen: OfficeRow

  var assessment: PeriodAssessment { published.assessment }

  static func medianTitle(_ scope: String) -> String { "มัธยฐาน \(scope)" }
  static func countTitle(_ scope: String) -> String { "n \(scope)" }

  func write(to sheet: Worksheet, _ style: SheetStyle) throws(WorkbookError) {
    let header = ExplorerFrame.header
    try sheet.write(
      .text("ค่าที่แผ่นงานนี้อ้างถึง (ไม่พิมพ์)"), row: 0, column: frame.heading, format: style.looks.note)
    try sheet.setColumns(frame.heading...frame.heading, width: 18)
    let keys = frame.keys.reference(onSheet: SheetNames.officeFigures)
    let choice = CellRange(row: frame.choice.firstRow, column: frame.choice.firstColumn).absoluteName
    let position = assessment.offices.firstIndex { $0.code == chosen.office.code }.map { $0 + 1 }
    try sheet.write(
      .formula("=MATCH(\(choice),\(keys),0)", gives: position), row: frame.position.firstRow,
      column: frame.position.firstColumn)
    for (column, title) in [(frame.heading, "รายการ"), (frame.levelNumber, "ระดับ")] {
      try sheet.write(.text(title), row: header, column: column, format: style.header)
    }
    for (index, scope) in frame.scopes.enumerated() {
      let column = frame.median(ofScope: index)
      try sheet.setColumns(column...column + 1, width: 12)
      try sheet.write(.text(Self.medianTitle(scope.title)), row: header, column: column, format: style.header)
      try sheet.write(
        .text(Self.countTitle(scope.title)), row: header, column: column + 1, format: style.header)
    }
    for (offset, level) in QualityLevel.allDescending.reversed().enumerated() {
      try sheet.write(
        .text(word(of: level)), row: frame.words.firstRow + offset, column: frame.words.firstColumn)
    }
    for index in frame.items.indices { try writeItem(index, to: sheet) }
  }

  private func writeItem(_ index: Int, to sheet: Worksheet) throws(WorkbookError) {
    let item = frame.items[index]
    let row = frame.row(ofItem: index)
    try sheet.write(.text(item.heading), row: row, column: frame.heading)
    try sheet.write(
      .formula("=\(looked(OfficeFiguresSheet.levelTitle, row: row))", gives: level(of: item)?.value),
      row: row,
      column: frame.levelNumber)
    let figure = CellFormat().with { $0.numberFormat = "0.00" }
    for (number, scope) in frame.scopes.enumerated() {
      let column = frame.median(ofScope: number)
      let summary = assessment.comparedFigures(of: item.id, in: scope)
      let median = summary.map { CellValue.hundredths($0.median.count) }
      try sheet.write(median ?? .text(SheetCell.missingText), row: row, column: column, format: figure)
      try sheet.write(.integer(summary?.count ?? 0), row: row, column: column + 1)
    }
  }

  /// What the chosen office has of an item, as a part of a formula.
  func looked(_ figure: String, row: Int) -> String {
    let sheet = SheetNames.officeFigures
    let heading = CellRange.mixedName(row: row, column: frame.heading, fixes: .column)
    return
      "INDEX(\(frame.data.reference(onSheet: sheet)),\(frame.position.absoluteName),MATCH(\(heading)&\" \(figure)\",\(frame.dataHeader.reference(onSheet: sheet)),0))"
  }

  func word(of level: QualityLevel) -> String { published.plan.framework.scale.label(of: level) }
  private func result(of item: ComparedItem) -> NodeResult? { item.result(in: chosen.result) }
  func level(of item: ComparedItem) -> QualityLevel? {
    result(of: item).flatMap { $0.status == .notApplicable ? nil : $0.level }
  }
  func figure(of item: ComparedItem) -> Hundredths? { result(of: item)?.benchmark }

  /// What stands in place of an item's figure where there is none.
  func absent(of item: ComparedItem) -> String {
    result(of: item)?.status == .notApplicable ? SheetCell.notApplicableText : SheetCell.missingText
  }

  /// The scopes of the chosen office: type, region, nation; nil where it is in none.
  func scope(_ number: Int) -> Scope? {
    let kinds: [(Scope.Kind, String)] = [
      (.type, chosen.office.type), (.region, chosen.office.region), (.nation, Scope.nationTitle),
    ]
    return frame.scopes.first { $0.kind == kinds[number].0 && $0.title == kinds[number].1 }
  }
}

/// The table of the chosen office: what it has, and the medians beside it.
struct ExplorerTable {
  let frame: ExplorerFrame
  let lookup: ExplorerLookup

  private var published: PublishedPeriod { lookup.published }
  private var office: Office { lookup.chosen.office }

  func write(to sheet: Worksheet, _ style: SheetStyle, _ ruler: TextRuler) throws(WorkbookError) {
    try writeFacts(to: sheet, style)
    try writeHeader(to: sheet, style, ruler)
    let looks = Looks()
    for index in frame.items.indices { try writeRow(index, to: sheet, looks, ruler) }
    try addRules(to: sheet)
  }

  private func writeFacts(to sheet: Worksheet, _ style: SheetStyle) throws(WorkbookError) {
    let row = lookup.chosen
    let figures = OfficeFiguresSheet(published: published)
    let items = ComparedItem.all(of: published.plan)
    func text(_ fact: OfficeFiguresSheet.Fact) -> String { figures.value(of: fact, row, items).plainText }
    func line(_ parts: [(String, String, String)]) -> CellValue {
      .formulaText(
        "=" + parts.map { "\"\($0.0)\"&\($0.1)" }.joined(separator: "&"),
        cached: parts.map { $0.0 + $0.2 }.joined())
    }
    let provinces =
      office.provinces.isEmpty ? SheetCell.missingText : office.provinces.joined(separator: ", ")
    let region = office.region.isEmpty ? SheetCell.missingText : office.region
    let bold = style.looks.note.with { $0.bold = true }
    try sheet.write(
      line([
        ("ประเภท ", frame.fact("ประเภท"), office.type), (" · ภูมิภาค ", frame.fact("ภูมิภาค"), region),
        (" · จังหวัด ", frame.fact("จังหวัด"), provinces),
      ]), row: 3, column: 0, format: style.looks.note)
    let overall = frame.items[0]
    let score = CellRange(row: frame.row(ofItem: 0), column: ExplorerFrame.ours).absoluteName
    let level = CellRange(row: frame.row(ofItem: 0), column: ExplorerFrame.level).absoluteName
    func fact(_ fact: OfficeFiguresSheet.Fact) -> String { frame.fact(fact.rawValue) }
    try sheet.write(
      line([
        (
          "ภาพรวม ", "IF(ISNUMBER(\(score)),TEXT(\(score),\"0.00\"),\(score))",
          lookup.figure(of: overall)?.description ?? lookup.absent(of: overall)
        ), (" ระดับ ", level, levelText(overall)),
        (" · สถานะ ", fact(.status), text(.status)), (" · อันดับในประเทศ ", fact(.rank), text(.rank)),
        (" · ในประเภท ", fact(.typeRank), text(.typeRank)), (" · เครื่องหมาย ", fact(.marks), text(.marks)),
      ]), row: 4, column: 0, format: bold)
    let path = fact(.workbook)
    let words = ("เปิดสมุดงานของเขตนี้", "เขตนี้ยังไม่มีสมุดงาน เพราะยังไม่ได้ส่งข้อมูล")
    try sheet.write(
      .formulaText(
        "=IF(\(path)=\"–\",\"\(words.1)\",HYPERLINK(\(path),\"\(words.0)\"))",
        cached: text(.workbook) == SheetCell.missingText ? words.1 : words.0), row: 5, column: 0,
      format: CellFormat.link.with { $0.vertical = .center })
  }

  private func levelText(_ item: ComparedItem) -> String {
    lookup.level(of: item).map { "\($0) \(lookup.word(of: $0))" } ?? SheetCell.missingText
  }

  private func writeHeader(
    to sheet: Worksheet, _ style: SheetStyle, _ ruler: TextRuler
  ) throws(WorkbookError) {
    let row = ExplorerFrame.header
    try sheet.setRow(row, height: ruler.height(lines: 2))
    for (column, title) in ["ข้อ", "รายการ", "เขตนี้", "ระดับ", "ต่างจาก ประเภท"].enumerated() {
      try sheet.write(.text(title), row: row, column: column, format: style.header)
    }
    for (number, group) in ExplorerFrame.compared.enumerated() {
      let column = ExplorerFrame.typeMedian + number
      let scope = lookup.scope(number)?.title ?? SheetCell.missingText
      let name = number == 2 ? "\"\(Scope.nationTitle)\"" : frame.fact(group)
      try sheet.write(
        .formulaText(
          "=\"\(ExplorerLookup.medianTitle(""))\"&\(name)", cached: ExplorerLookup.medianTitle(scope)),
        row: row,
        column: column, format: style.header)
      try sheet.write(
        .text(ExplorerLookup.countTitle(group)), row: row, column: column + ExplorerFrame.compared.count,
        format: style.header)
    }
  }

  private func writeRow(
    _ index: Int, to sheet: Worksheet, _ looks: Looks, _ ruler: TextRuler
  ) throws(WorkbookError) {
    let item = frame.items[index]
    let row = frame.row(ofItem: index)
    func cell(_ column: Int) -> String { CellRange.mixedName(row: row, column: column, fixes: .column) }
    let width = ExplorerFrame.widths[ExplorerFrame.title] - 1.6
    let parts = ruler.parts(of: item.title, width: width, mostLines: 1)
    let title = parts.count > 1 ? parts[0] + "…" : item.title
    try sheet.setRow(row, height: ExplorerFrame.rowHeight)
    try sheet.write(.text(item.short), row: row, column: ExplorerFrame.short, format: looks.code)
    try sheet.write(.text(title), row: row, column: ExplorerFrame.title, format: looks.text)
    let own = lookup.figure(of: item)
    let ours = "=\(lookup.looked(OfficeFiguresSheet.scoreTitle, row: row))"
    try sheet.write(
      own == nil ? .formulaText(ours, cached: lookup.absent(of: item)) : .formula(ours, gives: own), row: row,
      column: ExplorerFrame.ours, format: looks.figure)
    let number = cell(frame.levelNumber)
    try sheet.write(
      .formulaText(
        "=IF(ISNUMBER(\(number)),\(number)&\" \"&INDEX(\(frame.words.absoluteName),\(number)),\"–\")",
        cached: levelText(item)), row: row, column: ExplorerFrame.level, format: looks.word)
    let (mine, median) = (cell(ExplorerFrame.ours), cell(ExplorerFrame.typeMedian))
    let typical = lookup.scope(0).flatMap { lookup.assessment.comparedFigures(of: item.id, in: $0) }
    let gap = own.flatMap { own in typical.map { Hundredths(count: own.count - $0.median.count) } }
    try sheet.write(
      .formula(
        "=IF(AND(ISNUMBER(\(mine)),ISNUMBER(\(median))),ROUND(\(mine)-\(median),2),\"–\")", gives: gap),
      row: row, column: ExplorerFrame.gap, format: looks.gap)
    try writeScopes(item, row: row, to: sheet, looks)
  }

  private func writeScopes(
    _ item: ComparedItem, row: Int, to sheet: Worksheet, _ looks: Looks
  ) throws(WorkbookError) {
    let cells = frame.scopeCells(row: row)
    let titles = frame.scopeTitles.absoluteName
    for number in ExplorerFrame.compared.indices {
      let scope = lookup.scope(number)
      let summary = scope.flatMap { lookup.assessment.comparedFigures(of: item.id, in: $0) }
      let median = ExplorerFrame.typeMedian + number
      let place =
        "MATCH(\(CellRange.mixedName(row: ExplorerFrame.header, column: median, fixes: .row)),\(titles),0)"
      func formula(_ index: String) -> String {
        "=IF(ISNUMBER(\(place)),INDEX(\(cells.first):\(cells.last),\(index)),\"–\")"
      }
      try sheet.write(
        .formula(formula(place), gives: summary?.median), row: row, column: median, format: looks.figure)
      try sheet.write(
        .formula(formula("\(place)+1"), gives: scope.map { _ in summary?.count ?? 0 }), row: row,
        column: median + ExplorerFrame.compared.count, format: looks.count)
    }
  }

  private func addRules(to sheet: Worksheet) throws(WorkbookError) {
    let first = frame.row(ofItem: 0)
    let number = CellRange.mixedName(row: first, column: frame.levelNumber, fixes: .column)
    for level in QualityLevel.allDescending {
      try sheet.add(
        .formula("=\(number)=\(level.value)", Highlight(fill: Palette.fill(of: level))),
        to: frame.rows(ofColumn: ExplorerFrame.level))
    }
    let gaps = frame.rows(ofColumn: ExplorerFrame.gap)
    let gap = CellRange.mixedName(row: first, column: ExplorerFrame.gap, fixes: .column)
    try sheet.add(.formula("=AND(ISNUMBER(\(gap)),\(gap)>0)", Highlight(color: Palette.better)), to: gaps)
    try sheet.add(.formula("=AND(ISNUMBER(\(gap)),\(gap)<0)", Highlight(color: Palette.worse)), to: gaps)
  }

  private struct Looks {
    let code: CellFormat
    let text: CellFormat
    let figure: CellFormat
    let count: CellFormat
    let gap: CellFormat
    let word: CellFormat

    init() {
      let base = CellFormat().with {
        $0.vertical = .center
        $0.border = .all(.hair, color: Palette.rule)
      }
      let centred = base.with { $0.horizontal = .center }
      code = centred.with { $0.numberFormat = "@" }
      text = base
      figure = centred.with { $0.numberFormat = "0.00" }
      count = centred.with { $0.numberFormat = "#,##0" }
      gap = centred.with { $0.numberFormat = "▲ 0.00;▼ 0.00;= 0.00" }
      word = centred
    }
  }
}
