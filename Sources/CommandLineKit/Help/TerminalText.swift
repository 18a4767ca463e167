/// Breaks text into lines by columns rather than characters, as Thai needs.
enum TextWrapping {
  /// The lines of `text` at most `width` columns wide; line breaks in `text` are kept.
  ///
  /// Lines break at spaces. Thai has none within a phrase, so a phrase wider than a line is broken before a
  /// letter that may begin a syllable.
  static func lines(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrap($0, width: max(width, 8)) }
  }

  private static func wrap(_ paragraph: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(separator: " ") {
      let joined = line.isEmpty ? String(word) : "\(line) \(word)"
      if joined.displayWidth <= width {
        line = joined
      } else {
        if !line.isEmpty { lines.append(line) }
        let pieces = split(word, width: width)
        lines += pieces.dropLast()
        line = pieces.last ?? ""
      }
    }
    return lines + [line]
  }

  private static func split(_ word: Substring, width: Int) -> [String] {
    var pieces: [String] = []
    var rest = word
    while rest.displayWidth > width {
      let cut = cut(rest, width: width)
      pieces.append(String(rest[..<cut]))
      rest = rest[cut...]
    }
    return pieces + [String(rest)]
  }

  /// The last place within `width` columns where a break does not part a vowel from its consonant.
  private static func cut(_ word: Substring, width: Int) -> Substring.Index {
    var used = 0
    var cut: Substring.Index?
    var furthest = word.startIndex
    for index in word.indices {
      if index > word.startIndex {
        furthest = index
        if mayBreak(between: word[word.index(before: index)], and: word[index]) { cut = index }
      }
      used += word[index...index].displayWidth
      if used > width { break }
    }
    return cut ?? furthest
  }

  private static func mayBreak(between before: Character, and after: Character) -> Bool {
    let leadingVowels: Set<Character> = ["เ", "แ", "โ", "ใ", "ไ"]
    let trailing: Set<Unicode.Scalar> = ["ะ", "า", "ำ", "ๅ", "ๆ", "ฯ"]
    return !leadingVowels.contains(before)
      && !trailing.contains(after.unicodeScalars[after.unicodeScalars.startIndex])
  }
}

extension StringProtocol {
  /// The columns that the text takes on a terminal: combining marks, Thai vowels above and below included, take none.
  package var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + ($1.takesColumn ? 1 : 0) }
  }

  /// The text followed by spaces up to `width` columns; unchanged when it is as wide already.
  func padded(to width: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }
}

extension Unicode.Scalar {
  /// False for marks drawn over or under the letter before, and for format characters.
  fileprivate var takesColumn: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: false
    default: true
    }
  }
}

extension String {
  /// The text with what would act on a terminal shown as `\u{…}`: control, line-separating and bidirectional characters.
  package var printable: String {
    guard unicodeScalars.contains(where: \.actsOnTerminal) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.actsOnTerminal {
        shown.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal or a viewer of logs obeys the character instead of showing it.
  ///
  /// C0, DEL and C1 move the cursor and colour, separators break lines, bidirectional formats reorder what stands beside.
  package var actsOnTerminal: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
      true
    default: false
    }
  }
}
