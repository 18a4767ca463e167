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
    var stream: SHA256Stream
    do { stream = try SHA256Stream() } catch { throw .digest(error) }
    let file: InputFile
    do { file = try InputFile(path) } catch { throw .disk(error) }
    try file.forEachBlock(failure: FileDigestError.disk) { block throws(FileDigestError) in
      do throws(DigestError) { try stream.update(block.span) } catch { throw .digest(error) }
      do throws(FileError) { try beside(block) } catch { throw .disk(error) }
      byteCount += block.count
    }
    self.byteCount = byteCount
    do { sha256 = try stream.finish() } catch { throw .digest(error) }
  }
}

/// Why a file has no digest.
package enum FileDigestError: Error, Equatable, Sendable {
  /// It, or what is read beside it, cannot be read.
  case disk(FileError)
  case digest(DigestError)
}
