internal import Glibc

/// What is done with a file as a whole, each in one step.
package enum DiskFile {
  /// Puts a file in the place of another, which is whole before and after.
  package static func move(_ path: DiskPath, to target: DiskPath) throws(FileError) {
    let result = unsafe path.withCString { from in unsafe target.withCString { unsafe rename(from, $0) } }
    guard result == 0 else { throw FileError(path: target, operation: "replace", errno: errno) }
  }

  /// Removes a file; that it is not there is fine.
  package static func remove(_ path: DiskPath) throws(FileError) {
    guard unsafe path.withCString({ unsafe unlink($0) }) == 0 || errno == ENOENT else {
      throw FileError(path: path, operation: "remove", errno: errno)
    }
  }

  /// Writes a new file and makes sure that its bytes are on the disk.
  package static func write(_ bytes: [UInt8], to path: DiskPath) throws(FileError) {
    var file = try OutputFile(path)
    try file.write(bytes)
    try file.close()
  }
}
