internal import Basics

/// The words that cells are read by, as lists; a value, so that an office's own words can be added for one run.
package struct Vocabulary: Sendable, Equatable {
  /// A list of words of one meaning; the raw value names it in data files.
  package enum List: String, HashedByCase, CaseIterable, Sendable {
    /// Nothing is reported, in whatever column.
    case unreported
    case yes
    case no
    /// Marks that some tick with and others cross out with.
    case ambiguousMark = "ambiguous-mark"
    /// Marks of a chosen box before or behind its word.
    case tickedBox = "ticked-box"
    /// Marks of a box not chosen.
    case emptyBox = "empty-box"
    /// Words of yes that a number of things may follow: `มี 5 รายการ`.
    case countedYes = "yes-counted"
    /// Letters that a font of signs shows as a tick.
    case letterTick = "letter-tick"
    /// Letters that a font of signs shows as a cross.
    case letterCross = "letter-cross"
    case level1 = "level-1"
    case level2 = "level-2"
    case level3 = "level-3"
    case level4 = "level-4"
    case level5 = "level-5"
    /// Words before a quality level that add nothing.
    case levelPrefix = "level-prefix"
    case likert1 = "likert-1"
    case likert2 = "likert-2"
    case likert3 = "likert-3"
    case likert4 = "likert-4"
    case likert5 = "likert-5"
    /// Words before a Likert answer that add nothing.
    case likertPrefix = "likert-prefix"
    /// Words behind the digit of a Likert answer that add nothing.
    case likertUnit = "likert-unit"
    case agreement1 = "agreement-1"
    case agreement2 = "agreement-2"
    case agreement3 = "agreement-3"
    case agreement4 = "agreement-4"
    /// Answers to a statement rather than to a question.
    case agreement5 = "agreement-5"
    /// A respondent chose not to answer.
    case noAnswer = "no-answer"
    /// There is nothing to suggest.
    case noComment = "no-comment"
    /// Units behind a number.
    case unit
    /// Signs and words that make a number a percentage.
    case percent
  }

  private var keys: [List: Set<MatchingKey>] = [:]
  /// Whether any word for nothing begins with a digit, as most cells do.
  private var hasUnreportedNumber = false

  /// Makes a vocabulary of lists; a missing list is empty.
  ///
  /// - Throws: ``VocabularyConflict`` if a word stands in two lists that contradict each other.
  package init(_ lists: [List: [String]]) throws(VocabularyConflict) {
    try add(lists)
  }

  /// Makes a vocabulary of lists that are known not to contradict each other.
  init(trusted lists: [List: [String]]) {
    keys = lists.mapValues { Set($0.map(MatchingKey.word)) }
    hasUnreportedNumber = (keys[.unreported] ?? []).contains(where: Self.isNumber)
  }

  /// This vocabulary with more words; lists that are not named stay as they are.
  ///
  /// - Throws: ``VocabularyConflict`` if a word then stands in two lists that contradict each other.
  package func extended(by lists: [List: [String]]) throws(VocabularyConflict) -> Vocabulary {
    var extended = self
    try extended.add(lists)
    return extended
  }

  /// Whether a list holds a word, given as the key of a whole cell.
  package func contains(_ word: MatchingKey, in list: List) -> Bool { keys[list]?.contains(word) ?? false }

  /// Whether a cell reports nothing: it is blank, or a word for that.
  package func isUnreported(_ text: String) -> Bool {
    if text.isEmpty { return true }
    if !hasUnreportedNumber, let first = text.utf8.first, Digits.isASCII(first) { return false }
    let word = MatchingKey.word(text)
    return word.isEmpty || contains(word, in: .unreported)
  }

  /// Whether a cell for free text says that there is nothing to say: a word for that, or signs alone.
  package func isNoComment(_ text: String) -> Bool {
    let word = MatchingKey.word(text)
    if word.isEmpty || contains(word, in: .unreported) || contains(word, in: .noComment) { return true }
    let bare = MatchingKey.header(text)
    return bare.isEmpty || contains(bare, in: .noComment)
  }

  /// The words of a list, for stripping prefixes; longest first.
  func longestFirst(_ list: List) -> [MatchingKey] {
    (keys[list] ?? []).sorted { ($1.utf8.count, $0.text) < ($0.utf8.count, $1.text) }
  }

  /// The words of a list as keys are written, in no order that counts.
  package func words(of list: List) -> [String] { longestFirst(list).map(\.text) }

  private static func isNumber(_ key: MatchingKey) -> Bool { key.utf8.first.map(Digits.isASCII) ?? false }

  private mutating func add(_ lists: [List: [String]]) throws(VocabularyConflict) {
    for list in List.allCases {
      for word in lists[list] ?? [] {
        let key = MatchingKey.word(word)
        if key.isEmpty { continue }
        if let other = list.rivals.first(where: { contains(key, in: $0) }) {
          throw VocabularyConflict(word: word, lists: [other, list])
        }
        keys[list, default: []].insert(key)
        if list == .unreported, Self.isNumber(key) { hasUnreportedNumber = true }
      }
    }
  }
}

/// A word would mean two things.
package struct VocabularyConflict: Error, Equatable {
  /// The word as it was given.
  package let word: String
  /// The two lists that hold it.
  package let lists: [Vocabulary.List]

  /// Names a word and the two lists that claim it.
  package init(word: String, lists: [Vocabulary.List]) {
    self.word = word
    self.lists = lists
  }
}

