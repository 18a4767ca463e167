@_spi(_Unicode) import Swift

/// Unicode NFC, by the tables that the standard library compares strings with.
///
/// The public API for NFC is in Foundation, which would bring ICU along and more than double the start-up time; the
/// standard library's own is interface for system use, hence used in this one place.
enum CanonicalComposition {
  /// Brings the text to NFC; returns whether it was not in it.
  static func compose(_ scalars: inout [Unicode.Scalar]) -> Bool {
    if scalars.allSatisfy({ $0.value < 0x0300 }) { return false }
    let composed = Array(String(scalars: scalars)._nfc)
    defer { scalars = composed }
    return composed != scalars
  }
}
