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

  /// A rule's solid fill is given by its background, a cell's by its foreground.
  private func fill(_ fill: XMLElement, isRule: Bool) -> RGBColor? {
    guard let pattern = fill.child("patternFill") else { return nil }
    let kind = pattern["patternType"]
    guard kind == "solid" || (isRule && kind == nil) else { return nil }
    let colors = isRule ? ["bgColor", "fgColor"] : ["fgColor", "bgColor"] as [StaticString]
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
