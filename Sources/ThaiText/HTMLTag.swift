/// A known HTML tag, or a comment, at one place of a text.
struct HTMLTag {
  /// The index behind the closing `>`.
  let end: Int
  /// Whether a browser would start a new line here.
  let endsLine: Bool

  /// Reads a tag that starts at `start`; `nil` if what stands there is no known one or never closes.
  init?(in scalars: [Unicode.Scalar], at start: Int) {
    guard scalars[start] == "<" else { return nil }
    var cursor = ScalarCursor(scalars, at: start + 1)
    if cursor.skip("!--") {
      guard cursor.skip(past: "-->") else { return nil }
      (end, endsLine) = (cursor.index, false)
      return
    }
    let closes = cursor.skip("/")
    let name = cursor.take(while: Self.isNamePart).lowercasedASCII
    let isBlock = Self.blockNames.contains(name)
    guard isBlock || Self.inlineNames.contains(name) else { return nil }
    if !closes { guard Self.skipAttributes(&cursor) else { return nil } }
    cursor.skipSpaces()
    _ = cursor.skip("/")
    guard cursor.skip(">") else { return nil }
    (end, endsLine) = (cursor.index, isBlock)
  }

  /// Skips ` name="value"` pairs and the few attributes without a value; text such as `a<b และ c>d` is none.
  private static func skipAttributes(_ cursor: inout ScalarCursor) -> Bool {
    var isApart = cursor.skipSpaces()
    while isApart {
      let name = cursor.take(while: isNamePart).lowercasedASCII
      if name.isEmpty { return true }
      isApart = cursor.skipSpaces()
      if cursor.skip("=") {
        cursor.skipSpaces()
        guard skipValue(&cursor) else { return false }
        isApart = cursor.skipSpaces()
      } else if !bareAttributes.contains(name) {
        return false
      }
    }
    return true
  }

  private static func skipValue(_ cursor: inout ScalarCursor) -> Bool {
    for quote in ["\"", "'"] where cursor.skip(quote) { return cursor.skip(past: quote) }
    return !cursor.take { !WhiteSpace.isWhite($0) && $0 != ">" && $0 != "<" && $0 != "\t" && $0 != "\r" }
      .isEmpty
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ":", "-", "_": true
    default: false
    }
  }

  private static let blockNames: Set<String> = [
    "blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "hr",
    "html", "li", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]
  /// Without those that strike a text out, or raise and lower it: what they hold is not said there (`8<sup>1</sup>` is
  /// not 81), so that the cell is no plain text.
  private static let inlineNames: Set<String> = [
    "a", "abbr", "b", "big", "code", "col", "colgroup", "em", "font", "i", "img", "ins", "mark", "o:p",
    "script", "small", "span", "strong", "style", "tt", "u",
  ]
  private static let bareAttributes: Set<String> = [
    "checked", "compact", "disabled", "noshade", "nowrap", "reversed",
  ]
}
