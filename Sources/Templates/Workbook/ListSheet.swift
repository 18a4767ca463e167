internal import XLSXWorkbook

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
