internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// `แผนที่จังหวัด`: the provinces as cells in their place, with abbreviation, mean and n of what a list offers.
///
/// Its cells are formulas over `ข้อมูลแผนที่`; they hold what the first choice, the overall, gives. Source: Workbooks,
/// *The map and the explorer*.
struct ProvinceMapSheet: PeriodSheet {
  let published: PublishedPeriod

  /// Nil where no map is known.
  var sheet: ProvinceMapPage? { published.provinceMap == nil ? nil : ProvinceMapPage(published: published) }
}

/// The sheet as it is written; where a sheet holds one table, the overall of each province as that table.
struct ProvinceMapPage: WorkbookSheet, PeriodSheet {
  let published: PublishedPeriod

  var name: String { SheetNames.provinceMap }
  var summary: String { "ค่าเฉลี่ยของแต่ละจังหวัดในตำแหน่งบนแผนที่ เลือกมาตรฐานหรือตัวบ่งชี้ได้" }
  var rowCount: Int? { nil }

  var singleTableSheets: [any WorkbookSheet] {
    [
      TableSheet(
        name: name, summary: "คะแนนเฉลี่ยภาพรวมของแต่ละจังหวัด",
        table: TableBlock(
          "ProvinceMap", columns: figures.placeColumns + overallColumns, rows: figures.places),
        notes: [Self.rule, "ทุกมาตรฐานและตัวบ่งชี้อยู่ในแผ่นงาน\(SheetNames.provinceFigures)"])
    ]
  }

  private var figures: ProvinceFiguresSheet { ProvinceFiguresSheet(published: published) }

  private static let rule =
    "ค่าเฉลี่ยของจังหวัดคิดจากคะแนนที่เผยแพร่ของเขตที่อยู่ในจังหวัดนั้นจังหวัดเดียว เขตหลายจังหวัดแสดงแยก ไม่นับรวมในจังหวัดใด"

  private var overallColumns: [Column<MapPlace>] {
    let (assessment, scale) = (assessment, plan.framework.scale)
    func figure(_ place: MapPlace) -> AreaFigure {
      assessment.figure(of: OfficeResult.overallID, in: place.members)
    }
    return [
      Column("คะแนนเฉลี่ย", .figure) { .figure(orMissing: figure($0).mean) },
      Column("ช่วงระดับ", .level(LevelWords(scale))) {
        .level(orMissing: figure($0).mean.map { scale.level(ofMean: $0.ratio) })
      },
      Column("เขตที่มีผล", .count) { .count(figure($0).count) },
      Column("เขตที่ต้องมีผล", .count) { .count(figure($0).expected) },
      Column("ความครอบคลุม", .code) { .text(figure($0).isUnderHalf ? "ไม่ถึงครึ่ง" : "ตั้งแต่ครึ่งหนึ่ง") },
    ]
  }

  func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError) {
    let frame = MapFrame(figures: figures)
    try writeHead(to: sheet, frame, style, ruler)
    try MapLookup(frame: frame, published: published).write(to: sheet, style)
    try MapTiles(frame: frame, published: published).write(to: sheet, style)
    try MapPanel(frame: frame, published: published).write(to: sheet, style)
    let notes = [Self.rule, Self.ranking] + assumption
    let end = try sheet.write(notes, row: frame.bottom + 1, style: style, ruler: ruler)
    try sheet.setZoom(Self.zoom)
    try print(sheet, frame, style, lastRow: end - 1)
  }

  /// In points: one line of the table's font, closer than rows of a table stand, so that the page is not shrunk as much.
  private static let tileRow = 19.0
  /// In percent: at which the first window of a small screen holds the north and the lists beside it.
  private static let zoom = 70
  private static let ranking =
    "สูงสุดและต่ำสุดนับเฉพาะจังหวัดที่มีผลตั้งแต่ครึ่งหนึ่งของเขต · ตัวบ่งชี้ที่ไม่มีคะแนนใช้ระดับคุณภาพ · คลิกตัวย่อเพื่อดูทุกรายการ"

  private var assumption: [String] {
    plan.framework.overall.assumed.map { ["\(Marks.assumed) ภาพรวม: \($0)"] } ?? []
  }

  private func writeHead(
    to sheet: Worksheet, _ frame: MapFrame, _ style: SheetStyle, _ ruler: TextRuler
  ) throws(WorkbookError) {
    try sheet.hideGridlines()
    try sheet.setDefaultRowHeight(ruler.height(lines: 1))
    for row in frame.top...frame.bottom { try sheet.setRow(row, height: Self.tileRow) }
    try sheet.setRow(0, height: ruler.height(lines: 1, size: 20))
    try sheet.setColumns(0...0, width: 1)
    for column in frame.left...frame.lastColumn {
      try sheet.setColumns(column...column, width: frame.width(of: column))
    }
    try sheet.write(
      .text("แผนที่จังหวัด \(period.thaiTitle)"), row: 0, column: 1, format: style.looks.title)
    let asOf = BangkokTime(secondsSince1970: published.asOf).thaiText
    try sheet.write(
      .text("ข้อมูล ณ \(asOf) · ใต้ตัวย่อคือค่าเฉลี่ย ด้านขวาคือ n ต่อจำนวนเขตที่ต้องมีผล"), row: 1, column: 1,
      format: style.looks.note)
    let chosen = CellFormat().with {
      $0.bold = true
      $0.vertical = .center
      $0.fill = Palette.headerFill
      $0.border = .all(.medium, color: Palette.heading)
    }
    try sheet.write(.text("เลือก ▼"), row: 2, column: 1, format: style.looks.note.with { $0.bold = true })
    try sheet.merge(frame.choice, .text(frame.items[0].label), format: chosen)
    try sheet.addDropDown(
      to: CellRange(row: frame.choice.firstRow, column: frame.choice.firstColumn), from: frame.labels,
      onSheet: name)
  }

  private func print(
    _ sheet: Worksheet, _ frame: MapFrame, _ style: SheetStyle, lastRow: Int
  ) throws(WorkbookError) {
    var setup = style.printingOnePage(.landscape)
    setup.area = CellRange(rows: 0...lastRow, columns: 0...frame.lastColumn)
    try sheet.setUpPrinting(setup)
  }
}

