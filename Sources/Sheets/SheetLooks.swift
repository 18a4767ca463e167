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
  /// Behind black text, level 1 first.
  private static let fills: [Color] = [0xF4A582, 0xFDDBC7, 0xF2F2F2, 0xD1E5F0, 0x92C5DE]
  /// Of a chart's areas, level 1 first.
  private static let areas: [Color] = [0xB2182B, 0xF4A582, 0xD9D9D9, 0x92C5DE, 0x2166AC]

  static let bar: Color = 0x9CC3E0
  package static let series: Color = 0x2166AC
  package static let heading: Color = 0x1F3864
  package static let headerFill: Color = 0xD9E2F3
  package static let standardFill: Color = 0xEAEFF7
  package static let rule: Color = 0xBFBFBF
  package static let warning: Color = 0xC00000
  /// Of text, which must stand out from the bands of a table too: 4.5 to 1 at least, as the link's colour does.
  static let better: Color = 0x1A5A96
  static let worse: Color = 0xB2182B

  /// Of a chart's lines, which readers of every colour vision tell apart (Okabe and Ito).
  private static let lines: [Color] = [0xE69F00, 0x009E73, 0xD55E00, 0x56B4E9, 0xCC79A7]

  package static func line(_ index: Int) -> Color { lines[index % lines.count] }

  static func fill(of level: QualityLevel) -> Color { fills[level.value - 1] }

  package static func area(of level: QualityLevel) -> Color { areas[level.value - 1] }
}
