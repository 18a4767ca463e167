internal import CZlib

/// Packs parts into an archive: a header and deflated data for each, and the directory (APPNOTE.TXT 4.3), no ZIP64.
///
/// Nothing in it tells when or by what it was packed, so that equal parts give equal bytes.
struct PartArchive {
  /// What a part's header and its record in the directory both say.
  private struct Entry {
    let name: [UInt8]
    let method: UInt16
    let sum: UInt32
    let packedSize: UInt32
    let size: UInt32
    let isText: Bool
    let offset: UInt32
  }

  private static let localSignature: UInt32 = 0x0403_4B50
  private static let recordSignature: UInt32 = 0x0201_4B50
  private static let endSignature: UInt32 = 0x0605_4B50
  /// Of the format, which knows deflate.
  private static let version: UInt16 = 20
  private static let stored: UInt16 = 0
  private static let deflated: UInt16 = 8
  /// 1 January 1980, the first day that an archive can name.
  private static let date: UInt16 = 1 << 5 | 1

  private(set) var bytes: [UInt8] = []
  private var entries: [Entry] = []

  /// - Returns: nil where the parts need more than an archive of this kind holds: 65,535 parts and 4 GiB.
  static func bytes(of parts: [WorkbookPart]) -> [UInt8]? {
    var archive = PartArchive()
    for part in parts {
      guard archive.add(part) else { return nil }
    }
    return archive.finish() ? archive.bytes : nil
  }

  private mutating func add(_ part: WorkbookPart) -> Bool {
    let isStored = part.name == Theme.part
    guard let (packed, isText) = isStored ? (part.content, true) : Deflate.packed(part.content),
      let packedSize = UInt32(exactly: packed.count), let size = UInt32(exactly: part.content.count),
      let offset = UInt32(exactly: bytes.count)
    else { return false }
    let entry = Entry(
      name: Array(part.name.utf8), method: isStored ? Self.stored : Self.deflated,
      sum: Deflate.sum(part.content), packedSize: packedSize, size: size, isText: isText, offset: offset)
    bytes.append(little: Self.localSignature)
    appendFacts(of: entry)
    bytes += entry.name
    bytes += packed
    entries.append(entry)
    return true
  }

  private mutating func finish() -> Bool {
    let start = bytes.count
    for entry in entries {
      bytes.append(little: Self.recordSignature)
      bytes.append(little: UInt16(0))  // made by nothing in particular
      appendFacts(of: entry)
      bytes.append(little: UInt16(0))  // comment
      bytes.append(little: UInt16(0))  // disk
      bytes.append(little: UInt16(entry.isText ? 1 : 0))
      bytes.append(little: UInt32(0))  // attributes
      bytes.append(little: entry.offset)
      bytes += entry.name
    }
    guard let count = UInt16(exactly: entries.count), let offset = UInt32(exactly: start),
      let size = UInt32(exactly: bytes.count - start)
    else { return false }
    bytes.append(little: Self.endSignature)
    bytes.append(little: UInt32(0))  // disks
    bytes.append(little: count)
    bytes.append(little: count)
    bytes.append(little: size)
    bytes.append(little: offset)
    bytes.append(little: UInt16(0))  // comment
    return true
  }

  private mutating func appendFacts(of entry: Entry) {
    bytes.append(little: Self.version)
    bytes.append(little: UInt16(0))  // flags
    bytes.append(little: entry.method)
    bytes.append(little: UInt16(0))  // midnight
    bytes.append(little: Self.date)
    bytes.append(little: entry.sum)
    bytes.append(little: entry.packedSize)
    bytes.append(little: entry.size)
    bytes.append(little: UInt16(truncatingIfNeeded: entry.name.count))
    bytes.append(little: UInt16(0))  // extra field
  }
}

extension [UInt8] {
  /// Appends a number, its lowest byte first.
  fileprivate mutating func append(little number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}

/// zlib's way of packing bytes, at its usual level, without header or trailer.
private enum Deflate {
  /// - Returns: the packed bytes and whether zlib took what it packed for text; nil where memory is short.
  static func packed(_ bytes: [UInt8]) -> ([UInt8], isText: Bool)? {
    var stream = unsafe z_stream()
    guard let count = UInt32(exactly: bytes.count),
      unsafe deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { unsafe deflateEnd(&stream) }
    let bound = unsafe Int(deflateBound(&stream, uLong(count)))
    var isWhole = false
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: bound) { room, used in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        unsafe stream.avail_in = count
        unsafe stream.next_out = room.baseAddress
        unsafe stream.avail_out = UInt32(room.count)
        isWhole = unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END
        used = unsafe Int(stream.total_out)
      }
    }
    return isWhole ? (packed, unsafe stream.data_type == Z_TEXT) : nil
  }

  static func sum(_ bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: unsafe crc32_z(0, bytes, bytes.count))
  }
}
