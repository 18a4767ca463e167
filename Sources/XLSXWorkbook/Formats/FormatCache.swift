internal import CLibXLSXWriter

/// libxlsxwriter's formats by value: it keeps every format it is given, so equal ones must be made once.
@safe
struct FormatCache {
  /// libxlsxwriter keeps names and number formats in 128 bytes and cuts what is longer.
  private static let fieldLimit = 127

  private let defaultFont: Font
  private var cellFormats: [CellFormat: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  private var highlights: [Highlight: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  init(defaultFont: Font) {
    self.defaultFont = defaultFont
  }

  /// Changes the workbook's first format, from which Excel takes the font of empty cells and the width of a digit.
  func setDefaultFont(of workbook: UnsafeMutablePointer<lxw_workbook>) throws(WorkbookError) {
    guard let format = unsafe workbook.pointee.formats.pointee.stqh_first else {
      throw .library(operation: "default format", code: 1, place: .init())
    }
    try unsafe setFont(defaultFont, of: format, at: .init())
  }

  /// The format of a cell, made on first use.
  mutating func cellFormat(
    _ format: CellFormat, in workbook: UnsafeMutablePointer<lxw_workbook>,
    at place: @autoclosure () -> WorkbookError.Place
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    if let known = unsafe cellFormats[format] { return unsafe known }
    try check(format, at: place())
    let made = try unsafe newFormat(in: workbook)
    try unsafe setFont(format.font ?? defaultFont, of: made, at: place())
    unsafe setText(format, of: made)
    unsafe setAlignment(format, of: made)
    unsafe setBox(format, of: made)
    if !format.locked { unsafe format_set_unlocked(made) }
    if let numberFormat = format.numberFormat { unsafe format_set_num_format(made, numberFormat) }
    unsafe cellFormats[format] = unsafe made
    return unsafe made
  }

  /// The format that a rule lays over cells, made on first use; it holds only what the rule changes.
  mutating func highlight(
    _ highlight: Highlight, in workbook: UnsafeMutablePointer<lxw_workbook>
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    if let known = unsafe highlights[highlight] { return unsafe known }
    let made = try unsafe newFormat(in: workbook)
    if highlight.bold { unsafe format_set_bold(made) }
    if let color = highlight.color { unsafe format_set_font_color(made, color.code) }
    if let fill = highlight.fill { unsafe format_set_bg_color(made, fill.code) }
    if highlight.fill != nil, let hatching = highlight.hatching {
      unsafe format_set_pattern(made, UInt8(LXW_PATTERN_LIGHT_UP.rawValue))
      unsafe format_set_fg_color(made, hatching.code)
    }
    unsafe highlights[highlight] = unsafe made
    return unsafe made
  }

  private func newFormat(
    in workbook: UnsafeMutablePointer<lxw_workbook>
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    guard let made = unsafe workbook_add_format(workbook) else {
      throw .library(operation: "add format", code: 1, place: .init())
    }
    return unsafe made
  }

  private func check(_ format: CellFormat, at place: WorkbookError.Place) throws(WorkbookError) {
    guard (0...15).contains(format.indent) else { throw .setting("indent", place) }
    guard let numberFormat = format.numberFormat else { return }
    guard XMLText.cleaned(numberFormat) == numberFormat, !numberFormat.isEmpty else {
      throw .setting("number format", place)
    }
    guard numberFormat.utf8.count <= Self.fieldLimit else {
      throw .tooLong(what: "number format (bytes)", limit: Self.fieldLimit, place)
    }
  }

  private func setFont(
    _ font: Font, of format: UnsafeMutablePointer<lxw_format>, at place: WorkbookError.Place
  ) throws(WorkbookError) {
    guard font.isUsable else { throw .setting("font", place) }
    unsafe format_set_font_name(format, font.name)
    unsafe format_set_font_size(format, font.size)
  }

  private func setText(_ format: CellFormat, of made: UnsafeMutablePointer<lxw_format>) {
    if format.bold { unsafe format_set_bold(made) }
    if format.italic { unsafe format_set_italic(made) }
    if format.underline { unsafe format_set_underline(made, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let color = format.color { unsafe format_set_font_color(made, color.code) }
  }

  private func setAlignment(_ format: CellFormat, of made: UnsafeMutablePointer<lxw_format>) {
    if let horizontal = format.horizontal { unsafe format_set_align(made, horizontal.code) }
    if let vertical = format.vertical { unsafe format_set_align(made, vertical.code) }
    if format.wrap { unsafe format_set_text_wrap(made) }
    if format.indent > 0 { unsafe format_set_indent(made, UInt8(format.indent)) }
  }

  private func setBox(_ format: CellFormat, of made: UnsafeMutablePointer<lxw_format>) {
    if let fill = format.fill { unsafe format_set_bg_color(made, fill.code) }
    if format.fill != nil, let hatching = format.hatching {
      unsafe format_set_pattern(made, UInt8(LXW_PATTERN_LIGHT_UP.rawValue))
      unsafe format_set_fg_color(made, hatching.code)
    }
    guard let border = format.border else { return }
    unsafe format_set_top(made, border.top.code)
    unsafe format_set_bottom(made, border.bottom.code)
    unsafe format_set_left(made, border.left.code)
    unsafe format_set_right(made, border.right.code)
    unsafe format_set_border_color(made, border.color.code)
  }
}

/// A format that many cells of one workbook have: its record there is looked for once, by the first of them.
@safe
package final class RepeatedFormat {
  package let format: CellFormat
  /// Kept together: the record belongs to that workbook and goes with it.
  private var found: (core: WorkbookCore, record: UnsafeMutablePointer<lxw_format>)?

  package init(_ format: CellFormat) {
    self.format = format
  }

  /// The workbook's record of the format, made when no cell had an equal one before.
  func record(
    in core: WorkbookCore, at place: @autoclosure () -> WorkbookError.Place
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format>? {
    if let found = unsafe found, unsafe found.core === core { return unsafe found.record }
    let record = try unsafe core.format(format, at: place())
    unsafe found = unsafe record.map { unsafe (core, $0) }
    return unsafe record
  }
}
