/// The texts that cells refer to by number, and which of them Excel would not take.
struct SharedTexts {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Numbers of texts with characters that may not stand in a cell, and of texts that are too long.
  private(set) var invalid: Set<Int> = []
  private(set) var tooLong: Set<Int> = []
  /// By number: whether Excel would read the text as a number.
  private var readAsNumber: [Bool] = []

  var count: Int { ends.count }

  /// Whether Excel would read a text as a number; of one that is not there it is false.
  func isNumber(_ number: Int) -> Bool { number < readAsNumber.count && readAsNumber[number] }

  subscript(_ number: Int) -> String {
    let start = number == 0 ? 0 : ends[number - 1]
    return CellText.unescaped(String(decoding: bytes[start..<ends[number]], as: UTF8.self))
  }

  fileprivate mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    unsafe bytes.append(contentsOf: piece)
  }

  fileprivate mutating func endItem() {
    let item = (ends.last ?? 0)..<bytes.count
    unsafe bytes.withUnsafeBufferPointer { bytes in
      let text = unsafe UnsafeBufferPointer(rebasing: bytes[item])
      if unsafe CellText.isInvalid(text) { invalid.insert(ends.count) }
      if unsafe CellText.isTooLong(text) { tooLong.insert(ends.count) }
      unsafe readAsNumber.append(CellText.isNumber(text))
    }
    ends.append(bytes.count)
  }
}

/// Reads the part of the texts; one of them may be parted into runs, and phonetic hints are none of it.
struct SharedTextsReader: XMLReceiver {
  private(set) var texts = SharedTexts()
  private var depth = 0
  /// How deep the element of each kind is that is open; 0 where none is.
  private var itemDepth = 0
  private var hintDepth = 0
  private var textDepth = 0

  mutating func open(_ tag: XMLTag) {
    depth += 1
    if unsafe tag.isNamed("t") {
      if hintDepth == 0 { textDepth = depth }
    } else if unsafe tag.isNamed("si") {
      itemDepth = depth
    } else if unsafe tag.isNamed("rPh") {
      hintDepth = depth
    }
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if textDepth == depth { unsafe texts.append(piece) }
  }

  mutating func close() {
    if depth == textDepth { textDepth = 0 }
    if depth == hintDepth { hintDepth = 0 }
    if depth == itemDepth {
      itemDepth = 0
      texts.endItem()
    }
    depth -= 1
  }

  func pause(in bytes: [UInt8]) -> Int? {
    guard PlainXML.isUTF8(bytes.span), let name = PlainXML.end(of: "<sst", in: bytes.span) else { return nil }
    return bytes[name...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  mutating func take(_ bytes: [UInt8], from start: Int) -> Int {
    // The element may have ended where it began, or what looks like it may stand in a comment.
    guard depth == 1, var plain = PlainTexts(bytes.span, from: start) else { return start }
    while plain.next() {
      unsafe plain.text.withUnsafeBufferPointer { unsafe texts.append($0) }
      texts.endItem()
    }
    return plain.end
  }
}

/// The text of a cell as a part holds it: `_xHHHH_` stands for one UTF-16 unit (ECMA-376 part 1, ST_Xstring).
enum CellText {
  /// The most UTF-16 units that Excel keeps in a cell.
  static let limit = 32_767

  private static let escapeLength = 7

  /// Whether an escape brings in what may not stand in a cell; unescaped it would not be well-formed XML.
  ///
  /// That is a control character other than tab and line feed, half a surrogate pair, U+FFFE or U+FFFF.
  static func isInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while let start = unsafe bytes[position...].firstIndex(of: UInt8(ascii: "_")) {
      guard let unit = unsafe escapedUnit(bytes, at: start) else {
        position = start + 1
        continue
      }
      switch unit {
      case 0x09, 0x0A, 0x20...0xD7FF, 0xE000...0xFFFD: position = start + escapeLength
      default: return true
      }
    }
    return false
  }

  /// Whether the text has more UTF-16 units than a cell holds.
  static func isTooLong(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > limit else { return false }
    return unsafe unescaped(String(decoding: bytes, as: UTF8.self)).utf16.count > limit
  }

  /// Whether Excel would read the text as a number: digits with a sign, commas, a point, an exponent or a percent sign.
  static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var digits = 0
    var points = 0
    var hasExponent = false
    for unsafe(offset, byte) in unsafe bytes.enumerated() {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: ",") where digits > 0 && points == 0: break
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        if unsafe offset > 0 && !(hasExponent && bytes[offset - 1] | 0x20 == UInt8(ascii: "e")) {
          return false
        }
      case UInt8(ascii: "E"), UInt8(ascii: "e"):
        if digits == 0 || hasExponent { return false }
        hasExponent = true
      case UInt8(ascii: "%") where offset == bytes.count - 1: break
      default: return false
      }
    }
    return unsafe digits > 0 && points < 2
      && !(hasExponent && bytes[bytes.count - 1] | 0x20 == UInt8(ascii: "e"))
  }

  /// The text as Excel shows it.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var units: [UInt16] = []
    var position = 0
    unsafe bytes.withUnsafeBufferPointer { bytes in
      while position < bytes.count {
        if let unit = unsafe escapedUnit(bytes, at: position) {
          units.append(unit)
          position += escapeLength
        } else {
          let next = unsafe bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "_")) ?? bytes.count
          unsafe units += String(decoding: bytes[position..<next], as: UTF8.self).utf16
          position = next
        }
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func escapedUnit(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt16? {
    guard start + escapeLength <= bytes.count, unsafe bytes[start] == UInt8(ascii: "_"),
      unsafe bytes[start + 1] == UInt8(ascii: "x"), unsafe bytes[start + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = unsafe bytes[(start + 2)..<(start + 6)]
    guard unsafe digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else { return nil }
    return unsafe UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
