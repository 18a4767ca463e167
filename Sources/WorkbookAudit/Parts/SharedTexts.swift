/// The texts that cells refer to by number, and which of them Excel would not take.
struct SharedTexts {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Numbers of texts with characters that may not stand in a cell, and of texts that are too long.
  private(set) var invalid: Set<Int> = []
  private(set) var tooLong: Set<Int> = []

  init() {}

  /// Reads the whole part; the text of one item may be parted into runs, and phonetic hints are none of it.
  init(_ content: UnsafeBufferPointer<UInt8>) throws(XMLFault) {
    var scanner = try XMLScanner(content)
    bytes.reserveCapacity(content.count)
    var isText = false
    var isHint = false
    while true {
      switch try scanner.next() {
      case .open:
        isText = scanner.isNamed("t") && !isHint
        if scanner.isNamed("rPh") { isHint = true }
      case .text:
        if isText { scanner.append(scanner.text, hasReferences: scanner.textHasReferences, to: &bytes) }
      case .close:
        isText = false
        if scanner.isNamed("rPh") { isHint = false }
        if scanner.isNamed("si") { endItem() }
      case .end: return
      }
    }
  }

  var count: Int { ends.count }

  subscript(_ number: Int) -> String {
    let start = number == 0 ? 0 : ends[number - 1]
    return CellText.unescaped(String(decoding: bytes[start..<ends[number]], as: UTF8.self))
  }

  private mutating func endItem() {
    let item = (ends.last ?? 0)..<bytes.count
    bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[item])
      if CellText.isInvalid(text) { invalid.insert(ends.count) }
      if CellText.isTooLong(text) { tooLong.insert(ends.count) }
    }
    ends.append(bytes.count)
  }
}
