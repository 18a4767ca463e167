internal import ThaiText

/// Finds the groups that a cell names, among those that an office of a type has in a period; never by similarity.
///
/// A cell may list several, parted by line breaks, commas, slashes, semicolons, spaces or `และ`, which also stand
/// within names: the longest run of words that is a name counts. Source: Glossary, *Groups of an office*.
package struct GroupMatcher: Sendable {
  /// What a cell names.
  package struct Match: Hashable, Sendable {
    /// Keys in the order of the cell, each once.
    package let keys: [String]
    /// The parts that name no group.
    package let unknown: [String]
  }

  private let keyOfName: [MatchingKey: String]
  /// Scalars of the longest name: a run of more words, or a longer one, names nothing.
  private let longest: Int

  /// - Parameters:
  ///   - allGroups: words for every group, such as `ทุกกลุ่ม`.
  ///   - allStaff: words for everyone, such as `ทุกคน`.
  package init(
    registry: GroupRegistry, officeType: String, period: Period, allGroups: [String], allStaff: [String]
  ) {
    var names: [MatchingKey: String] = [:]
    for group in registry.groups(of: officeType, in: period) {
      for name in [group.key, group.name, group.abbreviation] + group.aliases where !name.isEmpty {
        names[.name(name)] = group.key
        if !name.hasPrefix(Self.groupWord) { names[.name(Self.groupWord + name)] = group.key }
      }
    }
    for word in allGroups { names[.name(word)] = Group.allGroups }
    for word in allStaff { names[.name(word)] = Group.allStaff }
    keyOfName = names
    longest = names.keys.map(\.text.unicodeScalars.count).max() ?? 0
  }

  private static let groupWord = "กลุ่ม"
  private static let conjunction = "และ"

  package func read(_ cell: String) -> Match {
    var keys: [String] = []
    var unknown: [String] = []
    for part in cell.split(whereSeparator: { ",/;\n\r|".contains($0) }) {
      let words = Self.words(part)
      var start = 0
      var stray: [String] = []
      func endStray() {
        while stray.last == Self.conjunction { stray.removeLast() }
        if !stray.isEmpty { unknown.append(stray.joined(separator: " ")) }
        stray = []
      }
      while start < words.count {
        if let found = longestName(words[start...]) {
          endStray()
          keys.append(found.key)
          start += found.count
        } else {
          if words[start] != Self.conjunction || !stray.isEmpty { stray.append(words[start]) }
          start += 1
        }
      }
      endStray()
    }
    var seen: Set<String> = []
    return Match(keys: keys.filter { seen.insert($0).inserted }, unknown: unknown)
  }

  private func longestName(_ words: ArraySlice<String>) -> (key: String, count: Int)? {
    var found: (key: String, count: Int)?
    var run = ""
    for (index, word) in words.prefix(longest).enumerated() {
      run += word
      let name = MatchingKey.name(run)
      if name.text.unicodeScalars.count > longest { break }
      if let key = keyOfName[name] { found = (key, index + 1) }
    }
    return found
  }

  /// The words of a part, list numbers and bullets dropped, `และ` a word of its own.
  private static func words(_ part: Substring) -> [String] {
    part.replacing(conjunction, with: " \(conjunction) ").split(separator: " ").map(String.init)
      .filter { word in !word.allSatisfy { $0.isNumber || ".)(-–•".contains($0) } }
  }
}
