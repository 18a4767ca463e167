/// A known HTML entity, named or numeric, at one place of a text.
struct HTMLEntity {
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
