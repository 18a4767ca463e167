internal import CPartFiles
import Glibc

/// The file behind a workbook: proven writable before libxlsxwriter starts, written and flushed to disk after it ends.
///
/// libxlsxwriter opens its file only while closing, and tells of a failure on standard error in words of its own. It is
/// given a file in memory, which does not fail; its bytes are written here, and what goes wrong is told with the system's
/// reason.
struct WorkbookFile: ~Copyable {
  let path: String
  /// Whether the probe made the file, so that an abandoned workbook leaves nothing behind.
  private let isNew: Bool
  private let memory: CInt

  /// Creates the file empty, or finds that the existing one can be written, and checks the temporary directory.
  init(path: String, temporaryDirectory: String) throws(WorkbookError) {
    try Self.checkDirectory(temporaryDirectory)
    guard !path.utf8.contains(0) else { throw .unwritable(path: path, code: EINVAL) }
    let memory = unsafe ruamphon_memory_file("workbook")
    guard memory >= 0 else { throw .unwritable(path: path, code: errno) }
    var descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    let isNew = descriptor >= 0
    if !isNew, errno == EEXIST { descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      let code = errno
      Glibc.close(memory)
      throw .unwritable(path: path, code: code)
    }
    Glibc.close(descriptor)
    self.path = path
    self.isNew = isNew
    self.memory = memory
  }

  deinit { Glibc.close(memory) }

  /// The path under which libxlsxwriter opens the file in memory.
  var memoryPath: String { "/proc/self/fd/\(memory)" }

  /// Writes the finished file with its theme and makes it survive a loss of power.
  func finish(themeFont: String) throws(WorkbookError) {
    let theme = Array(Theme.xml(font: themeFont).utf8)
    guard let changed = ZipArchive(try contents(of: memory))?.replacing(Theme.part, with: theme) else {
      throw .library(operation: "read finished workbook", code: 0, place: .init())
    }
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
    defer { Glibc.close(descriptor) }
    try write(changed, to: descriptor)
    guard fsync(descriptor) == 0 else { throw .unwritable(path: path, code: errno) }
  }

  private func contents(of descriptor: Int32) throws(WorkbookError) -> [UInt8] {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { throw .unwritable(path: path, code: errno) }
    var bytes = [UInt8](repeating: 0, count: size)
    var done = 0
    while done < size {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(descriptor, buffer.baseAddress.map { unsafe $0 + done }, size - done, done)
      }
      guard count > 0 else { throw .unwritable(path: path, code: count < 0 ? errno : EIO) }
      done += count
    }
    return bytes
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(WorkbookError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
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
