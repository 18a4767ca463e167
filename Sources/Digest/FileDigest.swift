package import FileSystem

/// The SHA-256 of a file's bytes.
package struct FileDigest: Sendable {
  package let byteCount: Int
  package let sha256: SHA256Digest

  /// Reads and hashes a file as it is on the disk.
  package init(of path: DiskPath) throws(FileDigestError) {
    var byteCount = 0
    var stream: SHA256Stream
    do { stream = try SHA256Stream() } catch { throw .digest(error) }
    let file: InputFile
    do { file = try InputFile(path) } catch { throw .disk(error) }
    try file.forEachBlock(failure: FileDigestError.disk) { block throws(FileDigestError) in
      do throws(DigestError) { try stream.update(block.span) } catch { throw .digest(error) }
      byteCount += block.count
    }
    self.byteCount = byteCount
    do { sha256 = try stream.finish() } catch { throw .digest(error) }
  }

  /// Hashes what a file holds.
  package init(of bytes: [UInt8]) throws(DigestError) { try self.init(of: [bytes[...]]) }

  /// Hashes what a file of several parts holds.
  package init(of parts: [ArraySlice<UInt8>]) throws(DigestError) {
    var stream = try SHA256Stream()
    for part in parts { try stream.update(part.span) }
    byteCount = parts.reduce(0) { $0 + $1.count }
    sha256 = try stream.finish()
  }
}

/// Why a file has no digest.
package enum FileDigestError: Error, Equatable, Sendable {
  /// It cannot be read.
  case disk(FileError)
  case digest(DigestError)
}
