import TestSupport
import Testing
import ThaiText

@testable import Reading

@Suite("Words within a text")
struct WordsWithinTests {
  private static let words = ["แผน", "แผนก", "ก", "ปีก่อน", "plan", "planned", "%"].map(MatchingKey.word)
  private static let pieces = ["แผน", "แผนก", "ก", "ข", "ปี", "ก่อน", "plan", "ned", "p", "%", "1", "", "ๆ"]

  @Test("They are found where looking for each by itself finds one", arguments: 0..<500)
  func found(seed: UInt64) {
    let text = Self.text(seed)
    let words = WordsWithin(Self.words)
    let starts = text.indices.filter { start in Self.words.contains { text[start...].starts(with: $0.utf8) } }
    #expect(words.isAny(in: text[...]) == !starts.isEmpty)
    #expect(words.isAny(startOf: text[...]) == starts.contains(0))
    for start in text.indices {
      #expect(words.isAny(in: text[start...]) == starts.contains { $0 >= start })
    }
  }

  @Test(
    "The longest one at a place is masked",
    arguments: [
      ("แผนกวิชา", "|วิชา"), ("ตามแผน", "ตาม|"), ("planned", "|"), ("planed", "|ed"), ("ปีก่อนปีก่อน", "||"),
      ("ข", "ข"), ("", ""),
    ])
  func masked(text: String, masked: String) {
    let words = WordsWithin(Self.words)
    #expect(words.masked(in: MatchingKey.word(text).utf8[...]) == Array(masked.utf8))
  }

  private static func text(_ seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 0...6, using: &random)).flatMap { _ in
      Array((pieces.randomElement(using: &random) ?? "").utf8)
    }
  }
}
