import Testing

@testable import XLSXWorkbook

@Suite("A chart")
struct ChartTests {
  private func series(_ values: CellRange = CellRange(rows: 1...3, columns: 1...1), on sheet: String = "ผล")
    -> ChartSeries
  {
    ChartSeries(
      name: .text("คะแนน"), sheet: sheet, categories: CellRange(rows: 1...3, columns: 0...0), values: values,
      color: 0x2166AC)
  }

  private func chart(_ series: [ChartSeries], _ kind: Chart.Kind = .column) -> Chart {
    Chart(
      kind: kind, title: "คะแนนเฉลี่ย", series: series, alternativeText: "แผนภูมิแท่ง & ค่าเฉลี่ย", font: sarabun,
      categoryAxisTitle: "ภาค", valueAxisTitle: "เฉลี่ย", valueMinimum: 0, valueMaximum: 5,
      valueNumberFormat: "0.0")
  }

  private func fill(_ sheet: Worksheet) throws {
    for row in 1...3 {
      try sheet.write(.text("ภาค \(row)"), row: row, column: 0)
      try sheet.write(.hundredths(100 * row + 25), row: row, column: 1)
    }
  }

  @Test("keeps the values it shows, its titles and its text for screen readers")
  func cached() throws {
    let parts = try written {
      try $0.add(chart([series()]), row: 5, column: 0)
      try fill($0)
    }
    let xml = try #require(parts["xl/charts/chart1.xml"])
    #expect(
      xml.contains(
        "<c:f>'ผล'!$B$2:$B$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"3\"/>"))
    #expect(xml.contains("<c:pt idx=\"2\"><c:v>3.25</c:v></c:pt>"))
    #expect(xml.contains("<c:strCache><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>ภาค 1</c:v></c:pt>"))
    #expect(xml.contains("<a:t>คะแนนเฉลี่ย</a:t>"))
    #expect(xml.contains("<a:t>ภาค</a:t>"))
    #expect(xml.contains("<a:latin typeface=\"TH Sarabun New\"/>"))
    #expect(xml.contains("<c:max val=\"5\"/><c:min val=\"0\"/>"))
    #expect(parts["xl/drawings/drawing1.xml"]?.contains("descr=\"แผนภูมิแท่ง &amp; ค่าเฉลี่ย\"") == true)
  }

  @Test(
    "is of the kind asked for",
    arguments: [
      (Chart.Kind.column, "<c:barDir val=\"col\"/><c:grouping val=\"clustered\"/>"),
      (.columnStacked, "<c:barDir val=\"col\"/><c:grouping val=\"stacked\"/>"),
      (.columnPercentStacked, "<c:barDir val=\"col\"/><c:grouping val=\"percentStacked\"/>"),
      (.bar, "<c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/>"),
      (.barStacked, "<c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/>"),
      (.barPercentStacked, "<c:barDir val=\"bar\"/><c:grouping val=\"percentStacked\"/>"),
      (.line, "<c:lineChart><c:grouping val=\"standard\"/>"), (.pie, "<c:pieChart>"),
    ])
  func kinds(kind: Chart.Kind, xml: String) throws {
    let parts = try written {
      try fill($0)
      try $0.add(chart([series()], kind), row: 5, column: 0)
    }
    #expect(parts["xl/charts/chart1.xml"]?.contains(xml) == true)
  }

  @Test("of bars names the vertical axis after its categories")
  func barAxes() throws {
    let parts = try written {
      try fill($0)
      try $0.add(chart([series()], .bar), row: 5, column: 0)
    }
    let xml = try #require(parts["xl/charts/chart1.xml"])
    let categories = try #require(xml.firstRange(of: "<c:catAx>"))
    let values = try #require(xml.firstRange(of: "<c:valAx>"))
    #expect(xml[categories.lowerBound..<values.lowerBound].contains("<a:t>ภาค</a:t>"))
    #expect(xml[values.lowerBound...].contains("<a:t>เฉลี่ย</a:t>"))
    #expect(xml[values.lowerBound...].contains("<c:max val=\"5\"/>"))
  }

  @Test("shows a pie's shares")
  func pie() throws {
    var slices = series()
    slices.color = nil
    slices.labels = .percentage
    let parts = try written {
      try fill($0)
      try $0.add(chart([slices], .pie), row: 5, column: 0)
    }
    let xml = try #require(parts["xl/charts/chart1.xml"])
    #expect(xml.contains("<c:showPercent val=\"1\"/>"))
    #expect(!xml.contains("<c:showVal val=\"1\"/>"))
  }

  @Test("takes the name of a series from a cell, and keeps what it says")
  func namedByCell() throws {
    var named = series()
    named.name = .cell(row: 0, column: 1)
    let parts = try written {
      try fill($0)
      try $0.write(.text("คะแนน & ระดับ"), row: 0, column: 1)
      try $0.add(chart([named]), row: 5, column: 0)
    }
    #expect(
      parts["xl/charts/chart1.xml"]?.contains(
        "<c:tx><c:strRef><c:f>'ผล'!$B$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\">"
          + "<c:v>คะแนน &amp; ระดับ</c:v></c:pt></c:strCache></c:strRef></c:tx>") == true)
    named.name = .cell(row: -1, column: 1)
    #expect(try failure { try $0.add(chart([named]), row: 0, column: 0) } == .outsideSheet(place("B0")))
  }

  @Test("keeps of formulas the values given with them, of a text among the numbers a gap")
  func formulas() throws {
    var named = series()
    named.name = .cell(row: 0, column: 1)
    let parts = try written {
      try $0.add(chart([named]), row: 5, column: 0)
      try fill($0)
      try $0.write(.formulaText("=\"ข\"", cached: "ข & ค"), row: 0, column: 1)
      try $0.write(.formulaText("=\"ก\"", cached: "ก"), row: 2, column: 0)
      try $0.write(.formula("=1.5+1", cachedNumber: 2.5), row: 2, column: 1)
      try $0.write(.formulaText("=\"–\"", cached: "–"), row: 3, column: 1)
    }
    let xml = try #require(parts["xl/charts/chart1.xml"])
    #expect(xml.contains("<c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>ข &amp; ค</c:v></c:pt>"))
    #expect(
      xml.contains(
        "<c:strCache><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>ภาค 1</c:v></c:pt><c:pt idx=\"1\"><c:v>ก</c:v></c:pt>"
          + "<c:pt idx=\"2\"><c:v>ภาค 3</c:v></c:pt></c:strCache>"))
    #expect(
      xml.contains(
        "<c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>1.25</c:v></c:pt><c:pt idx=\"1\"><c:v>2.5</c:v></c:pt></c:numCache>"
      ))
  }

  @Test("refuses a series that readers could not show from its cache")
  func refusedSeries() throws {
    let square = CellRange(rows: 1...3, columns: 1...2)
    #expect(
      try failure { try $0.add(chart([series(square)]), row: 0, column: 0) }
        == .chart("a series is one row or one column", place("A1")))
    #expect(
      try failure { try $0.add(chart([series(CellRange(row: 1, column: 1))]), row: 0, column: 0) }
        == .chart("a series has as many categories as values", place("A1")))
    #expect(
      try failure { try $0.add(chart([series(on: "ไม่มี")]), row: 0, column: 0) }
        == .unknownSheet("ไม่มี", place("A1")))
    #expect(
      try failure { try $0.add(chart([]), row: 0, column: 0) } == .chart("it has no series", place("A1")))
    #expect(
      try failure { try $0.add(chart([series(), series()], .pie), row: 0, column: 0) }
        == .chart("a pie has one series", place("A1")))
  }

  @Test("refuses texts and sizes that Excel does not read")
  func refusedTexts() throws {
    func refusal(_ change: (inout Chart) -> Void) throws -> WorkbookError? {
      var odd = chart([series()])
      change(&odd)
      return try failure { try $0.add(odd, row: 0, column: 0) }
    }
    let reason = WorkbookError.chart("a title or name is empty or starts with '='", place("A1"))
    #expect(try refusal { $0.title = "=ก" } == reason)
    #expect(try refusal { $0.title = "" } == reason)
    #expect(try refusal { $0.series[0].name = .text("=1") } == reason)
    let long = String(repeating: "ก", count: 700)
    #expect(try refusal { $0.title = long } == .tooLong(what: "chart text", limit: 255, place("A1")))
    #expect(
      try refusal { $0.alternativeText = long }
        == .tooLong(what: "alternative text (bytes)", limit: 2_079, place("A1")))
    #expect(try refusal { $0.alternativeText = "" } == .setting("alternative text", place("A1")))
    #expect(try refusal { $0.valueMaximum = .infinity } == .notFinite(place("A1")))
    #expect(try refusal { $0.width = 0 } == .setting("chart's size", place("A1")))
    #expect(try refusal { $0.gap = 501 } == .setting("gap", place("A1")))
  }
}
