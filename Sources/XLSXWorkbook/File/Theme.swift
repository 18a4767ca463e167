/// The workbook's theme, which decides in what font charts show Thai and which colours applications offer first.
///
/// libxlsxwriter names a chart's font for Latin text only, and its fixed theme has none for complex scripts, so
/// readers would show Thai in a font of their own. The theme's fonts are the only other place they look at.
struct Theme {
  static let part = "xl/theme/theme1.xml"

  let font: String
  /// In place of Office's own, the first ones first.
  let accents: [Color]

  /// Without effects; the built-in table styles rest on the colours.
  var xml: String {
    let fonts =
      "<a:latin typeface=\"\(Self.escaped(font))\"/><a:ea typeface=\"\"/><a:cs typeface=\"\(Self.escaped(font))\"/>"
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office Theme\">"
      + "<a:themeElements>" + colors
      + "<a:fontScheme name=\"Office\"><a:majorFont>\(fonts)</a:majorFont>"
      + "<a:minorFont>\(fonts)</a:minorFont></a:fontScheme>" + Self.formats
      + "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
  }

  private static let officeAccents: [Color] = [0x4F81BD, 0xC0504D, 0x9BBB59, 0x8064A2, 0x4BACC6, 0xF79646]

  private var colors: String {
    let accents = accents.prefix(6) + Self.officeAccents.dropFirst(accents.count)
    let named: [(String, Color)] =
      [("dk2", 0x1F497D), ("lt2", 0xEEECE1)] + accents.enumerated().map { ("accent\($0 + 1)", $1) }
      + [("hlink", 0x0000FF), ("folHlink", 0x800080)]
    let rest = named.map { "<a:\($0.0)><a:srgbClr val=\"\($0.1.hexadecimal)\"/></a:\($0.0)>" }.joined()
    return "<a:clrScheme name=\"Office\">"
      + "<a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1>"
      + "<a:lt1><a:sysClr val=\"window\" lastClr=\"FFFFFF\"/></a:lt1>" + rest + "</a:clrScheme>"
  }

  /// Three of each are required (ECMA-376, 20.1.4.1.14).
  private static var formats: String {
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    let fills = String(repeating: fill, count: 3)
    let lines = ["9525", "25400", "38100"].map {
      "<a:ln w=\"\($0)\" cap=\"flat\" cmpd=\"sng\" algn=\"ctr\">\(fill)<a:prstDash val=\"solid\"/></a:ln>"
    }
    let effects = String(repeating: "<a:effectStyle><a:effectLst/></a:effectStyle>", count: 3)
    return "<a:fmtScheme name=\"Office\"><a:fillStyleLst>\(fills)</a:fillStyleLst>"
      + "<a:lnStyleLst>\(lines.joined())</a:lnStyleLst><a:effectStyleLst>\(effects)</a:effectStyleLst>"
      + "<a:bgFillStyleLst>\(fills)</a:bgFillStyleLst></a:fmtScheme>"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}

extension Color {
  /// Six digits, as XML names a colour.
  fileprivate var hexadecimal: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}
