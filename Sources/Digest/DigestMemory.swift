internal import Basics
package import FileSystem

/// What files held when they were looked at first, so that none is read a second time.
///
/// A digest holds only while the disk says of its file what it said just before the file was read.
package struct DigestMemory: Sendable {
  private struct Entry: Sendable {
    let status: FileStatus
    let digest: FileDigest
  }

  private var entries: [DiskPath: Entry] = [:]

  /// Nothing was looked at.
  package init() {}

  /// Reads some files; one that cannot be read is not remembered, nor any after the task is cancelled.
  ///
  /// - Parameter width: how many are read at once.
  package init(of files: [DiskPath], width: Int) async {
    _ = await parallelForEach(files, width: width) { file in
      guard let status = try? FileStatus(of: file), let digest = try? FileDigest(of: file) else { return nil }
      return Entry(status: status, digest: digest)
    } take: { (file, entry: Entry?) throws(Never) in
      entries[file] = entry
    }
  }

  /// What a file holds: as it is remembered where nothing happened to it since, else it is read.
  package func digest(of file: DiskPath) throws(FileDigestError) -> FileDigest {
    if let entry = entries[file], (try? FileStatus(of: file)) == entry.status { return entry.digest }
    return try FileDigest(of: file)
  }
}
