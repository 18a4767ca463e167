internal import Glibc

/// A folder's entries, read in one go.
package enum Directory {
  /// The names in a folder without `.` and `..`, sorted by bytes so that every machine has one order.
  /// - Throws: when the folder is missing or may not be read.
  package static func names(in path: DiskPath) throws(FileError) -> [[UInt8]] {
    guard let handle = path.withCString({ opendir($0) }) else {
      throw FileError(path: path, operation: "open the folder", errno: errno)
    }
    defer { closedir(handle) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          bytes in
          Array(
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
