internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// The sheet that is filled in: title, the office, then the header and the items.
struct FormSheet {
  let form: BlankForm
  let lists: ListSheet
  let looks: FormLooks
  let ruler: FormRuler

  private static let titleRow = 0
  private static let subtitleRow = 1
  private static let officeRow = 2
  private static let noteRow = 3
  private static let headerRow = 4

  private static let note =
    "กรอกเฉพาะช่องสีเหลือง ช่องอื่นล็อกไว้ วิธีกรอกและวิธีส่งอยู่ในแผ่น \"\(FormWorkbook.guideSheet)\""
  /// What A4 across still shows in legible size, in digits.
  private static let widestPage = 280.0
  /// Room for the longest short name of an office, in digits.
  private static let officeWidth = 34.0

  private var firstRow: Int { Self.headerRow + 1 }
  private var lastColumn: Int { form.columns.count - 1 }

  func write(to sheet: Worksheet) throws(WorkbookError) {
    for (index, column) in form.columns.enumerated() {
      try sheet.setColumns(index...index, width: column.width)
    }
    try writeTop(to: sheet)
    try writeHeader(to: sheet)
    try writeRows(to: sheet)
    try addLists(to: sheet)
    try expectNumbers(in: sheet)
    try sheet.freeze(rows: firstRow, columns: form.keyColumns)
    try sheet.setUpPrinting(printing)
    try sheet.protect(allowsResizing: true)
  }

  private func writeTop(to sheet: Worksheet) throws(WorkbookError) {
    try sheet.hideGridlines()
    try sheet.setRow(Self.titleRow, height: ruler.height(lines: 1, size: SheetLooks.titleSize))
    for row in Self.subtitleRow...Self.noteRow { try sheet.setRow(row, height: ruler.height(lines: 1)) }
    try sheet.write(.text(form.kind.thaiName), row: Self.titleRow, column: 0, format: looks.title)
    try sheet.write(.text(form.subtitle), row: Self.subtitleRow, column: 0, format: looks.note)
    try sheet.write(.text(Self.note), row: Self.noteRow, column: 0, format: looks.note)
    if let office = form.office { try write(office, to: sheet) }
  }

  /// Label and cell side by side, over as many columns as they need.
  private func write(_ office: BlankForm.OfficeCell, to sheet: Worksheet) throws(WorkbookError) {
    let label = columns(from: 0, wide: ruler.width(of: office.label))
    let cell = columns(from: label.upperBound + 1, wide: Self.officeWidth)
    try write(.text(office.label), over: label, format: looks.officeLabel, to: sheet)
    try write(.blank, over: cell, format: looks.answer(.text), to: sheet)
    let place = CellRange(row: Self.officeRow, column: cell.lowerBound)
    try add(office.list, to: place, of: sheet)
  }

  /// The columns from one on that are together at least so wide, as far as the form has columns.
  private func columns(from first: Int, wide: Double) -> ClosedRange<Int> {
    var last = first
    var width = form.columns[min(first, lastColumn)].width
    while width < wide, last < lastColumn {
      last += 1
      width += form.columns[last].width
    }
    return first...last
  }

  private func write(
    _ value: CellValue, over columns: ClosedRange<Int>, format: CellFormat, to sheet: Worksheet
  ) throws(WorkbookError) {
    guard columns.count > 1 else {
      return try sheet.write(value, row: Self.officeRow, column: columns.lowerBound, format: format)
    }
    let range = CellRange(rows: Self.officeRow...Self.officeRow, columns: columns)
    try sheet.merge(range, value, format: format)
  }

  private func writeHeader(to sheet: Worksheet) throws(WorkbookError) {
    let lines = form.columns.map { ruler.lines(of: $0.header, width: $0.width, isBold: true) }
    try sheet.setRow(Self.headerRow, height: ruler.height(lines: lines.max() ?? 1))
    for (index, column) in form.columns.enumerated() {
      try sheet.write(.text(column.header), row: Self.headerRow, column: index, format: looks.header)
    }
  }

  private func writeRows(to sheet: Worksheet) throws(WorkbookError) {
    let spare = [FormCell](repeating: .answer, count: form.columns.count)
    let labels = form.columns.map { looks.label($0.look) }
    let answers = form.columns.map { looks.answer($0.look) }
    for (index, cells) in (form.rows + Array(repeating: spare, count: form.spareRows)).enumerated() {
      let row = firstRow + index
      try sheet.setRow(row, height: ruler.height(lines: lines(of: cells)))
      for (column, cell) in cells.enumerated() {
        let format = cell.isOpen ? answers[column] : labels[column]
        try sheet.write(CellValue(cell), row: row, column: column, format: format)
      }
    }
  }

  private func lines(of cells: [FormCell]) -> Int {
    zip(cells, form.columns).map { cell, column in ruler.lines(of: cell.text, width: column.width) }.max()
      ?? 1
  }

  /// What is typed into columns of text, such as the number of an order, may be digits alone.
  private func expectNumbers(in sheet: Worksheet) throws(WorkbookError) {
    let count = form.rows.count + form.spareRows
    guard count > 0 else { return }
    for (index, column) in form.columns.enumerated() where column.look == .text {
      try sheet.expectNumbersAsText(
        in: CellRange(rows: firstRow...(firstRow + count - 1), columns: index...index))
    }
  }

  /// A survey's many questions would be too small to read on one page's width.
  private var pagesWide: Int {
    form.columns.map(\.width).reduce(0, +) > Self.widestPage ? 2 : 1
  }

  private var printing: PrintSetup {
    PrintSetup(
      orientation: .landscape, fit: .init(wide: pagesWide, high: 0),
      repeatedRows: Self.headerRow...Self.headerRow,
      footer: HeaderFooter(
        left: [.text("ปีงบประมาณ พ.ศ. \(form.fiscalYear)")],
        center: [.text("หน้า "), .pageNumber, .text(" / "), .pageCount], right: [.text(form.kind.thaiName)],
        font: looks.font(size: 12)),
      margins: .init(left: 0.4, right: 0.4, top: 0.5, bottom: 0.6))
  }
}

extension FormSheet {
  /// Gives every cell to be filled in the list that it offers, neighbours in a column together.
  private func addLists(to sheet: Worksheet) throws(WorkbookError) {
    for (index, column) in form.columns.enumerated() {
      var start = 0
      let offered =
        form.rows.map { list(of: $0[index], column) } + Array(repeating: column.list, count: form.spareRows)
      for row in offered.indices where row + 1 == offered.count || offered[row + 1] != offered[row] {
        let range = CellRange(rows: (firstRow + start)...(firstRow + row), columns: index...index)
        if let list = offered[row] { try add(list, to: range, of: sheet) }
        start = row + 1
      }
    }
  }

  private func list(of cell: FormCell, _ column: FormColumn) -> FormList? {
    switch cell {
    case .choice(let list): list
    case .answer: column.list
    case .number, .label, .blank: nil
    }
  }

  private func add(_ list: FormList, to range: CellRange, of sheet: Worksheet) throws(WorkbookError) {
    guard let source = lists.range(of: list) else { return }
    try sheet.addDropDown(
      to: range, from: source, onSheet: FormWorkbook.listSheet, refusesOthers: list.isClosed)
  }
}

extension CellValue {
  /// What a cell of the form says before anyone fills it in.
  fileprivate init(_ cell: FormCell) {
    switch cell {
    case .number(let number): self = .integer(number)
    case .label(let text): self = .text(text)
    case .answer, .choice, .blank: self = .blank
    }
  }
}
