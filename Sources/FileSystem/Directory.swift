internal import Glibc

/// A folder's entries, read in one go.
package enum Directory {
  /// The names in a folder without `.` and `..`, sorted by bytes so that every machine has one order.
  /// - Throws: when the folder is missing or may not be read.
  package static func names(in path: DiskPath) throws(FileError) -> [[UInt8]] {
    guard let handle = unsafe path.withCString({ unsafe opendir($0) }) else {
      throw FileError(path: path, operation: "open the folder", errno: errno)
    }
    defer { unsafe closedir(handle) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          bytes in
          unsafe Array(
            UnsafeBufferPointer(
              start: bytes, count: strlen(UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self))))
        }
      }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileError(path: path, operation: "read the folder", errno: errno) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

extension Directory {
  /// Makes a folder and whatever lacks above it; one that exists is fine, a file in its place is not.
  package static func make(_ path: DiskPath) throws(FileError) {
    if unsafe path.withCString({ unsafe mkdir($0, 0o755) }) == 0 { return }
    let code = errno
    if code == EEXIST, isThere(path) { return }
    guard code == ENOENT, let slash = path.bytes.lastIndex(of: UInt8(ascii: "/")), slash > 0 else {
      throw FileError(path: path, operation: "make the folder", errno: code)
    }
    try make(DiskPath(bytes: path.bytes[..<slash]))
    guard unsafe path.withCString({ unsafe mkdir($0, 0o755) }) == 0 || isThere(path) else {
      throw FileError(path: path, operation: "make the folder", errno: errno)
    }
  }

  /// Makes the names in a folder survive a loss of power.
  package static func flush(_ path: DiskPath) throws(FileError) {
    let descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw FileError(path: path, operation: "open", errno: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileError(path: path, operation: "flush", errno: errno) }
  }

  /// Removes an empty folder; that it is not there is fine.
  package static func remove(_ path: DiskPath) throws(FileError) {
    guard unsafe path.withCString({ unsafe rmdir($0) }) == 0 || errno == ENOENT else {
      throw FileError(path: path, operation: "remove", errno: errno)
    }
  }

  /// Makes sure that a folder, or what is in its place, is no link, which may lead anywhere.
  package static func requireNoLink(_ path: DiskPath) throws(FileError) {
    guard (try? FileStatus(of: path, followingLinks: false))?.kind == .link else { return }
    throw FileError(path: path, operation: "write through the link", errno: ELOOP)
  }

  /// Makes sure that names in a folder can be made and replaced.
  /// - Throws: when they cannot, whoever may have a file in it open.
  package static func requireWritable(_ path: DiskPath) throws(FileError) {
    guard unsafe path.withCString({ unsafe access($0, W_OK | X_OK) }) == 0 else {
      throw FileError(path: path, operation: "write in", errno: errno)
    }
  }

  /// Whether a path is a folder, or a link to one.
  package static func isThere(_ path: DiskPath) -> Bool {
    (try? FileStatus(of: path))?.kind == .directory
  }
}
