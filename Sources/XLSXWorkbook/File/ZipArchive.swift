internal import CZlib

/// The one change made to a finished file: a part of the archive replaced, all others kept byte for byte.
///
/// Reads what libxlsxwriter writes – no comment, no ZIP64 – and returns nil for anything else (APPNOTE.TXT 4.3).
/// libzip 1.7.3 would do the same but for the versions in the part's headers, which it sets by itself to values that
/// libxlsxwriter does not write; the bytes of a workbook would then hang on the release of libzip.
struct ZipArchive {
  private static let localSignature: UInt32 = 0x0403_4B50
  private static let recordSignature: UInt32 = 0x0201_4B50
  private static let endSignature: UInt32 = 0x0605_4B50
  private static let endSize = 22

  /// One entry of the central directory.
  private struct Entry {
    var record: [UInt8]
    let name: [UInt8]
    let offset: Int
  }

  private let bytes: [UInt8]
  private let directoryOffset: Int
  private var entries: [Entry] = []

  init?(_ bytes: [UInt8]) {
    let end = bytes.count - Self.endSize
    guard end >= 0, bytes.number(at: end) == Self.endSignature else { return nil }
    self.bytes = bytes
    directoryOffset = Int(bytes.number(at: end + 16))
    var position = directoryOffset
    for _ in 0..<bytes.shortNumber(at: end + 10) {
      guard position + 46 <= end, bytes.number(at: position) == Self.recordSignature else { return nil }
      let nameEnd = position + 46 + bytes.shortNumber(at: position + 28)
      let next = nameEnd + bytes.shortNumber(at: position + 30) + bytes.shortNumber(at: position + 32)
      guard next <= end else { return nil }
      entries.append(
        Entry(
          record: Array(bytes[position..<next]), name: Array(bytes[(position + 46)..<nameEnd]),
          offset: Int(bytes.number(at: position + 42))))
      position = next
    }
  }

  /// The archive with one part's content replaced and stored uncompressed, or nil where it has no such part.
  func replacing(_ name: String, with content: [UInt8]) -> [UInt8]? {
    guard entries.contains(where: { $0.name.elementsEqual(name.utf8) }) else { return nil }
    var archive: [UInt8] = []
    archive.reserveCapacity(bytes.count + content.count)
    var directory: [UInt8] = []
    for (index, entry) in entries.enumerated() {
      let next = index + 1 < entries.count ? entries[index + 1].offset : directoryOffset
      guard entry.offset <= next, next <= bytes.count else { return nil }
      var record = entry.record
      record.set(UInt32(archive.count), at: 42)
      if entry.name.elementsEqual(name.utf8) {
        record.storePlainly(content)
        archive += Self.localHeader(for: record, name: entry.name) + content
      } else {
        archive += bytes[entry.offset..<next]
      }
      directory += record
    }
    return archive + directory + end(directorySize: directory.count, directoryOffset: archive.count)
  }

  /// A local header says again what the directory's record says, here without an extra field.
  private static func localHeader(for record: [UInt8], name: [UInt8]) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 4) + record[6..<30] + [0, 0]
    header.set(localSignature, at: 0)
    return header + name
  }

  private func end(directorySize: Int, directoryOffset: Int) -> [UInt8] {
    var end = Array(bytes.suffix(Self.endSize))
    end.set(UInt32(directorySize), at: 12)
    end.set(UInt32(directoryOffset), at: 16)
    return end
  }
}

extension [UInt8] {
  fileprivate func number(at offset: Int) -> UInt32 {
    self[offset..<(offset + 4)].reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  fileprivate func shortNumber(at offset: Int) -> Int {
    Int(self[offset]) | Int(self[offset + 1]) << 8
  }

  fileprivate mutating func set(_ number: UInt32, at offset: Int) {
    for index in 0..<4 { self[offset + index] = UInt8(truncatingIfNeeded: number >> (8 * UInt32(index))) }
  }

  /// Turns a directory record into one of uncompressed content: no flags, method 0, sizes and check sum.
  fileprivate mutating func storePlainly(_ content: [UInt8]) {
    for offset in 8...11 { self[offset] = 0 }
    set(UInt32(unsafe crc32(0, content, UInt32(content.count))), at: 16)
    set(UInt32(content.count), at: 20)
    set(UInt32(content.count), at: 24)
  }
}
