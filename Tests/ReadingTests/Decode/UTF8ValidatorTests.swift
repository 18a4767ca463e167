import TestSupport
import Testing

@testable import Reading

@Suite("The first byte that is no UTF-8")
struct UTF8ValidatorTests {
  private static let pieces: [[UInt8]] = [
    Array("ก".utf8), Array("ที่".utf8), Array("ไม่มีความเห็น".utf8), Array("a".utf8), Array("12345678".utf8),
    Array("é".utf8), Array("“–”".utf8), Array("😀".utf8), Array("\u{FEFF}".utf8),
  ]
  private static let faults: [[UInt8]] = [
    [0xE0], [0xE0, 0xB8], [0x80], [0xB8], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF8], [0xF4, 0x90, 0x80, 0x80],
    [0xE0, 0x80, 0x80], [0xFF],
  ]

  /// Where a text stops being UTF-8 when nothing but the standard library looks at it.
  private func expected(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private func found(_ bytes: [UInt8], chunk: Int) -> Int? {
    var validator = UTF8Validator()
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      validator.validate(bytes.span.extracting(start..<min(start + chunk, bytes.count)))
    }
    validator.finish()
    return validator.firstInvalidByte
  }

  @Test("It is found wherever chunks end and whatever stands around it", arguments: 0..<60 as Range<UInt64>)
  func randomTexts(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        bytes += Self.pieces.randomElement(using: &random) ?? []
      }
      if Bool.random(using: &random) {
        bytes += Self.faults.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 0...30, using: &random) {
          bytes += Self.pieces.randomElement(using: &random) ?? []
        }
      }
      for chunk in [1, 2, 7, 64, 1000] { #expect(found(bytes, chunk: chunk) == expected(bytes)) }
    }
  }

  @Test(
    "It is found at every place of the blocks that are looked at together",
    arguments: ["กขค", "a", "aก", "ก€a"])
  func everyPlace(text: String) {
    let bytes = Array(String(repeating: text, count: 300 / text.utf8.count).utf8)
    for place in bytes.indices {
      for byte in [0x00, 0x41, 0x80, 0xB8, 0xBF, 0xC3, 0xE0, 0xFF] as [UInt8] {
        var broken = bytes
        broken[place] = byte
        #expect(found(broken, chunk: broken.count) == expected(broken), "\(byte) at \(place)")
      }
      let cut = Array(bytes[...place])
      #expect(found(cut, chunk: cut.count) == expected(cut))
    }
  }
}