extension Vocabulary.List {
  /// The lists that cannot share a word with this one.
  fileprivate var rivals: [Self] {
    Self.families.filter { $0.contains(self) }.joined().filter { $0 != self }
  }

  private static let families: [[Self]] = [
    [.unreported, .yes, .no, .ambiguousMark],
    [.unreported, .tickedBox, .emptyBox],
    [.unreported, .level1, .level2, .level3, .level4, .level5],
    [
      .unreported, .likert1, .likert2, .likert3, .likert4, .likert5, .noAnswer, .agreement1, .agreement2,
      .agreement3, .agreement4, .agreement5,
    ],
    [.unreported, .unit, .percent],
  ]
}

extension Vocabulary {
  /// The lists of Values, as one value for whoever uses this library by itself.
  package static var standardLists: [List: [String]] {
    [
      .unreported: ["-", "–", "—", "ไม่มีข้อมูล", "N/A"],
      .yes: [
        "มี", "ใช่", "ดำเนินการ", "ดำเนินการแล้ว", "มีการดำเนินการ", "มีความชัดเจน", "ครบ", "ครบถ้วน", "ชัดเจน", "ผ่าน", "✓",
        "✔", "☑",
        "√",
        "/", "1", "y", "yes", "true",
      ],
      .no: [
        "ไม่มี", "ไม่ใช่", "ไม่ดำเนินการ", "ไม่ได้ดำเนินการ", "ยังไม่ดำเนินการ", "ยังไม่ได้ดำเนินการ", "ไม่มีการดำเนินการ",
        "ไม่มีความชัดเจน", "ยังไม่มี", "ยังไม่ครบ", "ยังไม่ชัดเจน", "ยังไม่ผ่าน",
        "ไม่ครบ", "ไม่ชัดเจน", "ไม่ผ่าน", "✗", "✘", "☐",
        "0", "n", "no", "false",
      ],
      .countedYes: ["มี"],
      .letterTick: ["P", "R", "ü", "þ"],
      .letterCross: ["O", "û"],
      .ambiguousMark: ["×", "x", "☒"],
      .tickedBox: ["☑", "✓", "✔", "√", "☒"],
      .emptyBox: ["☐", "□"],
      .level5: ["ดีเยี่ยม"],
      .level4: ["ดีมาก"],
      .level3: ["ดี"],
      .level2: ["พอใช้"],
      .level1: ["ปรับปรุง", "ควรปรับปรุง", "ต้องปรับปรุง"],
      .levelPrefix: ["ระดับ", "ระดับคุณภาพ"],
      .likert5: ["มากที่สุด"],
      .likert4: ["มาก"],
      .likert3: ["ปานกลาง"],
      .likert2: ["น้อย"],
      .likert1: ["น้อยที่สุด"],
      .likertPrefix: ["ระดับ", "พอใจ", "พึงพอใจ", "ความพึงพอใจ", "มีความพึงพอใจ", "ระดับความพึงพอใจ"],
      .likertUnit: ["คะแนน", "แต้ม", "points", "point", "pts"],
      .agreement5: ["เห็นด้วยอย่างยิ่ง", "เห็นด้วยเป็นอย่างยิ่ง", "เห็นด้วยมากที่สุด", "strongly agree"],
      .agreement4: ["เห็นด้วย", "เห็นด้วยมาก", "agree"],
      .agreement3: ["ไม่แน่ใจ", "เห็นด้วยปานกลาง", "neutral", "neither agree nor disagree"],
      .agreement2: ["ไม่เห็นด้วย", "เห็นด้วยน้อย", "disagree"],
      .agreement1: ["ไม่เห็นด้วยอย่างยิ่ง", "ไม่เห็นด้วยเป็นอย่างยิ่ง", "เห็นด้วยน้อยที่สุด", "strongly disagree"],
      .noAnswer: ["ไม่แสดงความเห็น", "ไม่เกี่ยวข้อง", "ไม่ทราบ", "ไม่มีความเห็น"],
      .noComment: [
        "ไม่มี", "ไม่มีค่ะ", "ไม่มีคะ", "ไม่มีครับ", "ไม่มีนะคะ", "ไม่มีแล้ว", "ไม่มีอะไร", "ยังไม่มี", "ไม่มีเพิ่มเติม",
        "ไม่มีข้อเสนอแนะ", "ไม่มีข้อเสนอแนะค่ะ", "ไม่มีข้อเสนอแนะครับ", "ไม่มีข้อเสนอแนะเพิ่มเติม", "ไม่มีข้อเสนอแนะใดๆ",
        "ยังไม่มีข้อเสนอแนะ",
        "ไม่มีข้อแนะนำ", "ไม่มีคำแนะนำ", "ไม่มีข้อคิดเห็น", "ไม่มีความเห็น", "ไม่มีความเห็นเพิ่มเติม", "ไม่มีความคิดเห็น",
        "ไม่มีความคิดเห็นเพิ่มเติม", "ไม่แสดงความเห็น", "ไม่แสดงความคิดเห็น", "ไม่ขอแสดงความคิดเห็น", "ไม่ระบุ", "none", "no",
        "nil", "na",
      ],
      .unit: ["คน", "แห่ง", "ข้อ", "รายการ", "โรงเรียน"],
      .percent: ["%", "ร้อยละ", "เปอร์เซ็นต์", "เปอร์เซนต์", "เปอร์เซ็น"],
    ]
  }

  /// A vocabulary of ``standardLists``.
  package static let standard = Vocabulary(trusted: standardLists)
}
