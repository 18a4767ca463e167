/// A place in a text that moves forward over what it recognises; scalar by scalar, for `,` and a Thai mark behind it
/// are one `Character`.
struct ScalarCursor {
  private let scalars: [Unicode.Scalar]
  var index: Int

  init(_ scalars: [Unicode.Scalar], at index: Int = 0) {
    self.scalars = scalars
    self.index = index
  }

  var isAtEnd: Bool { index >= scalars.count }

  /// The scalar at the cursor.
  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// Everything from the cursor on.
  var rest: String { String(scalars: scalars[min(index, scalars.count)...]) }

  /// Moves over a word if it stands here.
  mutating func skip(_ word: String) -> Bool {
    let length = word.unicodeScalars.count
    guard index + length <= scalars.count, scalars[index..<index + length].elementsEqual(word.unicodeScalars)
    else {
      return false
    }
    index += length
    return true
  }

  /// Moves behind the next place where a word stands; stays and returns `false` if it does not within 4,096 scalars.
  ///
  /// The limit keeps a cell full of openings that never close from being read over and over.
  mutating func skip(past word: String) -> Bool {
    let start = index
    while !isAtEnd, index - start < 4096 {
      if current == word.unicodeScalars.first, skip(word) { return true }
      index += 1
    }
    index = start
    return false
  }

  /// Moves over white space; returns whether there was any.
  @discardableResult
  mutating func skipSpaces() -> Bool {
    !take { WhiteSpace.isWhite($0) || $0 == "\t" || $0 == "\r" }.isEmpty
  }

  /// Moves over the longest run of scalars that a rule accepts, and returns it.
  mutating func take(while accepts: (Unicode.Scalar) -> Bool) -> String {
    let start = index
    while let scalar = current, accepts(scalar) { index += 1 }
    return String(scalars: scalars[start..<index])
  }

  /// Moves over a run of ASCII digits and returns it.
  mutating func takeDigits() -> String { take { ("0"..."9").contains($0) } }
}

extension String {
  /// The text with A–Z as a–z and nothing else changed.
  var lowercasedASCII: String {
    String(
      scalars: unicodeScalars.map { ("A"..."Z").contains($0) ? Unicode.Scalar(table: $0.value + 32) : $0 })
  }
}
