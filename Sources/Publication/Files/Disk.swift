internal import Glibc

/// The system calls of publishing, each with its one typed error.
enum Disk {
  private static let fileMode: mode_t = 0o666
  private static let folderMode: mode_t = 0o777

  /// Makes a folder with those above it; one that exists is fine.
  static func makeFolder(_ path: String) throws(PublicationError) {
    if unsafe mkdir(path, folderMode) == 0 { return }
    switch errno {
    case EEXIST where isFolder(path): return
    case ENOENT:
      guard let slash = path.dropFirst().lastIndex(of: "/") else { throw failure("make folder", path) }
      try makeFolder(String(path[..<slash]))
      guard unsafe mkdir(path, folderMode) == 0 else { throw failure("make folder", path) }
    default: throw failure("make folder", path)
    }
  }

  /// Writes a new file and flushes it to the disk.
  static func write(_ bytes: [UInt8], to path: String) throws(PublicationError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, fileMode)
    guard descriptor >= 0 else { throw failure("create", path) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("write", path) }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw failure("flush", path) }
  }

  /// Makes the names of a folder survive a loss of power.
  static func flushFolder(_ path: String) throws(PublicationError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure("flush", path) }
  }

  /// Puts a file in the place of another in one step.
  static func move(_ path: String, to target: String) throws(PublicationError) {
    guard unsafe rename(path, target) == 0 else { throw failure("replace", target) }
  }

  /// Removes a file; that it is not there is fine.
  static func remove(_ path: String) throws(PublicationError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw failure("remove", path) }
  }

  /// Removes an empty folder.
  static func removeFolder(_ path: String) throws(PublicationError) {
    guard unsafe rmdir(path) == 0 || errno == ENOENT else { throw failure("remove", path) }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0
  }

  /// The whole of a file.
  static func read(_ path: String) throws(PublicationError) -> [UInt8] {
    guard var reader = try FileReader(ifThere: path) else { throw failure("open", path) }
    var bytes: [UInt8] = []
    repeat {
      try reader.readBlock()
      bytes += reader.block
    } while !reader.block.isEmpty
    return bytes
  }

  /// The names in a folder in byte order, `.` and `..` apart; none where there is no such folder.
  static func names(in path: String) throws(PublicationError) -> [String] {
    guard let folder = unsafe opendir(path) else {
      guard errno == ENOENT else { throw failure("list", path) }
      return []
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The error of the system call that has just failed.
  static func failure(_ operation: String, _ path: String) -> PublicationError {
    .disk(operation: operation, path: path, code: errno)
  }
}
