internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// `ผลการประเมิน`: the enclosure on A4 at full size, its header row on every page.
struct EnclosureSheet: WorkbookSheet {
  let enclosure: Enclosure

  var name: String { SheetNames.enclosure }
  var summary: String { "ผลการประเมินรายมาตรฐานและตัวบ่งชี้" }
  var rowCount: Int? { enclosure.rows.count }

  /// In digits; together the sixteen centimetres between the margins of official paper.
  private static let widths = [36.0, 12.0, 36.0]
  private static let padding = 1.5
  /// Lines between the thanks and the signatory's name.
  private static let signatureRoom = ["", "", ""]
  private static let tableName = "Enclosure"
  private static let paper = OfficialPaper(top: 20)

  func write(to sheet: Worksheet, style: SheetStyle, ruler: TextRuler) throws(WorkbookError) {
    for (column, width) in Self.widths.enumerated() { try sheet.setColumns(column...column, width: width) }
    var paperRows = try writeHeading(to: sheet, style: style, ruler: ruler)
    let header = paperRows.count
    let rows = enclosure.rows.flatMap { split($0, ruler: ruler) }
    paperRows += try writeTable(rows, to: sheet, headerRow: header, style: style, ruler: ruler)
    paperRows += try writeEnd(to: sheet, from: paperRows.count, style: style, ruler: ruler)
    try sheet.freeze(rows: header + 1, columns: 0)
    var setup = style.printing(.portrait, repeating: header...header)
    setup.fit = nil
    setup.margins = Self.paper.margins
    setup.header = style.warningHeader(isDraft: !enclosure.draft.isEmpty)
    setup.footer?.center = [.text("หน้า "), .pageNumber]
    setup.footer?.right = [.sheetName]
    setup.firstPage = 1
    setup.pageStarts = Self.paper.pageStarts(paperRows, repeated: paperRows[header].height)
    try sheet.setUpPrinting(setup)
  }

  /// Writes the lines above the table.
  private func writeHeading(
    to sheet: Worksheet, style: SheetStyle, ruler: TextRuler
  ) throws(WorkbookError) -> [OfficialPaper.Row] {
    // An enclosure of a trial must not be posted for the real one, nor a draft for what may be issued.
    let warnings = enclosure.warning + (style.isOfficial ? [] : [SheetStyle.trialNote])
    // Where a screen reader begins in A1, the title stands there.
    let lines = style.features.hasHeads ? enclosure.heading + warnings : warnings + enclosure.heading
    let texts = WideTexts(sheet: sheet, style: style, widths: Self.widths)
    var rows: [OfficialPaper.Row] = []
    for (row, line) in lines.enumerated() {
      let isWarning = warnings.contains(line)
      let wraps = isWarning || style.features.mergesCells
      let count =
        wraps ? ruler.lines(of: line, points: texts.points, size: Self.headingSize, isBold: true) : 1
      rows.append(.init(height: ruler.height(lines: count, size: Self.headingSize), keepsWithNext: true))
      try sheet.setRow(row, height: rows[row].height)
      try texts.write(line, row: row, format: headingFormat(style, isWarning: isWarning, wraps: wraps))
    }
    return rows
  }

  private func writeTable(
    _ rows: [EnclosureRow], to sheet: Worksheet, headerRow: Int, style: SheetStyle, ruler: TextRuler
  ) throws(WorkbookError) -> [OfficialPaper.Row] {
    let range = CellRange(rows: headerRow...headerRow + rows.count, columns: 0...Self.widths.count - 1)
    let titles = OfficialPaper.Row(height: ruler.height(lines: 1) + 6, keepsWithNext: true)
    try sheet.setRow(headerRow, height: titles.height)
    try sheet.add(
      Table(
        name: Self.tableName, range: range, columns: enclosure.columnTitles, headerFormat: style.header,
        style: .light(1)))
    var paperRows = [titles]
    for (index, row) in rows.enumerated() {
      let place = headerRow + 1 + index
      for (column, text) in row.texts.enumerated() {
        let isBlank = text.isEmpty
        let format = format(
          of: row.weight, isCentred: column == 1 || isBlank || text == SheetCell.missingText)
        // No cell of a table is blank for a screen reader.
        let text = isBlank && style.features.hasHeads ? SheetCell.missingText : text
        try sheet.write(
          text.isEmpty ? .blank : .text(fitting: text), row: place, column: column, format: format)
      }
      // A standard stands above its first indicator, and the last row above the signature.
      let keeps = row.weight == .standard && index + 1 < rows.count && rows[index + 1].weight == .indicator
      paperRows.append(
        .init(
          height: ruler.height(lines: lines(of: row, ruler: ruler)),
          keepsWithNext: keeps || index + 1 == rows.count))
      try sheet.setRow(place, height: paperRows[index + 1].height)
    }
    return paperRows
  }

