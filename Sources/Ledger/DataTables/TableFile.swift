internal import Digest
internal import FileSystem

/// A file of `data/` in the making, hashed while it is written.
struct TableFile: ~Copyable {
  private var file: OutputFile
  private var stream: SHA256Stream
  private var byteCount = 0

  init(_ path: DiskPath) throws {
    let stream = try SHA256Stream()
    file = try OutputFile(path)
    self.stream = stream
  }

  mutating func write(_ bytes: ArraySlice<UInt8>) throws {
    try stream.update(bytes.span)
    try file.write(bytes)
    byteCount += bytes.count
  }

  /// Takes over a part of another file.
  mutating func write(_ range: Range<Int>, of other: DiskPath) throws {
    try InputFile(other).forEachBlock(in: range, failure: { $0 as any Error }, take: { try write($0) })
  }

  /// Makes sure that the bytes are on the disk.
  consuming func close() throws -> FileDigest {
    try file.close()
    return FileDigest(byteCount: byteCount, sha256: try stream.finish())
  }
}
