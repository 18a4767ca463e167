internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// What stands above and beside the map: the nation's figure, the highest and lowest provinces, the legend.
struct MapPanel {
  let frame: MapFrame
  let published: PublishedPeriod

  func write(to sheet: Worksheet, _ style: SheetStyle) throws(WorkbookError) {
    try writeSentence(to: sheet)
    let lowest = frame.top + MapFrame.listLength
    try writeList("ค่าเฉลี่ยสูงสุด", picksHighest: true, row: frame.titleRow, to: sheet, style)
    try writeList("ค่าเฉลี่ยต่ำสุด", picksHighest: false, row: lowest, to: sheet, style)
    if !frame.strip.isEmpty {
      try sheet.write(
        .text("เขตที่ดูแลหลายจังหวัด (ไม่นับในจังหวัดใด)"), row: frame.stripTop - 1, column: frame.panel,
        format: heading)
    }
    try writeLegend(to: sheet, style)
  }

  private var heading: CellFormat {
    CellFormat().with {
      $0.bold = true
      $0.vertical = .center
      $0.color = Palette.heading
    }
  }

  private func figure(_ place: MapPlace) -> AreaFigure {
    published.assessment.figure(of: OfficeResult.overallID, in: place.members)
  }

  /// The nation's mean and n, and how many provinces have a result, and too few offices behind it.
  private func writeSentence(to sheet: Worksheet) throws(WorkbookError) {
    let row = frame.row(ofPlace: 0)
    func cell(_ column: MapFrame.LookupColumn) -> String {
      CellRange(row: row, column: frame.column(column)).absoluteName
    }
    let provinces = frame.places.filter { $0.kind == .province }
    let means = frame.cells(.mean, provincesOnly: true).absoluteName
    let grades = frame.cells(.grade, provincesOnly: true).absoluteName
    let mean = cell(.mean)
    let formula =
      "=\"ทั้งประเทศเฉลี่ย \"&IF(ISNUMBER(\(mean)),TEXT(\(mean),\"0.00\"),\"–\")&\" (n \"&\(cell(.count))&\" จาก \"&\(cell(.expected))"
      + "&\" เขต) · มีผล \"&COUNT(\(means))&\" จาก \(provinces.count) จังหวัด ในนั้น \"&COUNTIF(\(grades),\">\(MapTiles.underHalf)\")&\" จังหวัดไม่ถึงครึ่งของเขต (*)\""
    let nation = figure(frame.places[0])
    let figures = provinces.map(figure).filter { $0.mean != nil }
    let text =
      "ทั้งประเทศเฉลี่ย \(nation.mean.map(\.description) ?? SheetCell.missingText) (n \(nation.count) จาก \(nation.expected) เขต)"
      + " · มีผล \(figures.count) จาก \(provinces.count) จังหวัด ในนั้น \(figures.count { $0.isUnderHalf }) จังหวัดไม่ถึงครึ่งของเขต (*)"
    try sheet.write(
      .formulaText(formula, cached: text), row: frame.choice.firstRow + 1, column: frame.left, format: heading
    )
  }

  private func writeList(
    _ title: String, picksHighest: Bool, row: Int, to sheet: Worksheet, _ style: SheetStyle
  ) throws(WorkbookError) {
    let (rank, name, mean, count) = (frame.panel, frame.panel + 1, frame.lastColumn - 1, frame.lastColumn)
    try sheet.write(.text("\(title) \(MapFrame.listLength) จังหวัด"), row: row, column: rank, format: heading)
    try sheet.write(.text("n"), row: row, column: count, format: heading.with { $0.horizontal = .right })
    let plain = CellFormat().with { $0.vertical = .center }
    let number = plain.with {
      $0.numberFormat = "0.00"
      $0.horizontal = .right
    }
    let keys = frame.cells(.key, provincesOnly: true).absoluteName
    let found = picked(highest: picksHighest)
    for place in 1...MapFrame.listLength {
      let row = row + place
      let order = CellRange.mixedName(row: row, column: rank, fixes: .column)
      func formula(_ column: MapFrame.LookupColumn) -> String {
        let key = "\(picksHighest ? "LARGE" : "SMALL")(\(keys),\(order))"
        let values = frame.cells(column, provincesOnly: true).absoluteName
        return "=IF(\(order)>COUNT(\(keys)),\"–\",INDEX(\(values),MATCH(\(key),\(keys),0)))"
      }
      let one = place <= found.count ? found[place - 1] : nil
      try sheet.write(.integer(place), row: row, column: rank, format: plain.with { $0.horizontal = .center })
      try sheet.write(
        .formulaText(formula(.place), cached: one?.title ?? SheetCell.missingText), row: row, column: name,
        format: plain)
      try sheet.write(
        .formula(formula(.mean), gives: one.flatMap { figure($0).mean }), row: row, column: mean,
        format: number)
      let shown = one.map(figure).map { "\($0.count)/\($0.expected)" } ?? SheetCell.missingText
      try sheet.write(
        .formulaText(formula(.shown), cached: shown), row: row, column: count,
        format: plain.with { $0.horizontal = .right })
    }
  }

  /// The provinces with at least half of their offices, by mean; equal ones as their keys order them.
  private func picked(highest: Bool) -> [MapPlace] {
    let compared = frame.places.enumerated().filter { index, place in
      place.kind == .province && figure(place).mean != nil && !figure(place).isUnderHalf
    }
    let ordered = compared.sorted { one, other in
      (figure(one.element).mean?.count ?? 0, -one.offset) > (
        figure(other.element).mean?.count ?? 0, -other.offset
      )
    }.map(\.element)
    return highest ? ordered : ordered.reversed()
  }

  /// The colours and signs, above the map and as wide.
  private func writeLegend(to sheet: Worksheet, _ style: SheetStyle) throws(WorkbookError) {
    var column = frame.left
    let plain = CellFormat().with {
      $0.horizontal = .center
      $0.vertical = .center
      $0.border = .all(.thin, color: 0x7F7F7F)
    }
    func sign(_ text: String, columns: Int, _ format: CellFormat) throws(WorkbookError) {
      let row = frame.titleRow
      let cells = CellRange(rows: row...row, columns: column...column + columns - 1)
      try sheet.merge(cells, .text(text), format: format)
      column += columns
    }
    for band in published.plan.framework.scale.bands {
      try sign(
        "\(band.level) \(band.label) \(band.fromText)+", columns: 3,
        plain.with { $0.fill = Palette.fill(of: band.level) })
    }
    try sign(
      "n* ไม่ถึงครึ่ง", columns: 3, plain.with { ($0.fill, $0.hatching) = (0xFFFFFF, MapTiles.hatching) })
    try sign("\(SheetCell.missingText) ไม่มีผล", columns: 2, plain)
  }
}
