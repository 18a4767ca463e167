internal import CLibXLSXWriter

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
