internal import FileSystem
internal import Glibc
internal import Synchronization

/// stdout, which remembers that something of a result could not be written.
final class StandardOutput: Sendable {
  /// The system's number of the first failure; 0 before one.
  private let failure = Atomic<Int32>(0)

  /// Writes to the end or not at all from the first failure on: half a result is worse than one that stops.
  func write(_ text: String) {
    guard failure.load(ordering: .relaxed) == 0 else { return }
    let code = StandardError.write(text, to: STDOUT_FILENO)
    if code != 0 { failure.store(code, ordering: .relaxed) }
  }

  /// Why a result did not reach its end; nil where all did, or where the reader has gone and wants no more.
  var lossReason: String? {
    let code = failure.load(ordering: .relaxed)
    return code == 0 || code == EPIPE
      ? nil : FileError(path: DiskPath("stdout"), operation: "write", errno: code).reason
  }
}
