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
