internal import Glibc

/// What the operating system says of this process.
package enum ThisProcess {
  /// The number by which people find the process, as `ps` shows it.
  package static var id: Int { Int(getpid()) }

  /// The login name of the user that the process runs as, or the user's number where it has none.
  package static var userName: String {
    guard let entry = unsafe getpwuid(geteuid()), let name = unsafe entry.pointee.pw_name else {
      return "\(geteuid())"
    }
    return unsafe String(cString: name)
  }
}

/// What the process inherits from whoever started it.
extension ThisProcess {
  /// Whether a signal was ignored when the process began, as `nohup` arranges it for SIGHUP.
  package static func ignores(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Lets a write to a pipe that nobody reads fail instead of ending the process half-way.
  package static func outliveBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Puts something behind stdin, stdout and stderr where the process was started without them.
  ///
  /// The next file that is opened would take such a number, and get what is meant for the stream. Reading then ends at
  /// once and writing fails.
  package static func occupyStandardStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }
}

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
