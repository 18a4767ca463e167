internal import CZlib

/// zlib's decompression, set up once and used for one part after another.
struct Inflater: ~Copyable {
  /// On the heap because zlib keeps the address; nil where it had no memory.
  private let stream: UnsafeMutablePointer<z_stream>?

  init() {
    stream = Self.makeStream()
  }

  deinit {
    guard let stream else { return }
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Decompresses a raw deflate stream that fills the target exactly.
  ///
  /// - Returns: whether the stream is whole, sound and of that length.
  func inflate(_ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    guard let stream, inflateReset(stream) == Z_OK else { return false }
    guard let inputSize = UInt32(exactly: source.count), let outputSize = UInt32(exactly: target.count) else {
      return false
    }
    stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
    stream.pointee.avail_in = inputSize
    stream.pointee.next_out = target.baseAddress
    stream.pointee.avail_out = outputSize
    return CZlib.inflate(stream, Z_FINISH) == Z_STREAM_END && stream.pointee.avail_out == 0
      && stream.pointee.avail_in == 0
  }

  /// CRC-32 as ZIP uses it (APPNOTE.TXT 4.4.7).
  static func checkSum(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_z(0, bytes.baseAddress, bytes.count))
  }

  /// A stream for deflate without a header, whose window has 2^15 bytes.
  private static func makeStream() -> UnsafeMutablePointer<z_stream>? {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    if inflateInit2_(stream, -15, ZLIB_VERSION, size) == Z_OK { return stream }
    stream.deallocate()
    return nil
  }
}
