import Assessment
import Standards
import TestSupport
import Testing

@Suite("The median of scores and how far they lie from it")
struct RobustSpreadTests {
  /// Scores with the median, MAD and mean difference worked out by hand, in hundredths of a level.
  private static let tables: [(scores: [Int], median: Ratio, mad: Ratio, mean: Ratio)] = [
    ([400], Ratio(400), Ratio(0), Ratio(0)),
    ([300, 401], Ratio(701, over: 2), Ratio(101, over: 2), Ratio(101, over: 2)),
    // Differences 60, 30, 10, 0, 10, 20, 100: sorted 0, 10, 10, 20, 30, 60, 100.
    ([340, 370, 390, 400, 410, 420, 500], Ratio(400), Ratio(20), Ratio(230, over: 7)),
    // Median 405; differences 55, 25, 5, 5, 15, 95: sorted 5, 5, 15, 25, 55, 95.
    ([350, 380, 400, 410, 420, 500], Ratio(405), Ratio(20), Ratio(200, over: 6)),
    // More than half are equal: the MAD is 0, the mean of the differences is not.
    ([400, 400, 400, 400, 400, 300, 500, 200], Ratio(400), Ratio(0), Ratio(50)),
    ([417, 417, 417, 417], Ratio(417), Ratio(0), Ratio(0)),
  ]

  private func spread(_ hundredths: [Int]) throws -> RobustSpread {
    try #require(RobustSpread(hundredths.map { Hundredths(count: $0) }))
  }

  @Test("Median, MAD and mean difference are those worked out by hand", arguments: tables.indices)
  func byHand(index: Int) throws {
    let table = Self.tables[index]
    let found = try spread(table.scores.shuffled())
    let level = Ratio(100)
    #expect(found.count == table.scores.count)
    #expect(found.median == table.median / level)
    #expect(found.medianDeviation == table.mad / level)
    #expect(found.meanDeviation == table.mean / level)
  }

  @Test("Nothing has no middle")
  func nothing() { #expect(RobustSpread([]) == nil) }

  @Test("A distance is a difference in units of 1.4826 MAD")
  func distance() throws {
    let found = try spread([340, 370, 390, 400, 410, 420, 500])
    // 1.00 / (1.4826 × 0.20) = 10000 / 2965.2 = 3.3724…
    #expect(found.distance(of: Hundredths(count: 500)) == Ratio(100_000, over: 29_652))
    #expect(found.distance(of: Hundredths(count: 340)) == Ratio(-60_000, over: 29_652))
    #expect(found.distance(of: Hundredths(count: 400)) == .zero)
  }

  @Test("Without a MAD the unit is 1.253314 of the mean difference; equal scores have none")
  func withoutMAD() throws {
    let found = try spread([400, 400, 400, 400, 400, 300, 500, 200])
    // 2.00 / (1.253314 × 0.50) = 3.1915…
    #expect(found.distance(of: Hundredths(count: 200)) == Ratio(-4_000_000, over: 1_253_314))
    #expect(try spread([417, 417, 417]).distance(of: Hundredths(count: 300)) == nil)
  }

  @Test("Shifting, scaling, mirroring and reordering scores moves no distance", arguments: 0..<200)
  func invariance(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let scores = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      Int.random(in: 100...500, using: &random) / (seed % 3 == 0 ? 100 : 1) * (seed % 3 == 0 ? 100 : 1)
    }
    let score = Int.random(in: 100...500, using: &random)
    let shift = Int.random(in: -50...50, using: &random)
    let factor = Int.random(in: 2...9, using: &random)
    let plain = try spread(scores).distance(of: Hundredths(count: score))
    func moved(_ change: (Int) -> Int) throws -> Ratio? {
      try spread(scores.shuffled(using: &random).map(change)).distance(of: Hundredths(count: change(score)))
    }
    #expect(try moved { $0 + shift } == plain)
    #expect(try moved { $0 * factor } == plain)
    #expect(try moved { -$0 } == plain.map { Ratio(-1) * $0 })
  }

  @Test(
    "At most half of the scores lie further off than the MAD, and half or more within it", arguments: 0..<50)
  func middle(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let scores = (0..<Int.random(in: 1...60, using: &random)).map { _ in
      Hundredths(count: Int.random(in: 100...500, using: &random))
    }
    let found = try #require(RobustSpread(scores))
    let differences = scores.map { found.difference(of: $0).magnitude }
    #expect(2 * differences.count { $0 > found.medianDeviation } <= scores.count)
    #expect(2 * differences.count { $0 <= found.medianDeviation } >= scores.count)
  }
}
