/// Archives whose parts are stored as they are (APPNOTE.TXT 4.3), so that a byte can be changed where it is.
enum StoredArchive {
  static func bytes(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let shared =
        little(20, 2) + [UInt8](repeating: 0, count: 8)
        + little(Int(sum(part.content)), 4)
        + little(part.content.count, 4) + little(part.content.count, 4) + little(name.count, 2) + little(0, 2)
      directory +=
        little(0x0201_4B50, 4) + little(20, 2) + shared + [UInt8](repeating: 0, count: 10)
        + little(archive.count, 4) + name
      archive += little(0x0403_4B50, 4) + shared + name + part.content
    }
    let end =
      little(0x0605_4B50, 4) + [UInt8](repeating: 0, count: 4) + little(parts.count, 2)
      + little(parts.count, 2) + little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
    return archive + directory + end
  }

  /// Where the contents stand in the archive of parts with such names and sizes.
  static func content(_ parts: [(name: String, size: Int)]) -> [Range<Int>] {
    var start = 0
    return parts.map { part in
      let first = start + 30 + part.name.utf8.count
      start = first + part.size
      return first..<start
    }
  }

  /// CRC-32 as archives have it (APPNOTE.TXT 4.4.7), a byte at a time: tests are not optimised.
  private static func sum(_ bytes: [UInt8]) -> UInt32 {
    let sums = sumsOfBytes
    var sum = ~UInt32(0)
    for byte in bytes { sum = sum >> 8 ^ sums[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
    return ~sum
  }

  private static let sumsOfBytes: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in
      let isOdd = rest & 1 == 1
      return isOdd ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
    }
  }

  private static func little(_ number: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
