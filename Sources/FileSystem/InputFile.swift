internal import Glibc

/// An open file that is read from the start, once or more, or in parts; closed when it goes out of scope.
package struct InputFile: ~Copyable {
  package let path: DiskPath
  private let descriptor: CInt

  /// Opens a file for reading.
  /// - Throws: when it is missing or may not be read.
  package init(_ path: DiskPath) throws(FileError) {
    self.path = path
    descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw FileError(path: path, operation: "open", errno: errno) }
  }

  deinit { close(descriptor) }

  /// The status of the open file itself, whatever its path names by now.
  package func status() throws(FileError) -> FileStatus {
    var raw = stat()
    guard unsafe fstat(descriptor, &raw) == 0 else {
      throw FileError(path: path, operation: "look at", errno: errno)
    }
    return FileStatus(raw)
  }

  /// Fills the buffer as far as the file goes.
  /// - Returns: how many bytes were read; fewer than the buffer holds only at the end of the file.
  package func read(into buffer: inout [UInt8]) throws(FileError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(descriptor, bytes.baseAddress.map { unsafe $0 + filled }, bytes.count - filled)
      }
      if count == 0 {
        try checkEnd()
        break
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(path: path, operation: "read", errno: errno)
      }
      filled += count
    }
    return filled
  }

  /// A share that is going away may say that a file has ended where it has not.
  private func checkEnd() throws(FileError) {
    let place = lseek(descriptor, 0, SEEK_CUR)
    let size = try status().size
    if place >= 0, place < size {
      throw FileError(path: path, operation: "read to the end of", errno: EIO)
    }
  }

  /// Goes back to the first byte.
  package func rewind() throws(FileError) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw FileError(path: path, operation: "read", errno: errno)
    }
  }

  /// The whole file.
  package static func contents(of path: DiskPath) throws(FileError) -> [UInt8] {
    let file = try InputFile(path)
    var result: [UInt8] = []
    // A large one would be moved time and again as it grows; what a file system says of one may be anything.
    result.reserveCapacity(max(0, min(try file.status().size, 1 << 30)))
    try file.forEachBlock(failure: { $0 }, take: { block throws(FileError) in result += block })
    return result
  }

  /// Reads on to the end, a block at a time.
  ///
  /// - Parameters:
  ///   - failure: what is thrown where a block cannot be read.
  ///   - take: gets each block, which it must not keep; the last is shorter than the others and may be empty.
  package func forEachBlock<Failure: Error>(
    failure: (FileError) -> Failure, take: (ArraySlice<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    let status: FileStatus
    do throws(FileError) { status = try self.status() } catch { throw failure(error) }
    // A small file needs no more than itself, and a byte that stays free to show its end.
    var buffer = [UInt8](repeating: 0, count: min(max(status.size + 1, 1 << 12), Self.blockLength))
    while true {
      let count: Int
      do throws(FileError) { count = try read(into: &buffer) } catch { throw failure(error) }
      try take(buffer[..<count])
      if count < buffer.count { return }
    }
  }

  /// Reads a part of the file, a block at a time.
  ///
  /// - Parameters:
  ///   - range: the places of its bytes.
  ///   - failure: what is thrown where a block cannot be read, or the file ends before the part.
  ///   - take: gets each block, which it must not keep.
  package func forEachBlock<Failure: Error>(
    in range: Range<Int>, failure: (FileError) -> Failure, take: (ArraySlice<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    guard lseek(descriptor, range.lowerBound, SEEK_SET) >= 0 else {
      throw failure(FileError(path: path, operation: "read", errno: errno))
    }
    var buffer = [UInt8](repeating: 0, count: min(range.count, Self.blockLength))
    var left = range.count
    while left > 0 {
      if left < buffer.count { buffer.removeLast(buffer.count - left) }
      let count: Int
      do throws(FileError) { count = try read(into: &buffer) } catch { throw failure(error) }
      guard count == buffer.count else {
        throw failure(FileError(path: path, operation: "read to the end of", errno: EIO))
      }
      try take(buffer[...])
      left -= count
    }
  }

  /// Bytes of a block that is read at once: with fewer the calls count, with more the processor's cache is left.
  package static let blockLength = 256 << 10
}

/// A file of settings or of a registry, which is read whole: a regular one of a size that such a file may have.
package enum SmallFile {
  /// Bytes: some hundred times what the largest of them holds.
  package static let largest = 16 << 20

  /// The whole file.
  /// - Throws: for what cannot be read, and for what may have no end: a device, a pipe, a folder, a huge file.
  package static func contents(of path: DiskPath) throws(SmallFileError) -> [UInt8] {
    let file: InputFile
    do { file = try InputFile(path) } catch { throw .disk(error) }
    let status: FileStatus
    do { status = try file.status() } catch { throw .disk(error) }
    guard status.kind == .regular else { throw .notRegular(path) }
    guard status.size <= largest else { throw .tooLarge(path) }
    var result: [UInt8] = []
    try file.forEachBlock(
      failure: { .disk($0) },
      take: { block throws(SmallFileError) in
        result += block
        // It may grow while it is read.
        if result.count > largest { throw .tooLarge(path) }
      })
    return result
  }
}

/// Why a file of settings was not read.
package enum SmallFileError: Error, Hashable, Sendable {
  case disk(FileError)
  /// A folder, a device, a pipe.
  case notRegular(DiskPath)
  case tooLarge(DiskPath)
}
