/// An XLSX file in the making: fill its sheets, then `close()`; dropped without that, nothing is left on disk.
///
/// It belongs to the task that made it. Sheets obtained from it throw `WorkbookError.closed` once it is closed or gone.
package struct Workbook: ~Copyable {
  private let core: WorkbookCore

  /// Starts a workbook.
  ///
  /// - Parameters:
  ///   - path: the file to write; its folder must exist. A file already there is replaced when closing.
  ///   - temporaryDirectory: where the library would collect the parts, which are kept in memory; must be writable.
  ///   - properties: at most 255 UTF-16 units each.
  ///   - defaultFont: the font of cells without one, whose digits are Excel's unit of column width.
  ///   - accents: the theme's first colours, at most six, which applications offer first; Office's where left out.
  ///   - omissions: what is left out of every sheet.
  package init(
    path: String, temporaryDirectory: String, properties: WorkbookProperties, defaultFont: Font,
    accents: [Color] = [], omissions: Omissions = []
  ) throws(WorkbookError) {
    let file = try WorkbookFile(path: path, temporaryDirectory: temporaryDirectory)
    let core = try WorkbookCore(
      file: file, temporaryDirectory: temporaryDirectory,
      theme: Theme(font: defaultFont.name, accents: accents), defaultFont: defaultFont, omissions: omissions)
    try core.setProperties(properties)
    self.core = core
  }

  deinit {
    core.abandon()
  }

  /// Appends an empty sheet.
  ///
  /// - Parameter name: at most 31 UTF-16 units without `[ ] : * ? / \`, unique whatever its case.
  package func addWorksheet(named name: String) throws(WorkbookError) -> Worksheet {
    try core.addWorksheet(named: name)
  }

  /// Writes the file and flushes it to disk; where that fails, a file that this workbook made is removed.
  /// - Returns: what was written.
  @discardableResult
  package consuming func close() throws(WorkbookError) -> FinishedWorkbook {
    try core.close()
  }
}

/// What a file manager shows of a workbook; the creation time also makes its bytes repeatable.
package struct WorkbookProperties: Hashable, Sendable {
  /// At most 255 UTF-16 units, as every text here; empty is left out.
  package var title: String
  package var subject: String
  package var author: String
  package var company: String
  package var category: String
  package var keywords: String
  package var comments: String
  /// Seconds since 1970-01-01 00:00 UTC, the same for all workbooks of a process.
  ///
  /// libxlsxwriter converts it with `gmtime`, whose result threads share: equal times make that harmless.
  package var created: Int

  package init(
    title: String = "", subject: String = "", author: String = "", company: String = "",
    category: String = "",
    keywords: String = "", comments: String = "", created: Int
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.company = company
    self.category = category
    self.keywords = keywords
    self.comments = comments
    self.created = created
  }
}

/// What a workbook does without, whatever its sheets ask for.
package struct Omissions: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The filter buttons in the headers of tables.
  package static let filters = Omissions(rawValue: 1)
  /// Rows and columns that stay in view.
  package static let frozenPanes = Omissions(rawValue: 2)
  /// Backgrounds of cells: their own, the bands of tables, the colours and bars of rules.
  package static let fills = Omissions(rawValue: 4)
}

extension Omissions {
  /// The format without what is left out.
  func applied(to format: CellFormat) -> CellFormat {
    contains(.fills) && format.fill != nil
      ? format.with { ($0.fill, $0.hatching) = (nil, nil) } : format
  }

  /// The table without what is left out.
  func applied(to table: Table) -> Table {
    var table = table
    if contains(.filters) { table.filter = false }
    if contains(.fills) {
      table.style = .none
      table.bandedRows = false
    }
    return table
  }

  /// The rule without what is left out; nil where nothing of it remains.
  func applied(to rule: ConditionalRule) -> ConditionalRule? {
    guard contains(.fills) else { return rule }
    switch rule {
    case .cell(let comparison, let highlight): return highlight.unfilled.map { .cell(comparison, $0) }
    case .formula(let formula, let highlight): return highlight.unfilled.map { .formula(formula, $0) }
    case .dataBar: return nil
    }
  }
}

extension Highlight {
  /// Nil where it changes nothing but the background.
  fileprivate var unfilled: Highlight? {
    var copy = self
    copy.fill = nil
    copy.hatching = nil
    return copy == Highlight() ? nil : copy
  }
}
