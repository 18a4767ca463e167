internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// `สรุปผู้บริหาร`: the month on one page: six figures, five sentences, indicators, trend, regions, whom to call first.
///
/// Source: Workbooks, *The summary*.
struct SummarySheet: PeriodSheet {
  let published: PublishedPeriod

  /// How many offices to call first it names.
  private static let calls = 5
  /// How many regions it has room for.
  private static let mostRegions = 6

  private var title: String { "ผลการประเมินตามมาตรฐาน สพท. \(period.thaiTitle)" }
  private var figures: [KeyFigure] { SummaryFigures(published: published).all }
  private var sentences: [String] { SummarySentences(published: published).all }
  private var calls: [FirstCall] { published.firstCalls(most: Self.calls) }

  var sheet: PageSheet {
    PageSheet(
      name: SheetNames.summary, summary: "ผลของเดือนในหนึ่งหน้า: ตัวเลขสำคัญ ข้อสรุป แนวโน้ม และเขตที่ควรติดต่อก่อน",
      orientation: .landscape, statements: statements
    ) { canvas throws(WorkbookError) in
      try draw(on: canvas)
    }
  }

  private func draw(on canvas: PageCanvas) throws(WorkbookError) {
    var row = try writeHead(on: canvas)
    row = try writeFigures(on: canvas, row: row)
    var wrapped = 0
    for sentence in sentences {
      let lines = canvas.lines(of: "• \(sentence)", columns: canvas.columnCount, size: Self.sentenceSize)
      wrapped += lines - 1
      try canvas.setRow(row, height: Double(lines) * Self.sentenceHeight)
      try canvas.write(
        .text("• \(sentence)"), row: row, columns: 0..<canvas.columnCount,
        format: CellFormat().with {
          ($0.font, $0.wrap, $0.vertical) = (canvas.style.font(size: Self.sentenceSize), true, .center)
        })
      row += 1
    }
    try canvas.setRow(row, height: Self.gap)
    // What sentences need more, charts and lists have less: the page keeps its size.
    try writeDetails(on: canvas, row: row + 1, rows: max(Self.detailRows - wrapped, Self.fewestDetailRows))
  }

  private static let sentenceSize = 14.0
  /// In points: a line of that size.
  private static let sentenceHeight = 20.0
  private static let gap = 6.0

  private func writeHead(on canvas: PageCanvas) throws(WorkbookError) -> Int {
    try canvas.setRow(0, size: SheetLooks.titleSize)
    try canvas.write(.text(title), row: 0, columns: 0..<canvas.columnCount, format: canvas.style.looks.title)
    try canvas.setRow(1)
    let kind = published.isOfficial ? "" : "\(SheetStyle.trialNote) · "
    try canvas.write(
      .text(
        """
        \(kind)\(plan.framework.edition) ปีงบประมาณ พ.ศ. \(plan.fiscalYear) · \
        ข้อมูล ณ วันที่ \(BangkokTime(secondsSince1970: published.asOf).thaiDate)
        """), row: 1, columns: 0..<canvas.columnCount,
      format: published.isOfficial
        ? canvas.style.looks.note
        : canvas.style.looks.note.with { $0.color = Palette.warning })
    return 2
  }

  /// Six boxes side by side: title, figure, what it rests on.
  private func writeFigures(on canvas: PageCanvas, row: Int) throws(WorkbookError) -> Int {
    let style = canvas.style
    try canvas.setRow(row, size: 13)
    try canvas.setRow(row + 1, size: 26)
    try canvas.setRow(row + 2, size: 13)
    try canvas.setRow(row + 3, height: Self.gap)
    let width = canvas.columnCount / figures.count
    for (index, figure) in figures.enumerated() {
      // A column's width is left free between two boxes by the white line around each.
      let columns = index * width..<(index + 1) * width
      let box = CellFormat().with {
        ($0.horizontal, $0.vertical) = (.center, .center)
        $0.fill = figure.level.map { Palette.fill(of: $0) } ?? Palette.standardFill
      }
      func format(_ size: Double, bold: Bool = false, top: Bool = false, bottom: Bool = false) -> CellFormat {
        box.with {
          ($0.font, $0.bold) = (style.font(size: size), bold)
          $0.border = CellFormat.Border(
            top: top ? .medium : .none, bottom: bottom ? .medium : .none, left: .medium, right: .medium,
            color: Palette.paper)
        }
      }
      try canvas.write(.text(figure.title), row: row, columns: columns, format: format(13, top: true))
      try canvas.write(.text(figure.text), row: row + 1, columns: columns, format: format(26, bold: true))
      try canvas.write(.text(figure.note), row: row + 2, columns: columns, format: format(13, bottom: true))
    }
    return row + 4
  }

