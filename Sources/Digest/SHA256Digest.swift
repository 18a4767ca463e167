/// The SHA-256 of some bytes, by which the ledger knows a file's content (FIPS 180-4).
package struct SHA256Digest: Hashable, Sendable {
  /// The number of bytes of every digest.
  package static let byteCount = 32

  /// The 32 bytes, first byte first.
  package let bytes: [UInt8]

  /// Takes over a digest that was stored as bytes; nil unless there are exactly 32.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// Reads 64 hexadecimal digits of either case; nil for anything else.
  package init?(hex: String) {
    let digits = hex.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard hex.utf8.count == 2 * Self.byteCount, digits.count == 2 * Self.byteCount else { return nil }
    bytes = (0..<Self.byteCount).map { UInt8(digits[2 * $0] << 4 | digits[2 * $0 + 1]) }
  }
}

extension SHA256Digest: CustomStringConvertible {
  /// The digest as `sha256sum` prints it: 64 lower-case hexadecimal digits.
  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    let hex = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: hex, as: UTF8.self)
  }
}

extension SHA256Digest: Codable {
  /// Decodes the hexadecimal form.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let digest = SHA256Digest(hex: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "Expected 64 hexadecimal digits of a SHA-256.")
    }
    self = digest
  }

  /// Encodes the hexadecimal form.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
