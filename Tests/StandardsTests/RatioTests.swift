import Standards
import TestSupport
import Testing

@Suite("Exact fractions")
struct RatioTests {
  @Test(
    "A plain decimal is read exactly",
    arguments: [
      ("0", 0, 1), ("4.50", 9, 2), ("-3", -3, 1), ("0.25", 1, 4), ("100", 100, 1), ("-0.5", -1, 2),
      ("007", 7, 1), ("12345678901234567.8", 61_728_394_506_172_839, 5),
    ] as [(String, Int, Int)])
  func readsDecimal(text: String, numerator: Int, denominator: Int) {
    let value = Ratio(decimal: text)
    #expect(value?.numerator == Int128(numerator))
    #expect(value?.denominator == Int128(denominator))
  }

  @Test(
    "Anything but a plain decimal is refused",
    arguments: [
      "", "-", ".", ".5", "5.", "1.2.3", "+1", "1e3", "1,000", " 1", "๑", "--1", "1234567890123456789",
    ])
  func refusesOtherText(text: String) {
    #expect(Ratio(decimal: text) == nil)
  }

  @Test("Fractions are reduced and have a positive denominator")
  func reduces() {
    #expect(Ratio(6, over: -8) == Ratio(-3, over: 4))
    #expect(Ratio(6, over: -8).denominator == 4)
    #expect(Ratio(0, over: 7) == .zero)
    #expect(Ratio(significand: 4505, fractionDigits: 3) == Ratio(901, over: 200))
  }

  @Test("Arithmetic and order agree with integers over a common denominator", arguments: 0..<200)
  func arithmetic(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let (a, b) = (Int128.random(in: -999...999, using: &random), Int128.random(in: 1...99, using: &random))
    let (c, d) = (Int128.random(in: -999...999, using: &random), Int128.random(in: 1...99, using: &random))
    let (x, y) = (Ratio(a, over: b), Ratio(c, over: d))
    #expect((x + y) == Ratio(a * d + c * b, over: b * d))
    #expect((x - y) == Ratio(a * d - c * b, over: b * d))
    #expect((x * y) == Ratio(a * c, over: b * d))
    #expect((x < y) == (a * d < c * b))
    if c != 0 { #expect((x / y) * y == x) }
    #expect(x.magnitude == (a < 0 ? Ratio(-a, over: b) : x))
    #expect(Ratio(x.floor) <= x && x < Ratio(x.floor + 1))
  }

  @Test("What two values share is cancelled before they meet, and order never multiplies out")
  func neverOverflows() {
    let (tiny, huge) = (Ratio(significand: 1, fractionDigits: 18), Ratio(999_999_999_999))
    #expect(huge + tiny + tiny + tiny - huge == Ratio(3, over: 1_000_000_000_000_000_000))
    #expect(Ratio(100) * (huge + tiny) / (huge + tiny) == Ratio(100))
    #expect(tiny / huge < huge / tiny)
    #expect(Ratio(Int128.max) / Ratio(Int128.max - 1) < Ratio(Int128.max))
    #expect(Hundredths(rounding: (huge + tiny) / (huge - tiny)).count == 100)
  }
}
