import Testing

@testable import ThaiTypography

@Suite("Wrapped Thai text")
struct LineTests {
  let measure = TextMeasure(font: .thSarabunNew)
  let sentence = "สถานศึกษาจัดทำแผนพัฒนาคุณภาพการศึกษาที่มุ่งคุณภาพตามมาตรฐานการศึกษา และดำเนินการตามแผน"

  @Test(
    "takes one line for each paragraph that fits",
    arguments: [("", 1), ("ก", 1), ("ก\nข", 2), ("ก\n\nข", 3), ("ก\n", 2)])
  func paragraphs(text: String, lines: Int) {
    #expect(measure.lines(of: text, size: 14, width: 100) == lines)
  }

  @Test(
    "takes at least as many lines as its width fills, and not twice as many",
    arguments: [60.0, 100, 150, 240])
  func bounds(width: Double) {
    let lines = measure.lines(of: sentence, size: 14, width: width)
    let least = (measure.width(of: sentence, size: 14) / width).rounded(.up)
    #expect(Double(lines) >= least)
    #expect(Double(lines) <= least * 2)
  }

  @Test("never takes fewer lines in a narrower cell")
  func monotone() {
    var previous = 1
    for width in stride(from: 400.0, through: 20, by: -5) {
      let lines = measure.lines(of: sentence, size: 14, width: width)
      #expect(lines >= previous)
      previous = lines
    }
  }

  @Test("breaks at spaces where words are not Thai")
  func latinWords() {
    let text = "alpha beta gamma"
    let width = measure.width(of: "alpha beta", size: 14) * 1.05
    #expect(measure.lines(of: text, size: 14, width: width) == 2)
    #expect(measure.lines(of: "alphabetagamma", size: 14, width: width / 2) == 4)
  }

  @Test("counts an empty width as the narrowest cell instead of failing")
  func noWidth() {
    #expect(measure.lines(of: "กขค", size: 14, width: 0) == 2)
  }

  @Test(
    "keeps a consonant together with its vowels and marks",
    arguments: [
      ("เกณฑ์", ["เก", "ณ", "ฑ์"]), ("น้ำใจ", ["น้ำ", "ใจ"]), ("ก ข", ["ก", " ", "ข"]),
      ("ABCกข", ["ABCก", "ข"]), ("ร้อยละ 80.5", ["ร้", "อ", "ย", "ละ", " ", "80.5"]), ("ๆ", ["ๆ"]),
    ])
  func pieces(text: String, pieces: [String]) {
    #expect(text[...].unbreakablePieces.map { String($0) } == pieces)
  }
}
