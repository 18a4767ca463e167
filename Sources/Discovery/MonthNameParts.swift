internal import Standards
internal import ThaiText

/// The numbers, months and eras of a folder's name, with what stands around each number.
struct MonthNameParts {
  enum Era {
    case buddhist
    case common
  }

  /// What stands directly before a number, but for separators and words such as `เดือน`.
  enum Neighbour {
    case nothing
    case number
    case thaiMonth
    case other
  }

  /// A run of digits of either script.
  struct Number {
    let value: Int
    let digits: Int
    var follows: Neighbour
    /// Whether a Thai month's name stands directly before or behind it.
    var isBesideThaiMonth: Bool
    /// Whether the word before it counts something, as `ครั้งที่` does.
    let isCounted: Bool
    /// Whether nothing but words such as `งวด` and `เดือน` stands before it.
    let isBehindKnownWords: Bool
  }

  private(set) var numbers: [Number] = []
  private(set) var months: [Int] = []
  private(set) var eras: Set<Era> = []

  private var neighbour = Neighbour.nothing
  private var lastWord = ""
  private var hasOtherWord = false
  /// What parts the number in progress from the number before it.
  private var gap = ""

  /// Takes a name apart; nil where a word casts doubt on it, or it cannot be read as text.
  init?(_ name: String) {
    let text = Digits.foldedToASCII(ThaiText.normalise(name, lineBreaks: .folded).text).lowercased()
    // What was lost of a name, and a question, leave nothing certain.
    guard !text.unicodeScalars.contains("\u{FFFD}"), !text.contains("?") else { return nil }
    let tokens = Self.tokens(text)
    for (index, token) in tokens.enumerated() {
      switch token {
      case .number(let digits):
        if isCopyMark(digits, tokens, index) { continue }
        guard take(number: digits) else { return nil }
      case .word(let word): guard take(word: word) else { return nil }
      case .gap(let text): gap += text
      }
    }
  }

  private mutating func take(number digits: String) -> Bool {
    guard digits.utf8.count <= 6, let value = Int(digits) else { return false }
    // `2565-03` is a pair, `2565 & 03` is not.
    if neighbour == .number, !Self.joins(gap) { neighbour = .other }
    numbers.append(
      Number(
        value: value, digits: digits.utf8.count, follows: neighbour,
        isBesideThaiMonth: neighbour == .thaiMonth, isCounted: lastWord.hasSuffix("ที่"),
        isBehindKnownWords: !hasOtherWord))
    (neighbour, lastWord, gap) = (.number, "", "")
    return true
  }

  private mutating func take(word: String) -> Bool {
    lastWord = word
    if MonthWords.castsDoubt(word) { return false }
    var rest = word
    for name in MonthWords.full {
      guard let range = rest.firstRange(of: name.word) else { continue }
      take(month: name.month)
      rest.removeSubrange(range)
    }
    rest = strippingKnownWords(rest)
    if rest.isEmpty { return true }
    if let month = MonthWords.thaiShort[rest] {
      take(month: month)
      return true
    }
    if let month = MonthWords.english[rest] {
      months.append(month)
      neighbour = .other
      return true
    }
    hasOtherWord = true
    // A year beyond another word is no longer beside its month.
    neighbour = .other
    return true
  }

  private mutating func take(month: Int) {
    if neighbour == .number, !numbers.isEmpty { numbers[numbers.count - 1].isBesideThaiMonth = true }
    months.append(month)
    neighbour = .thaiMonth
  }

  /// The word without what may stand around a month or year and says no more of it.
  private mutating func strippingKnownWords(_ word: String) -> String {
    var rest = word
    while true {
      if let era = MonthWords.eras.first(where: { rest.hasPrefix($0.word) }) {
        eras.insert(era.era)
        rest.removeFirst(era.word.count)
      } else if let known = MonthWords.known.first(where: rest.hasPrefix) {
        rest.removeFirst(known.count)
      } else if let known = MonthWords.known.first(where: rest.hasSuffix), rest != known {
        rest.removeLast(known.count)
      } else {
        return rest
      }
      if rest.isEmpty { return rest }
    }
  }

  /// Whether a number only tells a copy or revision: `(2)` at the end, or one behind `v`, `แก้ไขครั้งที่` and their like.
  private func isCopyMark(_ digits: String, _ tokens: [Token], _ index: Int) -> Bool {
    guard digits.utf8.count <= 2, digits.first != "0" else { return false }
    if case .gap(let before)? = index > 0 ? tokens[index - 1] : nil, before.hasSuffix("("),
      case .gap(let behind)? = index + 1 < tokens.count ? tokens[index + 1] : nil, behind.hasPrefix(")")
    {
      return index + 2 == tokens.count
    }
    return index > 0 && neighbour != .number && MonthWords.revisionWords.contains(lastWord)
  }

  private static func joins(_ gap: String) -> Bool {
    gap.count <= 6 && gap.unicodeScalars.allSatisfy { MonthWords.joiners.contains($0) }
  }
}