  /// An empty row, notes, then thanks and signature in one row, which no page break can part.
  private func writeEnd(
    to sheet: Worksheet, from first: Int, style: SheetStyle, ruler: TextRuler
  ) throws(WorkbookError) -> [OfficialPaper.Row] {
    let left = style.looks.note.with { $0.wrap = true }
    let centred = left.with { $0.horizontal = .center }
    let signature = enclosure.signature.isEmpty ? [] : Self.signatureRoom + enclosure.signature
    let end = ([enclosure.thanks] + signature).joined(separator: "\n")
    let texts = WideTexts(sheet: sheet, style: style, widths: Self.widths)
    let width = texts.width - Self.padding
    var rows = [OfficialPaper.Row(height: ruler.height(lines: 1), keepsWithNext: true)]
    try sheet.setRow(first, height: rows[0].height)
    let notes = enclosure.notes
    for (index, text) in (notes + [end]).enumerated() {
      let row = first + 1 + index
      let isSignature = text == end && !signature.isEmpty
      try texts.write(text, row: row, format: isSignature ? centred : left)
      rows.append(
        .init(
          height: ruler.height(lines: ruler.lines(of: text, width: width)),
          keepsWithNext: index + 1 == notes.count))
      try sheet.setRow(row, height: rows[index + 1].height)
    }
    return rows
  }

  private func lines(of row: EnclosureRow, ruler: TextRuler) -> Int {
    let isBold = row.weight != .indicator
    return zip(row.texts, Self.widths).map { text, width in
      ruler.lines(of: text, width: width - Self.padding, isBold: isBold)
    }.max() ?? 1
  }

  /// Breaks what is taller than a row can be, a list of considerations or a recommendation, into rows that continue it.
  private func split(_ row: EnclosureRow, ruler: TextRuler) -> [EnclosureRow] {
    let isBold = row.weight != .indicator
    let titles = parts(row.title, column: 0, isBold: isBold, ruler: ruler)
    let notes = parts(row.note, column: 2, isBold: isBold, ruler: ruler)
    return (0..<max(titles.count, notes.count)).map { index in
      EnclosureRow(
        weight: row.weight, title: index < titles.count ? titles[index] : Self.continued,
        level: index == 0 ? row.level : Self.continued, note: index < notes.count ? notes[index] : "")
    }
  }

  /// A part ends with a line of the text where it can, so that no number stands apart from what it counts.
  private func parts(_ text: String, column: Int, isBold: Bool, ruler: TextRuler) -> [String] {
    let width = Self.widths[column] - Self.padding
    if ruler.lines(of: text, width: width, isBold: isBold) <= Self.mostLines { return [text] }
    var parts: [String] = []
    // By bytes: to find characters in a long text takes longer than all the rest.
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Substring.init)
    {
      if let last = parts.last,
        ruler.lines(of: "\(last)\n\(line)", width: width, isBold: isBold) <= Self.mostLines
      {
        parts[parts.count - 1] = "\(last)\n\(line)"
      } else {
        parts += ruler.parts(of: String(line), width: width, mostLines: Self.mostLines, isBold: isBold)
      }
    }
    return parts
  }

  private static let continued = "(ต่อ)"
  /// As many lines of 14 points as Excel's tallest row holds.
  private static let mostLines = 20

  private static let headingSize = 16.0

  private func headingFormat(_ style: SheetStyle, isWarning: Bool, wraps: Bool) -> CellFormat {
    CellFormat().with {
      $0.font = style.font(size: Self.headingSize)
      $0.bold = true
      $0.wrap = wraps
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

  /// The same in points.
  var points: Double {
    let widths = style.features.mergesCells ? widths : Array(widths.prefix(1))
    return widths.reduce(0) { $0 + SheetStyle.pixels(ofColumn: $1) } * 0.75 - 4
  }

  /// Writes a text in a row; where no cells are merged there is no middle for it to stand in.
  func write(_ text: String, row: Int, format: CellFormat) throws(WorkbookError) {
    guard style.features.mergesCells else {
      return try sheet.write(.text(text), row: row, column: 0, format: format.with { $0.horizontal = .left })
    }
    let cells = CellRange(rows: row...row, columns: 0...widths.count - 1)
    try sheet.merge(cells, .text(text), format: format)
  }
}
