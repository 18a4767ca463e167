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
