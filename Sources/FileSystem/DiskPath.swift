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
