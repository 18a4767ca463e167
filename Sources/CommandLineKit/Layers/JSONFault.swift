/// Finds where a text stops being JSON, which the decoder does not tell and whoever edits the file must know.
struct JSONFault {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  /// Deeper than any configuration; in a text that nests further, the place where it gets there is the fault.
  private static let deepest = 256

  /// The place of the first byte that cannot stand where it does.
  ///
  /// - Returns: Line from 1 and column from 1, in bytes; nil when the grammar alone finds no fault.
  static func place(in bytes: [UInt8]) -> (line: Int, column: Int)? {
    var scanner = JSONFault(bytes: bytes)
    guard !(scanner.takeValue() && scanner.isAtEnd) else { return nil }
    let before = bytes[..<scanner.index]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return (1 + before.count { $0 == 0x0A }, 1 + scanner.index - lineStart)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: Character? {
    bytes.indices.contains(index) ? Character(Unicode.Scalar(bytes[index])) : nil
  }

  private var isAtEnd: Bool { next == nil }

  private mutating func skipSpace() {
    while let byte = next, " \t\r\n".unicodeScalars.contains(where: { Character($0) == byte }) { index += 1 }
  }

  private mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    index += 1
    return true
  }

  /// Takes a value with the space around it; on failure `index` stays at the fault.
  private mutating func takeValue() -> Bool {
    guard depth < Self.deepest else { return false }
    depth += 1
    defer { depth -= 1 }
    skipSpace()
    let isTaken =
      switch next {
      case "{": takeList(end: "}") { $0.takeMember() }
      case "[": takeList(end: "]") { $0.takeValue() }
      case "\"": takeString()
      default: takeWord()
      }
    if isTaken { skipSpace() }
    return isTaken
  }

  private mutating func takeList(end: Character, element: (inout JSONFault) -> Bool) -> Bool {
    index += 1
    skipSpace()
    if take(end) { return true }
    repeat {
      guard element(&self) else { return false }
    } while take(",")
    return take(end)
  }

  private mutating func takeMember() -> Bool {
    skipSpace()
    guard next == "\"", takeString() else { return false }
    skipSpace()
    return take(":") && takeValue()
  }

  private mutating func takeString() -> Bool {
    index += 1
    while let byte = next, byte >= " " {
      index += byte == "\\" ? 2 : 1
      if byte == "\"" { return true }
    }
    index = min(index, bytes.count)
    return false
  }

  /// Takes `true`, `false`, `null` or a number; a word that is neither fails at its start.
  private mutating func takeWord() -> Bool {
    let start = index
    while let byte = next, byte.isLetter || byte.isNumber || "+-.".contains(byte) { index += 1 }
    let word = String(bytes[start..<index].map { Character(Unicode.Scalar($0)) })
    let isNumber = (word.first?.isNumber ?? false || word.hasPrefix("-")) && Double(word) != nil
    guard isNumber || ["true", "false", "null"].contains(word) else {
      index = start
      return false
    }
    return true
  }
}
