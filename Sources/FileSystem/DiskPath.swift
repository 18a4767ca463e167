internal import Glibc

/// A path on the disk as bytes: names need not be UTF-8.
package struct DiskPath: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The path of something inside this folder.
  package func appending(_ name: some Sequence<UInt8>) -> DiskPath {
    let separator: [UInt8] = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return DiskPath(bytes: bytes + separator + name)
  }

  package func appending(_ name: String) -> DiskPath { appending(Array(name.utf8)) }

  /// The path for people; bytes that are no UTF-8 show as `�`.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Calls with the path as C wants it, ended by a NUL.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe (bytes + [0]).withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { preconditionFailure("a path always has its NUL") }
        return unsafe body(start)
      }
    }
  }
}

extension DiskPath {
  /// The absolute path behind all links.
  /// - Throws: when a part of the path is missing.
  package func resolvingLinks() throws(FileError) -> DiskPath {
    guard let resolved = unsafe withCString({ unsafe realpath($0, nil) }) else {
      throw FileError(path: self, operation: "resolve", errno: errno)
    }
    defer { unsafe free(resolved) }
    return unsafe DiskPath(bytes: UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }
}

/// Where a path leads once all links are followed, also one whose last parts do not exist yet.
///
/// Two spellings of one folder (relative, through a link, with a slash at the end) give equal values.
package struct ResolvedPath: Hashable, Sendable {
  package let path: DiskPath

  /// - Throws: when a part cannot be looked at for another reason than that it is not there.
  package init(_ path: DiskPath) throws(FileError) {
    var existing = Self.trimmed(path.bytes)
    var missing: [[UInt8]] = []
    while true {
      do throws(FileError) {
        let folder = try DiskPath(bytes: existing.isEmpty ? Self.here : existing).resolvingLinks()
        self.path = Self.plain(missing.reversed()).reduce(folder) { $0.appending($1) }
        return
      } catch {
        guard error.isMissing, !existing.isEmpty, existing != [Self.slash] else { throw error }
      }
      let start = existing.lastIndex(of: Self.slash)
      let name = existing[(start.map { $0 + 1 } ?? 0)...]
      missing.append(Array(name))
      existing = start.map { $0 == 0 ? [Self.slash] : Self.trimmed(Array(existing[..<$0])) } ?? []
    }
  }

  private static let slash = UInt8(ascii: "/")
  private static let here = Array(".".utf8)
  private static let above = Array("..".utf8)

  /// Names below the last folder that exists, without `.`, and without `..` and what it leaves.
  private static func plain(_ names: [[UInt8]]) -> [[UInt8]] {
    names.reduce(into: []) { plain, name in
      if name == above { _ = plain.popLast() } else if name != here { plain.append(name) }
    }
  }

  /// Without slashes at the end; the root keeps its own.
  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    return bytes
  }
}

/// A system call on a path that failed: the environment, not the data, is broken.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  package let path: DiskPath
  /// What was tried, as a verb: `open`, `read`, `replace`.
  package let operation: String
  package let errno: Int32

  package init(path: DiskPath, operation: String, errno: Int32) {
    self.path = path
    self.operation = operation
    self.errno = errno
  }

  /// A failure for which the system gave no number: what was read or written before does not come again.
  package init(broken path: DiskPath, operation: String) {
    self.init(path: path, operation: operation, errno: EIO)
  }

  /// The operating system's own words, such as `Permission denied`.
  package var reason: String { unsafe String(cString: strerror(errno)) }

  package var isMissing: Bool { errno == ENOENT || errno == ENOTDIR }

  /// Whether somebody has the file open so that it cannot be replaced now, as programs on a share do.
  package var isHeldOpen: Bool { [EBUSY, ETXTBSY, EACCES, EPERM].contains(errno) }

  package var description: String { "cannot \(operation) \(path.text): \(reason)" }
}
