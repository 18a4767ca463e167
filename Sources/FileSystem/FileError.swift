internal import Glibc

/// A system call on a path that failed: the environment, not the data, is broken.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  package let path: DiskPath
  /// What was tried, as a verb: `open`, `read`, `replace`.
  package let operation: String
  package let errno: Int32

  package init(path: DiskPath, operation: String, errno: Int32) {
    self.path = path
    self.operation = operation
    self.errno = errno
  }

  /// A failure for which the system gave no number: what was read or written before does not come again.
  package init(broken path: DiskPath, operation: String) {
    self.init(path: path, operation: operation, errno: EIO)
  }

  /// The operating system's own words, such as `Permission denied`.
  package var reason: String { unsafe String(cString: strerror(errno)) }

  package var isMissing: Bool { errno == ENOENT || errno == ENOTDIR }

  /// Whether somebody has the file open so that it cannot be replaced now, as programs on a share do.
  package var isHeldOpen: Bool { [EBUSY, ETXTBSY, EACCES, EPERM].contains(errno) }

  package var description: String { "cannot \(operation) \(path.text): \(reason)" }
}
