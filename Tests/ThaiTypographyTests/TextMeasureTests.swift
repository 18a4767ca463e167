import Testing

@testable import ThaiTypography

@Suite("Thai text in TH Sarabun New")
struct TextMeasureTests {
  let measure = TextMeasure(font: .thSarabunNew)

  @Test(
    "is as wide as its letters, whatever stands above or below them",
    arguments: [("กิ", "ก"), ("ที่", "ท"), ("ปู่ย่า", "ปยา"), ("น้ำ", "นำ"), ("ศูนย์", "ศนย")])
  func marksHaveNoWidth(marked: String, bare: String) {
    #expect(measure.width(of: marked, size: 14) == measure.width(of: bare, size: 14))
    #expect(measure.width(of: bare, size: 14) > 0)
  }

  @Test("has the widths of the font's own table")
  func knownWidths() {
    #expect(measure.width(of: "0123456789", size: 10) == 36.2)
    #expect(measure.width(of: "ก", size: 1_000) == 386)
    #expect(measure.width(of: "ก", size: 1_000, bold: true) == 391)
    #expect(measure.width(of: "", size: 14) == 0)
    #expect(measure.width(of: "กก\nก", size: 1_000) == 772)
  }

  @Test("is cut between characters, as many as fit with the ending")
  func beginning() {
    let text = "เขต กำ นู้น👨‍👩‍👧 e\u{301} 25\r\n ที่"
    for width in stride(from: 0.0, through: 140, by: 0.5) {
      var expected = ""
      for character in text {
        let longer = expected + String(character)
        if measure.width(of: "…" + longer.filter { $0 != "\r\n" }, size: 14) > width { break }
        expected = longer
      }
      #expect(measure.beginning(of: text, size: 14, width: width, ending: "…") == expected)
    }
    #expect(measure.beginning(of: text, size: 14, width: 1_000, ending: "…") == text)
  }

  @Test("leaves room for characters that the font lacks", arguments: ["▲", "□", "😀", "中"])
  func unknownCharacters(text: String) {
    #expect(measure.width(of: text, size: 14) == 14)
  }

  @Test("grows with its size, and no text is narrower than a part of it")
  func monotone() {
    let text = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาจังหวัดทดสอบ เขต 1"
    var previous = 0.0
    for end in text.indices {
      let width = measure.width(of: String(text[..<end]), size: 14)
      #expect(width >= previous)
      previous = width
    }
    #expect(measure.width(of: text, size: 16) > measure.width(of: text, size: 14))
  }

  @Test(
    "makes rows that hold their lines",
    arguments: [(1, 14.0, 21.75), (2, 14.0, 40.5), (1, 16.0, 24.75), (0, 14.0, 21.75), (50, 16.0, 409.0)])
  func rowHeights(lines: Int, size: Double, height: Double) {
    #expect(measure.rowHeight(lines: lines, size: size) == height)
  }

  @Test("makes columns whose text area holds it", arguments: [10.0, 63.5, 200, 900])
  func columnWidths(points: Double) {
    let column = measure.columnWidth(points)
    #expect(measure.textWidth(ofColumn: column) >= points)
    #expect(measure.textWidth(ofColumn: column) <= points * 1.03 + 1)
  }

  @Test("counts columns in digits of seven pixels at 14 points, of eight at 16")
  func columnUnit() {
    #expect(measure.textWidth(ofColumn: 10) == 52.5)
    #expect(measure.textWidth(ofColumn: 10, defaultSize: 16) == 60)
    #expect(measure.columnWidth(10_000) == 255)
  }
}
