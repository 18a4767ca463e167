internal import CEmbeddedData

/// The data files that the binary carries, so that it needs no folder of its own to run.
package enum EmbeddedData {
  /// Every embedded file whose path begins with a prefix, in path order.
  package static func files(under prefix: String) -> [DataFile] {
    (0..<embedded_file_count()).compactMap { index in
      let file = unsafe embedded_file_at(index)
      let path = unsafe String(cString: file.path)
      guard path.hasPrefix(prefix) else { return nil }
      return unsafe DataFile(
        path: path, bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }
}

/// A data file's name, for messages, and its bytes.
package struct DataFile: Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
