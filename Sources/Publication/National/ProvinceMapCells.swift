internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// What a place shows of the first choice, which is what the formulas of the map hold.
private struct ShownPlace {
  let figure: AreaFigure
  let scale: LevelScale

  /// `3/4`, and a mark where that is less than half; `–` where no office should have a result.
  var text: String {
    figure.expected == 0
      ? SheetCell.missingText : "\(figure.count)/\(figure.expected)\(figure.isUnderHalf ? "*" : "")"
  }

  /// The level of the published mean, and ten more where less than half stands behind it.
  var grade: Int? {
    figure.mean.map { scale.level(ofMean: $0.ratio).value + (figure.isUnderHalf ? MapTiles.underHalf : 0) }
  }

  /// Orders the provinces by mean, then from north to south; nil for those that are not compared.
  func key(index: Int) -> Int? {
    figure.isUnderHalf ? nil : figure.mean.map { $0.count * 1_000 + 999 - index }
  }
}

extension PublishedPeriod {
  fileprivate func shown(_ place: MapPlace) -> ShownPlace {
    ShownPlace(
      figure: assessment.figure(of: OfficeResult.overallID, in: place.members), scale: plan.framework.scale)
  }
}

/// The looked up figures behind the print area, one row a place, and the lists that they need.
struct MapLookup {
  let frame: MapFrame
  let published: PublishedPeriod

  func write(to sheet: Worksheet, _ style: SheetStyle) throws(WorkbookError) {
    try sheet.setColumns(frame.column(.place)...frame.column(.place), width: 22)
    try sheet.setColumns(frame.labels.firstColumn...frame.labels.firstColumn, width: 60)
    try sheet.setColumns(frame.headings.firstColumn...frame.headings.firstColumn, width: 18)
    try writeTitles(to: sheet, style)
    try writeLists(to: sheet)
    for index in frame.places.indices { try writeRow(index, to: sheet) }
  }

  private func writeTitles(to sheet: Worksheet, _ style: SheetStyle) throws(WorkbookError) {
    let titles = ["ลำดับ", "ตัวย่อ", "พื้นที่"] + ProvinceFiguresSheet.figureTitles + ["แสดง", "สี", "เรียง"]
    for (offset, title) in titles.enumerated() {
      try sheet.write(
        .text(title), row: frame.titleRow, column: frame.column(.index) + offset, format: style.header)
    }
    try sheet.write(
      .text("ค่าที่แผนที่อ้างถึง (ไม่พิมพ์)"), row: 0, column: frame.column(.index), format: style.looks.note)
    let data = frame.dataHeader.reference(onSheet: SheetNames.provinceFigures)
    let figures: [MapFrame.LookupColumn] = [.mean, .count, .expected]
    for (offset, figure) in figures.enumerated() {
      let place = frame.position(figure)
      let title = CellRange.mixedName(row: frame.titleRow, column: place.column, fixes: .row)
      let heading =
        "INDEX(\(frame.headings.absoluteName),MATCH(\(choice),\(frame.labels.absoluteName),0))"
      try sheet.write(
        .formula(
          "=MATCH(\(heading)&\" \"&\(title),\(data),0)",
          gives: frame.dataColumnCount - frame.items.count * figures.count + offset + 1), row: place.row,
        column: place.column)
    }
  }

  private var choice: String {
    CellRange(row: frame.choice.firstRow, column: frame.choice.firstColumn).absoluteName
  }

  private func writeLists(to sheet: Worksheet) throws(WorkbookError) {
    for (offset, item) in frame.items.enumerated() {
      try sheet.write(.text(item.label), row: frame.top + offset, column: frame.labels.firstColumn)
      try sheet.write(.text(item.heading), row: frame.top + offset, column: frame.headings.firstColumn)
    }
    for (offset, band) in published.plan.framework.scale.bands.reversed().enumerated() {
      let from = Double(band.from.numerator) / Double(band.from.denominator)
      try sheet.write(.number(from), row: frame.top + offset, column: frame.bounds.firstColumn)
    }
  }

  private func writeRow(_ index: Int, to sheet: Worksheet) throws(WorkbookError) {
    let place = frame.places[index]
    let shown = published.shown(place)
    let row = frame.row(ofPlace: index)
    func write(_ value: CellValue, _ column: MapFrame.LookupColumn) throws(WorkbookError) {
      try sheet.write(value, row: row, column: frame.column(column))
    }
    func cell(_ column: MapFrame.LookupColumn) -> String {
      CellRange.mixedName(row: row, column: frame.column(column), fixes: .column)
    }
    try write(.integer(index), .index)
    try write(.text(place.abbreviation), .abbreviation)
    try write(.text(place.title), .place)
    try write(.formula(looked(.mean, row), gives: shown.figure.mean), .mean)
    try write(.formula(looked(.count, row), gives: shown.figure.count), .count)
    try write(.formula(looked(.expected, row), gives: shown.figure.expected), .expected)
    let (mean, count, expected) = (cell(.mean), cell(.count), cell(.expected))
    let isUnderHalf = "2*\(count)<\(expected)"
    try write(
      .formulaText(
        "=IF(\(expected)=0,\"–\",\(count)&\"/\"&\(expected)&IF(\(isUnderHalf),\"*\",\"\"))",
        cached: shown.text), .shown)
    let bounds = frame.bounds.absoluteName
    try write(
      .formula(
        "=IF(ISNUMBER(\(mean)),MATCH(MAX(\(mean),INDEX(\(bounds),1)),\(bounds),1)+IF(\(isUnderHalf),\(MapTiles.underHalf),0),\"–\")",
        gives: shown.grade), .grade)
    guard place.kind == .province else { return }
    try write(
      .formula(
        "=IF(AND(ISNUMBER(\(mean)),NOT(\(isUnderHalf))),ROUND(\(mean)*100,0)*1000+999-\(cell(.index)),\"–\")",
        gives: shown.key(index: index)), .key)
  }

