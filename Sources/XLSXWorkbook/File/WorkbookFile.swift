internal import Glibc

/// The file behind a workbook: proven writable before libxlsxwriter starts, written and flushed to disk after it ends.
///
/// libxlsxwriter never sees it: what goes wrong with it is told with the system's reason.
struct WorkbookFile {
  let path: String
  /// Whether the probe made the file, so that an abandoned workbook leaves nothing behind.
  private let isNew: Bool

  /// Creates the file empty, or finds that the existing one can be written, and checks the temporary directory.
  init(path: String, temporaryDirectory: String) throws(WorkbookError) {
    try Self.checkDirectory(temporaryDirectory)
    guard !path.utf8.contains(0) else { throw .unwritable(path: path, code: EINVAL) }
    var descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    isNew = descriptor >= 0
    if !isNew, errno == EEXIST { descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
    Glibc.close(descriptor)
    self.path = path
  }

  /// Writes the finished file and makes it survive a loss of power.
  func write(_ bytes: [UInt8]) throws(WorkbookError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
    defer { Glibc.close(descriptor) }
    try write(bytes, to: descriptor)
    guard fsync(descriptor) == 0 else { throw .unwritable(path: path, code: errno) }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(WorkbookError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe pwrite(descriptor, buffer.baseAddress.map { unsafe $0 + done }, bytes.count - done, done)
      }
      guard count > 0 else { throw .unwritable(path: path, code: count < 0 ? errno : EIO) }
      done += count
    }
    guard ftruncate(descriptor, bytes.count) == 0 else { throw .unwritable(path: path, code: errno) }
  }

  /// Removes what the probe made; a file that was there before stays.
  func discard() {
    if isNew { unsafe unlink(path) }
  }

  private static func checkDirectory(_ path: String) throws(WorkbookError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
    Glibc.close(descriptor)
    guard unsafe access(path, W_OK | X_OK) == 0 else { throw .unwritable(path: path, code: errno) }
  }
}