  /// The columns of the grid where each part stands.
  private static let trendColumn = 9
  private static let callsColumn = 16
  /// Rows of the details, and how many calls and regions need at least.
  private static let detailRows = 15
  private static let fewestDetailRows = 13
  private static let trustRows = 3
  /// In points: a line of the small size.
  private static let detailHeight = 17.5
  private static let smallSize = 12.0

  private func writeDetails(on canvas: PageCanvas, row: Int, rows: Int) throws(WorkbookError) {
    for offset in 0...rows { try canvas.setRow(row + offset, height: Self.detailHeight) }
    func size(rows: Int, columns: Int) -> (width: Int, height: Int) {
      (
        Int(canvas.columnPixels * Double(columns)) - 8, Int(Self.detailHeight / 0.75 * Double(rows)) - 4
      )
    }
    let regionRow = rows - Self.mostRegions - 1
    try writeIndicators(on: canvas, row: row, rows: rows)
    let trend = TrendSheet(published: published)
    let trendSize = size(rows: regionRow, columns: Self.callsColumn - Self.trendColumn)
    if let chart = trend.chart(at: trend.sheet.place(canvas.style), canvas.style, size: trendSize) {
      try canvas.add(chart, row: row, column: Self.trendColumn)
    } else {
      try write(
        "ยังไม่มีเดือนก่อนให้เทียบแนวโน้ม", on: canvas, row: row, columns: Self.trendColumn..<Self.callsColumn)
    }
    try writeRegions(on: canvas, row: row + regionRow)
    try writeCalls(on: canvas, row: row, rows: rows)
  }

  /// All indicators if they fit, else the highest and the lowest, which a row without figures parts.
  private func writeIndicators(on canvas: PageCanvas, row: Int, rows most: Int) throws(WorkbookError) {
    let types = assessment.scopes.filter { $0.kind == .type }
    let all = IndicatorsSheet(published: published).rows
    let shown: [IndicatorRow?] =
      all.count <= most
      ? all : all.prefix(most / 2).map { $0 } + [nil] + all.suffix(most - most / 2 - 1).map { $0 }
    let span = 4 / max(types.count, 1)
    let label = PageColumn<IndicatorRow?>(
      "ระดับเฉลี่ย (1–5)", .text, span: Self.trendColumn - 1 - span * types.count
    ) {
      .text($0?.node.shortHeading ?? "…")
    }
    let means = types.indices.map { index in
      PageColumn<IndicatorRow?>(types[index].title, .bar, span: span) { row in
        guard let row else { return .text("…") }
        let distribution = row.types[index]
        return .figure(orMissing: distribution.levels?.mean, isFaint: distribution.isThin)
      }
    }
    _ = try canvas.write([label] + means, shown, row: row, column: 0, size: Self.smallSize)
  }

  private func writeRegions(on canvas: PageCanvas, row: Int) throws(WorkbookError) {
    let columns: [PageColumn<RankedRegion>] = [
      PageColumn("ภูมิภาค", .text, span: 3) { .text($0.region.title) },
      PageColumn("ภาพรวม", .figure, span: 2) {
        .figure(orMissing: $0.overall.meanScore, isFaint: $0.overall.isThin)
      },
      PageColumn("มีผล/ทั้งหมด", .code, span: 2) { .text("\($0.overall.count)/\($0.region.members.count)") },
    ]
    let regions = published.rankedRegions
    _ = try canvas.write(
      columns, Array(regions.prefix(Self.mostRegions)), row: row, column: Self.trendColumn,
      size: Self.smallSize)
  }

