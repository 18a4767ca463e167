internal import CUTF8Proc

/// Unicode NFC, by the tables of utf8proc.
enum CanonicalComposition {
  /// Brings the text to NFC; returns whether it was not in it.
  static func compose(_ scalars: inout [Unicode.Scalar]) -> Bool {
    if scalars.allSatisfy({ $0.value < 0x0300 }) { return false }
    guard let composed = composed(scalars), composed != scalars else { return false }
    scalars = composed
    return true
  }

  /// The longest canonical decomposition of a scalar has four.
  private static let growth = 4

  /// Nil where utf8proc fails, for which Unicode scalars leave it no reason.
  private static func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let options = utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
    var bytes = Array(String(scalars: scalars).utf8)
    var buffer = [utf8proc_int32_t](repeating: 0, count: growth * scalars.count)
    let decomposed = unsafe utf8proc_decompose(&bytes, bytes.count, &buffer, buffer.count, options)
    guard (0...buffer.count).contains(decomposed) else { return nil }
    let count = unsafe utf8proc_normalize_utf32(&buffer, decomposed, options)
    guard count >= 0 else { return nil }
    return buffer.prefix(count).map { Unicode.Scalar(table: UInt32(bitPattern: $0)) }
  }
}
