import Basics
import TestSupport
import Testing

@Suite("Sorting numbers byte by byte")
struct RadixSortTests {
  @Test(
    "It is the order of comparing them, however many they are", arguments: [0, 1, 2, 255, 256, 257, 5_000])
  func order(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let numbers = (0..<count).map { _ in
      Bool.random(using: &random)
        ? UInt64.random(in: 0...UInt64.max, using: &random) : .random(in: 0...300, using: &random)
    }
    #expect(numbers.radixSorted() == numbers.sorted())
    #expect(numbers.sorted().radixSorted() == numbers.sorted())
    #expect([UInt64](repeating: .max, count: count).radixSorted() == [UInt64](repeating: .max, count: count))
  }
}
