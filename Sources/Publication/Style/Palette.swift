internal import Standards
internal import XLSXWorkbook

/// The colours of the workbooks; the five steps of a level stay apart for every kind of colour blindness.
///
/// The steps are ColorBrewer's diverging red–blue scale, which is rated safe for them. Colour never stands alone:
/// the word is always there.
enum Palette {
  /// Behind black text, level 1 first.
  private static let fills: [Color] = [0xF4A582, 0xFDDBC7, 0xF2F2F2, 0xD1E5F0, 0x92C5DE]
  /// Of a chart's areas, level 1 first.
  private static let areas: [Color] = [0xB2182B, 0xF4A582, 0xD9D9D9, 0x92C5DE, 0x2166AC]

  static let bar: Color = 0x9CC3E0
  static let series: Color = 0x2166AC
  static let heading: Color = 0x1F3864
  static let headerFill: Color = 0xD9E2F3
  static let standardFill: Color = 0xEAEFF7
  static let rule: Color = 0xBFBFBF
  static let warning: Color = 0xC00000
  /// Of text, which must stand out from the bands of a table too: 4.5 to 1 at least, as the link's colour does.
  static let better: Color = 0x1A5A96
  static let worse: Color = 0xB2182B

  /// Of a chart's lines, which readers of every colour vision tell apart (Okabe and Ito).
  private static let lines: [Color] = [0xE69F00, 0x009E73, 0xD55E00, 0x56B4E9, 0xCC79A7]

  static func line(_ index: Int) -> Color { lines[index % lines.count] }

  static func fill(of level: QualityLevel) -> Color { fills[level.value - 1] }

  static func area(of level: QualityLevel) -> Color { areas[level.value - 1] }
}
