@_spi(_Unicode) import Swift

/// Unicode NFC, by the tables that the standard library compares strings with.
///
/// The public API for NFC is in Foundation, which would bring ICU along and more than double the start-up time; the
/// standard library's own is interface for system use, hence used in this one place.
enum CanonicalComposition {
  /// Brings the text to NFC; returns whether it was not in it.
  static func compose(_ scalars: inout [Unicode.Scalar]) -> Bool {
    if scalars.allSatisfy({ $0.value < 0x0300 }) { return false }
    let composed = Array(String(scalars: scalars.flatMap(withoutTibetanPairs))._nfc)
    defer { scalars = composed }
    return composed != scalars
  }

  /// Takes apart the three Tibetan vowels that begin with a mark and are excluded from composition.
  ///
  /// The standard library leaves them whole where a mark of a higher class stands before them.
  private static func withoutTibetanPairs(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "\u{F73}": ["\u{F71}", "\u{F72}"]
    case "\u{F75}": ["\u{F71}", "\u{F74}"]
    case "\u{F81}": ["\u{F71}", "\u{F80}"]
    default: [scalar]
    }
  }
}
