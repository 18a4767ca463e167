/// How many single edits turn one text into another.
///
/// Scalars, not characters: a missing Thai tone mark is one edit rather than another letter.
package enum EditDistance {
  /// The Levenshtein distance; where swaps count as one edit, that of Damerau (optimal string alignment).
  package static func between(
    _ source: [Unicode.Scalar], _ target: [Unicode.Scalar], countingSwaps: Bool = false
  ) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for row in source.indices {
      var current = [row + 1]
      current.reserveCapacity(target.count + 1)
      for column in target.indices {
        let substitution = last[column] + (source[row] == target[column] ? 0 : 1)
        var best = min(substitution, last[column + 1] + 1, current[column] + 1)
        if countingSwaps, row > 0, column > 0, source[row] == target[column - 1],
          source[row - 1] == target[column]
        {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[target.count]
  }

  /// How many slips of the hand lie between two words: letters put in, left out, replaced, or swapped with a neighbour.
  package static func slips(between first: String, and second: String) -> Int {
    between(Array(first.unicodeScalars), Array(second.unicodeScalars), countingSwaps: true)
  }
}
