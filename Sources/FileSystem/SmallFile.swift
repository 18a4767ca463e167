/// A file of settings or of a registry, which is read whole: a regular one of a size that such a file may have.
package enum SmallFile {
  /// Bytes: some hundred times what the largest of them holds.
  package static let largest = 16 << 20

  /// The whole file.
  /// - Throws: for what cannot be read, and for what may have no end: a device, a pipe, a folder, a huge file.
  package static func contents(of path: DiskPath) throws(SmallFileError) -> [UInt8] {
    let file: InputFile
    do { file = try InputFile(path) } catch { throw .disk(error) }
    let status: FileStatus
    do { status = try file.status() } catch { throw .disk(error) }
    guard status.kind == .regular else { throw .notRegular(path) }
    guard status.size <= largest else { throw .tooLarge(path) }
    var result: [UInt8] = []
    try file.forEachBlock(
      failure: { .disk($0) },
      take: { (block) throws(SmallFileError) in
        result += block
        // It may grow while it is read.
        if result.count > largest { throw .tooLarge(path) }
      })
    return result
  }
}

/// Why a file of settings was not read.
package enum SmallFileError: Error, Hashable, Sendable {
  case disk(FileError)
  /// A folder, a device, a pipe.
  case notRegular(DiskPath)
  case tooLarge(DiskPath)
}