extension MonthNameParts {
  private enum Token {
    case number(String)
    case word(String)
    case gap(String)
  }

  /// Digits, letters and the rest; a dot behind a Thai letter belongs to an abbreviation.
  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    for scalar in text.unicodeScalars {
      let character = String(scalar)
      switch (tokens.last, scalar) {
      case (.number(let digits), "0"..."9"): tokens[tokens.count - 1] = .number(digits + character)
      case (_, "0"..."9"): tokens.append(.number(character))
      case (.word(let word), "."): if !isThai(word) { tokens.append(.gap(character)) }
      case (.word(let word), _) where isLetter(scalar): tokens[tokens.count - 1] = .word(word + character)
      case (_, _) where isLetter(scalar): tokens.append(.word(character))
      case (.gap(let gap), _): tokens[tokens.count - 1] = .gap(gap + character)
      default: tokens.append(.gap(character))
      }
    }
    return tokens
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isThai(_ word: String) -> Bool {
    word.unicodeScalars.last.map { (0x0E00...0x0E7F).contains($0.value) } ?? false
  }
}

/// The words of folder names that mean a month, and those that leave a month in doubt.
enum MonthWords {
  /// Months in full, which stand in no other word.
  static let full: [(word: String, month: Int)] = zip(Period.monthNames, 1...).map { ($0, $1) }

  /// Abbreviations without their dots, and what is said for short.
  static let thaiShort: [String: Int] = months([
    ["มค", "มกรา"], ["กพ", "กุมภา"], ["มีค", "มีนา"], ["เมย", "เมษา"], ["พค", "พฤษภา"], ["มิย", "มิถุนา"],
    ["กค", "กรกฎา"], ["สค", "สิงหา"], ["กย", "กันยา"], ["ตค", "ตุลา"], ["พย", "พฤศจิกา"], ["ธค", "ธันวา"],
  ])

  static let english: [String: Int] = months([
    ["jan", "january"], ["feb", "february"], ["mar", "march"], ["apr", "april"], ["may"], ["jun", "june"],
    ["jul", "july"], ["aug", "august"], ["sep", "sept", "september"], ["oct", "october"],
    ["nov", "november"], ["dec", "december"],
  ])

  static let eras: [(word: String, era: MonthNameParts.Era)] = [
    ("พุทธศักราช", .buddhist), ("พศ", .buddhist), ("คริสต์ศักราช", .common), ("คศ", .common),
  ]

  /// Words that may stand around a month or between it and its year.
  static let known = ["ประจำเดือน", "ประจำงวด", "เดือน", "งวด", "ข้อมูล", "รายงาน", "ปี", "period", "month", "year"]

  /// What a copy or a revision is numbered behind.
  static let revisionWords: Set<String> = [
    "r", "rev", "v", "ver", "version", "copy", "part", "final", "สำเนา", "สำเนาที่", "แก้ไข", "แก้ไขครั้งที่",
    "ฉบับแก้ไข", "ฉบับแก้ไขครั้งที่", "ฉบับที่", "ครั้งที่", "ชุดที่", "ส่วนที่",
  ]

  /// What may part a year from its month.
  static let joiners: Set<Unicode.Scalar> = [
    "-", "‐", "‑", "‒", "–", "—", "―", "−", "_", ".", "/", "／", "⁄", "∕", "·", ":", " ",
  ]

  /// Whether a word says that the folder is for another span of time, or is not to count.
  static func castsDoubt(_ word: String) -> Bool {
    doubtfulTokens.contains(word) || doubtfulParts.contains { word.contains($0) }
  }

  /// March of a fiscal or school year may lie in the calendar year before or behind.
  private static let doubtfulParts = [
    "ปีงบ", "งบประมาณ", "ปีการศึกษา", "ไตรมาส", "ภาคเรียน", "เทอม", "ครึ่งปี", "สัปดาห์", "วันที่", "ถึง", "ตั้งแต่", "ก่อน",
    "หลัง",
    "เก่า", "เดิม", "สำรอง", "ยกเลิก", "ทดสอบ", "ทดลอง", "ร่าง", "ตัวอย่าง", "แบบฟอร์ม", "ห้าม", "อย่า", "ไม่", "ลบ",
    "ขยะ",
    "ผิด", "ชั่วคราว",
  ]

  private static let doubtfulTokens: Set<String> = [
    "fy", "q", "qtr", "quarter", "term", "semester", "week", "until", "to", "from", "since", "before",
    "after",
    "old", "bak", "backup", "archive", "test", "draft", "sample", "example", "template", "form", "tmp",
    "temp",
    "trash", "deleted", "cancelled", "canceled", "void", "wrong", "obsolete", "unused", "not", "no",
  ]

  private static func months(_ words: [[String]]) -> [String: Int] {
    var months: [String: Int] = [:]
    for (index, spellings) in words.enumerated() {
      for word in spellings { months[word] = index + 1 }
    }
    return months
  }
}
