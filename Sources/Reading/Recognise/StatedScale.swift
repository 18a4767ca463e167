internal import Basics
internal import Reference
internal import Standards
internal import ThaiText

/// Finds what a title, header or note says of a survey's scale that is not the scale of five with 5 for the best.
///
/// `1 = มากที่สุด`, `คะแนน 0-4`, `คะแนนเต็ม 10`, `(4 ระดับ)`. Source: SheetKinds, *Scale of a survey*.
struct StatedScale: Sendable {
  /// Where a text stands: a header's hint in brackets speaks of the column's answers.
  enum Place {
    case title
    case header
  }

  private enum Token: Hashable {
    case number(Int)
    case step(Int)
    case dash
    case open
    case close
    /// What may stand between a number and its word.
    case joint
    case means
    case scale
    case full
    case steps
    case points
    case other
  }

  /// The best of the scale that answers are tallied by.
  private static let best = 5
  /// Larger numbers are of something else.
  private static let mostPlausible = 100

  private let headers = SharedMemo<BytewiseText, Bool>(capacity: 4096)
  /// By their scalars without spaces, the longest first; one word may have several meanings.
  private let words: [(scalars: [Unicode.Scalar], token: Token)]

  init(wordBook: WordBook) {
    let scale = wordBook.scaleWords
    var words: [(String, Token)] = []
    for (index, lists) in Self.stepLists.enumerated() {
      for list in lists { words += wordBook.vocabulary.words(of: list).map { ($0, .step(index + 1)) } }
    }
    words += wordBook.vocabulary.words(of: .likertPrefix).map { ($0, .joint) }
    words += Self.keys(scale.means).map { ($0, .means) }
    words += Self.keys(scale.to).map { ($0, .dash) }
    words += Self.keys(scale.full).map { ($0, .full) }
    words += Self.keys(scale.scale).map { ($0, .scale) }
    words += Self.keys(scale.steps).map { ($0, .steps) }
    words += Self.keys(scale.points).map { ($0, .points) }
    var known: [String: Token] = [:]
    for (word, token) in words where known[word] == nil || token == .scale { known[word] = token }
    self.words = known.map { (Array($0.key.unicodeScalars), $0.value) }
      .sorted { ($1.scalars.count, Self.text($0.scalars)) < ($0.scalars.count, Self.text($1.scalars)) }
  }

  private static let stepLists: [[Vocabulary.List]] = [
    [.likert1, .agreement1], [.likert2, .agreement2], [.likert3, .agreement3], [.likert4, .agreement4],
    [.likert5, .agreement5],
  ]

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private static func keys(_ words: [String]) -> [String] { words.map { MatchingKey.word($0).text } }

  /// Whether a text states another scale.
  func contradicts(_ text: String, in place: Place) -> Bool {
    // Offices use the same headers; a title is one of a file.
    place == .title ? reads(text, place) : headers.value(of: BytewiseText(text)) { _ in reads(text, place) }
  }

  private func reads(_ text: String, _ place: Place) -> Bool {
    guard text.unicodeScalars.contains(where: { ("0"..."9").contains(Digits.asciiForm($0)) }) else {
      return false
    }
    let tokens = tokens(of: text)
    return hasContraryPair(tokens) || hasOtherRange(tokens, place) || hasOtherCount(tokens, place)
  }

  // MARK: Words against numbers

  private func hasContraryPair(_ tokens: [Token]) -> Bool {
    var pairs: [(agrees: Bool, isStrong: Bool)] = []
    var index = 0
    while index < tokens.count {
      guard let pair = pair(tokens, &index) else {
        index += 1
        continue
      }
      pairs.append(pair)
    }
    return pairs.contains { !$0.agrees && ($0.isStrong || pairs.count > 1) }
  }

  /// A number and a word that stand for each other from an index on; the index is then behind them.
  private func pair(_ tokens: [Token], _ index: inout Int) -> (agrees: Bool, isStrong: Bool)? {
    let first = tokens[index]
    guard Self.isTerm(first) else { return nil }
    var next = index + 1
    var isJoined = false
    while next < tokens.count, Self.joins(tokens[next]) {
      isJoined = isJoined || tokens[next] == .means || tokens[next] == .joint || tokens[next] == .open
      next += 1
    }
    guard next < tokens.count else { return nil }
    switch (first, tokens[next]) {
    case (.number(let number), .step(let step)):
      index = next + 1
      return (number == step, true)
    case (.step(let step), .number(let number)):
      index = next + 1
      return (number == step, isJoined)
    default: return nil
    }
  }

