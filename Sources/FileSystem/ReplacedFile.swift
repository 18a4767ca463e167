internal import Glibc

extension OutputFile {
  /// Writes a whole file beside its place and renames it there: readers see the old bytes or the new ones.
  /// - Throws: when it cannot be written; then the old file is as it was.
  package static func replace(_ path: DiskPath, with bytes: [UInt8]) throws(FileError) {
    let waiting = DiskPath(bytes: path.bytes + Array(".\(getpid()).tmp".utf8))
    do throws(FileError) {
      var file = try OutputFile(waiting)
      try file.write(bytes)
      try file.close()
      let result = waiting.withCString { from in path.withCString { to in rename(from, to) } }
      guard result == 0 else { throw FileError(path: path, operation: "replace", errno: errno) }
    } catch {
      _ = waiting.withCString { unlink($0) }
      throw error
    }
  }
}
