internal import CCrypto

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

/// Makes a context that is ready for bytes.
private func makeContext() throws(DigestError) -> OpaquePointer {
  guard let context = unsafe EVP_MD_CTX_new() else { throw lastError(of: "EVP_MD_CTX_new") }
  do throws(DigestError) {
    try unsafe check(EVP_DigestInit_ex(context, EVP_sha256(), nil), "EVP_DigestInit_ex")
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
