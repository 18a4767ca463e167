import Testing
import ThaiText

@Suite struct NumberTests {
  @Test(
    "Numbers are read exactly as written",
    arguments: [
      ("0", "0"), ("12", "12"), ("007", "7"), ("12.50", "12.50"), ("0.05", "0.05"), ("๑๒", "12"),
      ("๑๒.๕", "12.5"), ("１２", "12"),
      ("1๒３", "123"), ("1,234", "1234"), ("1,234,567.89", "1234567.89"), ("๑,๒๓๔", "1234"),
      ("999,999", "999999"),
      ("+5", "5"), (" 5 ", "5"), ("5 คน", "5"), ("5คน", "5"), ("๑๒ แห่ง", "12"), ("3 ข้อ", "3"),
      ("4 รายการ", "4"),
      ("1,200 โรงเรียน", "1200"), ("5\u{A0}คน", "5"), ("9223372036854775807", "9223372036854775807"),
      ("\u{FEFF}7", "7"),
      ("0.000000000000000001", "0.000000000000000001"), ("１，２３４．５", "1234.5"), ("＋5", "5"), ("5 ค น", "5"),
      ("<b>5</b>", "5"),
    ])
  func plain(_ text: String, _ expected: String) throws {
    guard case .number(let numeral, let isPercent) = ThaiNumber.parse(text, vocabulary: words) else {
      Issue.record("\(text) is no number")
      return
    }
    #expect(numeral.description == expected)
    #expect(!isPercent)
  }

  @Test(
    "Percent signs and words stand before or behind",
    arguments: [
      ("80%", "80"), ("80 %", "80"), ("ร้อยละ 80", "80"), ("ร้อยละ80.5", "80.5"), ("ร้อยละ ๘๐", "80"),
      ("80 ร้อยละ", "80"),
      ("ร้อยละ 80 %", "80"), ("80％", "80"), ("+80%", "80"), ("ร ้อยละ 80", "80"), ("ร้อยละ 1,000", "1000"),
      ("ร้อยละ\n80", "80"),
    ])
  func percent(_ text: String, _ expected: String) throws {
    let numeral = try #require(DecimalNumeral(digits: expected))
    #expect(ThaiNumber.parse(text, vocabulary: words) == .number(numeral, isPercent: true))
  }

  @Test(
    "Nothing is guessed",
    arguments: [
      "85,5", "1,23", "12,34", "1,2345", "1234,567", ",123", "1,,234", "1,234,", "0,125", "1.234,5", "1.2.3",
      "12-15", "12–15",
      "ประมาณ 80", "1e3", "1E3", "0x10", "nan", "inf", "-5", "−5", "–5", "(5)", ".5", "1 234", "5 / 10",
      "5/10", "๕,\u{E48}๐๐๐",
      "80 คน%", "ร้อยละ 80 คน", "80%%", "คน", "%", "ร้อยละ", "+", "++5", "5+", "+-5", "5 บาท", "จำนวน 5 คน",
      "5 คน 3 แห่ง", "9223372036854775808",
      "99999999999999999999999", "0.0000000000000000001", "٥", "໕", "½", "๑/๒", "ห้า", "1'234", "=5", "5..",
      "5,000. 1",
      "1,000,00", "+ 5", "\u{0}5",
    ])
  func invalid(_ text: String) { #expect(ThaiNumber.parse(text, vocabulary: words) == .invalid) }

  @Test(
    "Blanks and words for no data are unreported everywhere",
    arguments: [
      "", " ", "\u{A0}", "\u{200B}", "\n", "-", " - ", "–", "ไม่มีข้อมูล", "ไม่มี ข้อมูล", "N/A", "n/a", "N / A",
    ])
  func unreported(_ text: String) {
    #expect(ThaiNumber.parse(text, vocabulary: words) == .unreported)
    #expect(YesNo.parse(text, vocabulary: words) == .unreported)
    #expect(QualityLevelWord.parse(text, vocabulary: words) == .unreported)
    #expect(Likert.parse(text, vocabulary: words) == .unreported)
    #expect(ThaiDate.parse(text, near: (2564, 11), order: .dayFirst, vocabulary: words) == .unreported)
  }

  @Test("Numerals of one value are equal and hash alike, whatever their zeros")
  func equality() throws {
    let numerals = try ["12.5", "12.50", "012.500"].map { try #require(DecimalNumeral(digits: $0)) }
    #expect(Set(numerals).count == 1)
    #expect(numerals.map(\.description) == ["12.5", "12.50", "12.500"])
    let ten = try #require(DecimalNumeral(digits: "10.00"))
    #expect(numerals[1] > ten)
    let large = try #require(DecimalNumeral(significand: .max))
    #expect(try #require(DecimalNumeral(significand: .max, fractionDigits: 18)) < large)
    #expect(
      DecimalNumeral(significand: -1) == nil && DecimalNumeral(significand: 1, fractionDigits: 19) == nil)
  }

  @Test(
    "Dotted numbers stand behind their label",
    arguments: [
      ("1", [1]), ("๑", [1]), ("มาตรฐานที่ ๑", [1]), ("มาตรฐานที่ ๑.", [1]), ("ตัวบ่งชี้ที่ 3", [3]),
      ("ตัวบ่งชี้ที่  ๑", [1]), ("1.1", [1, 1]),
      ("1.1.3", [1, 1, 3]), ("ตัวบ่งชี้ที่ 1.1.3", [1, 1, 3]), ("ตัวบ่งชี้ที่1.1.3", [1, 1, 3]), ("๓ . ", [3]),
      ("๒ .๔", [2, 4]), ("1.10", [1, 10]),
      ("1)", [1]), ("ตัวบ่งชี้ ที่ 2", [2]),
    ])
  func dotted(_ text: String, _ expected: [Int]) {
    #expect(ThaiNumber.dottedNumber(text, labels: ["มาตรฐานที่", "ตัวบ่งชี้ที่"]) == expected)
  }

  @Test(
    "What is not only a label and a number is no dotted number",
    arguments: [
      "", "มาตรฐานที่", "เกณฑ์ที่ 1", "1-2", "1/2", "1.1 ก", "..1", "1..2", "-1", "1234567", "ก1",
    ])
  func notDotted(_ text: String) { #expect(ThaiNumber.dottedNumber(text, labels: ["มาตรฐานที่"]) == nil) }

  @Test(
    "A title behind a dotted number keeps its digits",
    arguments: [
      ("1.1 การบริหาร ปี ๒๕๖๔", [1, 1], "การบริหาร ปี ๒๕๖๔"), ("๑.ข้อมูล", [1], "ข้อมูล"),
      ("๒ .๔ประกาศ", [2, 4], "ประกาศ"),
      ("ข้อ 1.1: ความพึงพอใจ", [1, 1], "ความพึงพอใจ"), ("1.1] ก", [1, 1], "] ก"), ("๑. ๕ ด้าน", [1], "๕ ด้าน"),
    ])
  func titles(_ text: String, _ parts: [Int], _ title: String) throws {
    let number = try #require(DottedNumber(leading: text, labels: ["ข้อ"]))
    #expect(number.parts == parts)
    #expect(number.title == title)
  }

  @Test("Digits fold to ASCII and to Thai")
  func digits() {
    #expect(Digits.foldedToASCII("ปี ๒๕๖๔ ก１") == "ปี 2564 ก1")
    #expect(Digits.foldedToASCII("ก\u{E48}٥") == "ก\u{E48}٥")
    #expect(Digits.thai("ศธ 04005/ว 123") == "ศธ ๐๔๐๐๕/ว ๑๒๓")
  }
}
