import Testing
import ThaiText

@Suite struct AnswerTests {
  @Test(
    "Yes in all its forms",
    arguments: [
      "มี", "ใช่", "ดำเนินการ", "ดำเนินการแล้ว", "มีการดำเนินการ", "ครบ", "ครบถ้วน", "ชัดเจน", "ผ่าน", "✓", "✔", "☑", "√",
      "/", "1", "y", "yes", "true",
      "Y", "YES", "TRUE", "๑", "１", " มี ", "ด ำเนินการ", "ดําเนินการ", "ด าเนินการ", "มี การดำเนินการ", "✔\u{FE0F}",
      "☑ มี ☐ ไม่มี", "☑มี☐ไม่มี", "มี ☑ ไม่มี ☐",
      "☒ มี ☐ ไม่มี", "(/) มี ( ) ไม่มี", "( ✓ ) มี (   ) ไม่มี", "[x] ใช่ [ ] ไม่ใช่", "☑ มี", "✓ มี", "☑ มี\n☐ ไม่มี",
      "☐ ไม่มี ☑ มี", "☑ ดำเนินการแล้ว □ ไม่ได้ดำเนินการ", "(✓)",
    ])
  func yes(_ text: String) { #expect(YesNo.parse(text, vocabulary: words) == .yes) }

  @Test(
    "No in all its forms",
    arguments: [
      "ไม่มี", "ไม่ใช่", "ไม่ดำเนินการ", "ไม่ได้ดำเนินการ", "ยังไม่ดำเนินการ", "ไม่ครบ", "ไม่ชัดเจน", "ไม่ผ่าน", "✗", "✘", "☐",
      "0", "n", "no", "false", "N", "No",
      "FALSE", "๐", "ไม่ มี", "ไม\u{E48}\u{E48}มี", "☐ มี ☑ ไม่มี", "มี ☐ ไม่มี ☑", "( ) มี (/) ไม่มี", "☑ ไม่มี",
      "[ ] มี [✓] ไม่มี",
    ])
  func no(_ text: String) { #expect(YesNo.parse(text, vocabulary: words) == .no) }

  @Test(
    "Marks that some tick with are ambiguous",
    arguments: [
      "×", "x", "X", "☒", "มี/ไม่มี", "มี / ไม่มี", "ใช่/ไม่ใช่", "yes/no", "☐ มี ☐ ไม่มี", "☑ มี ☑ ไม่มี", "☑ มี ☒ ไม่มี",
      "( ) มี ( ) ไม่มี", "☐ มี", "( )", "☐ ไม่มี",
    ])
  func ambiguous(_ text: String) { #expect(YesNo.parse(text, vocabulary: words) == .ambiguous) }

  @Test(
    "Everything else is no answer",
    arguments: [
      "2", "10", "อาจจะ", "มีบ้าง", "มีมาก", "มี ไม่มี", "ไม่", "ไม่ทราบ", "?", "//", "มี/อื่น ๆ", "☑ อื่น ๆ ☐ มี",
      "ก ☑ มี ☐ ไม่มี ข", "yess", "มี.", "☑ มี 1 ☐ ไม่มี", "(มี)", "\u{0}",
    ])
  func invalid(_ text: String) { #expect(YesNo.parse(text, vocabulary: words) == .invalid) }

  @Test(
    "Levels by word, digit or both",
    arguments: [
      ("ดีเยี่ยม", 5), ("ดีมาก", 4), ("ดี", 3), ("พอใช้", 2), ("ปรับปรุง", 1), ("ควรปรับปรุง", 1), ("ต้องปรับปรุง", 1),
      ("5", 5), ("4", 4), ("3", 3), ("2", 2), ("1", 1),
      ("๔", 4), ("４", 4), ("4.0", 4), ("4 ดีมาก", 4), ("4ดีมาก", 4), ("ดีมาก (4)", 4), ("ดีมาก(๔)", 4),
      ("ระดับ ๔", 4),
      ("ระดับ 4 = ดีมาก", 4), ("ระดับ 4", 4), ("ระดับคุณภาพ 4", 4),
      ("ระดับดีมาก", 4), ("ระดับคุณภาพ ดีเยี่ยม", 5), ("ดี มาก", 4), ("4 (ดีมาก)", 4), ("4 = ดีมาก", 4),
      ("4 - ดีมาก", 4), ("ดีมาก = 4", 4), ("ระดับ : 4", 4), ("(4)", 4),
      ("4: ดีมาก", 4), ("ดีเย\u{E48}\u{E35}ยม", 5), ("[5] ดีเยี่ยม", 5), ("<b>ดี</b>", 3), ("1 ควรปรับปรุง", 1),
      ("ระดับ 4 (ดีมาก)", 4),
    ])
  func levels(_ text: String, _ level: Int) {
    #expect(QualityLevelWord.parse(text, vocabulary: words) == .level(level))
  }

  @Test(
    "A word against a digit, or anything off the scale, is no level",
    arguments: [
      "5 ดีมาก", "ดี (4)", "ดีมาก 3", "ระดับ 4 = ดี", "0", "6", "๖", "10", "45", "4.5", "4-5", "4/5", "-4",
      "4-", "= 4", "4 =", "(4", "4)", "4.", "+4", "ดีมากที่สุด", "ดีมาก/ดี", "ดีๆ",
      "ไม่ดี", "ค่อนข้างดี", "ระดับ", "มาก", "มากที่สุด", "ปานกลาง", "4 คะแนน", "IV", "สี่", "ดี ดีมาก", "4 4", "nan",
      "4 ดีมาก 4",
    ])
  func badLevels(_ text: String) { #expect(QualityLevelWord.parse(text, vocabulary: words) == .invalid) }

  @Test(
    "Likert answers by word, digit or both",
    arguments: [
      ("มากที่สุด", 5), ("มาก", 4), ("ปานกลาง", 3), ("น้อย", 2), ("น้อยที่สุด", 1), ("พึงพอใจมากที่สุด", 5),
      ("พอใจมาก", 4), ("พึงพอใจมาก", 4), ("พอใจปานกลาง", 3),
      ("พึงพอใจน้อย", 2), ("พอใจน้อยที่สุด", 1), ("ระดับมาก", 4), ("มีความพึงพอใจมาก", 4), ("5", 5), ("๓", 3),
      ("5 มากที่สุด", 5), ("5 = มากที่สุด", 5), ("มาก (4)", 4), ("มากที่สุด [5]", 5),
      ("ระดับ 5", 5), ("5 พึงพอใจมากที่สุด", 5), ("มาก ที่สุด", 5), ("มากท\u{E48}\u{E35}สุด", 5), ("4 - มาก", 4),
      ("น ้อย", 2),
    ])
  func likert(_ text: String, _ value: Int) {
    #expect(Likert.parse(text, vocabulary: words) == .value(value))
  }

  @Test("Words before an answer that begin with one another may be repeated without end")
  func repeatedPrefixes() {
    let prefixes = String(repeating: "ระดับความพึงพอใจ", count: 500)
    #expect(Likert.parse(prefixes + "มาก", vocabulary: words) == .value(4))
    #expect(Likert.parse(prefixes + "แค่ไหน", vocabulary: words) == .invalid)
  }

  @Test(
    "A respondent may give no answer",
    arguments: [
      ("ไม่แสดงความเห็น", LikertReading.noAnswer), ("ไม่เกี่ยวข้อง", .noAnswer), ("ไม่ทราบ", .noAnswer),
      ("ไม่มีความเห็น", .noAnswer), ("ไม่ มีความเห็น", .noAnswer),
      ("5 มาก", .invalid), ("มากๆ", .invalid), ("6", .invalid), ("0", .invalid), ("พอใจ", .invalid),
      ("ไม่พอใจ", .invalid), ("ไม่พอใจมาก", .invalid), ("ดีมาก", .invalid),
      ("มาก, น้อย", .invalid), ("4.5", .invalid), ("ระดับ", .invalid), ("มากกว่า", .invalid), ("", .unreported),
      ("-", .unreported),
    ])
  func otherAnswers(_ text: String, _ reading: LikertReading) {
    #expect(Likert.parse(text, vocabulary: words) == reading)
  }

  @Test(
    "Whole cells of free text that say that there is nothing to say are told from those that say something",
    arguments: [
      ("ไม่มี", true), ("ไม่มี ค่ะ", true), ("ไม่มีข้อเสนอแนะ.", true), ("-", true), ("---", true), ("…", true),
      ("None", true), ("ไม่มีที่จอดรถ", false), ("ดีมาก", false), ("5", false),
    ])
  func noComment(text: String, isNone: Bool) {
    #expect(words.isNoComment(text) == isNone)
  }

  @Test("A vocabulary takes more words, and no word of two meanings")
  func vocabulary() throws {
    let more = try words.extended(by: [.yes: ["เรียบร้อย"], .unit: ["ฉบับ"], .level5: ["ยอดเยี่ยม"]])
    #expect(YesNo.parse("เรียบร้อย", vocabulary: more) == .yes)
    #expect(YesNo.parse("เรียบร้อย", vocabulary: words) == .invalid)
    #expect(ThaiNumber.parse("5 ฉบับ", vocabulary: more) != .invalid)
    #expect(QualityLevelWord.parse("ยอดเยี่ยม (5)", vocabulary: more) == .level(5))
    #expect(throws: VocabularyConflict(word: "ไม่ มี", lists: [.no, .yes])) {
      try Vocabulary([.no: ["ไม่มี"]]).extended(by: [.yes: ["ไม่ มี"]])
    }
    #expect(throws: VocabularyConflict.self) { try Vocabulary([.level4: ["ดี"], .level5: ["ดี"]]) }
    #expect(try words.extended(by: [.yes: ["มี"]]) == words)
    #expect(try Vocabulary(Vocabulary.standardLists) == words)
  }
}
