internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// `ผลการประเมิน`: the enclosure on A4, its heading rows on every page.
struct EnclosureSheet: WorkbookSheet {
  let enclosure: Enclosure

  var name: String { SheetNames.enclosure }
  var summary: String { "ผลการประเมินรายมาตรฐานและตัวบ่งชี้" }
  var rowCount: Int? { enclosure.rows.count }

  /// In digits; together a portrait page of A4 at full size.
  private static let widths = [47.0, 15.0, 47.0]
  private static let padding = 1.5
  /// Lines between the thanks and the signatory's name.
  private static let signatureRoom = ["", "", ""]
  private static let tableName = "Enclosure"

  func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError) {
    for (column, width) in Self.widths.enumerated() { try sheet.setColumns(column...column, width: width) }
    let header = try writeHeading(to: sheet, style: style, ruler: ruler)
    let rows = enclosure.rows.flatMap { split($0, ruler: ruler) }
    try writeTable(rows, to: sheet, headerRow: header, style: style, ruler: ruler)
    try writeEnd(to: sheet, from: header + rows.count + 2, style: style, ruler: ruler)
    try sheet.freeze(rows: header + 1, columns: 0)
    try sheet.setUpPrinting(style.printing(.portrait, repeating: 0...header))
  }

  /// Writes the lines above the table, which are printed on every page, and returns the row below them.
  private func writeHeading(
    to sheet: Worksheet, style: SheetStyle, ruler: TextRuler
  ) throws(WorkbookError) -> Int {
    // An enclosure of a trial must not be posted for the real one.
    let lines = style.addingWarning(to: enclosure.heading)
    let texts = WideTexts(sheet: sheet, style: style, widths: Self.widths)
    for (row, line) in lines.enumerated() {
      try sheet.setRow(row, height: ruler.height(lines: 1, size: 16))
      let isWarning = line == SheetStyle.trialNote
      try texts.write(line, row: row, format: headingFormat(style, isWarning: isWarning))
    }
    return lines.count
  }

  private func writeTable(
    _ rows: [EnclosureRow], to sheet: Worksheet, headerRow: Int, style: SheetStyle, ruler: TextRuler
  ) throws(WorkbookError) {
    let range = CellRange(rows: headerRow...headerRow + rows.count, columns: 0...Self.widths.count - 1)
    try sheet.setRow(headerRow, height: ruler.height(lines: 1) + 6)
    try sheet.add(
      Table(
        name: Self.tableName, range: range, columns: enclosure.columnTitles, headerFormat: style.header,
        style: .light(1)))
    for (index, row) in rows.enumerated() {
      let place = headerRow + 1 + index
      for (column, text) in row.texts.enumerated() {
        let format = format(of: row.weight, isCentred: column == 1 || text == SheetCell.missingText)
        try sheet.write(.text(fitting: text), row: place, column: column, format: format)
      }
      try sheet.setRow(place, height: ruler.height(lines: lines(of: row, ruler: ruler)))
    }
  }

  /// Notes, then thanks and signature in one row, which no page break can part.
  private func writeEnd(
    to sheet: Worksheet, from first: Int, style: SheetStyle, ruler: TextRuler
  ) throws(WorkbookError) {
    let left = style.looks.note.with { $0.wrap = true }
    let centred = left.with { $0.horizontal = .center }
    let signature = enclosure.signature.isEmpty ? [] : Self.signatureRoom + enclosure.signature
    let end = ([enclosure.thanks] + signature).joined(separator: "\n")
    let texts = WideTexts(sheet: sheet, style: style, widths: Self.widths)
    let width = texts.width - Self.padding
    for (index, text) in (enclosure.notes + [end]).enumerated() {
      let row = first + index
      let isSignature = text == end && !signature.isEmpty
      try texts.write(text, row: row, format: isSignature ? centred : left)
      try sheet.setRow(row, height: ruler.height(lines: ruler.lines(of: text, width: width)))
    }
  }

  private func lines(of row: EnclosureRow, ruler: TextRuler) -> Int {
    let isBold = row.weight != .indicator
    return zip(row.texts, Self.widths).map { text, width in
      ruler.lines(of: text, width: width - Self.padding, isBold: isBold)
    }.max() ?? 1
  }

  /// Breaks a recommendation that is taller than a row can be into rows that continue it.
  private func split(_ row: EnclosureRow, ruler: TextRuler) -> [EnclosureRow] {
    let width = Self.widths[2] - Self.padding
    let parts = ruler.parts(
      of: row.note, width: width, mostLines: Self.mostLines, isBold: row.weight != .indicator)
    return parts.enumerated().map { index, part in
      EnclosureRow(
        weight: row.weight, title: index == 0 ? row.title : Self.continued,
        level: index == 0 ? row.level : Self.continued, note: part)
    }
  }

  private static let continued = "(ต่อ)"
  /// As many lines of 14 points as Excel's tallest row holds.
  private static let mostLines = 20

  private func headingFormat(_ style: SheetStyle, isWarning: Bool) -> CellFormat {
    CellFormat().with {
      $0.font = style.font(size: 16)
      $0.bold = true
      if isWarning { $0.color = Palette.warning }
      $0.horizontal = .center
      $0.vertical = .center
    }
  }

  private func format(of weight: EnclosureRow.Weight, isCentred: Bool) -> CellFormat {
    CellFormat().with {
      $0.wrap = true
      $0.vertical = .top
      $0.horizontal = isCentred ? .center : .left
      $0.bold = weight != .indicator
      $0.fill = weight == .standard ? Palette.standardFill : nil
      $0.border = .all(.thin, color: Palette.rule)
    }
  }
}

extension EnclosureRow {
  fileprivate var texts: [String] { [title, level, note] }
}

/// Texts above and below a table, over all of its columns or, where the layout merges no cells, in the first one.
struct WideTexts {
  let sheet: Worksheet
  let style: SheetStyle
  /// Of the table's columns, in digits.
  let widths: [Double]

  /// The room for a text that wraps, in digits.
  var width: Double { style.features.mergesCells ? widths.reduce(0, +) : widths[0] }

  /// Writes a text in a row; where no cells are merged there is no middle for it to stand in.
  func write(_ text: String, row: Int, format: CellFormat) throws(WorkbookError) {
    guard style.features.mergesCells else {
      return try sheet.write(.text(text), row: row, column: 0, format: format.with { $0.horizontal = .left })
    }
    let cells = CellRange(rows: row...row, columns: 0...widths.count - 1)
    try sheet.merge(cells, .text(text), format: format)
  }
}
