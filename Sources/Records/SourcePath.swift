/// A file's path within the inbox, kept as the bytes that the disk holds.
///
/// Paths sort by bytes, so that every list of files has one order on every machine.
package struct SourcePath: Hashable, Sendable, Comparable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The path for people; bytes that are no UTF-8 show as `�`.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The parts between slashes.
  package var components: [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "/")) }

  /// The last part: the file's name.
  package var name: String { String(decoding: components.last ?? [], as: UTF8.self) }

  package static func < (left: SourcePath, right: SourcePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
