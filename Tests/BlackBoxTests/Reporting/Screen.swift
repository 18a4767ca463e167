import Foundation

/// What a terminal was sent, taken apart into the lines that stay and the states of the one that is redrawn.
struct Screen {
  private static let erase = "\r\u{1B}[K"

  /// The lines that stay, in order.
  let lines: [String]
  /// Every state of the redrawn line.
  let bars: [String]
  /// What the last line shows when the program has ended; empty where nothing is left behind.
  let left: String

  init(_ sent: String) {
    var lines: [String] = []
    var bars: [String] = []
    var left = ""
    for part in sent.components(separatedBy: Self.erase) {
      let texts = part.components(separatedBy: "\r\n")
      // Where no erasing went before, a line would stand behind what was shown.
      lines += texts.dropLast()
      left = texts.last ?? ""
      if !left.isEmpty { bars.append(left) }
    }
    (self.lines, self.bars, self.left) = (lines, bars, left)
  }
}
