/// Finds phone numbers that are spelled out digit by digit, in Thai or English words.
enum SpelledNumbers {
  private static let words = PlainWords([
    "ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "zero", "one", "two", "three", "four",
    "five", "six", "seven", "eight", "nine",
  ])
  private static let fewest = 9
  private static let longestGap = 2

  /// - Parameter text: in lower case.
  static func ranges(in text: [UInt32]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard words.place(at: index, in: text) != nil else {
        index += 1
        continue
      }
      let start = index
      var (end, count, next) = (index, 0, index)
      while let word = words.place(at: next, in: text) {
        count += 1
        end = word.upperBound
        next = end
        while next < min(end + longestGap, text.count), isGap(text[next]) { next += 1 }
      }
      if count >= fewest { ranges.append(start..<end) }
      index = end
    }
    return ranges
  }

  private static func isGap(_ value: UInt32) -> Bool {
    Plain.isBlank(value) || [Plain.hyphen, Plain.comma, Plain.dot].contains(value)
  }
}
