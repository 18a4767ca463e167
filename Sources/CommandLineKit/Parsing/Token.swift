/// A word of the command line, told apart by its dashes alone, before the table is looked at.
enum Token: Equatable {
  /// `--name` or `--name=value`.
  case long(String, value: String?)
  /// `-q`, `-qv` or `-oDIR`: the letters and whatever follows them.
  case short(String)
  /// Anything else, a lone `-` and negative numbers included; may be the value of an option.
  case word(String)
  /// A word after `--`: never an option, never an option's value.
  case literal(String)

  /// Splits a command line without the program's name: the first of three steps.
  static func split(_ words: [String]) -> [Token] {
    guard let end = words.firstIndex(of: "--") else { return words.map(Token.init) }
    return words[..<end].map(Token.init) + words[(end + 1)...].map(Token.literal)
  }

  private init(_ word: String) {
    if word.hasPrefix("--") {
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      self = .long(String(parts[0]), value: parts.count > 1 ? String(parts[1]) : nil)
    } else if word.hasPrefix("-"), word != "-", !Self.isNegativeNumber(word) {
      self = .short(String(word.dropFirst()))
    } else {
      self = .word(word)
    }
  }

  private static func isNegativeNumber(_ word: String) -> Bool {
    word.dropFirst().first?.isNumber ?? false
  }
}
