internal import CCrypto

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
    bytes = (0..<Self.byteCount).map { index in
      let (high, low) = (digits[2 * index], digits[2 * index + 1])
      return UInt8(high << 4 | low)
    }
  }
}

extension SHA256Digest: CustomStringConvertible {
  /// The digest as `sha256sum` prints it: 64 lower-case hexadecimal digits.
  package var description: String {
    var hex: [UInt8] = []
    hex.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      hex.append(Self.digit(byte >> 4))
      hex.append(Self.digit(byte & 15))
    }
    return String(decoding: hex, as: UTF8.self)
  }
}

extension SHA256Digest {
  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
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

/// Computes the SHA-256 of bytes that come in chunks, so that a file is hashed while it is read.
///
/// It is libcrypto's because that uses the SHA instructions of the processor (Performance, *Reading*).
@safe
package struct SHA256Stream: ~Copyable {
  private let context: OpaquePointer

  /// Starts with no bytes.
  ///
  /// - Throws: when libcrypto has no memory or offers no SHA-256.
  package init() throws(DigestError) {
    unsafe context = try unsafe makeContext()
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  /// Adds the next bytes, any number of them.
  package mutating func update(_ bytes: Span<UInt8>) throws(DigestError) {
    let context = unsafe context
    let status = unsafe bytes.withUnsafeBufferPointer {
      unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count)
    }
    try check(status, "EVP_DigestUpdate")
  }

  /// Ends the stream.
  ///
  /// - Returns: the digest of all bytes added.
  package consuming func finish() throws(DigestError) -> SHA256Digest {
    var bytes = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    try unsafe check(EVP_DigestFinal_ex(context, &bytes, &count), "EVP_DigestFinal_ex")
    guard let digest = SHA256Digest(bytes: Array(bytes.prefix(Int(count)))) else {
      throw DigestError(function: "EVP_DigestFinal_ex", code: 0)
    }
    return digest
  }
}

/// The algorithm, asked for once: a name would be looked for among the library's providers for each of the many streams.
///
/// Nil where libcrypto offers none.
nonisolated(unsafe) private let algorithm = unsafe EVP_MD_fetch(nil, "SHA256", nil)

/// Makes a context that is ready for bytes.
private func makeContext() throws(DigestError) -> OpaquePointer {
  guard let algorithm = unsafe algorithm else { throw lastError(of: "EVP_MD_fetch") }
  guard let context = unsafe EVP_MD_CTX_new() else { throw lastError(of: "EVP_MD_CTX_new") }
  do throws(DigestError) {
    try unsafe check(EVP_DigestInit_ex(context, algorithm, nil), "EVP_DigestInit_ex")
    return unsafe context
  } catch {
    unsafe EVP_MD_CTX_free(context)
    throw error
  }
}

/// Turns the status of an EVP function, 1 for success, into the one error of this target.
private func check(_ status: Int32, _ function: String) throws(DigestError) {
  if status != 1 { throw lastError(of: function) }
}

/// Takes the newest error from the thread's queue and empties it, so that no later call reports it.
private func lastError(of function: String) -> DigestError {
  let code = ERR_peek_last_error()
  ERR_clear_error()
  return DigestError(function: function, code: code)
}

/// A call of libcrypto that failed: no memory, or a build or policy of OpenSSL without SHA-256.
package struct DigestError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The function that failed.
  package let function: String
  /// OpenSSL's packed error code, 0 when it queued none.
  package let code: UInt

  /// What failed, with the code in the form that `openssl errstr` explains.
  package var description: String {
    "libcrypto: \(function) failed (error \(String(code, radix: 16, uppercase: true)))"
  }
}
