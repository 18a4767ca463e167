import Testing
import ThaiText

/// A generator of its own seed, so that a failure can be run again.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct PropertyTests {
  /// Pieces chosen so that rules meet: marks, spaces, entities, halves of tags, what NFC reorders.
  static let pieces: [String] =
    (0x0E01...0x0E5B).compactMap { Unicode.Scalar(UInt32($0)).map { String($0) } }
    + (0x0E31...0x0E4E).compactMap { Unicode.Scalar(UInt32($0)).map { String($0) } }
    + (0xF6FF...0xF71B).compactMap { Unicode.Scalar(UInt32($0)).map { String($0) } }
    + [
      "\u{E4D}", "\u{E32}", "\u{E33}", "\u{E48}", "\u{E49}", "\u{E38}", "\u{E3A}", "\u{E40}", "\u{E45}", " ",
      " ", "\n", "\r", "\t", "\u{A0}",
    ]
    + [
      "<", ">", "<b>", "</p>", "<br", "/>", "&", "&lt;", "&gt;", "amp;", "&amp;", "&#", "3633;", "&#8203;",
      "b", "&nbsp;", "<!--", "-->",
    ]
    + [
      "\u{200B}", "\u{AD}", "\u{FEFF}", "\u{01}", "\u{85}", "\u{301}", "\u{323}", "\u{338}", "\u{3099}",
      "\u{5B0}", "\u{93C}", "e", "\u{212A}",
    ]
    + [
      "\u{1100}", "\u{1161}", "\u{11A8}", "\u{344}", "\u{37E}", "x", "0", "๕", "５", "–", "☑", "\u{2028}", "é",
      "\u{C4}", "😀", "\u{0}",
    ]

  static func soup(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...14, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
      .joined()
  }

  /// What most texts are of, with the signs and marks by which a key may change beyond its letters.
  static let plainPieces = [
    "ก", "น", "ส", "เ", "แ", "า", "ำ", "ิ", "ุ", "ู", "็", "่", "้", "์", "ๆ", "ฯ", "๏", "๕", "฿", " ", "\n",
    ".", "(", ")", "-", "/", "$", "“", "–", "☑", "A", "z", "1",
  ]

  @Test("Keys made byte by byte are those of the rules", arguments: 1...20)
  func plainKeys(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
        Self.plainPieces.randomElement(using: &generator) ?? ""
      }.joined()
      // What is invisible changes no key, and only the rules know it.
      let other = text + "\u{200B}"
      #expect(MatchingKey.word(text) == .word(other), "\(text.unicodeScalars)")
      #expect(MatchingKey.name(text) == .name(other), "\(text.unicodeScalars)")
      #expect(MatchingKey.header(text) == .header(other), "\(text.unicodeScalars)")
    }
  }

  @Test("Normalising twice is normalising once", arguments: 1...20)
  func idempotent(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<500 {
      let text = Self.soup(&generator)
      for lineBreaks in [ThaiText.LineBreaks.kept, .folded] {
        let once = ThaiText.normalise(text, lineBreaks: lineBreaks)
        let twice = ThaiText.normalise(once.text, lineBreaks: lineBreaks)
        #expect(
          twice.text.utf8.elementsEqual(once.text.utf8),
          "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
        #expect(twice.changes.subtracting(.doubtfulToneMarks).isEmpty)
        #expect(twice.changes.doubtful == once.changes.doubtful)
      }
    }
  }

  @Test("A text without a change is the same bytes, and one with a change is not", arguments: 21...30)
  func changesAreTrue(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<500 {
      let text = Self.soup(&generator)
      for lineBreaks in [ThaiText.LineBreaks.kept, .folded] {
        let result = ThaiText.normalise(text, lineBreaks: lineBreaks)
        let isSame = result.text.utf8.elementsEqual(text.utf8)
        if result.changes.subtracting(.doubtfulToneMarks).isEmpty { #expect(isSame) }
        if isQuicklyNormal(text, lineBreaks: lineBreaks) {
          #expect(isSame && result.changes.isEmpty)
        }
      }
    }
  }

  /// A far scalar turns the quick look off: the whole normaliser must find nothing either where the look found nothing.
  @Test("The quick look and the whole normaliser agree on all runs of three marks and letters")
  func quickLook() {
    let scalars = Array("กฤาำเๅัิุู\u{E3A}็่้์ํ\u{E4E}๕a–é <\n".unicodeScalars)
    var normal = 0
    for first in scalars {
      for second in scalars {
        for third in scalars {
          let text = String(String.UnicodeScalarView([first, second, third]))
          let isSlowlyNormal = isWhollyNormal(text + "漢")
          if isQuicklyNormal(text) {
            normal += 1
            #expect(isSlowlyNormal, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
          }
        }
      }
    }
    #expect(normal > 3000)
  }

  private func isWhollyNormal(_ text: String) -> Bool {
    let result = ThaiText.normalise(text)
    return result.changes.isEmpty && result.text.utf8.elementsEqual(text.utf8)
  }

  @Test("Keys do not depend on spaces between letters", arguments: 41...45)
  func keysIgnoreSpaces(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let letters = Array("กขคงจฉชซญฐดตถทธนบปผพฟภมยรลวศษสหอเแโใไะา0123456789abc".unicodeScalars)
    for _ in 0..<300 {
      let scalars = (0..<12).compactMap { _ in letters.randomElement(using: &generator) }
      let plain = scalars.map { String($0) }.joined()
      let spaced = scalars.map { (Bool.random(using: &generator) && $0 != "า" ? " " : "") + String($0) }
        .joined()
      // Two SARA E with or without a space between them are one SARA AE in a key.
      #expect(MatchingKey.name(spaced) == .name(plain), "\(spaced)")
    }
  }

  @Test("Whole numbers are read back from every script and grouping", arguments: 46...50)
  func numbersRoundTrip(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<300 {
      let number = Int.random(in: 0...Int.max >> Int.random(in: 0...62, using: &generator), using: &generator)
      let expected = NumberReading.number(DecimalNumeral(significand: number)!, isPercent: false)
      let plain = String(number)
      var grouped = ""
      for (index, digit) in plain.enumerated() {
        if index > 0, (plain.count - index) % 3 == 0 { grouped += "," }
        grouped.append(digit)
      }
      for text in [plain, grouped, Digits.thai(grouped), "+" + plain, grouped + " คน"] {
        #expect(ThaiNumber.parse(text, vocabulary: words) == expected, "\(text)")
      }
    }
  }

  @Test("Every day of 1900–2199 is read back in both eras")
  func datesRoundTrip() {
    for year in 1900...2199 {
      for month in 1...12 {
        for day in [1, 28, 29, 30, 31] {
          let date = ThaiDate(year: year, month: month, day: day)
          let expected = date.map(DateReading.date) ?? .invalid
          for text in ["\(day)/\(month)/\(year)", "\(year + 543)-\(month)-\(day)"] {
            #expect(ThaiDate.parse(text, near: (2564, 1), order: .dayFirst, vocabulary: words) == expected)
          }
        }
      }
    }
  }

  @Test("No soup crashes a reader", arguments: 51...55)
  func readersAreTotal(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<500 {
      let text = Self.soup(&generator)
      _ = ThaiNumber.parse(text, vocabulary: words)
      _ = YesNo.parse(text, vocabulary: words)
      _ = Likert.parse(text, vocabulary: words)
      _ = QualityLevelWord.parse(text, vocabulary: words)
      _ = ThaiDate.parse(text, near: (2564, 1), order: .dayFirst, vocabulary: words)
      _ = DottedNumber(leading: text, labels: [])
      for key in [MatchingKey.name(text), .header(text), .word(text)] {
        #expect(!key.utf8.contains(UInt8(ascii: " ")))
      }
    }
  }
}