  private func writeCalls(on canvas: PageCanvas, row: Int, rows: Int) throws(WorkbookError) {
    let columns = Self.callsColumn..<canvas.columnCount
    try write("เขตที่ควรติดต่อก่อน", on: canvas, row: row, columns: columns, bold: true)
    let offices = published.linkedOfficeColumns
    var next = row + 1
    // Two rows each between the heading and the last words.
    for call in calls.prefix((rows - 1 - Self.trustRows) / 2) {
      try canvas.write(offices.name(of: call.office), row: next, columns: columns, size: Self.smallSize)
      try write(reason(call, on: canvas, columns: columns.count), on: canvas, row: next + 1, columns: columns)
      next += 2
    }
    if calls.isEmpty { try write("ไม่มีเขตที่ค้างส่งหรือมีข้อผิดพลาด", on: canvas, row: next, columns: columns) }
    try write(
      trust, on: canvas, row: row + rows - Self.trustRows, rows: Self.trustRows, columns: columns,
      color: Palette.heading)
  }

  /// As much of a reason as a line holds.
  private func reason(_ call: FirstCall, on canvas: PageCanvas, columns: Int) -> String {
    var parts = call.reason
    func text() -> String { "  " + parts.joined(separator: " · ") }
    while parts.count > 1, canvas.lines(of: text(), columns: columns, size: Self.smallSize) > 1 {
      parts.removeLast()
    }
    return text()
  }

  /// Why the figures can be trusted, and what is not in them.
  private var trust: String {
    let rows = published.files.reduce(0) { $0 + $1.rowCount }
    return """
      ตัวเลขทั้งหมดคิดจาก \(published.files.count) ไฟล์ \(rows) แถว ตามรอยได้ถึงไฟล์และแถวในแผ่นงาน\(SheetNames.files) \
      ค่าที่มีข้อผิดพลาดไม่ถูกนำมาคิดและอยู่ในแผ่นงาน\(SheetNames.findings) ที่ว่างคือยังไม่มีข้อมูล ไม่ใช่ศูนย์
      """
  }

  private func write(
    _ text: String, on canvas: PageCanvas, row: Int, rows: Int = 1, columns: Range<Int>, bold: Bool = false,
    color: Color? = nil
  ) throws(WorkbookError) {
    try canvas.write(
      .text(text), row: row, rows: rows, columns: columns,
      format: CellFormat().with {
        ($0.font, $0.bold, $0.color) = (canvas.style.font(size: Self.smallSize), bold, color)
        ($0.wrap, $0.vertical) = (rows > 1, rows > 1 ? .top : .center)
      })
  }

  /// The page as a list, for layouts with one table a sheet.
  private var statements: TableBlock {
    let facts = figures.map { (part: "ตัวเลขสำคัญ", subject: $0.title, text: "\($0.text) (\($0.note))") }
    let said = sentences.enumerated().map { (part: "ข้อสรุป", subject: "ข้อ \($0 + 1)", text: $1) }
    let called = calls.map {
      (part: "เขตที่ควรติดต่อก่อน", subject: $0.office.shortName, text: $0.reason.joined(separator: " · "))
    }
    let columns: [Column<(part: String, subject: String, text: String)>] = [
      Column("ส่วน", .text, width: .fixed(24)) { .text($0.part) },
      Column("เรื่อง", .text, width: .fixed(34)) { .text($0.subject) },
      Column("ข้อความ", .text, width: .fixed(80)) { .text($0.text) },
    ]
    return TableBlock(
      "Summary", columns: columns,
      rows: facts + said + called + [(part: "ที่มา", subject: "ความน่าเชื่อถือ", text: trust)])
  }
}
