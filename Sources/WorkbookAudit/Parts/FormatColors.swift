internal import Glibc

/// The colours of a workbook's formats: of the text, and behind it.
struct FormatColors {
  struct Look {
    var text: RGBColor
    /// Nil where nothing is filled.
    var fill: RGBColor?
  }

  /// By the number that cells use.
  private(set) var formats: [Look] = []
  /// By the number that conditional rules use.
  private(set) var rules: [Look] = []
  private let theme: [RGBColor]

  /// The names of the theme's colours in the order in which formats number them.
  private static let themeOrder: [StaticString] = [
    "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink",
    "folHlink",
  ]

  init(_ workbook: AuditedWorkbook) {
    theme = Self.theme(workbook.part("theme"))
    guard let root = workbook.part("styles") else { return }
    let texts = root.child("fonts")?.children("font").map { text($0) } ?? []
    let fills = root.child("fills")?.children("fill").map { fill($0, isRule: false) } ?? []
    formats =
      root.child("cellXfs")?.children("xf").map { format in
        Look(
          text: Self.numbered(format["fontId"], in: texts) ?? .black,
          fill: Self.numbered(format["fillId"], in: fills) ?? nil)
      } ?? []
    rules =
      root.child("dxfs")?.children("dxf").map { rule in
        Look(
          text: rule.child("font").map { text($0) } ?? .black,
          fill: rule.child("fill").flatMap { fill($0, isRule: true) })
      } ?? []
  }

  /// The colour of every other row of a table in one of the built-in styles without strong colours; nil for others.
  func band(ofStyle name: String) -> RGBColor? {
    guard name.hasPrefix("TableStyleLight"), let number = Int(name.dropFirst("TableStyleLight".count)) else {
      return nil
    }
    switch number {
    case 1, 15: return theme.count > 1 ? theme[0].tinted(-0.15) : nil
    case 2...7: return theme.count > 9 ? theme[number + 2].tinted(0.8) : nil
    default: return nil
    }
  }

  /// A colour as a format gives it; nil for the system's own.
  func rgb(_ color: XMLElement) -> RGBColor? {
    let tint = color["tint"].flatMap { Double($0) } ?? 0
    if let text = color["rgb"] { return RGBColor(hexadecimal: text)?.tinted(tint) }
    if let number = color["theme"].flatMap({ Int($0) }), theme.indices.contains(number) {
      return theme[number].tinted(tint)
    }
    return color["indexed"].flatMap { Int($0) }.flatMap { IndexedColors[$0] }
  }

  private func text(_ font: XMLElement) -> RGBColor { font.child("color").flatMap(rgb) ?? .black }

  /// A rule's solid fill is given by its background, a cell's by its foreground; behind a pattern's lines is its background.
  private func fill(_ fill: XMLElement, isRule: Bool) -> RGBColor? {
    guard let pattern = fill.child("patternFill") else { return nil }
    let kind = pattern["patternType"]
    if kind == "none" || (kind == nil && !isRule) { return nil }
    let isPattern = kind != "solid" && kind != nil
    let colors = isRule || isPattern ? ["bgColor", "fgColor"] : ["fgColor", "bgColor"] as [StaticString]
    return colors.lazy.compactMap { pattern.child($0).flatMap(rgb) }.first
  }

  private static func numbered<Value>(_ number: String?, in values: [Value]) -> Value? {
    number.flatMap { Int($0) }.flatMap { values.indices.contains($0) ? values[$0] : nil }
  }

  private static func theme(_ root: XMLElement?) -> [RGBColor] {
    guard let scheme = root?.child("themeElements")?.child("clrScheme") else { return [] }
    return themeOrder.map { name in
      let color = scheme.child(name)?.children.first
      return (color?["lastClr"] ?? color?["val"]).flatMap { RGBColor(hexadecimal: $0) } ?? .black
    }
  }
}

/// The colours that a format names by a number (ECMA-376 part 1, 18.8.27).
private enum IndexedColors {
  private static let colors: [UInt32] = [
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000,
    0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF,
    0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000,
    0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
    0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966,
    0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
  ]

  /// The first eight stand twice; 64 and 65 are the system's text and background, which need no name.
  static subscript(_ number: Int) -> RGBColor? {
    let index = number < 8 ? number : number - 8
    return colors.indices.contains(index) ? RGBColor(colors[index]) : nil
  }
}

/// A colour of sRGB, each part from 0 to 1.
struct RGBColor: Hashable {
  let red: Double
  let green: Double
  let blue: Double

  static let black = RGBColor(red: 0, green: 0, blue: 0)
  static let white = RGBColor(red: 1, green: 1, blue: 1)

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `RRGGBB` or `AARRGGBB`; the opacity, which spreadsheets do not use, is left aside.
  init?(hexadecimal text: String) {
    guard text.utf8.count == 6 || text.utf8.count == 8, let number = UInt32(text, radix: 16) else {
      return nil
    }
    self.init(number)
  }

  init(_ number: UInt32) {
    red = Double(number >> 16 & 0xFF) / 255
    green = Double(number >> 8 & 0xFF) / 255
    blue = Double(number & 0xFF) / 255
  }

  /// From 1 for the same brightness to 21 for black and white (WCAG 2.1, contrast ratio).
  func contrast(with other: RGBColor) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }

  /// A theme's colour made darker (below 0) or lighter, down to black or up to white (ECMA-376 part 1, 18.8.19).
  ///
  /// Excel changes the lightness of HLS, which moves all three parts towards black or white in the same measure.
  func tinted(_ tint: Double) -> RGBColor {
    func moved(_ part: Double) -> Double { tint < 0 ? part * (1 + tint) : part + (1 - part) * tint }
    return RGBColor(red: moved(red), green: moved(green), blue: moved(blue))
  }
}
