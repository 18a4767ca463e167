internal import Basics

/// The right word that somebody probably meant.
package enum Suggestion {
  /// The candidate nearest to `word` within what a slip explains, or the only one that `word` begins.
  ///
  /// - Parameters:
  ///   - word: What was typed; letter case is no difference.
  ///   - candidates: The right words; of equally near ones the first is taken.
  /// - Returns: nil when nothing is near enough to be worth saying.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let typed = word.lowercased()
    let limit = threshold(length: typed.unicodeScalars.count)
    let near = candidates.map {
      (word: $0, distance: EditDistance.slips(between: typed, and: $0.lowercased()))
    }
    .filter { $0.distance <= limit && $0.distance < $0.word.unicodeScalars.count }
    if let best = near.min(by: { $0.distance < $1.distance }) { return best.word }
    let begun = candidates.filter { $0.lowercased().hasPrefix(typed) }
    return typed.unicodeScalars.count >= 2 && begun.count == 1 ? begun[0] : nil
  }

  /// How many edits still count as a slip: one in a short word, one more for every three letters.
  static func threshold(length: Int) -> Int {
    min(3, max(1, length / 3))
  }
}
