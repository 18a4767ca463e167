internal import ThaiText

/// Looks for any of a list of words inside or at the start of a matching key, in one pass over its bytes.
struct WordsWithin: Sendable {
  /// The words by the byte that tells their first letters apart, longest first.
  private var byLetter = [[[UInt8]]](repeating: [], count: 256)

  init(_ words: some Sequence<MatchingKey>) {
    for word in words.map(\.utf8).sorted(by: { $0.count > $1.count }) where !word.isEmpty {
      byLetter[Self.letter(in: word[...], at: 0)].append(word)
    }
  }

  /// Whether any of the words stands anywhere in a text.
  func isAny(in text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { length(in: text, at: $0) > 0 }
  }

  /// Whether a text begins with any of the words.
  func isAny(startOf text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && length(in: text, at: text.startIndex) > 0
  }

  /// A text with each of the words replaced by a bar.
  func masked(in text: ArraySlice<UInt8>) -> [UInt8] {
    var masked: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let length = length(in: text, at: index)
      masked.append(length > 0 ? UInt8(ascii: "|") : text[index])
      index += max(length, 1)
    }
    return masked
  }

  /// Bytes of the longest word that begins at a place; 0 where none does.
  private func length(in text: ArraySlice<UInt8>, at index: Int) -> Int {
    byLetter[Self.letter(in: text, at: index)].first { text[index...].starts(with: $0) }?.count ?? 0
  }

  /// The last of the three bytes of a Thai letter; else the byte that stands there.
  private static func letter(in text: ArraySlice<UInt8>, at index: Int) -> Int {
    Int(text[index] == 0xE0 && index + 2 < text.endIndex ? text[index + 2] : text[index])
  }
}
