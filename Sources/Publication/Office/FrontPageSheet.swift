internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// `หน้าแรก`: where an office stands and what it does next, on one page.
///
/// Source: Workbooks, *The front page*.
struct FrontPageSheet {
  let page: FrontPage
  /// The other sheets of the workbook, which the page links.
  let listed: [String]

  var sheet: PageSheet {
    PageSheet(
      name: SheetNames.frontPage, summary: "ผลของเขตเทียบกับเขตอื่น และสิ่งที่ต้องทำต่อไป", orientation: .portrait,
      statements: statements
    ) { canvas throws(WorkbookError) in
      try FrontPageDrawing(page: page, listed: listed, canvas: canvas).draw()
    }
  }

  private var statements: TableBlock {
    TableBlock(
      "FrontPage",
      columns: [
        Column<FrontPage.Statement>("ส่วน", .text, width: .fixed(26)) { .text($0.part) },
        Column("เรื่อง", .text, width: .fixed(34)) { .text($0.subject) },
        Column("ข้อความ", .text, width: .fixed(80)) { .text($0.text) },
      ], rows: page.statements)
  }
}

/// Draws the page from top to bottom; what needs more lines takes them from the chart.
struct FrontPageDrawing {
  let page: FrontPage
  let listed: [String]
  let canvas: PageCanvas

  static let size = 12.0
  /// In points: a line of that size, and one of the sentence.
  private static let line = 16.5
  private static let sentenceSize = 14.0
  private static let sentenceLine = 19.5
  private static let gap = 4.0
  /// In points: what a page has room for, and the least height of the details at its end.
  private static let pageHeight = 762.0
  private static let leastDetails = 8 * line
  /// In rows: a higher chart says no more.
  private static let mostDetails = 15
  /// How many rows the table has room for.
  private static let mostRows = 24

  var all: Range<Int> { 0..<canvas.columnCount }
  private var office: Office { page.office }

  func draw() throws(WorkbookError) {
    var row = 0
    var used = 0.0
    func next(_ height: Double) throws(WorkbookError) -> Int {
      try canvas.setRow(row, height: height)
      row += 1
      used += height
      return row - 1
    }
    try write(page.title, row: try next(27), columns: all, canvas.style.looks.title)
    let note = canvas.style.looks.note.with { format in
      format.font = canvas.style.font(size: Self.size)
      if !page.published.isOfficial { format.color = Palette.warning }
    }
    try write(page.subtitle, row: try next(Self.line), columns: all, note)
    for text in [page.sentence, page.published.overallNote(of: page.result)].compactMap({ $0 }) {
      let lines = canvas.lines(of: text, columns: canvas.columnCount, size: Self.sentenceSize)
      try write(
        text, row: try next(Double(lines) * Self.sentenceLine), columns: all,
        plain(size: Self.sentenceSize, bold: text == page.sentence).with { $0.wrap = true })
    }
    _ = try next(Self.gap)
    let tasks = Array(page.tasks.prefix(FrontPage.mostTasks)).map { FrontPageTask($0, page) }
    let below = try canvas.write(
      Self.taskColumns(page.taskHeading), tasks, row: row, column: 0, size: Self.size, wraps: true)
    _ = try next(Self.line)
    for task in tasks { _ = try next(Double(lines(of: task)) * Self.line) }
    if tasks.isEmpty { try write("ไม่มีสิ่งที่ค้างอยู่", row: try next(Self.line), columns: all, plain()) }
    row = max(row, below)
    _ = try next(Self.gap)
    let table = row
    let shown = shownRows
    _ = try canvas.write(tableColumns, shown, row: row, column: 0, size: Self.size)
    _ = try next(2 * Self.line)
    for _ in shown { _ = try next(Self.line) }
    _ = try next(Self.gap)
    try drawRange(row: try next(Self.line))
    let placeLines = canvas.lines(of: page.place, columns: canvas.columnCount, size: Self.size)
    try write(
      page.place, row: try next(Double(placeLines) * Self.line), columns: all, plain().with { $0.wrap = true }
    )
    let ruleLines = canvas.lines(of: page.rule, columns: canvas.columnCount, size: Self.size)
    let end = Double(ruleLines + 1) * Self.line
    let left = Int((max(Self.pageHeight - used - end, Self.leastDetails) / Self.line).rounded(.down))
    let rows = min(left, page.rows.contains { $0.isIndicator && $0.ours != nil } ? Self.mostDetails : 8)
    let details = row
    for _ in 0..<rows { _ = try next(Self.line) }
    try drawDetails(row: details, rows: rows, table: table, shown: shown)
    try write(
      page.rule, row: try next(Double(ruleLines) * Self.line), columns: all,
      plain().with { ($0.wrap, $0.color) = (true, Palette.heading) })
    try drawLinks(row: try next(Self.line))
  }

