/// How a character holds on to its neighbours when a line breaks.
enum ThaiCluster {
  /// Whether a line may end between two characters, neither of which is a space.
  ///
  /// Only inside Thai: before a consonant or a leading vowel, not after a leading vowel, and never before what is
  /// written after, above or below a consonant. Where words end needs a dictionary, which this does without.
  static func mayBreak(after left: Unicode.Scalar, before right: Unicode.Scalar) -> Bool {
    if left == "-" || left == "/" || left == "\u{200B}" { return true }
    guard isThai(left), isThai(right) else { return false }
    return !isLeadingVowel(left) && (isConsonant(right) || isLeadingVowel(right))
  }

  static func isThai(_ scalar: Unicode.Scalar) -> Bool {
    (0xE01...0xE4E).contains(scalar.value)
  }

  /// ก … ฮ.
  private static func isConsonant(_ scalar: Unicode.Scalar) -> Bool {
    (0xE01...0xE2E).contains(scalar.value)
  }

  /// เ แ โ ใ ไ, written before the consonant they follow in speech.
  private static func isLeadingVowel(_ scalar: Unicode.Scalar) -> Bool {
    (0xE40...0xE44).contains(scalar.value)
  }
}

extension Substring {
  /// The text in pieces that stay on one line, a run of spaces being a piece of its own.
  var unbreakablePieces: [Substring.UnicodeScalarView] {
    let scalars = unicodeScalars
    var pieces: [Substring.UnicodeScalarView] = []
    var start = scalars.startIndex
    var previous: Unicode.Scalar?
    for index in scalars.indices {
      let scalar = scalars[index]
      if let left = previous, index > start, Self.separates(left, scalar) {
        pieces.append(scalars[start..<index])
        start = index
      }
      previous = scalar
    }
    if start < scalars.endIndex { pieces.append(scalars[start...]) }
    return pieces
  }

  private static func separates(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if (left == " ") != (right == " ") { return true }
    return left != " " && ThaiCluster.mayBreak(after: left, before: right)
  }
}
