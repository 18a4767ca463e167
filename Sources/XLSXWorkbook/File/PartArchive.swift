internal import CLibDeflate

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

  /// - Returns: nil where the parts need more than an archive of this kind holds, 65,535 parts and 4 GiB, or memory is short.
  static func bytes(of parts: [WorkbookPart]) -> [UInt8]? {
    guard let packer = Packer() else { return nil }
    var archive = PartArchive()
    for part in parts {
      guard archive.add(part, packer) else { return nil }
    }
    return archive.finish() ? archive.bytes : nil
  }

  private mutating func add(_ part: WorkbookPart, _ packer: borrowing Packer) -> Bool {
    let packed = packer.packed(part.content)
    let data = packed ?? part.content
    guard let packedSize = UInt32(exactly: data.count), let size = UInt32(exactly: part.content.count),
      let offset = UInt32(exactly: bytes.count)
    else { return false }
    let entry = Entry(
      name: Array(part.name.utf8), method: packed == nil ? Self.stored : Self.deflated,
      sum: Packer.sum(part.content), packedSize: packedSize, size: size, offset: offset)
    bytes.append(little: Self.localSignature)
    appendFacts(of: entry)
    bytes += entry.name
    bytes += data
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
      bytes.append(little: UInt16(0))  // attributes
      bytes.append(little: UInt32(0))  // attributes of a file system
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

/// libdeflate, set up once for all parts of an archive.
@safe
private struct Packer: ~Copyable {
  private let compressor: OpaquePointer

  /// The quickest level: a third of the time of the usual one, for files an eighth larger.
  private static let level: Int32 = 1

  /// Nil where memory is short.
  init?() {
    guard let compressor = unsafe libdeflate_alloc_compressor(Self.level) else { return nil }
    unsafe self.compressor = unsafe compressor
  }

  deinit { unsafe libdeflate_free_compressor(compressor) }

  /// - Returns: the deflated bytes; nil where these would be no fewer.
  func packed(_ bytes: [UInt8]) -> [UInt8]? {
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { room, used in
      used = unsafe libdeflate_deflate_compress(
        compressor, bytes, bytes.count, room.baseAddress, max(bytes.count, 1) - 1)
    }
    return packed.isEmpty ? nil : packed
  }

  static func sum(_ bytes: [UInt8]) -> UInt32 { unsafe libdeflate_crc32(0, bytes, bytes.count) }
}