/// Where everything of the map stands on its sheet, rows and columns counted from 0.
struct MapFrame {
  let places: [MapPlace]
  let items: [ComparedItem]
  /// Of `ข้อมูลแผนที่`, whose header is in the first row.
  let dataColumnCount: Int

  init(figures: ProvinceFiguresSheet) {
    places = figures.places
    items = ComparedItem.all(of: figures.plan)
    dataColumnCount = figures.placeColumns.count + items.count * ProvinceFiguresSheet.figureTitles.count
    tiles = figures.published.provinceMap?.tiles ?? []
  }

  private let tiles: [ProvinceMap.Tile]

  let top = 5
  let left = 1
  /// Tiles of the strip beside the map stand four in a row, from this row of tiles on.
  private static let stripColumns = 4
  private static let stripRow = 7
  static let listLength = 5

  private var mapRows: Int { tiles.map(\.row).max() ?? 1 }
  private var mapColumns: Int { tiles.map(\.column).max() ?? 1 }

  /// The first column of the lists and the strip, behind an empty one.
  var panel: Int { left + 2 * mapColumns + 1 }
  var lastColumn: Int { panel + 2 * Self.stripColumns - 1 }
  /// The places in the strip: those without a place on the map.
  var strip: [MapPlace] { places.filter { $0.tile == nil && $0.kind != .nation } }
  var stripTop: Int { top + 2 * (Self.stripRow - 1) }
  private var stripRows: Int { (strip.count + Self.stripColumns - 1) / Self.stripColumns }

  /// The last row of tiles.
  var bottom: Int { max(top + 2 * mapRows, stripTop + 2 * stripRows) - 1 }

  /// The cells that tiles of the map and of the strip may take.
  var areas: [CellRange] {
    [
      CellRange(rows: top...bottom, columns: left...panel - 2),
      CellRange(rows: stripTop...bottom, columns: panel...lastColumn),
    ]
  }

  /// The upper left cell of each place that has a tile, by the place's index.
  var corners: [(place: Int, row: Int, column: Int)] {
    var next = 0
    return places.indices.compactMap { index in
      if let tile = places[index].tile {
        return (index, top + 2 * (tile.row - 1), left + 2 * (tile.column - 1))
      }
      guard places[index].kind != .nation else { return nil }
      defer { next += 1 }
      return (
        index, stripTop + 2 * (next / Self.stripColumns), panel + 2 * (next % Self.stripColumns)
      )
    }
  }

  func width(of column: Int) -> Double {
    if column == panel - 1 { return 2 }
    let isFirst = (column < panel ? column - left : column - panel).isMultiple(of: 2)
    return isFirst ? (column < panel ? 6.5 : 9.5) : 5.7
  }

  /// The cell with the choice, merged over the map's width.
  var choice: CellRange { CellRange(rows: 2...2, columns: left + 2...panel - 2) }

  // What is looked up stands behind the print area, one row a place.

  private var lookup: Int { lastColumn + 3 }
  enum LookupColumn: Int, CaseIterable {
    case index, abbreviation, place, mean, count, expected, shown, grade, key
  }

  func column(_ column: LookupColumn) -> Int { lookup + column.rawValue }
  func row(ofPlace index: Int) -> Int { top + index }

  /// The cells of a column for all places, or for the provinces alone.
  func cells(_ column: LookupColumn, provincesOnly: Bool = false) -> CellRange {
    let shown = places.indices.filter { !provincesOnly || places[$0].kind == .province }
    let rows = row(ofPlace: shown.first ?? 0)...row(ofPlace: shown.last ?? 0)
    return CellRange(rows: rows, columns: self.column(column)...self.column(column))
  }

  /// What the list offers, and beside it the headings by which columns of `ข้อมูลแผนที่` are found.
  var labels: CellRange { list(0, items.count) }
  var headings: CellRange { list(1, items.count) }
  /// The lowest means of the five levels, ascending.
  var bounds: CellRange { list(3, QualityLevel.allDescending.count) }

  private func list(_ offset: Int, _ count: Int) -> CellRange {
    let column = lookup + LookupColumn.allCases.count + 1 + offset
    return CellRange(rows: top...top + count - 1, columns: column...column)
  }

  /// The number of a figure's column within `ข้อมูลแผนที่`, in the row of the choice.
  func position(_ figure: LookupColumn) -> (row: Int, column: Int) { (choice.firstRow, column(figure)) }
  var titleRow: Int { top - 1 }

  /// The data of `ข้อมูลแผนที่`, without its header.
  var data: CellRange { CellRange(rows: 1...places.count, columns: 0...dataColumnCount - 1) }
  var dataHeader: CellRange { CellRange(rows: 0...0, columns: 0...dataColumnCount - 1) }
  var dataPlaces: CellRange { CellRange(rows: 1...places.count, columns: 0...0) }
}
