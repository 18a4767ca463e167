internal import CLibXLSXWriter

/// A font by name and size in points, as the whole workbook or one cell uses it.
package struct Font: Hashable, Sendable {
  /// The family's name, at most 127 bytes; it is not embedded, so readers need it installed.
  package var name: String
  /// Points, 1 … 409.
  package var size: Double

  package init(name: String, size: Double) {
    self.name = name
    self.size = size
  }
}

/// An sRGB colour; black is written as one like any other.
package struct Color: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// `0xRRGGBB`.
  package let rgb: UInt32

  package init(rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }
  package init(integerLiteral value: UInt32) { self.init(rgb: value) }

  package static let black: Color = 0x000000
}

/// How a cell looks; equal values share one record of the workbook's style sheet.
package struct CellFormat: Hashable, Sendable {
  /// Where text stands between the cell's left and right edge; without one, numbers go right and text left.
  package enum HorizontalAlignment: Hashable, Sendable {
    case left
    case center
    case right
    case justified
    case acrossSelection
  }

  /// Where text stands between the cell's top and bottom edge; without one, at the bottom.
  package enum VerticalAlignment: Hashable, Sendable {
    case top
    case center
    case bottom
  }

  /// The weight of one line of a border.
  package enum Line: Hashable, Sendable {
    case none
    case hair
    case thin
    case medium
    case thick
    case double
  }

  /// The lines around a cell, all in one colour.
  package struct Border: Hashable, Sendable {
    package var top: Line
    package var bottom: Line
    package var left: Line
    package var right: Line
    package var color: Color

    package init(
      top: Line = .none, bottom: Line = .none, left: Line = .none, right: Line = .none, color: Color = .black
    ) {
      self.top = top
      self.bottom = bottom
      self.left = left
      self.right = right
      self.color = color
    }

    /// The same line on all four sides.
    package static func all(_ line: Line, color: Color = .black) -> Border {
      Border(top: line, bottom: line, left: line, right: line, color: color)
    }
  }

  /// Nil is the workbook's default font.
  package var font: Font?
  package var bold = false
  package var italic = false
  package var underline = false
  /// The text's colour; nil is the theme's, black.
  package var color: Color?
  /// The cell's background; nil lets a table's bands show through.
  package var fill: Color?
  /// Thin diagonal lines over the background, where it has one.
  package var hatching: Color?
  /// Nil lets a table's own lines show through.
  package var border: Border?
  package var horizontal: HorizontalAlignment?
  package var vertical: VerticalAlignment?
  /// Whether text goes on below; the row's height must then be set.
  package var wrap = false
  /// Levels of indentation, 0 … 15.
  package var indent = 0
  /// An Excel number format such as `0.00` or `▲ 0.00;▼ 0.00;= 0.00`; nil is `General`, `@` is text.
  package var numberFormat: String?
  /// Whether sheet protection locks the cell; true as in Excel.
  package var locked = true

  /// Makes the plain format: the default font, nothing set.
  package init() {}

  /// Makes a copy of this format with changes: `base.with { $0.bold = true }`.
  package func with(_ change: (inout CellFormat) -> Void) -> CellFormat {
    var copy = self
    change(&copy)
    return copy
  }

  /// A link's usual look: underlined, blue.
  package static let link = CellFormat().with {
    $0.underline = true
    $0.color = 0x0554A8
  }
}

extension Color {
  /// libxlsxwriter reads 0 as "no colour"; its black is one bit above white.
  var code: lxw_color_t { rgb == 0 ? 0x100_0000 : rgb }
}

extension Font {
  /// Excel's sizes are 1 … 409 points; libxlsxwriter keeps 127 bytes of a name.
  var isUsable: Bool {
    (1...127).contains(name.utf8.count) && XMLText.cleaned(name) == name && (1...409).contains(size)
  }
}

extension CellFormat.HorizontalAlignment {
  var code: UInt8 {
    switch self {
    case .left: UInt8(LXW_ALIGN_LEFT.rawValue)
    case .center: UInt8(LXW_ALIGN_CENTER.rawValue)
    case .right: UInt8(LXW_ALIGN_RIGHT.rawValue)
    case .justified: UInt8(LXW_ALIGN_JUSTIFY.rawValue)
    case .acrossSelection: UInt8(LXW_ALIGN_CENTER_ACROSS.rawValue)
    }
  }
}

extension CellFormat.VerticalAlignment {
  var code: UInt8 {
    switch self {
    case .top: UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)
    case .center: UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue)
    case .bottom: UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue)
    }
  }
}

extension CellFormat.Line {
  var code: UInt8 {
    switch self {
    case .none: UInt8(LXW_BORDER_NONE.rawValue)
    case .hair: UInt8(LXW_BORDER_HAIR.rawValue)
    case .thin: UInt8(LXW_BORDER_THIN.rawValue)
    case .medium: UInt8(LXW_BORDER_MEDIUM.rawValue)
    case .thick: UInt8(LXW_BORDER_THICK.rawValue)
    case .double: UInt8(LXW_BORDER_DOUBLE.rawValue)
    }
  }
}
