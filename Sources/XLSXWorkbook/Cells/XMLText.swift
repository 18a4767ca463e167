/// Text as an XLSX part may hold it: XML 1.0 characters only, line ends as LF, Excel's `_xHHHH_` escape disarmed.
package enum XMLText {
  /// The most UTF-16 units that Excel keeps in a cell.
  package static let cellLimit = 32_767

  /// Removes what XML 1.0 does not allow and turns CR LF and CR into LF; tab and LF stay.
  ///
  /// - Returns: the text itself where nothing needs doing, which is nearly always.
  package static func cleaned(_ text: String) -> String {
    guard needsCleaning(text) else { return text }
    var cleaned = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": cleaned.append("\n")
      case "\n" where previous == "\r": break
      case "\t", "\n": cleaned.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": break
      default: cleaned.append(scalar)
      }
      previous = scalar
    }
    return String(cleaned)
  }

  /// Disarms every `_xHHHH_`, which Excel would read as one character, as `_x005F_xHHHH_` (ECMA-376, ST_Xstring).
  ///
  /// libxlsxwriter 1.1.4 does not do this itself: it only *writes* such escapes, for control characters, which
  /// `cleaned(_:)` has removed. Each underscore is looked at, since escapes can overlap (`_x0041_x0042_`).
  package static func escaped(_ text: String) -> String {
    var copy = text
    let found = copy.withUTF8 { bytes in bytes.indices.contains { unsafe startsEscape(bytes, at: $0) } }
    guard found else { return text }
    var escaped: [UInt8] = []
    copy.withUTF8 { bytes in
      for index in bytes.indices {
        unsafe escaped.append(bytes[index])
        if unsafe startsEscape(bytes, at: index) { escaped.append(contentsOf: "x005F_".utf8) }
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Whether a text stands in a cell as it is; one that is not plain may do so all the same.
  ///
  /// Nearly all texts are: no control, no underscore, no character whose UTF-8 starts with `EF`.
  static func isPlain(_ text: String) -> Bool {
    let isPlain = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      // Without a way out of the loop, many bytes are looked at at once.
      var found: UInt8 = 0
      for index in bytes.indices {
        let byte = unsafe bytes[index]
        found |= (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "_") ? 1 : 0) | (byte == 0xEF ? 1 : 0)
      }
      return found == 0
    }
    return isPlain == true && text.utf8.count <= cellLimit
  }

  /// Texts up to here fit however they are escaped, which no more than doubles them.
  private static let certainLimit = 16_000

  /// A text as a cell can hold it: itself, or its beginning followed by `ending`.
  ///
  /// The library counts a text as it is escaped, so one that holds much of `_x0041_` is cut earlier.
  package static func fitted(_ text: String, ending: String) -> String {
    if text.utf8.count <= certainLimit || fits(text) { return text }
    let cleaned = cleaned(text)
    var room = cellLimit - ending.utf16.count
    while true {
      let cut = beginning(of: cleaned, units: room) + ending
      let excess = escaped(cut).utf16.count - cellLimit
      if excess <= 0 { return cut }
      // Escaping adds at most six units to seven, so this many fewer is never too few by much.
      room -= max(1, excess / 2)
    }
  }

  private static func fits(_ text: String) -> Bool { escaped(cleaned(text)).utf16.count <= cellLimit }

  private static func beginning(of text: String, units: Int) -> String {
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      count += UTF16.width(scalar)
      if count > units { break }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// Whether `text` holds more than `limit` UTF-16 units; counts only where the bytes leave a doubt.
  static func exceeds(_ limit: Int, _ text: String) -> Bool {
    text.utf8.count > limit && text.utf16.count > limit
  }

  /// C0 controls and NUL need work; so may U+FFFE and U+FFFF, whose UTF-8 starts with `EF BF`.
  private static func needsCleaning(_ text: String) -> Bool {
    var copy = text
    return copy.withUTF8 { bytes in
      for unsafe(index, byte) in unsafe bytes.enumerated() {
        if byte < 0x20, byte != 0x09, byte != 0x0A { return true }
        if byte == 0xEF, index + 2 < bytes.count, unsafe bytes[index + 1] == 0xBF,
          unsafe bytes[index + 2] >= 0xBE
        {
          return true
        }
      }
      return false
    }
  }

  private static func startsEscape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard unsafe bytes[index] == UInt8(ascii: "_"), index + 6 < bytes.count else { return false }
    guard unsafe bytes[index + 1] == UInt8(ascii: "x"), unsafe bytes[index + 6] == UInt8(ascii: "_") else {
      return false
    }
    return unsafe bytes[(index + 2)...(index + 5)].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
      default: false
      }
    }
  }
}
