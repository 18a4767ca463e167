internal import FileSystem

/// The line in which a file stops being UTF-8, asked whether it is Windows-874 or merely damaged.
struct BrokenLine {
  private static let reach = 4096

  private let bytes: [UInt8]

  /// Takes what stands between the line ends around an offset, at most 4 KiB to either side.
  init(of file: borrowing InputFile, around offset: Int) throws {
    let near = try file.bytes(in: max(0, offset - Self.reach)..<offset + Self.reach)
    let place = min(offset, Self.reach)
    let start = near[..<min(place, near.count)].lastIndex(where: Self.isLineEnd).map { $0 + 1 } ?? 0
    let end = near[min(place, near.count)...].firstIndex(where: Self.isLineEnd) ?? near.count
    bytes = Array(near[start..<end])
  }

  /// Whether two Thai letters of Windows-874 are left side by side when all UTF-8 Thai, whole or cut, is taken out.
  var hasWindows874: Bool {
    var index = 0
    var isBehindLetter = false
    while index < bytes.count {
      if let length = lengthOfUTF8Thai(at: index) {
        isBehindLetter = false
        index += length
        continue
      }
      let isLetter = Windows874.isThaiLetter(bytes[index])
      if isLetter, isBehindLetter { return true }
      isBehindLetter = isLetter
      index += 1
    }
    return false
  }

  /// A whole character, or the two bytes left of one in front of an ASCII byte, another character or the end.
  private func lengthOfUTF8Thai(at index: Int) -> Int? {
    guard index + 1 < bytes.count, bytes[index] == 0xE0, bytes[index + 1] | 1 == 0xB9 else { return nil }
    guard index + 2 < bytes.count else { return 2 }
    let next = bytes[index + 2]
    if next & 0xC0 == 0x80 { return 3 }
    return next < 0x80 || next == 0xE0 ? 2 : nil
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