  private static func isTerm(_ token: Token) -> Bool {
    switch token {
    case .number, .step: true
    default: false
    }
  }

  private static func joins(_ token: Token) -> Bool {
    switch token {
    case .joint, .means, .open, .close, .dash, .scale, .points: true
    default: false
    }
  }

  // MARK: Ranges and counts

  private func hasOtherRange(_ tokens: [Token], _ place: Place) -> Bool {
    for index in tokens.indices.dropLast(2) {
      guard case .number(let from) = tokens[index], tokens[index + 1] == .dash,
        case .number(let to) = tokens[index + 2]
      else { continue }
      let (low, high) = (min(from, to), max(from, to))
      guard low < 2, high > 1, high <= Self.mostPlausible, low != 1 || high != Self.best else { continue }
      let before = Self.word(before: index, in: tokens)
      let behind = index + 3 < tokens.count ? tokens[index + 3] : .other
      let isHint = place == .header && index > 0 && tokens[index - 1] == .open && behind == .close
      if before == .scale || before == .full || behind == .points || isHint { return true }
      let isEnd = index + 4 >= tokens.count || [.close, .joint].contains(tokens[index + 4])
      if behind == .scale, isEnd { return true }
    }
    return false
  }

  private func hasOtherCount(_ tokens: [Token], _ place: Place) -> Bool {
    for index in tokens.indices {
      guard case .number(let count) = tokens[index], (2...Self.mostPlausible).contains(count),
        count != Self.best
      else { continue }
      let before = Self.word(before: index, in: tokens)
      if before == .full { return true }
      guard index + 1 < tokens.count, [.scale, .steps, .points].contains(tokens[index + 1]) else { continue }
      let isHint =
        index > 0 && tokens[index - 1] == .open && index + 2 < tokens.count && tokens[index + 2] == .close
      if before == .scale || place == .header && isHint { return true }
    }
    return false
  }

  /// What stands before a place, marks aside.
  private static func word(before index: Int, in tokens: [Token]) -> Token? {
    tokens[..<index].last { ![.joint, .open, .close].contains($0) }
  }

  // MARK: Tokens

  private func tokens(of text: String) -> [Token] {
    let scalars = ThaiText.normalise(text, lineBreaks: .folded).text.lowercased().unicodeScalars.map(
      Digits.asciiForm)
    var tokens: [Token] = []
    var index = 0
    while index < scalars.count {
      if scalars[index] == " " {
        index += 1
      } else if ("0"..."9").contains(scalars[index]) {
        tokens.append(number(scalars, &index))
      } else if let (token, end) = word(scalars, from: index) {
        tokens.append(token)
        index = end
      } else {
        let token = Self.mark(scalars[index])
        if token != .other || tokens.last != .other { tokens.append(token) }
        index += 1
      }
    }
    return tokens
  }

  /// A whole number; `1.1` and `4.51` are no step of a scale.
  private func number(_ scalars: [Unicode.Scalar], _ index: inout Int) -> Token {
    let start = index
    func skipDigits() { while index < scalars.count, ("0"..."9").contains(scalars[index]) { index += 1 } }
    skipDigits()
    let digits = scalars[start..<index]
    var hasDecimals = false
    while index + 1 < scalars.count, scalars[index] == ".", ("0"..."9").contains(scalars[index + 1]) {
      let from = index + 1
      index += 1
      skipDigits()
      if scalars[from..<index].contains(where: { $0 != "0" }) { hasDecimals = true }
    }
    guard !hasDecimals, let value = Int(Self.text(digits)) else { return .other }
    return .number(value)
  }

  /// The longest word at a place that no Thai letter continues, spaces inside it aside.
  private func word(_ scalars: [Unicode.Scalar], from start: Int) -> (Token, end: Int)? {
    for (word, token) in words {
      var (index, matched) = (start, 0)
      while index < scalars.count, matched < word.count {
        if scalars[index] == word[matched] {
          matched += 1
        } else if scalars[index] != " " {
          break
        }
        index += 1
      }
      guard matched == word.count else { continue }
      if case .step = token, index < scalars.count, Self.isLetter(scalars[index]) { continue }
      return (token, index)
    }
    return nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("ก"..."๎").contains(scalar) && !("๐"..."๙").contains(scalar) && scalar != "ฯ"
  }

  private static func mark(_ scalar: Unicode.Scalar) -> Token {
    switch scalar {
    case "-", "–", "—", "~": .dash
    case "(", "[": .open
    case ")", "]": .close
    case "=", ":", ",", ";", ".", "/", "|", ">", "→", "\"", "“", "”": .joint
    default: .other
    }
  }
}
