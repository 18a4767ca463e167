import Glibc

/// The file behind a workbook: proven writable before libxlsxwriter starts, flushed to disk after it ends.
///
/// libxlsxwriter opens its file only while closing, and then reports a failure on standard error; probing first gives
/// the caller an error with the system's reason instead.
struct WorkbookFile {
  let path: String
  /// Whether the probe made the file, so that an abandoned workbook leaves nothing behind.
  private let isNew: Bool

  /// Creates the file empty, or finds that the existing one can be written, and checks the temporary directory.
  init(path: String, temporaryDirectory: String) throws(WorkbookError) {
    try Self.checkDirectory(temporaryDirectory)
    guard !path.utf8.contains(0) else { throw .unwritable(path: path, code: EINVAL) }
    var descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    isNew = descriptor >= 0
    if !isNew, errno == EEXIST { descriptor = open(path, O_WRONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
    Glibc.close(descriptor)
    self.path = path
  }

  /// Gives the finished file its theme and makes it survive a loss of power.
  func finish(themeFont: String) throws(WorkbookError) {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
    defer { Glibc.close(descriptor) }
    let theme = Array(Theme.xml(font: themeFont).utf8)
    guard let changed = ZipArchive(try contents(of: descriptor))?.replacing(Theme.part, with: theme) else {
      throw .library(operation: "read finished workbook", code: 0, place: .init())
    }
    try write(changed, to: descriptor)
    guard fsync(descriptor) == 0 else { throw .unwritable(path: path, code: errno) }
  }

  private func contents(of descriptor: Int32) throws(WorkbookError) -> [UInt8] {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { throw .unwritable(path: path, code: errno) }
    var bytes = [UInt8](repeating: 0, count: size)
    var done = 0
    while done < size {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress.map { $0 + done }, size - done, done)
      }
      guard count > 0 else { throw .unwritable(path: path, code: count < 0 ? errno : EIO) }
      done += count
    }
    return bytes
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(WorkbookError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        pwrite(descriptor, buffer.baseAddress.map { $0 + done }, bytes.count - done, done)
      }
      guard count > 0 else { throw .unwritable(path: path, code: count < 0 ? errno : EIO) }
      done += count
    }
    guard ftruncate(descriptor, bytes.count) == 0 else { throw .unwritable(path: path, code: errno) }
  }

  /// Removes what the probe made; a file that was there before stays.
  func discard() {
    if isNew { unlink(path) }
  }

  private static func checkDirectory(_ path: String) throws(WorkbookError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
    Glibc.close(descriptor)
    guard access(path, W_OK | X_OK) == 0 else { throw .unwritable(path: path, code: errno) }
  }
}
