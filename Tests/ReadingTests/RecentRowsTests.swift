import TestSupport
import Testing

@testable import Reading

@Suite("Rows that were sent twice")
struct RecentRowsTests {
  @Test("A row is known again within 4,096 rows and not beyond", arguments: [1, 2, 4000, 4095, 4096, 4097])
  func reach(start: Int) {
    for distance in [1, 100, 4095, 4096, 4097, 8192, 8193] {
      var rows = RecentRows()
      for row in 1..<start { _ = rows.contains(orInsert: UInt64(row) << 20) }
      let isKnownAtFirst = rows.contains(orInsert: 7)
      for row in 1..<distance { _ = rows.contains(orInsert: UInt64(row) << 40 | 1) }
      let isKnown = rows.contains(orInsert: 7)
      #expect(!isKnownAtFirst && isKnown == (distance <= 4096))
    }
  }

  @Test(
    "Few different rows are known as a list of the last ones knows them", arguments: 0..<4 as Range<UInt64>)
  func randomRows(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var rows = RecentRows()
    var lastRow: [UInt64: Int] = [:]
    for row in 0..<30_000 {
      let hash = UInt64.random(in: 0..<6_000, using: &random) << (row % 3 == 0 ? 50 : 0)
      let expected = lastRow[hash].map { row - $0 <= 4096 } ?? false
      let isKnown = rows.contains(orInsert: hash)
      #expect(isKnown == expected)
      lastRow[hash] = row
    }
  }
}
