import Testing

@testable import Reading

@Suite("What is remembered by the bytes of a cell")
struct ByteMemoTests {
  @Test("Texts of every length are told apart by each of their bytes")
  func everyByteCounts() {
    var memo = ByteMemo<Int>()
    var texts: [[UInt8]] = []
    for length in 0...70 {
      let text = [UInt8](repeating: 0, count: length)
      texts.append(text)
      for place in text.indices {
        var other = text
        other[place] = 1
        texts.append(other)
      }
    }
    for (index, text) in texts.enumerated() {
      #expect(memo.known(text.span) == nil)
      #expect(memo.remember(index, for: text.span) == index)
    }
    for (index, text) in texts.enumerated() { #expect(memo.known(text.span) == index) }
  }

  @Test("What comes when there is no room is read each time")
  func full() {
    var memo = ByteMemo<Int>()
    for number in 0..<5000 { _ = memo.remember(number, for: Array("\(number)".utf8).span) }
    #expect(!memo.hasRoom)
    #expect(memo.known(Array("4095".utf8).span) == 4095)
    #expect(memo.known(Array("4999".utf8).span) == nil)
  }
}
