internal import Standards

/// The number formats by which a level, stored as a number, shows its word: `4 ดีมาก`.
///
/// Excel allows only two conditions in one format; so every level has its own. Source: Workbooks, *How a workbook looks*.
struct LevelWords: Hashable {
  /// By level, 1 first.
  private let plain: [String]
  private let assumed: [String]
  /// The longest text that a level shows, for the width of its column.
  let longest: String

  init(_ scale: LevelScale) {
    let words = (1...5).map { value in
      QualityLevel(value).map { Self.shown(scale.label(of: $0)) } ?? ""
    }
    plain = words.map { "0\" \($0)\"" }
    assumed = words.map { "0\" \($0) \(Marks.assumed)\"" }
    longest = "0 \(words.max { $0.utf8.count < $1.utf8.count } ?? "") \(Marks.assumed)"
  }

  func format(of level: QualityLevel, isAssumed: Bool) -> String {
    (isAssumed ? assumed : plain)[level.value - 1]
  }

  /// A quote would end the literal part of the format, and a format is at most 127 bytes long.
  private static func shown(_ label: String) -> String {
    var word = ""
    for character in label where character != "\"" {
      guard word.utf8.count + character.utf8.count <= 96 else { break }
      word.append(character)
    }
    return word
  }
}
