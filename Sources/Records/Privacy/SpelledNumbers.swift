/// Finds phone numbers that are spelled out digit by digit, in Thai or English words, perhaps with digits among them.
enum SpelledNumbers {
  private static let words = PlainWords([
    "ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "zero", "one", "two", "three", "four",
    "five", "six", "seven", "eight", "nine",
  ])
  private static let zeros = PlainWords(["ศูนย์", "zero", "0"])
  private static let fewest = 9
  private static let most = 12
  private static let longestGap = 2

  /// - Parameter text: in lower case.
  static func ranges(in text: [UInt32]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard let first = unit(at: index, in: text) else {
        index += 1
        continue
      }
      let start = index
      var (end, count, wordCount, next) = (index, 0, 0, index)
      var areDigitsAlone = true
      var startsLikePhone = zeros.place(at: index, in: text) == first
      while let word = unit(at: next, in: text) {
        count += 1
        if !Plain.isDigit(text[word.lowerBound]) {
          wordCount += 1
        } else if count > 1, Plain.isDigit(text[word.lowerBound - 1]) {
          areDigitsAlone = false
        }
        // No area has a second 0.
        if count == 2, zeros.place(at: next, in: text) != nil { startsLikePhone = false }
        end = word.upperBound
        next = end
        while next < min(end + longestGap, text.count), isGap(text[next]) { next += 1 }
      }
      let isMixed = startsLikePhone && (areDigitsAlone ? wordCount > 0 : wordCount > 1) && count <= most
      if count >= fewest, wordCount == count || isMixed { ranges.append(start..<end) }
      index = end
    }
    return ranges
  }

  /// A word for a digit, or a digit.
  private static func unit(at index: Int, in text: [UInt32]) -> Range<Int>? {
    Plain.isDigit(text.indices.contains(index) ? text[index] : Plain.space)
      ? index..<index + 1 : words.place(at: index, in: text)
  }

  private static func isGap(_ value: UInt32) -> Bool {
    Plain.isBlank(value) || [Plain.hyphen, Plain.comma, Plain.dot].contains(value)
  }
}

/// The words that announce whose number follows, and what it is.
enum NumberWords {
  enum Kind {
    case phone
    case citizen
    case account

    /// How many digits make a number that is so announced.
    var digitCounts: ClosedRange<Int> {
      switch self {
      case .phone: 7...12
      case .citizen: 10...14
      case .account: 7...16
      }
    }
  }

  private static let phones = PlainWords([
    "โทร", "เบอร์", "มือถือ", "tel", "Tel", "TEL", "phone", "Phone", "mobile", "Mobile", "call", "Call", "แฟกซ์",
    "โทรสาร", "fax", "Fax",
  ])
  private static let otherWords = PlainWords(["โทรทัศน์", "โทรมาตร"])
  private static let citizens = PlainWords([
    "บัตร", "ปชช", "ประชาชน", "ประจำตัว", "หลัก", "citizen", "Citizen", "ID", "id", "Id",
  ])
  private static let accounts = PlainWords([
    "บัญชี", "บช", "ธนาคาร", "พร้อมเพย์", "promptpay", "PromptPay", "account", "Account", "acc", "Acc", "กสิกร",
    "กรุงไทย", "ออมสิน", "ธกส", "ธ.ก.ส", "ไทยพาณิชย์", "scb", "SCB", "KTB", "ktb", "KBANK", "kbank",
  ])
  private static let ministry = PlainWords(["ศธ"])
  /// How far before a number a word still announces it.
  private static let farthest = 24

  /// What the nearest word before a number announces, with no other digit between; nil where none does.
  static func kind(before start: Int, in text: [UInt32]) -> Kind? {
    var index = start
    while index > max(0, start - farthest) {
      index -= 1
      if Plain.isDigit(text[index]) { return nil }
      if otherWords.place(at: index, in: text) != nil { return nil }
      if phones.place(at: index, in: text) != nil { return .phone }
      if accounts.place(at: index, in: text) != nil { return .account }
      if citizens.place(at: index, in: text) != nil { return .citizen }
    }
    return nil
  }

  /// Whether the ministry's `ศธ` stands right before a number, as in the number of a document.
  static func isOfMinistry(_ start: Int, in text: [UInt32]) -> Bool {
    var end = start
    while end > 0, Plain.isBlank(text[end - 1]) || text[end - 1] == Plain.dot { end -= 1 }
    return ministry.end(text[..<end])
  }
}
