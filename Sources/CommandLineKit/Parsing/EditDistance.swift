/// How many single edits turn one word into another.
enum EditDistance {
  /// The Damerau–Levenshtein distance over Unicode scalars, where swapping two neighbours is one edit.
  ///
  /// Scalars, not characters: a missing Thai tone mark is one edit rather than another letter. No stretch is
  /// edited twice (optimal string alignment), which is enough for slips of the hand.
  static func between(_ first: String, _ second: String) -> Int {
    let source = Array(first.unicodeScalars)
    let target = Array(second.unicodeScalars)
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for row in source.indices {
      var current = [row + 1]
      for column in target.indices {
        let substitution = last[column] + (source[row] == target[column] ? 0 : 1)
        var best = min(substitution, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[target.count]
  }
}
