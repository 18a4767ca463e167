/// Digits of the three kinds that Thai forms mix: ASCII, Thai (`๐`–`๙`) and full-width.
package enum Digits {
  /// Replaces Thai and full-width digits by ASCII digits; every other scalar stays.
  package static func foldedToASCII(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return String(scalars: text.unicodeScalars.lazy.map(asciiForm))
  }

  /// Replaces ASCII and full-width digits by Thai ones, as official letters print them.
  package static func thai(_ text: String) -> String {
    String(
      scalars: text.unicodeScalars.lazy.map { scalar in
        value(of: scalar).map { Unicode.Scalar(table: thaiZero + UInt32($0)) } ?? scalar
      })
  }

  /// The value 0–9 of a digit of any of the three kinds, `nil` for everything else.
  package static func value(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case thaiZero...thaiZero + 9: Int(scalar.value - thaiZero)
    case fullWidthZero...fullWidthZero + 9: Int(scalar.value - fullWidthZero)
    default: nil
    }
  }

  /// The ASCII digit of the same value, or the scalar itself.
  package static func asciiForm(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    value(of: scalar).map { Unicode.Scalar(table: 0x30 + UInt32($0)) } ?? scalar
  }

  private static let thaiZero: UInt32 = 0x0E50
  private static let fullWidthZero: UInt32 = 0xFF10
}
