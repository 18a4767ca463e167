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
