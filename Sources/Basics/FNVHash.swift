/// FNV-1a with 64 bits, over bytes that come in pieces: quick, the same on every machine, and no seal.
///
/// Public, as only then the optimizer takes its few instructions over into other targets.
public struct FNVHash {
  /// The hash of the bytes so far.
  public var value: UInt64

  /// - Parameter salt: what sets hashes of different things apart.
  @inlinable public init(salt: UInt64 = 0) { value = 0xCBF2_9CE4_8422_2325 ^ salt }

  /// Goes on with a byte.
  @inlinable public mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Goes on with some bytes.
  @inlinable public mutating func add(_ bytes: Span<UInt8>) {
    for index in bytes.indices { add(bytes[index]) }
  }
}
