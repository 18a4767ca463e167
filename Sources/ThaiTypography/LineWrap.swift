/// Lays one paragraph into lines of a given room, all in thousandths of the font size.
struct LineWrap {
  /// A long Thai word of some five clusters: what a dictionary break may leave empty at the end of a line.
  private static let wordRoom = 2_000

  private(set) var lines = 1
  private let room: Int
  private var used = 0

  init(room: Int) {
    self.room = max(room, 1)
  }

  mutating func add(_ paragraph: Substring, widths: AdvanceWidths) {
    for run in Self.runs(of: paragraph, widths: widths) { add(run) }
  }

  /// A stretch without spaces, piece by piece, and the spaces before it.
  private struct Run {
    var spaces = 0
    var pieces: [Int] = []
    var width: Int { pieces.reduce(0, +) }
  }

  private static func runs(of paragraph: Substring, widths: AdvanceWidths) -> [Run] {
    var runs = [Run()]
    for piece in paragraph.unbreakablePieces {
      let width = piece.reduce(0) { $0 + widths.width(of: $1) }
      if piece.first == " " {
        runs.append(Run(spaces: width))
      } else {
        runs[runs.count - 1].pieces.append(width)
      }
    }
    return runs
  }

  /// A run goes whole behind what is there, else breaks between its pieces; spaces at a line's end take no room.
  private mutating func add(_ run: Run) {
    if used + run.spaces + run.width <= room {
      used += run.spaces + run.width
      return
    }
    if used > 0 { used += run.spaces }
    // Inside a run only part of the line is sure to be filled.
    let fill = room - min(Self.wordRoom, room / 4)
    var rest = run.width
    for piece in run.pieces {
      let endsHere = used + rest <= room
      if used > 0, !endsHere, used + piece > fill { startLine() }
      place(piece)
      rest -= piece
    }
  }

  private mutating func startLine() {
    lines += 1
    used = 0
  }

  /// What is wider than a line, such as a long address, is cut wherever the line ends.
  private mutating func place(_ piece: Int) {
    used += piece
    while used > room {
      used -= room
      lines += 1
    }
  }
}