  private func looked(_ figure: MapFrame.LookupColumn, _ row: Int) -> String {
    let sheet = SheetNames.provinceFigures
    let place = CellRange.mixedName(row: row, column: frame.column(.place), fixes: .column)
    let position = frame.position(figure)
    let column = CellRange.mixedName(row: position.row, column: position.column, fixes: .row)
    return
      "=INDEX(\(frame.data.reference(onSheet: sheet)),MATCH(\(place),\(frame.dataPlaces.reference(onSheet: sheet)),0),\(column))"
  }
}

/// The tiles of the map and of the strip: abbreviation and n above the mean, coloured by rules that follow the choice.
struct MapTiles {
  let frame: MapFrame
  let published: PublishedPeriod

  /// What is added to a level where the mean rests on fewer than half of the offices.
  static let underHalf = 10
  static let hatching: Color = 0x8C8C8C

  func write(to sheet: Worksheet, _ style: SheetStyle) throws(WorkbookError) {
    let looks = Looks(style)
    for corner in frame.corners {
      let place = frame.places[corner.place]
      let shown = published.shown(place)
      let row = frame.row(ofPlace: corner.place)
      func source(_ column: MapFrame.LookupColumn) -> String {
        "=" + CellRange(row: row, column: frame.column(column)).absoluteName
      }
      try sheet.write(
        .link(target(of: corner.place), text: place.abbreviation), row: corner.row, column: corner.column,
        format: looks.name)
      try sheet.write(
        .formulaText(source(.shown), cached: shown.text), row: corner.row, column: corner.column + 1,
        format: looks.count)
      let cells = CellRange(rows: corner.row + 1...corner.row + 1, columns: corner.column...corner.column + 1)
      try sheet.merge(cells, .formula(source(.mean), gives: shown.figure.mean), format: looks.mean)
    }
    for area in frame.areas { try addRules(to: area, sheet) }
  }

  /// The row of a place in `ข้อมูลแผนที่`, or the workbook of an office that has one.
  private func target(of index: Int) -> LinkTarget {
    let place = frame.places[index]
    if place.kind == .joint, let member = place.members.first {
      let code = published.assessment.offices[member].code
      if published.linkedOfficeColumns.linked.contains(code) { return .file("offices/\(code).xlsx") }
    }
    return .cell(sheet: SheetNames.provinceFigures, row: index + 1, column: 0)
  }

  /// One rule a level and coverage for all tiles: each cell finds its tile's abbreviation, and by that the grade.
  private func addRules(to area: CellRange, _ sheet: Worksheet) throws(WorkbookError) {
    func corner(_ function: String, _ first: Int) -> String {
      "2*INT((\(function)()-\(first + 1))/2)+1"
    }
    let name =
      "INDEX(\(area.absoluteName),\(corner("ROW", area.firstRow)),\(corner("COLUMN", area.firstColumn)))"
    let grade =
      "INDEX(\(frame.cells(.grade).absoluteName),MATCH(\(name),\(frame.cells(.abbreviation).absoluteName),0))"
    for level in QualityLevel.allDescending {
      let fill = Palette.fill(of: level)
      try sheet.add(
        .formula("=\(grade)=\(level.value + Self.underHalf)", Highlight(fill: fill, hatching: Self.hatching)),
        to: area)
      try sheet.add(.formula("=\(grade)=\(level.value)", Highlight(fill: fill)), to: area)
    }
  }

  private struct Looks {
    let name: CellFormat
    let count: CellFormat
    let mean: CellFormat

    init(_ style: SheetStyle) {
      func format(
        _ top: CellFormat.Line, _ bottom: CellFormat.Line, _ left: CellFormat.Line, _ right: CellFormat.Line
      )
        -> CellFormat
      {
        CellFormat().with {
          $0.vertical = .center
          $0.border = .init(top: top, bottom: bottom, left: left, right: right, color: 0x7F7F7F)
        }
      }
      name = format(.thin, .none, .thin, .none).with {
        $0.bold = true
        $0.horizontal = .center
        $0.color = Palette.heading
      }
      count = format(.thin, .none, .none, .thin).with {
        $0.horizontal = .center
      }
      mean = format(.none, .thin, .thin, .thin).with {
        $0.font = style.font(size: 16)
        $0.bold = true
        $0.horizontal = .center
        $0.numberFormat = "0.00"
      }
    }
  }
}
