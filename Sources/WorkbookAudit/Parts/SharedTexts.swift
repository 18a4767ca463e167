/// The texts that cells refer to by number, and which of them Excel would not take.
struct SharedTexts {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Numbers of texts with characters that may not stand in a cell, and of texts that are too long.
  private(set) var invalid: Set<Int> = []
  private(set) var tooLong: Set<Int> = []

  var count: Int { ends.count }

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
}
