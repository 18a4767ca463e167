/// Signs that respondents write for ASCII ones: digits of other scripts, in circles or raised, and look-alikes.
enum DisguisedScalars {
  private static let asciiForms: [UInt32: UInt32] = [
    0x2018: 0x27, 0x2019: 0x27, 0x201C: 0x22, 0x201D: 0x22, 0x2043: 0x2D, 0x2044: 0x2F, 0x207B: 0x2D,
    0x207A: 0x2B,
    0x2215: 0x2F, 0x24B6: 0x40, 0x24D0: 0x40, 0x3002: 0x2E, 0xFE52: 0x2E, 0xFE55: 0x3A, 0xFE58: 0x2D,
    0xFE62: 0x2B,
    0xFE63: 0x2D, 0xFE6B: 0x40, 0xFF61: 0x2E,
  ]

  /// The ASCII value of a scalar, the value it has already, or nil for what only dresses the one before it.
  static func plain(_ scalar: Unicode.Scalar, _ value: UInt32) -> UInt32? {
    if let form = asciiForms[value] { return form }
    switch value {
    case 0x20E3, 0xFE00...0xFE0F: return nil
    case 0x3400...0x9FFF: return value
    default: break
    }
    let properties = scalar.properties
    guard let type = properties.numericType, type != .numeric, let digit = properties.numericValue,
      (0...9).contains(digit)
    else { return value }
    return Plain.zero + UInt32(digit)
  }
}
