import Testing
import ThaiTypography

@Suite("A long text in parts")
struct TextPartsTests {
  private let measure = TextMeasure(font: .thSarabunNew)

  private func parts(_ text: String, mostLines: Int = 3) -> [String] {
    measure.parts(of: text, size: 14, width: 200, mostLines: mostLines)
  }

  @Test("A text that fits is its own only part", arguments: ["", "ก", "หนึ่ง\nสอง\nสาม"])
  func fits(text: String) {
    #expect(parts(text) == [text])
  }

  @Test(
    "Every part fits, none is empty, and together they are the text",
    arguments: [
      "ควรส่งเสริมสนับสนุนให้ทุกกลุ่มหารูปแบบหรือวิธีการทำงานที่ดี เพื่อเพิ่มประสิทธิภาพ ",
      "สำนักงานเขตพื้นที่การศึกษา", "https://example.com/", "ก", "\u{1F600}", "บรรทัด\n",
    ])
  func together(piece: String) {
    let text = String(repeating: piece, count: 200)
    let parts = parts(text)
    #expect(parts.count > 1)
    #expect(parts.allSatisfy { !$0.isEmpty })
    #expect(parts.allSatisfy { measure.lines(of: $0, size: 14, width: 200) <= 3 })
    func letters(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { $0 != " " && $0 != "\n" }
    }
    #expect(letters(parts.joined()) == letters(text))
  }

  @Test("Parts end at spaces where there are any, and never between a consonant and its marks")
  func breaks() {
    let words = parts(String(repeating: "เขตพื้นที่ ", count: 100))
    #expect(words.dropLast().allSatisfy { $0.hasSuffix("เขตพื้นที่") })
    let marks = parts(String(repeating: "ที่", count: 300))
    #expect(marks.allSatisfy { $0.hasPrefix("ที่") && $0.hasSuffix("ที่") })
  }
}
