/// Why a workbook was not written as asked; no case carries a cell's value, so a message may be logged.
package enum WorkbookError: Error, Hashable {
  /// The file or its temporary directory cannot be written; `code` is the system's `errno`.
  case unwritable(path: String, code: Int32)
  /// libxlsxwriter returned an error that no guard foresaw; `code` is its `lxw_error`.
  case library(operation: String, code: Int, place: Place)
  /// The workbook was closed or abandoned before this use of one of its sheets.
  case closed
  /// The program was linked so that the parts of workbooks go through functions of libraries, whose errors nobody sees.
  case partsOnDisk
  /// A sheet name that Excel, or the way libxlsxwriter quotes it in formulas, does not allow.
  case sheetName(String, NameFault)
  /// A table or defined name that Excel does not allow or that is taken.
  case name(String, NameFault, Place)
  /// A row or column outside of the 1,048,576 × 16,384 cells of a sheet, or a range that ends before it starts.
  case outsideSheet(Place)
  /// A sheet that a chart, link, name or list refers to does not exist.
  case unknownSheet(String, Place)
  /// NaN or an infinity, which a workbook cannot hold.
  case notFinite(Place)
  /// An integer of more than 15 digits, which Excel would round.
  case tooManyDigits(Place)
  /// A date that does not exist or lies outside of 1900-03-01 … 9999-12-31.
  case date(Place)
  /// Text above the limit of its kind; `limit` counts UTF-16 units except where `Place` names bytes.
  case tooLong(what: String, limit: Int, Place)
  /// A formula without its `=`, or with characters that XML does not allow.
  case formula(Place)
  /// A link target that is empty or would be read as another kind of link.
  case link(Place)
  /// A table header that is empty, repeated, or holds a line break or tab.
  case tableHeader(HeaderFault, Place)
  /// A table without a data row.
  case emptyTable(Place)
  /// A table or merged range that shares cells with another one.
  case overlap(Place)
  /// A merged range of a single cell.
  case singleCellMerge(Place)
  /// A cell of a table's header row was written after the table, so its text would no longer be the column's name.
  case tableHeaderOverwritten(Place)
  /// A setting outside of the range that Excel reads.
  case setting(String, Place)
  /// An image that is not a PNG with a size.
  case picture(Place)
  /// A chart that cannot be cached: a series over two dimensions, or without cells.
  case chart(String, Place)
}

extension WorkbookError {
  /// Where it happened: a sheet and, where one is to blame, a cell range in A1 notation.
  package struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The sheet's name; nil for the workbook as a whole.
    package let sheet: String?
    /// Nil for the sheet as a whole.
    private let range: CellRange?

    package init(sheet: String? = nil, range: CellRange? = nil) {
      self.sheet = sheet
      self.range = range
    }

    /// The cells in A1 notation; nil for the sheet as a whole.
    package var cells: String? { range?.name }

    package var description: String {
      guard let sheet else { return "workbook" }
      guard let cells else { return "sheet '\(sheet)'" }
      return "sheet '\(sheet)', \(cells)"
    }
  }

  /// What is wrong with a sheet, table or defined name.
  package enum NameFault: String, Sendable {
    case empty = "it is empty"
    case tooLong = "it is too long"
    case forbiddenCharacter = "it holds a character that is not allowed"
    case apostrophe = "it starts or ends with an apostrophe"
    case reserved = "it is reserved"
    case taken = "it is already used"
    case looksLikeReference = "it can be read as a cell or a number"
  }

  /// What is wrong with a table's header.
  package enum HeaderFault: String, Sendable {
    case empty = "a column has no name"
    case repeated = "two columns have the same name"
    case lineBreak = "a column's name holds a line break or tab"
  }
}

extension WorkbookError: CustomStringConvertible {
  /// One line in English: what was found and where; sheet and object names appear, cell values never do.
  package var description: String {
    switch self {
    case .unwritable(let path, let code): "cannot write '\(path)' (errno \(code))"
    case .library(let operation, let code, let place): "\(operation) failed with code \(code) at \(place)"
    case .closed: "the workbook is already closed"
    case .partsOnDisk: "this program was linked wrongly: lxw_tmpfile and zipOpen are not its own"
    case .sheetName(let name, let fault): "sheet name '\(name)': \(fault.rawValue)"
    case .name(let name, let fault, let place): "name '\(name)' at \(place): \(fault.rawValue)"
    case .outsideSheet(let place): "outside of the sheet: \(place)"
    case .unknownSheet(let name, let place): "no sheet is called '\(name)' (referred to at \(place))"
    case .notFinite(let place): "not a finite number at \(place)"
    case .tooManyDigits(let place): "an integer of more than 15 digits at \(place)"
    case .date(let place): "a date that a workbook cannot hold at \(place)"
    case .tooLong(let what, let limit, let place): "\(what) is longer than \(limit) at \(place)"
    case .formula(let place): "not a formula at \(place)"
    case .link(let place): "not a link target at \(place)"
    case .tableHeader(let fault, let place): "table header at \(place): \(fault.rawValue)"
    case .emptyTable(let place): "a table without a data row at \(place)"
    case .overlap(let place): "cells used by another table or merged range at \(place)"
    case .singleCellMerge(let place): "a merged range of one cell at \(place)"
    case .tableHeaderOverwritten(let place): "a table's header overwritten at \(place)"
    case .setting(let name, let place): "\(name) is out of range at \(place)"
    case .picture(let place): "not a PNG image at \(place)"
    case .chart(let reason, let place): "chart at \(place): \(reason)"
    }
  }
}
