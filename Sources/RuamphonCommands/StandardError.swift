internal import Glibc
internal import Synchronization

/// stderr with at most one line that is redrawn below the lines that stay.
///
/// All tasks of the process write through one of these, so that a line never lands within the redrawn one.
final class StandardError: Sendable {
  private let status = Mutex("")

  private static let erase = "\r\u{1B}[K"

  /// Writes a line that stays; the redrawn one moves below it.
  func write(_ line: String) {
    status.withLock { shown in
      _ = Self.write((shown.isEmpty ? "" : Self.erase) + line + "\n" + shown, to: STDERR_FILENO)
    }
  }

  /// Redraws the last line; an empty text takes it away.
  func redraw(_ text: String) {
    status.withLock { shown in
      guard text != shown else { return }
      shown = text
      _ = Self.write(Self.erase + text, to: STDERR_FILENO)
    }
  }

  /// Whether a descriptor is a terminal that understands colours and redrawing.
  static func isTerminal(_ descriptor: Int32, named type: String?) -> Bool {
    isatty(descriptor) == 1 && type != "dumb"
  }

  /// The columns of the terminal behind stderr; 80 where it does not say.
  static var columns: Int {
    var size = winsize()
    let result = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size)
    return result == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Writes all bytes at once, so that lines of two processes do not mix.
  /// - Returns: the system's number of what stopped it; 0 where every byte was taken.
  static func write(_ text: String, to descriptor: Int32) -> Int32 {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let rest = bytes[start...]
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        // A pipe that somebody made non-blocking is full: wait until its reader has taken some.
        var event = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&event, 1, -1)
        continue
      }
      if count <= 0 { return count < 0 ? errno : EIO }
      start += count
    }
    return 0
  }
}
