import TestSupport

/// Makes inputs from others as a fuzzer does: bytes and pieces are changed, doubled, dropped and mixed.
struct Mutator {
  let seeds: [[UInt8]]
  var generator: SeededGenerator

  /// What has a meaning to one parser or another.
  private static let words = [
    "\"", ",", ";", "\t", "\r\n", "\n", "\u{FEFF}", "\0", "=\"", "๑", "ำ", "ํา", "เเ", "แ", "\u{200B}", "–",
    "%",
    "มี", "ไม่มี", "ดีเยี่ยม", "2565", "สพป.", "มาตรฐานที่", "ตัวบ่งชี้ที่", "ระดับคุณภาพ", "ประทับเวลา", "1.1", "ข้อ", "มี.ค.",
    "\u{1E}", "{", "[",
  ].map { Array($0.utf8) }

  /// The next input; one to four changes of a seed.
  mutating func next() -> [UInt8] {
    var bytes = seeds.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &generator) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let rest = Int.random(in: 0...min(32, bytes.count - place), using: &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes.insert(contentsOf: Self.words.randomElement(using: &generator) ?? [], at: place)
    case 1: bytes.removeSubrange(place..<place + rest)
    case 2: bytes.insert(contentsOf: bytes[place..<place + rest], at: place)
    case 3: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator) }
    case 4: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
    default:
      let other = seeds.randomElement(using: &generator) ?? []
      let start = Int.random(in: 0...other.count, using: &generator)
      bytes.replaceSubrange(place..<place + rest, with: other[start...].prefix(64))
    }
  }
}
