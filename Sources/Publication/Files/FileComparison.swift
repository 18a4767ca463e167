internal import Digest
internal import FileSystem

/// Compares a new file with the old one of its name while hashing it, in one reading of both.
enum FileComparison {
  /// - Parameter path: the name under which the file is published.
  static func compare(new: String, old: String, as path: String) throws(PublicationError) -> PublishedFile {
    var difference = try onDisk { () throws(FileError) in try Difference(old: DiskPath(old)) }
    let digest = try digest(of: new, as: path) { block throws(FileError) in
      try difference.read(beside: block)
    }
    return PublishedFile(path, digest, isChanged: difference.isFound)
  }

  /// A file that stands published already and is left alone.
  static func standing(_ place: String, as path: String) throws(PublicationError) -> PublishedFile {
    PublishedFile(path, try digest(of: place, as: path) { _ in }, isChanged: false)
  }

  private static func digest(
    of place: String, as path: String, beside: (ArraySlice<UInt8>) throws(FileError) -> Void
  ) throws(PublicationError) -> FileDigest {
    do throws(FileDigestError) {
      return try FileDigest(of: DiskPath(place), beside: beside)
    } catch {
      switch error {
      case .disk(let error): throw .disk(error)
      case .digest(let error): throw .digest(path: path, reason: error)
      }
    }
  }

  /// Whether the old file has parted from the new one yet; one that is not there has from the start.
  private struct Difference: ~Copyable {
    private var reader: InputFile?
    private var block = [UInt8](repeating: 0, count: InputFile.blockLength)
    private(set) var isFound: Bool

    init(old: DiskPath) throws(FileError) {
      let isThere = (try? FileStatus(of: old)) != nil
      reader = isThere ? try InputFile(old) : nil
      isFound = !isThere
    }

    mutating func read(beside new: ArraySlice<UInt8>) throws(FileError) {
      guard !isFound, let length = try reader?.read(into: &block) else { return }
      isFound = block[..<length] != new
    }
  }
}

extension PublishedFile {
  fileprivate init(_ path: String, _ digest: FileDigest, isChanged: Bool) {
    self.init(
      path: path, byteCount: digest.byteCount, sha256: digest.sha256.description, isChanged: isChanged)
  }
}
