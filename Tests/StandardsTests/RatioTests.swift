import Standards
import TestSupport
import Testing
import ThaiText

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

  @Test(
    "A number of a cell counts only where an office can have meant it",
    arguments: [
      ("99999999999", true), ("99999999999.9999999", true), ("0.000000000000000001", true), ("0", true),
      ("33.33333333333333", true), ("100000000000", false), ("9223372036854775807", false),
      ("9.223372036854775807", false),
    ])
  func reportable(text: String, expected: Bool) throws {
    let numeral = try #require(DecimalNumeral(digits: text))
    #expect((Ratio(numeral) != nil) == expected)
  }

  @Test("The largest and the finest numbers of cells are computed with exactly")
  func extremes() throws {
    let large = try #require(DecimalNumeral(digits: "99999999999").flatMap { Ratio($0) })
    let fine = try #require(DecimalNumeral(digits: "0.999999999999999999").flatMap { Ratio($0) })
    let other = try #require(DecimalNumeral(digits: "0.999999999999999998").flatMap { Ratio($0) })
    #expect(other < fine && !(fine < other) && fine < large)
    #expect((fine + other) - other == fine)
    let percentage = Ratio(100) * other / fine
    #expect(percentage < Ratio(100) && percentage > Ratio(9999, over: 100))
    #expect(Hundredths(rounding: percentage).description == "100.00")
    #expect(percentage + Ratio(1, over: 2) > Ratio(100))
    #expect(Hundredths(rounding: Ratio(100) * large / Ratio(3)).count == 333_333_333_330_000)
  }
}
