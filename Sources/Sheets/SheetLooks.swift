package import Standards
package import XLSXWorkbook

/// The looks of titles, headings and headers, which all workbooks have, whatever they are for.
package struct SheetLooks: Sendable {
  /// The font of tables.
  package let font: Font

  package init(font name: String) { font = Font(name: name, size: SheetStyle.tableSize) }

  package static let titleSize = 20.0

  package func font(size: Double) -> Font { Font(name: font.name, size: size) }

  /// The look of a sheet's title.
  package var title: CellFormat { heading(size: Self.titleSize) }

  /// The look of a heading above a table.
  package var heading: CellFormat { heading(size: 16) }

  private func heading(size: Double) -> CellFormat {
    CellFormat().with {
      $0.font = font(size: size)
      $0.bold = true
      $0.color = Palette.heading
      $0.vertical = .center
    }
  }

  package var warning: CellFormat { heading.with { $0.color = Palette.warning } }

  package var note: CellFormat { CellFormat().with { $0.vertical = .center } }

  /// The look of a table's header row.
  package func header(line: CellFormat.Border) -> CellFormat {
    CellFormat().with {
      $0.bold = true
      $0.wrap = true
      $0.horizontal = .center
      $0.vertical = .center
      $0.fill = Palette.headerFill
      $0.border = line
    }
  }
}

/// The colours of the workbooks; the five steps of a level stay apart for every kind of colour blindness.
///
/// The steps are ColorBrewer's diverging red–blue scale, which is rated safe for them. Colour never stands alone:
/// the word is always there.
package enum Palette {
  /// Level 1 first: one scale behind black text, in charts and as the theme's accents, so that a colour means one level.
  package static let levels: [Color] = [0xEF8A62, 0xFDDBC7, 0xE0E0E0, 0xBBDAEA, 0x67A9CF]

  static let bar: Color = 0x9CC3E0
  package static let series: Color = 0x2166AC
  package static let heading: Color = 0x1F3864
  package static let headerFill: Color = 0xD9E2F3
  package static let standardFill: Color = 0xEAEFF7
  package static let rule: Color = 0xBFBFBF
  /// Of lines that part coloured boxes.
  package static let paper: Color = 0xFFFFFF
  package static let warning: Color = 0xC00000
  /// Of text that too few stand behind; 4.5 to 1 on white, on the bands of a table and on its bars.
  package static let faint: Color = 0x4A4A4A
  /// Of text, which must stand out from the bands of a table too: 4.5 to 1 at least, as the link's colour does.
  package static let better: Color = 0x1A5A96
  package static let worse: Color = 0xB2182B

  /// Of a chart's lines, which readers of every colour vision tell apart (Okabe and Ito).
  private static let lines: [Color] = [0xE69F00, 0x009E73, 0xD55E00, 0x56B4E9, 0xCC79A7]

  package static func line(_ index: Int) -> Color { lines[index % lines.count] }

  package static func fill(of level: QualityLevel) -> Color { levels[level.value - 1] }
}