  func plain(size: Double = size, bold: Bool = false) -> CellFormat {
    CellFormat().with {
      ($0.font, $0.bold, $0.vertical) = (canvas.style.font(size: size), bold, .center)
    }
  }

  func write(
    _ text: String, row: Int, columns: Range<Int>, _ format: CellFormat
  ) throws(WorkbookError) {
    try canvas.write(.text(text), row: row, columns: columns, format: format)
  }
}

/// A task with its words, which are put together once.
private struct FrontPageTask {
  let task: OfficeTask
  let words: TaskWords

  init(_ task: OfficeTask, _ page: FrontPage) { (self.task, words) = (task, page.words(of: task)) }
}

extension FrontPageDrawing {
  private static let workSpan = 10
  private static let gainSpan = 8

  private static func taskColumns(_ heading: String) -> [PageColumn<FrontPageTask>] {
    [
      PageColumn(heading, .text, span: workSpan) { .text($0.words.work) },
      PageColumn("ผู้ทำ", .text, span: 3) { .text($0.words.owner) },
      PageColumn("กำหนดส่ง", .date, span: 3) { .date(orMissing: $0.task.due) },
      PageColumn("ได้อะไร", .text, span: gainSpan) { .text(orMissing: $0.words.gain) },
    ]
  }

  private func lines(of task: FrontPageTask) -> Int {
    max(
      canvas.lines(of: task.words.work, columns: Self.workSpan, size: Self.size),
      canvas.lines(of: task.words.owner, columns: 3, size: Self.size),
      canvas.lines(of: task.words.gain ?? "", columns: Self.gainSpan, size: Self.size))
  }

  /// All rows if they fit, else the first and the last ones, which a row without figures parts.
  private var shownRows: [FrontPageRow?] {
    let rows = page.rows
    if rows.count <= Self.mostRows { return rows }
    let half = Self.mostRows / 2
    return rows.prefix(half).map { $0 } + [nil] + rows.suffix(Self.mostRows - half - 1).map { $0 }
  }

  private static let numberSpan = 2
  private static let titleSpan = 8
  private static let figureSpan = 2
  private static let oursColumn = numberSpan + titleSpan
  private static let typeColumn = oursColumn + 2 * figureSpan

  private var tableColumns: [PageColumn<FrontPageRow?>] {
    func range(_ title: String, _ range: @escaping (FrontPageRow) -> FigureRange?) -> PageColumn<
      FrontPageRow?
    > {
      PageColumn(title, .figure, span: Self.figureSpan) { row in
        let range = row.flatMap(range)
        return .figure(orMissing: range?.median, isFaint: range?.isThin ?? false)
      }
    }
    let month = page.history.previousMonth?.period.shortThaiTitle ?? "เดือนก่อน"
    return [
      PageColumn("ที่", .code, span: Self.numberSpan) { .text($0.map { $0.isIndicator ? $0.id : "" } ?? "…") },
      PageColumn("ผลของเขตเทียบกับเขตอื่น", .text, span: Self.titleSpan) { row in
        .text(row.map { fitted($0.title, columns: Self.titleSpan) } ?? "…")
      },
      PageColumn("ของเรา", .figure, span: Self.figureSpan) { .figure(orMissing: $0?.ours) },
      PageColumn(month, .figure, span: Self.figureSpan) { SheetCell(benchmark: $0?.earlier) },
      range("มัธยฐาน \(office.type)") { $0.type },
      range("มัธยฐาน ภาค") { $0.region },
      range("มัธยฐาน ประเทศ") { $0.nation },
      PageColumn("ต่างจาก \(office.type)", .change, span: Self.figureSpan) { .difference(orMissing: $0?.gap) },
      PageColumn("n ของ \(office.type)", .code, span: Self.figureSpan) { row in
        .text(orMissing: row?.type.map { "\($0.count)/\($0.expected)" })
      },
    ]
  }

