/// HTML that forms paste into cells: known tags are stripped and known entities decoded (Values, *Thai text*).
///
/// A tag that starts or ends a block leaves a line end, so that the words about it do not run together. Only what is
/// surely markup goes: `<60 และ >80`, `a<b` and `R&D` stay.
enum HTMLMarkup {
  /// Strips tags and comments and decodes entities, also those that appear by it; returns whether there were any.
  static func strip(from scalars: inout [Unicode.Scalar]) -> Bool {
    var changed = false
    while stripOnce(from: &scalars) { changed = true }
    return changed
  }

  private static func stripOnce(from scalars: inout [Unicode.Scalar]) -> Bool {
    guard scalars.contains(where: { $0 == "<" || $0 == "&" }) else { return false }
    let count = scalars.count
    var plain: [Unicode.Scalar] = []
    plain.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      if let tag = HTMLTag(in: scalars, at: index) {
        if tag.endsLine { plain.append("\n") }
        index = putBackOpening(of: &plain, into: &scalars, before: tag.end)
      } else if let entity = HTMLEntity(in: scalars, at: index) {
        // An ampersand goes back to where it is read next: `&amp;amp;amp;` takes one pass, not three.
        index = entity.scalar == "&" ? entity.end - 1 : entity.end
        if entity.scalar == "&" { scalars[index] = "&" } else { plain.append(entity.scalar) }
      } else {
        plain.append(scalars[index])
        index += 1
      }
    }
    defer { scalars = plain }
    return plain.count != count
  }

  /// Moves what stands from the last `<` on back to be read again: without the tag just stripped it may be one.
  ///
  /// Thus `<<b>b>` takes one pass. What opened further back waits for the next pass.
  /// - Returns: Where to read on.
  private static func putBackOpening(
    of plain: inout [Unicode.Scalar], into scalars: inout [Unicode.Scalar], before end: Int
  ) -> Int {
    guard let opening = plain.suffix(64).lastIndex(of: "<") else { return end }
    let start = end - (plain.count - opening)
    scalars.replaceSubrange(start..<end, with: plain[opening...])
    plain.removeSubrange(opening...)
    return start
  }
}

/// A known HTML tag, or a comment, at one place of a text.
private struct HTMLTag {
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

/// A known HTML entity, named or numeric, at one place of a text.
private struct HTMLEntity {
  /// What the entity stands for.
  let scalar: Unicode.Scalar
  /// The index behind the semicolon.
  let end: Int

  /// Reads an entity that starts at `start`; `nil` without its semicolon, for an unknown name, and for NUL.
  init?(in scalars: [Unicode.Scalar], at start: Int) {
    guard scalars[start] == "&" else { return nil }
    var cursor = ScalarCursor(scalars, at: start + 1)
    let isNumeric = cursor.skip("#")
    let name = cursor.take(while: Self.isNamePart)
    guard let scalar = isNumeric ? Self.numeric(name) : Self.named[name], cursor.skip(";") else { return nil }
    self.scalar = scalar
    end = cursor.index
  }

  private static func numeric(_ digits: String) -> Unicode.Scalar? {
    let isHex = digits.utf8.first == UInt8(ascii: "x") || digits.utf8.first == UInt8(ascii: "X")
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value != 0 else { return nil }
    return Unicode.Scalar(value)
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  private static let named: [String: Unicode.Scalar] = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ", "emsp": " ",
    "thinsp": " ", "shy": "\u{AD}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}",
    "rlm": "\u{200F}",
    "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
    "bdquo": "„",
    "laquo": "«", "raquo": "»", "hellip": "…", "bull": "•", "middot": "·", "times": "×", "divide": "÷",
    "plusmn": "±", "deg": "°", "frac12": "½", "frac14": "¼", "copy": "©", "reg": "®", "trade": "™", "le": "≤",
    "ge": "≥", "ne": "≠", "rarr": "→", "larr": "←", "check": "✓", "cross": "✗", "radic": "√",
  ]
}
