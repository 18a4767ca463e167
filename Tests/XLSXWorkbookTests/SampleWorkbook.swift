@testable import XLSXWorkbook

/// A workbook with one of everything, small enough to look at.
enum SampleWorkbook {
  static let offices = (1...8).map { "สพป.จังหวัดทดสอบ เขต \($0)" }
  static let headers = ["รหัสเขต", "สพท.", "คะแนนเฉลี่ย", "ระดับ", "เปลี่ยนแปลง", "วันที่ส่ง"]

  static func fill(_ book: borrowing Workbook) throws {
    let contents = try book.addWorksheet(named: "สารบัญ")
    let results = try book.addWorksheet(named: "ผลรายเขต")
    try fillContents(contents)
    try fillResults(results)
  }

  private static func fillContents(_ sheet: Worksheet) throws {
    try sheet.setColumns(0...0, width: 30)
    try sheet.merge(
      CellRange(rows: 0...0, columns: 0...3), .text("รายงานผลการประเมิน"),
      format: CellFormat().with {
        $0.bold = true
        $0.font = Font(name: "TH Sarabun New", size: 18)
        $0.horizontal = .center
      })
    try sheet.write(.link(.cell(sheet: "ผลรายเขต", row: 1, column: 0), text: "ผลรายเขต"), row: 2, column: 0)
    try sheet.write(.link(.file("offices/1001.xlsx"), text: "สมุดงานของเขต"), row: 3, column: 0)
    try sheet.write(.formula("=SUM('ผลรายเขต'!C3:C10)", cachedNumber: 30.8), row: 4, column: 0)
    try sheet.add(Picture(png: onePixel, alternativeText: "ตรา", width: 40), row: 5, column: 0)
    try sheet.hideGridlines()
    try sheet.protect()
    for (index, chart) in charts.enumerated() {
      try sheet.add(chart, row: 8 + index / 2 * 20, column: index % 2 * 6)
    }
  }

  private static let charts: [Chart] = [
    chart(.column, "คะแนนเฉลี่ยรายเขต"), chart(.barPercentStacked, "สัดส่วน"),
    chart(.line, "แนวโน้ม"), chart(.pie, "สัดส่วนระดับ"),
  ]

  private static func chart(_ kind: Chart.Kind, _ title: String) -> Chart {
    var series = ChartSeries(
      name: .text("คะแนน"), sheet: "ผลรายเขต", categories: CellRange(rows: 2...9, columns: 1...1),
      values: CellRange(rows: 2...9, columns: 2...2), color: 0x2166AC, labels: .value(numberFormat: "0.00"))
    if kind == .pie { series.labels = .percentage }
    var second = series
    second.name = .text("ระดับ")
    second.values = CellRange(rows: 2...9, columns: 3...3)
    second.color = 0xEF8A62
    return Chart(
      kind: kind, title: title, series: kind == .pie ? [series] : [series, second],
      alternativeText: "แผนภูมิ" + title, font: Font(name: "TH Sarabun New", size: 12),
      categoryAxisTitle: "สำนักงานเขตพื้นที่การศึกษา", valueAxisTitle: "คะแนน",
      reversesCategories: kind == .barPercentStacked,
      gap: kind == .line ? nil : 60, width: 480, height: 360)
  }

  private static func fillResults(_ sheet: Worksheet) throws {
    let score = CellFormat().with { $0.numberFormat = "0.00" }
    let change = CellFormat().with { $0.numberFormat = "▲ 0.00;▼ 0.00;= 0.00" }
    let level = CellFormat().with { $0.numberFormat = "0 \"ดีมาก\"" }
    let date = CellFormat().with { $0.numberFormat = "[$-107041E]d mmm yyyy;@" }
    let data = CellRange(rows: 1...9, columns: 0...5)
    try sheet.write(.text("ผลรายเขต"), row: 0, column: 0, format: CellFormat().with { $0.bold = true })
    try sheet.add(
      Table(
        name: "results", range: data, columns: headers,
        headerFormat: CellFormat().with {
          $0.bold = true
          $0.wrap = true
          $0.border = .all(.thin, color: 0x808080)
        }))
    for (index, office) in offices.enumerated() {
      let row = 2 + index
      try sheet.write(.text("\(1001 + index)"), row: row, column: 0)
      try sheet.write(.text(office), row: row, column: 1)
      try sheet.write(.hundredths(250 + 35 * index), row: row, column: 2, format: score)
      try sheet.write(.integer(index % 5 + 1), row: row, column: 3, format: level)
      try sheet.write(.hundredths((index - 3) * 15), row: row, column: 4, format: change)
      try sheet.write(.date(year: 2025, month: 9, day: 1 + index), row: row, column: 5, format: date)
    }
    try sheet.setColumns(0...0, width: 10)
    try sheet.setColumns(1...1, width: 28)
    try sheet.setColumns(2...5, width: 14)
    try sheet.setDefaultRowHeight(21)
    try sheet.setRow(1, height: 24)
    try sheet.freeze(rows: 2, columns: 2)
    let scores = CellRange(rows: 2...9, columns: 2...2)
    try sheet.add(.dataBar(0x9ECAE1, minimum: 0, maximum: 5), to: scores)
    let changes = CellRange(rows: 2...9, columns: 4...4)
    try sheet.add(.cell(.less(0), Highlight(color: 0xB2182B)), to: changes, stops: true)
    try sheet.add(.cell(.greater(0), Highlight(color: 0x2166AC, bold: true)), to: changes)
    try sheet.add(
      .formula("=$D3=5", Highlight(fill: 0xD1E5F0)), to: CellRange(rows: 2...9, columns: 3...3))
    try sheet.addDropDown(
      to: CellRange(row: 12, column: 1), from: CellRange(rows: 2...9, columns: 1...1), onSheet: "ผลรายเขต")
    try sheet.setUpPrinting(
      PrintSetup(
        orientation: .landscape, repeatedRows: 1...1,
        footer: HeaderFooter(
          left: [.text("2568 & 2569")], center: [.sheetName],
          right: [.text("หน้า "), .pageNumber, .text("/"), .pageCount], font: sarabun),
        centersHorizontally: true))
  }
}