  /// As much of a text as fits on one line.
  private func fitted(_ text: String, columns: Int) -> String {
    // Applications measure a little otherwise, and what wraps is hidden.
    let room = 0.94 * canvas.points(ofColumns: columns)
    if canvas.ruler.points(of: text, size: Self.size) <= room { return text }
    return canvas.ruler.beginning(of: text, points: room, size: Self.size) + "…"
  }

  private static let chartSpan = 12

  private func drawDetails(
    row: Int, rows: Int, table: Int, shown: [FrontPageRow?]
  ) throws(WorkbookError) {
    let columns = Self.chartSpan..<canvas.columnCount
    var next = row
    func add(_ text: String, bold: Bool = false) throws(WorkbookError) {
      guard next < row + rows else { return }
      try write(fitted(text, columns: columns.count), row: next, columns: columns, plain(bold: bold))
      next += 1
    }
    let parts = [("จุดเด่น", true, page.nothingAbove), ("จุดที่ควรพัฒนา", false, page.nothingBelow)]
    for (title, above, nothing) in parts {
      try add("\(title) (ต่างจาก \(office.type))", bold: true)
      let gaps = page.gaps(above: above)
      for gap in gaps { try add(fittedGap(gap, columns: columns.count)) }
      if gaps.isEmpty { try add(nothing) }
    }
    if let chart = chart(table: table, shown: shown, rows: rows) {
      try canvas.add(chart, row: row, column: 0)
    } else {
      try write("ยังไม่มีระดับของตัวบ่งชี้ให้เทียบในแผนภูมิ", row: row, columns: 0..<Self.chartSpan, plain())
    }
  }

  /// The title is cut, never the figures behind it.
  private func fittedGap(_ row: FrontPageRow, columns: Int) -> String {
    let figures = " \(row.ours?.description ?? "") (\(row.gap?.signed ?? ""))"
    let room = 0.94 * canvas.points(ofColumns: columns) - canvas.ruler.points(of: figures, size: Self.size)
    let short = canvas.ruler.beginning(of: row.heading, points: room, size: Self.size)
    return (short == row.heading ? short : short + "…") + figures
  }

  /// Ours beside the median of the type, the highest indicator first; nil where no indicator has a level.
  private func chart(table: Int, shown: [FrontPageRow?], rows: Int) -> Chart? {
    let drawn = shown.indices.filter { shown[$0].map { $0.isIndicator && $0.ours != nil } ?? false }
    guard let first = drawn.first else { return nil }
    // Rows with a level stand together; where a row parts them, the first ones are drawn.
    let last = drawn.last { $0 - first < drawn.count && drawn.contains($0) } ?? first
    func range(_ column: Int) -> CellRange {
      CellRange(
        firstRow: table + 1 + first, firstColumn: column, lastRow: table + 1 + last, lastColumn: column)
    }
    let series = [
      ("ของเรา", Self.oursColumn, Palette.series),
      ("มัธยฐานของ \(office.type)", Self.typeColumn, Palette.line(0)),
    ]
    .map { name, column, color in
      ChartSeries(
        name: .text(name), sheet: SheetNames.frontPage, categories: range(0), values: range(column),
        color: color)
    }
    return Chart(
      kind: .column, title: "ตัวบ่งชี้: ของเรากับมัธยฐานของ \(office.type)", series: series,
      alternativeText:
        "แผนภูมิแท่ง: ผลของเขตในแต่ละตัวบ่งชี้จากมากไปน้อย เทียบกับมัธยฐานของ \(office.type) ตามตารางด้านบน",
      font: canvas.style.font(size: 12), categoryAxisTitle: "ตัวบ่งชี้", valueAxisTitle: "ระดับหรือคะแนน (1–5)",
      legend: .bottom, valueMinimum: 1, valueMaximum: 5,
      valueNumberFormat: "0", gap: 60, width: Int(canvas.columnPixels * Double(Self.chartSpan)) - 10,
      height: Int(Self.line / 0.75 * Double(rows)) - 4)
  }
}
