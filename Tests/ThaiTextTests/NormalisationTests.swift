import Testing
import ThaiText

/// Texts are written with escapes where the letters would not show.
@Suite struct NormalisationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let input: String
    let output: String
    let changes: TextChanges
    init(_ input: String, _ output: String, _ changes: TextChanges) {
      (self.input, self.output, self.changes) = (input, output, changes)
    }
    var testDescription: String {
      input.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
    }
  }

  static let symbols: [Case] = [
    Case("\u{F0B7} ก", "\u{2022} ก", .privateUse), Case("\u{F0A7}", "\u{2022}", .privateUse),
    Case("\u{F0FC}", "\u{2713}", .privateUse), Case("\u{F0FE}", "\u{2611}", .privateUse),
    Case("\u{F0A8}", "\u{2610}", .privateUse), Case("\u{F0FB}", "\u{2717}", .privateUse),
    Case("ก\u{F041}", "ก\u{F041}", []),
    Case("ก\u{FFFD}", "ก\u{FFFD}", []),
  ]

  @Test(
    "Symbols of old fonts are signs that everybody has, and what is no character is dropped",
    arguments: symbols)
  func readsSymbols(_ example: Case) {
    let normal = ThaiText.normalise(example.input)
    #expect(normal.text == example.output && normal.changes == example.changes)
  }

  @Test(
    "What is no character is dropped",
    arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF] as [UInt32])
  func noCharacter(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let normal = ThaiText.normalise("ก\(Character(scalar))ข")
    #expect(normal.text == "กข" && normal.changes == .invisibleCharacters)
  }

  static let spaces: [Case] = [
    Case(" ก", "ก", .spaces), Case("ก ", "ก", .spaces), Case("ก  ข", "ก ข", .spaces),
    Case("ก   ข", "ก ข", .spaces),
    Case("ก\u{A0}ข", "ก ข", .spaces), Case("ก\u{3000}ข", "ก ข", .spaces), Case("ก\u{2003} ข", "ก ข", .spaces),
    Case("ก\u{2009}ข", "ก ข", .spaces), Case("ก\u{202F}ข", "ก ข", .spaces),
    Case("ก\u{205F}ข", "ก ข", .spaces),
    Case("ก\u{1680}ข", "ก ข", .spaces), Case("ก\tข", "ก ข", .spaces), Case("\t", "", .spaces),
    Case("   ", "", .spaces),
    Case("ก\rข", "ก\nข", .spaces), Case("ก\r\nข", "ก\nข", .spaces), Case("ก\r\rข", "ก\n\nข", .spaces),
    Case("ก\n\rข", "ก\n\nข", .spaces), Case("ก\u{2028}ข", "ก\nข", .spaces),
    Case("ก\u{2029}ข", "ก\nข", .spaces),
    Case("ก\u{85}ข", "ก\nข", .spaces), Case("\nก\n", "ก", .spaces), Case(" \n ก \n ", "ก", .spaces),
    Case("\u{2000}", "", .spaces), Case("a  b", "a b", .spaces), Case("\r\n", "", .spaces),
  ]

  static let dropped: [Case] = [
    Case("ก\u{01}ข", "กข", .controlCharacters), Case("ก\u{0B}ข", "กข", .controlCharacters),
    Case("ก\u{0C}ข", "กข", .controlCharacters), Case("ก\u{1F}", "ก", .controlCharacters),
    Case("ก\u{7F}ข", "กข", .controlCharacters), Case("ก\u{9F}ข", "กข", .controlCharacters),
    Case("\u{FEFF}ก", "ก", .invisibleCharacters), Case("ก\u{200B}ข", "กข", .invisibleCharacters),
    Case("ก\u{200C}ข", "กข", .invisibleCharacters), Case("ก\u{200D}ข", "กข", .invisibleCharacters),
    Case("ก\u{200E}ข", "กข", .invisibleCharacters), Case("ก\u{200F}ข", "กข", .invisibleCharacters),
    Case("ก\u{AD}ข", "กข", .invisibleCharacters), Case("ก\u{202A}ข", "กข", .invisibleCharacters),
    Case("ก\u{202E}ข", "กข", .invisibleCharacters), Case("ก\u{2060}ข", "กข", .invisibleCharacters),
    Case("ก \u{200B} ข", "ก ข", [.invisibleCharacters, .spaces]), Case("\u{200B}", "", .invisibleCharacters),
    Case(",\u{E48}\u{01}", ",\u{E48}", .controlCharacters),
  ]

  static let saraAm: [Case] = [
    Case("ส\u{E4D}\u{E32}นักงาน", "สำนักงาน", .saraAm), Case("จ\u{E4D}\u{E32}นวน", "จำนวน", .saraAm),
    Case("น\u{E4D}\u{E49}\u{E32}", "น\u{E49}\u{E33}", .saraAm),
    Case("น\u{E49}\u{E4D}\u{E32}", "น\u{E49}\u{E33}", .saraAm),
    Case("น\u{E33}\u{E49}", "น\u{E49}\u{E33}", .saraAm),
    Case("น\u{E4D}\u{E32}\u{E49}", "น\u{E49}\u{E33}", .saraAm),
    Case("ต\u{E4D}\u{E48}\u{E32}", "ต\u{E48}\u{E33}", .saraAm),
    Case("ก\u{E4D}\u{E45}", "ก\u{E33}", [.saraAm, .lakkhangyao]),
    Case("น\u{E49}\u{E4D}\u{E49}\u{E32}", "น\u{E49}\u{E33}", [.saraAm, .repeatedMark]),
    Case("น\u{E4D}\u{E4D}\u{E32}", "น\u{E33}", [.saraAm, .repeatedMark]),
    Case("ก\u{E4D}", "ก\u{E4D}", []), Case("ก\u{E4D}ก\u{E32}", "ก\u{E4D}ก\u{E32}", []),
  ]

  static let vowelsAndMarks: [Case] = [
    Case("เเผน", "แผน", .doubleSaraE), Case("เเละเเผน", "และแผน", .doubleSaraE),
    Case("เ\u{200B}เผน", "แผน", [.doubleSaraE, .invisibleCharacters]),
    Case("เเเ", "แเ", .doubleSaraE), Case("เ เ", "เ เ", []),
    Case("ก\u{E48}\u{E34}", "ก\u{E34}\u{E48}", .markOrder), Case("ท\u{E48}\u{E35}", "ที่", .markOrder),
    Case("ข\u{E36}\u{E49}น", "ขึ้น", []), Case("ข\u{E49}\u{E36}น", "ขึ้น", .markOrder),
    Case("พ\u{E37}\u{E49}น", "พื้น", []), Case("พ\u{E49}\u{E37}น", "พื้น", .markOrder),
    Case("ต\u{E49}\u{E31}ง", "ตั้ง", .markOrder), Case("ม\u{E49}\u{E38}ง", "มุ้ง", .markOrder),
    Case("ผ\u{E39}\u{E49}", "ผู้", []), Case("ผ\u{E49}\u{E39}", "ผู้", .markOrder),
    Case("อย\u{E48}\u{E39}", "อยู่", .markOrder), Case("พ\u{E31}นธ\u{E4C}\u{E38}", "พันธุ์", .markOrder),
    Case("ก\u{E48}\u{E3A}", "ก\u{E3A}\u{E48}", .markOrder),
    Case("ก\u{E38}\u{E3A}", "ก\u{E3A}\u{E38}", .composition),
    Case("ท\u{E35}\u{E48}\u{E48}", "ที่", .repeatedMark), Case("ท\u{E35}\u{E35}\u{E48}", "ที่", .repeatedMark),
    Case("ก\u{E31}\u{E31}น", "กัน", .repeatedMark), Case("ก\u{E38}\u{E38}", "กุ", .repeatedMark),
    Case("ก\u{E47}\u{E47}", "ก็", .repeatedMark), Case("ร\u{E4C}\u{E4C}\u{E4C}", "ร์", .repeatedMark),
    Case("ก\u{E4E}\u{E4E}", "ก\u{E4E}", .repeatedMark),
    Case("ท\u{E48}\u{E35}\u{E48}", "ที่", [.markOrder, .repeatedMark]),
    Case("กาา", "กาา", []), Case("มากๆๆ", "มากๆๆ", []), Case("ะะ", "ะะ", []),
    Case("ก\u{E48}\u{E49}", "ก\u{E48}\u{E49}", .doubtfulToneMarks),
    Case("ก\u{E48}\u{E34}\u{E49}", "ก\u{E34}\u{E48}\u{E49}", [.markOrder, .doubtfulToneMarks]),
    Case("ก\u{E48}\u{E49}\u{E48}", "ก\u{E48}\u{E49}\u{E48}", .doubtfulToneMarks),
    Case("ก\u{E48}ก\u{E49}", "ก่ก้", []),
    Case("มาตรฐ\u{E45}น", "มาตรฐาน", .lakkhangyao), Case("ฤ\u{E45}ษี", "ฤๅษี", []), Case("ฦ\u{E45}", "ฦๅ", []),
    Case("\u{E45}", "า", .lakkhangyao),
  ]

  static let composition: [Case] = [
    Case("e\u{301}", "é", .composition), Case("A\u{30A}", "Å", .composition),
    Case("\u{212B}", "\u{C5}", .composition),
    Case("\u{2126}", "\u{3A9}", .composition), Case("\u{212A}", "K", .composition),
    Case("\u{37E}", ";", .composition),
    Case("\u{1112}\u{1161}\u{11AB}", "\u{D55C}", .composition),
    Case("\u{958}", "\u{915}\u{93C}", .composition),
    Case("\u{344}", "\u{308}\u{301}", .composition),
    Case("a\u{300}\u{F73}", "\u{E0}\u{F71}\u{F72}", .composition),
    Case("a\u{334}\u{300}\u{F81}", "\u{E0}\u{334}\u{F71}\u{F80}", .composition),
    Case("a\u{323}\u{307}", "\u{1EA1}\u{307}", .composition),
    Case("a\u{307}\u{323}", "\u{1EA1}\u{307}", .composition), Case("\u{1E9B}\u{323}", "\u{1E9B}\u{323}", []),
    Case("<\u{338}", "\u{226E}", .composition), Case("\u{FB01}", "\u{FB01}", []),
    Case("\u{FF11}", "\u{FF11}", []),
    Case("\u{E33}", "\u{E33}", []), Case("\u{EB3}", "\u{EB3}", []), Case("①", "①", []),
    Case("½ ²", "½ ²", []),
    Case("\u{2ADC}", "\u{2ADD}\u{338}", .composition), Case("\u{1D15E}", "\u{1D157}\u{1D165}", .composition),
    Case("\u{1100}\u{1161}", "\u{AC00}", .composition), Case("\u{F900}", "\u{8C48}", .composition),
  ]

  static let markup: [Case] = [
    Case("<b>มี</b>", "มี", .markup), Case("<B>มี</B>", "มี", .markup),
    Case("<strong>ก</strong>ข", "กข", .markup),
    Case("<p>ก</p>", "ก", [.markup, .spaces]), Case("ก<br>ข", "ก\nข", .markup),
    Case("ก<br/>ข", "ก\nข", .markup),
    Case("ก<BR />ข", "ก\nข", .markup), Case("<ol style=\"x: 1\">ก</ol>", "ก", [.markup, .spaces]),
    Case("<ol style='x>y'>ก</ol>", "ก", [.markup, .spaces]),
    Case("<a href=http://x.th/y>ก</a>", "ก", .markup),
    Case("<td nowrap>ก</td>", "ก", [.markup, .spaces]),
    Case("<td nowrap width=3>ก</td>", "ก", [.markup, .spaces]),
    Case("<!-- x --> ก", "ก", [.markup, .spaces]), Case("<o:p></o:p>ก", "ก", .markup),
    Case("R&amp;D", "R&D", .markup), Case("ก&nbsp;ข", "ก ข", .markup), Case("&lt;60", "<60", .markup),
    Case("&quot;ก&quot;", "\"ก\"", .markup), Case("&#3585;", "ก", .markup), Case("&#xE01;", "ก", .markup),
    Case("ก&#8203;ข", "กข", [.markup, .invisibleCharacters]), Case("&lt;b&gt;ก", "ก", .markup),
    Case("<<b>b>ก", "ก", .markup), Case("ก&ndash;ข", "ก–ข", .markup), Case("&amp;amp;", "&", .markup),
    Case("&amp;amp;lt;b&amp;gt;ก", "ก", .markup), Case("<<<b>b>b>ก", "ก", .markup),
    Case("<b<b<b>>>ก", "ก", .markup), Case("<b<br>>ก", "ก", .markup),
    Case("e<b></b>\u{301}", "é", [.markup, .composition]),
    Case("<\u{200B}b>ก", "ก", [.markup, .invisibleCharacters]),
    Case("<60 และ >80", "<60 และ >80", []), Case("a<b และ c>d", "a<b และ c>d", []),
    Case("a<b and c>d", "a<b and c>d", []),
    Case("<มาก>", "<มาก>", []), Case("R&D", "R&D", []), Case("&nope;", "&nope;", []),
    Case("&amp", "&amp", []),
    Case("&#0;", "&#0;", []), Case("&#xD800;", "&#xD800;", []), Case("&#99999999999;", "&#99999999999;", []),
    Case("<b", "<b", []), Case("< b>", "< b>", []), Case("<blink>", "<blink>", []), Case("<", "<", []),
    Case("x < y", "x < y", []),
    Case("<br", "<br", []), Case("<a href=\"x>", "<a href=\"x>", []), Case("<!-- x", "<!-- x", []),
    Case("<>", "<>", []),
    Case("<@a>", "<@a>", []), Case("a&b;c", "a&b;c", []),
  ]

  @Test("Each rule does its work and says so", arguments: spaces + dropped + saraAm + vowelsAndMarks)
  func rules(_ test: Case) { expectResult(of: test) }

  @Test("Text comes out in NFC and never in NFKC", arguments: composition)
  func compositionRule(_ test: Case) { expectResult(of: test) }

  @Test("Only what is surely markup is taken for it", arguments: markup)
  func markupRule(_ test: Case) { expectResult(of: test) }

  @Test("Private-use glyphs map by HarfBuzz's table, letter by letter")
  func privateUse() {
    let letters =
      "ฐ\u{E34}\u{E35}\u{E36}\u{E37}\u{E48}\u{E49}\u{E4A}\u{E4B}\u{E4C}\u{E48}\u{E49}\u{E4A}\u{E4B}\u{E4C}ญ"
      + "\u{E31}\u{E4D}\u{E47}\u{E48}\u{E49}\u{E4A}\u{E4B}\u{E4C}\u{E38}\u{E39}\u{E3A}"
    #expect(letters.unicodeScalars.count == 27)
    for (offset, letter) in letters.unicodeScalars.enumerated() {
      let glyph = String(Unicode.Scalar(UInt32(0xF700 + offset))!)
      let result = ThaiText.normalise("ก" + glyph)
      #expect(Array(result.text.unicodeScalars) == ["ก", letter])
      #expect(result.changes == .privateUse)
    }
    #expect(ThaiText.normalise("\u{F71B}\u{F0A3}").changes.isEmpty)
  }

  @Test(
    "Text of every kind that is normal stays untouched",
    arguments: [
      "", "ก", "มาตรฐานที่ ๑ มีการบริหารจัดการที่ดี", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเพชรบูรณ์ เขต 1", "น้ำ", "ที่", "พันธุ์",
      "ฤๅษี", "ศักดิ์สิทธิ์", "ก็", "เก็บ", "เปี๊ยก", "โน้ต", "R-D 12.5%", "“อ้าง” – ต่อ…", "☑ มี ☐ ไม่มี", "✓", "é", "ก\nข",
      "ก\n\nข",
      "มากๆ", "ฯลฯ", "๏ ๚ ๛", "฿100", "ผู้มีส่วนได้ส่วนเสีย", "กตฺวา", "😀", "①", "漢字", "ก\n ข", "ก \nข", "\u{0}",
    ])
  func untouched(_ text: String) {
    let result = ThaiText.normalise(text)
    #expect(result.text.utf8.elementsEqual(text.utf8))
    #expect(result.changes.isEmpty)
  }

  @Test(
    "Folded line breaks are spaces",
    arguments: [
      ("ก\nข", "ก ข"), ("ก\r\nข", "ก ข"), ("ก \n ข", "ก ข"), ("\nก\n", "ก"), ("ก<br>ข", "ก ข"),
      ("ก\u{2028}ข", "ก ข"),
    ])
  func folded(_ text: String, _ expected: String) {
    #expect(ThaiText.normalise(text, lineBreaks: .folded).text == expected)
  }

  @Test("Changes know which findings are due")
  func findings() {
    #expect(!TextChanges.spaces.beyondSpaces)
    #expect(
      !TextChanges.controlCharacters.beyondSpaces && TextChanges.controlCharacters.droppedControlCharacters)
    #expect(!TextChanges.doubtfulToneMarks.beyondSpaces && TextChanges.doubtfulToneMarks.doubtful)
    for change in [
      TextChanges.invisibleCharacters, .composition, .saraAm, .doubleSaraE, .markOrder, .repeatedMark,
      .lakkhangyao,
      .privateUse, .markup,
    ] {
      #expect(change.beyondSpaces && !change.doubtful)
      #expect(change.union(.spaces).beyondSpaces)
    }
  }

  private func expectResult(of test: Case) {
    let result = ThaiText.normalise(test.input)
    #expect(Array(result.text.unicodeScalars) == Array(test.output.unicodeScalars))
    #expect(result.changes == test.changes)
    if !test.changes.isEmpty { #expect(!isQuicklyNormal(test.input)) }
  }
}
