internal import Glibc

/// What the operating system says of this process.
package enum ThisProcess {
  /// The number by which people find the process, as `ps` shows it.
  package static var id: Int { Int(getpid()) }

  /// The login name of the user that the process runs as, or the user's number where it has none.
  package static var userName: String {
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else { return "\(geteuid())" }
    return String(cString: name)
  }
}
