internal import XLSXWorkbook

/// The lines above a sheet's table, one a row in the first column; none where the layout gives tables no heads.
///
/// A screen reader begins in A1: there stands what the sheet shows, then of which month and office, then how many tables
/// there are and where their signs are explained.
struct SheetHead {
  private struct Line {
    let value: CellValue
    let format: CellFormat
    let size: Double
  }

  private let lines: [Line]

  /// How many rows it takes.
  var rowCount: Int { lines.count }

  /// The title alone, for a sheet that is no table.
  init(title: String, style: SheetStyle) {
    lines = style.layout.hasHeads ? [Line(value: .text(title), format: style.title, size: 20)] : []
  }

  /// - Parameter chartCount: how many charts stand below the table.
  init(of sheet: TableSheet, chartCount: Int, style: SheetStyle) {
    guard style.layout.hasHeads else {
      lines = []
      return
    }
    var lines = SheetHead(title: sheet.headTitle, style: style).lines
    func add(_ value: CellValue, _ format: CellFormat, size: Double = SheetStyle.tableSize) {
      lines.append(Line(value: value, format: format, size: size))
    }
    if sheet.headTitle != style.workbookTitle { add(.text(style.workbookTitle), style.note) }
    if !style.isOfficial { add(.text(SheetStyle.trialNote), style.warning, size: 16) }
    for line in sheet.facts + sheet.notes { add(.text(line), style.note) }
    let hasNotes = sheet.name != SheetNames.notes
    let header = lines.count + (hasNotes ? 2 : 1)
    add(.text(Self.contents(headerRow: header, chartCount: chartCount)), style.note)
    if hasNotes { add(Self.notesLink, CellFormat.link) }
    self.lines = lines
  }

  /// Writes the lines from the first row on.
  func write(to sheet: Worksheet, ruler: TextRuler) throws(WorkbookError) {
    for (row, line) in lines.enumerated() {
      try sheet.setRow(row, height: ruler.height(lines: 1, size: line.size))
      try sheet.write(line.value, row: row, column: 0, format: line.format)
    }
  }

  private static func contents(headerRow: Int, chartCount: Int) -> String {
    let table = "แผ่นงานนี้มีหนึ่งตาราง เริ่มที่เซลล์ \(CellRange.cellName(row: headerRow, column: 0))"
    return chartCount == 0 ? table : "\(table) และมี \(chartCount) แผนภูมิอยู่ใต้ตาราง"
  }

  /// Says where it leads, wherever it is read.
  static let notesLink = CellValue.link(
    .cell(sheet: SheetNames.notes, row: 0, column: 0),
    text: "ไปที่แผ่นงาน\(SheetNames.notes) ซึ่งอธิบายเครื่องหมายและสัญลักษณ์")
}
