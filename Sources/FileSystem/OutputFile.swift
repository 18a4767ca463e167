internal import Glibc

/// A new file that is written from its start; closed when it goes out of scope.
package struct OutputFile: ~Copyable {
  package let path: DiskPath
  private let descriptor: CInt

  /// Creates a file, or empties the one that is there.
  package init(_ path: DiskPath) throws(FileError) {
    self.path = path
    descriptor = unsafe path.withCString { unsafe open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }
    guard descriptor >= 0 else { throw FileError(path: path, operation: "create", errno: errno) }
  }

  deinit { Glibc.close(descriptor) }

  /// Appends all bytes.
  package mutating func write(_ bytes: [UInt8]) throws(FileError) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(path: path, operation: "write", errno: errno)
      }
      start += count
    }
  }

  /// Makes sure that the bytes are on the disk.
  package consuming func close() throws(FileError) {
    guard fsync(descriptor) == 0 else { throw FileError(path: path, operation: "flush", errno: errno) }
  }
}
