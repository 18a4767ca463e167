internal import Digest
internal import FileSystem

/// What a file of the set is, and whether it differs from the one that was there.
enum FileComparison {
  /// A new file beside the old one of its name.
  ///
  /// - Parameters:
  ///   - bytes: what the new file holds.
  ///   - path: the name under which the file is published.
  static func compare(
    new bytes: [UInt8], old: String, as path: String
  ) throws(PublicationError) -> PublishedFile {
    let digest: FileDigest
    do throws(DigestError) { digest = try FileDigest(of: bytes) } catch {
      throw .digest(path: path, reason: error)
    }
    return PublishedFile(path, digest, isChanged: try onDisk(try differs(DiskPath(old), from: bytes)))
  }

  /// A file that stands published already and is left alone.
  static func standing(
    _ place: String, as path: String, knowing known: DigestMemory
  ) throws(PublicationError) -> PublishedFile {
    do throws(FileDigestError) {
      return PublishedFile(path, try known.digest(of: DiskPath(place)), isChanged: false)
    } catch {
      switch error {
      case .disk(let error): throw .disk(error)
      case .digest(let error): throw .digest(path: path, reason: error)
      }
    }
  }

  /// Whether a file holds other bytes; one that is not there does.
  private static func differs(_ old: DiskPath, from bytes: [UInt8]) throws(FileError) -> Bool {
    guard (try? FileStatus(of: old)) != nil else { return true }
    let file = try InputFile(old)
    var block = [UInt8](repeating: 0, count: min(InputFile.blockLength, bytes.count + 1))
    var start = 0
    while true {
      let count = try file.read(into: &block)
      if block[..<count] != bytes[start...].prefix(count) { return true }
      start += count
      if count < block.count { return start < bytes.count }
    }
  }
}

extension PublishedFile {
  fileprivate init(_ path: String, _ digest: FileDigest, isChanged: Bool) {
    self.init(
      path: path, byteCount: digest.byteCount, sha256: digest.sha256.description, isChanged: isChanged)
  }
}
