/// Characters that no reader sees but that make equal words differ (Values, *Thai text*).
enum InvisibleCharacters {
  /// Drops zero-width characters, direction marks, soft hyphens, word joiners, byte order marks, and what Unicode keeps
  /// for no character at all.
  static func drop(from scalars: inout [Unicode.Scalar]) -> Bool {
    let before = scalars.count
    scalars.removeAll { isDropped($0.value) }
    return scalars.count != before
  }

  private static func isDropped(_ value: UInt32) -> Bool {
    switch value {
    case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: true
    case 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
