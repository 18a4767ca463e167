package import FileSystem

/// The SHA-256 of a file's bytes.
package struct FileDigest: Sendable {
  package let byteCount: Int
  package let sha256: SHA256Digest

  /// Takes over a digest that was made while a file was written.
  package init(byteCount: Int, sha256: SHA256Digest) {
    self.byteCount = byteCount
    self.sha256 = sha256
  }

  /// Reads and hashes a file as it is on the disk.
  package init(of path: DiskPath) throws(FileDigestError) {
    let file: InputFile
    do { file = try InputFile(path) } catch { throw .disk(error) }
    try self.init(of: file) { _ in }
  }

  /// Reads and hashes an open file from where it is.
  /// - Parameter look: sees each block on the way.
  package init(
    of file: borrowing InputFile, beside look: (ArraySlice<UInt8>) -> Void
  ) throws(FileDigestError) {
    var byteCount = 0
    var stream: SHA256Stream
    do { stream = try SHA256Stream() } catch { throw .digest(error) }
    try file.forEachBlock(failure: FileDigestError.disk) { block throws(FileDigestError) in
      do throws(DigestError) { try stream.update(block.span) } catch { throw .digest(error) }
      byteCount += block.count
      look(block)
    }
    self.byteCount = byteCount
    do { sha256 = try stream.finish() } catch { throw .digest(error) }
  }

  /// Hashes what a file holds.
  package init(of bytes: [UInt8]) throws(DigestError) {
    var stream = try SHA256Stream()
    try stream.update(bytes.span)
    byteCount = bytes.count
    sha256 = try stream.finish()
  }
}

/// Why a file has no digest.
package enum FileDigestError: Error, Equatable, Sendable {
  /// It cannot be read.
  case disk(FileError)
  case digest(DigestError)
}
