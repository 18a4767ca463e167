import Standards
import TestSupport
import Testing

@Suite("Published figures")
struct HundredthsTests {
  @Test(
    "A tie is rounded up, and only a tie",
    arguments: [
      ("4.505", "4.51"), ("4.5049", "4.50"), ("4.504999999999999", "4.50"), ("0.005", "0.01"),
      ("0.004", "0.00"),
      ("2.675", "2.68"), ("1.005", "1.01"), ("-0.005", "-0.01"), ("-0.004", "0.00"), ("99.995", "100.00"),
      ("3", "3.00"),
    ])
  func roundsHalfUp(value: String, printed: String) throws {
    #expect(Hundredths(rounding: try #require(Ratio(decimal: value))).description == printed)
  }

  @Test("25/6 is published as 4.17, as the letter of 2564 prints it")
  func workedExample() {
    #expect(Hundredths(rounding: Ratio(25, over: 6)).description == "4.17")
  }

  @Test("Rounding is the whole number of hundredths that integer division gives", arguments: 0..<300)
  func agreesWithIntegers(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let numerator = Int.random(in: 0...1_000_000, using: &random)
    let denominator = Int.random(in: 1...9_999, using: &random)
    let expected = (200 * numerator + denominator) / (2 * denominator)
    #expect(Hundredths(rounding: Ratio(Int128(numerator), over: Int128(denominator))).count == expected)
    #expect(Hundredths(rounding: Ratio(Int128(-numerator), over: Int128(denominator))).count == -expected)
  }

  @Test(
    "A square root is rounded half up: its neighbours half a hundredth away enclose it", arguments: 0..<300)
  func squareRoot(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let numerator = Int128.random(in: 0...1_000_000, using: &random)
    let denominator = Int128.random(in: 1...5_000, using: &random)
    let root = Int128(Hundredths(roundingSquareRootOf: Ratio(numerator, over: denominator)).count)
    let (low, high) = (2 * root - 1, 2 * root + 1)
    #expect(root == 0 || low * low * denominator <= numerator * 40_000)
    #expect(numerator * 40_000 < high * high * denominator)
  }

  @Test(
    "A root that ends exactly between two hundredths is rounded up",
    arguments: [(0, 0), (1, 1), (3, 2), (5, 3), (199, 100), (201, 101)])
  func squareRootTie(halves: Int, expected: Int) {
    let value = Ratio(Int128(halves * halves), over: 40_000)
    #expect(Hundredths(roundingSquareRootOf: value).count == expected)
  }

  @Test("A summary of figures is what a spreadsheet gives for them")
  func summary() throws {
    let figures = [417, 350, 500, 350].map { Hundredths(count: $0) }
    let summary = try #require(FigureSummary(figures))
    #expect(summary.count == 4)
    #expect(summary.mean.description == "4.04")
    #expect(summary.median.description == "3.84")
    #expect(summary.deviation?.description == "0.71")
    #expect(summary.minimum.description == "3.50")
    #expect(summary.maximum.description == "5.00")
  }

  @Test("No figures have no summary, one has no deviation")
  func smallSummaries() {
    #expect(FigureSummary([]) == nil)
    #expect(FigureSummary([Hundredths(count: 400)])?.deviation == nil)
    #expect(FigureSummary([Hundredths(count: 400)])?.median.count == 400)
  }

  @Test("Streamed moments are those of the values themselves", arguments: 0..<50)
  func moments(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let values = (0..<Int.random(in: 2...40, using: &random)).map { _ in Int.random(in: 1...5, using: &random)
    }
    var all = Moments()
    var halves = (Moments(), Moments())
    for (index, value) in values.enumerated() {
      all.add(value)
      if index % 2 == 0 { halves.0.add(value) } else { halves.1.add(value) }
    }
    let n = Int128(values.count)
    let mean = Ratio(Int128(values.reduce(0, +)), over: n)
    let squares = values.reduce(Ratio.zero) { $0 + (Ratio($1) - mean) * (Ratio($1) - mean) }
    #expect(all.mean == mean)
    #expect(all.sampleVariance == squares / Ratio(n - 1))
    halves.0.add(halves.1)
    #expect(halves.0 == all)
  }

  @Test("Without observations there is no mean, with one no deviation")
  func emptyMoments() {
    var moments = Moments()
    #expect(moments.mean == nil)
    moments.add(4)
    #expect(moments.mean == Ratio(4))
    #expect(moments.sampleDeviation == nil)
  }
}
