internal import Standards
internal import XLSXWorkbook

/// A blank form as a workbook: the form, how to fill it in, and a hidden sheet of what its cells offer.
///
/// The form comes first and is open, so that "save as CSV" saves it. Sheets are protected without a password.
struct FormWorkbook {
  static let formSheet = "แบบฟอร์ม"
  static let guideSheet = "วิธีกรอก"
  static let listSheet = "รายการเลือก"

  let form: BlankForm
  let font: String
  let author: String

  func write(to path: String, temporaryDirectory: String) throws(WorkbookError) {
    let looks = FormLooks(font: font)
    let ruler = FormRuler()
    let lists = ListSheet(form)
    let workbook = try Workbook(
      path: path, temporaryDirectory: temporaryDirectory, properties: properties, defaultFont: looks.font)
    try FormSheet(form: form, lists: lists, looks: looks, ruler: ruler)
      .write(to: workbook.addWorksheet(named: Self.formSheet))
    try GuideSheet(form: form, looks: looks, ruler: ruler)
      .write(to: workbook.addWorksheet(named: Self.guideSheet))
    try lists.write(to: workbook.addWorksheet(named: Self.listSheet), looks: looks, ruler: ruler)
    try workbook.close()
  }

  /// The time is the first day of the fiscal year, so that the same form has the same bytes whenever it is made.
  private var properties: WorkbookProperties {
    let start = CalendarDay(year: form.fiscalYear - 544, month: 10, day: 1)
    return WorkbookProperties(
      title: "\(form.kind.thaiName) ปีงบประมาณ พ.ศ. \(form.fiscalYear)", subject: form.edition, author: author,
      company: "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", category: "แบบฟอร์ม", keywords: form.name,
      created: start.secondsSince1970)
  }
}

/// The hidden sheet whose columns are the drop-down lists of a form, each below its title.
struct ListSheet {
  private let lists: [FormList]

  /// Every list of the form once, in the order in which its cells use them.
  init(_ form: BlankForm) {
    let ofCells = form.rows.joined().compactMap { cell -> FormList? in
      if case .choice(let list) = cell { list } else { nil }
    }
    var seen: Set<FormList> = []
    let all = (form.office.map { [$0.list] } ?? []) + form.columns.compactMap(\.list) + ofCells
    lists = all.filter { !$0.entries.isEmpty && seen.insert($0).inserted }
  }

  /// The cells that hold a list; nil for one without entries.
  func range(of list: FormList) -> CellRange? {
    lists.firstIndex(of: list).map {
      CellRange(rows: 1...list.entries.count, columns: $0...$0)
    }
  }

  func write(to sheet: Worksheet, looks: FormLooks, ruler: FormRuler) throws(WorkbookError) {
    try sheet.setDefaultRowHeight(ruler.height(lines: 1))
    for (column, list) in lists.enumerated() {
      try sheet.setColumns(column...column, width: 34)
      try sheet.write(.text(list.title), row: 0, column: column, format: looks.header)
      for (row, entry) in list.entries.enumerated() {
        let value: CellValue =
          switch entry {
          case .text(let text): .text(text)
          case .number(let number): .integer(number)
          }
        try sheet.write(value, row: row + 1, column: column, format: looks.label(.text))
      }
    }
    try sheet.setUpPrinting(
      PrintSetup(footer: HeaderFooter(center: [.pageNumber], right: [.sheetName], font: looks.font)))
    try sheet.protect()
    try sheet.hide()
  }
}
