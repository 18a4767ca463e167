/// The parts of an archive, unpacked one at a time into the same memory.
struct ZipContents: ~Copyable {
  let directory: ZipDirectory
  private let bytes: [UInt8]
  private let inflater = Inflater()
  private var memory: [UInt8] = []

  /// Nil where the bytes are no archive.
  init?(_ bytes: [UInt8]) {
    guard let directory = ZipDirectory(bytes) else { return nil }
    self.directory = directory
    self.bytes = bytes
  }

  /// Unpacks a part and lends it, with a zero byte behind its end.
  ///
  /// - Returns: nil where the content is damaged or its check sum differs.
  mutating func withContent<Result>(
    of entry: ZipDirectory.Entry, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    var lent = memory
    memory = []
    defer { memory = lent }
    if lent.count <= entry.size { lent = [UInt8](repeating: 0, count: entry.size + entry.size / 2 + 64) }
    return lent.withUnsafeMutableBufferPointer { lent in
      let target = UnsafeMutableBufferPointer(rebasing: lent[..<entry.size])
      guard unpack(entry, into: target) else { return nil }
      lent[entry.size] = 0
      let content = UnsafeBufferPointer(target)
      return Inflater.checkSum(content) == entry.checkSum ? body(content) : nil
    }
  }

  private borrowing func unpack(
    _ entry: ZipDirectory.Entry, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let content = UnsafeBufferPointer(rebasing: bytes[entry.content])
      switch entry.method {
      case 0:
        guard content.count == target.count else { return false }
        _ = target.update(from: content)
        return true
      case 8: return inflater.inflate(content, into: target)
      default: return false
      }
    }
  }
}
