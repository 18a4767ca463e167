import Basics
import Testing

@testable import CommandLineKit

@Suite("The nearest right word")
struct SuggestionTests {
  @Test(
    "is measured in edits, a swap of neighbours being one",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("run", "rnu", 1), ("count", "cuont", 1), ("abc", "abd", 1),
      ("abc", "abxc", 1),
      ("kitten", "sitting", 3), ("ca", "abc", 3), ("เขต", "เเขต", 1), ("ผู้", "ผู", 1), ("white", "black", 5),
    ])
  func distance(first: String, second: String, edits: Int) {
    #expect(EditDistance.slips(between: first, and: second) == edits)
    #expect(EditDistance.slips(between: second, and: first) == edits)
  }

  @Test(
    "is found for a slip and not for another word",
    arguments: [
      ("rnu", "run"), ("RUN", "run"), ("offics", "offices"), ("off", "offices"), ("explian", "explain"),
      ("xplain", "explain"), ("zz", nil), ("r", nil), ("", nil), ("re", nil), ("history", nil),
      ("run", "run"),
    ] as [(String, String?)])
  func nearest(word: String, expected: String?) {
    #expect(
      Suggestion.nearest(to: word, among: ["run", "rerun", "offices", "explain", "reopen"]) == expected)
  }

  @Test("needs more likeness the shorter the word", arguments: [(1, 1), (5, 1), (6, 2), (9, 3), (30, 3)])
  func threshold(length: Int, edits: Int) {
    #expect(Suggestion.threshold(length: length) == edits)
  }
}
