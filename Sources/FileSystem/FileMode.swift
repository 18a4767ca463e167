internal import Glibc

/// Who may read a file that is published, in the digits of `chmod`.
package enum FileMode: String, CaseIterable, Sendable {
  case everybody = "0644"
  case group = "0640"
  case owner = "0600"

  var bits: mode_t {
    switch self {
    case .everybody: 0o644
    case .group: 0o640
    case .owner: 0o600
    }
  }
}

extension DiskFile {
  /// Gives a file its permissions.
  ///
  /// - Parameters:
  ///   - mode: what it gets whatever the process's umask; nil leaves it what it was made with.
  ///   - most: what it may have at most.
  package static func setMode(_ path: DiskPath, _ mode: FileMode?, atMost most: FileMode) throws(FileError) {
    var raw = stat()
    guard unsafe path.withCString({ unsafe stat($0, &raw) }) == 0 else {
      throw FileError(path: path, operation: "look at", errno: errno)
    }
    let now = raw.st_mode & 0o7777
    let wanted = (mode?.bits ?? now) & most.bits
    guard wanted != now else { return }
    guard unsafe path.withCString({ unsafe chmod($0, wanted) }) == 0 else {
      throw FileError(path: path, operation: "set the permissions of", errno: errno)
    }
  }
}
