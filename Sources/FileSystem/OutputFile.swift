internal import Glibc

/// A new file that is written from its start; closed when it goes out of scope.
package struct OutputFile: ~Copyable {
  package let path: DiskPath
  private let descriptor: CInt

  /// Creates a file, or empties the one that is there.
  package init(_ path: DiskPath) throws(FileError) {
    self.path = path
    descriptor = unsafe path.withCString { unsafe open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }
    guard descriptor >= 0 else { throw FileError(path: path, operation: "create", errno: errno) }
  }

  deinit { Glibc.close(descriptor) }

  /// Appends all bytes.
  package mutating func write(_ bytes: [UInt8]) throws(FileError) { try write(bytes[...]) }

  /// Appends all bytes of a part.
  package mutating func write(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let count = unsafe bytes[start...].withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(path: path, operation: "write", errno: errno)
      }
      start += count
    }
  }

  /// Makes sure that the bytes are on the disk.
  package consuming func close() throws(FileError) {
    guard fsync(descriptor) == 0 else { throw FileError(path: path, operation: "flush", errno: errno) }
  }
}

extension OutputFile {
  /// Writes a whole file beside its place and renames it there: readers see the old bytes or the new ones.
  /// - Throws: when it cannot be written; then the old file is as it was.
  package static func replace(_ path: DiskPath, with bytes: [UInt8]) throws(FileError) {
    let waiting = DiskPath(bytes: path.bytes + Array(".\(ThisProcess.id).tmp".utf8))
    do throws(FileError) {
      try DiskFile.write(bytes, to: waiting)
      try DiskFile.move(waiting, to: path)
    } catch {
      try? DiskFile.remove(waiting)
      throw error
    }
  }
}

/// What is done with a file as a whole, each in one step.
package enum DiskFile {
  /// Puts a file in the place of another, which is whole before and after.
  package static func move(_ path: DiskPath, to target: DiskPath) throws(FileError) {
    let result = unsafe path.withCString { from in unsafe target.withCString { unsafe rename(from, $0) } }
    guard result == 0 else { throw FileError(path: target, operation: "replace", errno: errno) }
  }

  /// Removes a file; that it is not there is fine.
  package static func remove(_ path: DiskPath) throws(FileError) {
    guard unsafe path.withCString({ unsafe unlink($0) }) == 0 || errno == ENOENT else {
      throw FileError(path: path, operation: "remove", errno: errno)
    }
  }

  /// Writes a new file and makes sure that its bytes are on the disk.
  package static func write(_ bytes: [UInt8], to path: DiskPath) throws(FileError) {
    try write([bytes[...]], to: path)
  }

  /// Writes a new file of several parts likewise.
  package static func write(_ parts: [ArraySlice<UInt8>], to path: DiskPath) throws(FileError) {
    var file = try OutputFile(path)
    for part in parts { try file.write(part) }
    try file.close()
  }
}

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
