internal import Glibc

/// Reads a file from its start in blocks.
struct FileReader: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private(set) var block: [UInt8]
  private static let blockSize = 256 * 1_024

  /// - Returns: nil where there is no such file.
  init?(ifThere path: String) throws(PublicationError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw Disk.failure("open", path) }
    self.path = path
    self.descriptor = descriptor
    block = []
  }

  deinit { close(descriptor) }

  /// Reads the next block, which is empty at the end and full before it.
  mutating func readBlock() throws(PublicationError) {
    block = [UInt8](repeating: 0, count: Self.blockSize)
    var filled = 0
    while filled < block.count {
      let descriptor = descriptor
      let count = unsafe block.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress.map { unsafe $0 + filled }, buffer.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Disk.failure("read", path) }
      if count == 0 { break }
      filled += count
    }
    block.removeLast(block.count - filled)
  }
}
