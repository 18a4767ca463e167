package import FileSystem

/// The SHA-256 of a file's bytes as they are on the disk.
package struct FileDigest: Sendable {
  package let byteCount: Int
  package let sha256: SHA256Digest

  /// Reads and hashes a file.
  ///
  /// - Parameter beside: gets each block as it is hashed, as ``InputFile/forEachBlock(failure:take:)`` gives it.
  package init(
    of path: DiskPath, beside: (ArraySlice<UInt8>) throws(FileError) -> Void = { _ in }
  ) throws(FileDigestError) {
    var byteCount = 0
    var stream = try hashing { () throws(DigestError) in try SHA256Stream() }
    let file = try reading { () throws(FileError) in try InputFile(path) }
    try file.forEachBlock(failure: FileDigestError.disk) { block throws(FileDigestError) in
      try hashing { () throws(DigestError) in try stream.update(block.span) }
      try reading { () throws(FileError) in try beside(block) }
      byteCount += block.count
    }
    self.byteCount = byteCount
    do throws(DigestError) { sha256 = try stream.finish() } catch { throw .digest(error) }
  }
}

/// Why a file has no digest.
package enum FileDigestError: Error, Equatable, Sendable {
  /// It, or what is read beside it, cannot be read.
  case disk(FileError)
  case digest(DigestError)
}

private func reading<Value: ~Copyable>(
  _ work: () throws(FileError) -> Value
) throws(FileDigestError) -> Value {
  do { return try work() } catch { throw .disk(error) }
}

private func hashing<Value: ~Copyable>(
  _ work: () throws(DigestError) -> Value
) throws(FileDigestError) -> Value {
  do { return try work() } catch { throw .digest(error) }
}
