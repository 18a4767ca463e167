/// The workbook's theme, which decides in what font charts show Thai.
///
/// libxlsxwriter names a chart's font for Latin text only, and its fixed theme has none for complex scripts, so
/// readers would show Thai in a font of their own. The theme's fonts are the only other place they look at.
enum Theme {
  static let part = "xl/theme/theme1.xml"

  /// Office's colours, on which the built-in table styles rest, without effects.
  static func xml(font: String) -> String {
    let fonts =
      "<a:latin typeface=\"\(escaped(font))\"/><a:ea typeface=\"\"/><a:cs typeface=\"\(escaped(font))\"/>"
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office Theme\">"
      + "<a:themeElements>" + colors
      + "<a:fontScheme name=\"Office\"><a:majorFont>\(fonts)</a:majorFont>"
      + "<a:minorFont>\(fonts)</a:minorFont></a:fontScheme>" + formats
      + "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
  }

  private static var colors: String {
    let named = [
      ("dk2", "1F497D"), ("lt2", "EEECE1"), ("accent1", "4F81BD"), ("accent2", "C0504D"),
      ("accent3", "9BBB59"),
      ("accent4", "8064A2"), ("accent5", "4BACC6"), ("accent6", "F79646"), ("hlink", "0000FF"),
      ("folHlink", "800080"),
    ]
    let rest = named.map { "<a:\($0.0)><a:srgbClr val=\"\($0.1)\"/></a:\($0.0)>" }.joined()
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
