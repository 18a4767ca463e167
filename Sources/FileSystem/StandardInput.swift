internal import Glibc

/// The stream that a command reads when no file is named.
package enum StandardInput {
  /// Milliseconds after which a wait for input looks whether it was cancelled.
  private static let patience: CInt = 200

  /// Waits for input and reads what there is of it.
  ///
  /// - Parameter isCancelled: asked while nothing comes; true ends the wait.
  /// - Returns: how many bytes were read; 0 at the end or when cancelled.
  package static func read(
    into buffer: inout [UInt8], unless isCancelled: () -> Bool
  ) throws(FileError) -> Int {
    while !isCancelled() {
      var event = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      // Nothing came yet, or a signal did: whoever asked may have been cancelled.
      if unsafe poll(&event, 1, patience) <= 0 { continue }
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count >= 0 { return count }
      if errno != EINTR, errno != EAGAIN {
        throw FileError(path: DiskPath("stdin"), operation: "read", errno: errno)
      }
    }
    return 0
  }
}
