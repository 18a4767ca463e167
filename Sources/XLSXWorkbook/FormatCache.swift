internal import CLibXLSXWriter

/// libxlsxwriter's formats by value: it keeps every format it is given, so equal ones must be made once.
struct FormatCache {
  /// libxlsxwriter keeps names and number formats in 128 bytes and cuts what is longer.
  private static let fieldLimit = 127

  private let defaultFont: Font
  private var cellFormats: [CellFormat: UnsafeMutablePointer<lxw_format>] = [:]
  private var highlights: [Highlight: UnsafeMutablePointer<lxw_format>] = [:]

  init(defaultFont: Font) {
    self.defaultFont = defaultFont
  }

  /// Changes the workbook's first format, from which Excel takes the font of empty cells and the width of a digit.
  func setDefaultFont(of workbook: UnsafeMutablePointer<lxw_workbook>) throws(WorkbookError) {
    guard let format = workbook.pointee.formats.pointee.stqh_first else {
      throw .library(operation: "default format", code: 1, place: .init())
    }
    try setFont(defaultFont, of: format, at: .init())
  }

  /// The format of a cell, made on first use.
  mutating func cellFormat(
    _ format: CellFormat, in workbook: UnsafeMutablePointer<lxw_workbook>,
    at place: @autoclosure () -> WorkbookError.Place
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    if let known = cellFormats[format] { return known }
    try check(format, at: place())
    let made = try newFormat(in: workbook)
    try setFont(format.font ?? defaultFont, of: made, at: place())
    setText(format, of: made)
    setAlignment(format, of: made)
    setBox(format, of: made)
    if !format.locked { format_set_unlocked(made) }
    if format.hidden { format_set_hidden(made) }
    if let numberFormat = format.numberFormat { format_set_num_format(made, numberFormat) }
    cellFormats[format] = made
    return made
  }

  /// The format that a rule lays over cells, made on first use; it holds only what the rule changes.
  mutating func highlight(
    _ highlight: Highlight, in workbook: UnsafeMutablePointer<lxw_workbook>
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    if let known = highlights[highlight] { return known }
    let made = try newFormat(in: workbook)
    if highlight.bold { format_set_bold(made) }
    if highlight.italic { format_set_italic(made) }
    if let color = highlight.color { format_set_font_color(made, color.code) }
    if let fill = highlight.fill { format_set_bg_color(made, fill.code) }
    highlights[highlight] = made
    return made
  }

  private func newFormat(
    in workbook: UnsafeMutablePointer<lxw_workbook>
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    guard let made = workbook_add_format(workbook) else {
      throw .library(operation: "add format", code: 1, place: .init())
    }
    return made
  }

  private func check(_ format: CellFormat, at place: WorkbookError.Place) throws(WorkbookError) {
    guard (0...15).contains(format.indent) else { throw .setting("indent", place) }
    guard (-90...90).contains(format.rotation) else { throw .setting("rotation", place) }
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
    format_set_font_name(format, font.name)
    format_set_font_size(format, font.size)
  }

  private func setText(_ format: CellFormat, of made: UnsafeMutablePointer<lxw_format>) {
    if format.bold { format_set_bold(made) }
    if format.italic { format_set_italic(made) }
    if format.underline { format_set_underline(made, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let color = format.color { format_set_font_color(made, color.code) }
  }

  private func setAlignment(_ format: CellFormat, of made: UnsafeMutablePointer<lxw_format>) {
    if let horizontal = format.horizontal { format_set_align(made, horizontal.code) }
    if let vertical = format.vertical { format_set_align(made, vertical.code) }
    if format.wrap { format_set_text_wrap(made) }
    if format.indent > 0 { format_set_indent(made, UInt8(format.indent)) }
    if format.rotation != 0 { format_set_rotation(made, Int16(format.rotation)) }
  }

  private func setBox(_ format: CellFormat, of made: UnsafeMutablePointer<lxw_format>) {
    if let fill = format.fill { format_set_bg_color(made, fill.code) }
    guard let border = format.border else { return }
    format_set_top(made, border.top.code)
    format_set_bottom(made, border.bottom.code)
    format_set_left(made, border.left.code)
    format_set_right(made, border.right.code)
    format_set_border_color(made, border.color.code)
  }
}
