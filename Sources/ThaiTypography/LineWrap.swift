/// Lays one paragraph into lines of a given room, all in thousandths of the font size.
struct LineWrap {
  /// A long Thai word of some five clusters: what a dictionary break may leave empty at the end of a line.
  private static let wordRoom = 2_000

  private(set) var lines = 1
  private let room: Int
  private var used = 0
  private var run = Run()

  init(room: Int) {
    self.room = max(room, 1)
  }

  /// Starts another paragraph of the same room.
  mutating func begin() {
    lines = 1
    used = 0
  }

  mutating func add(_ paragraph: Substring.UnicodeScalarView, widths: AdvanceWidths) {
    run.clear()
    var previous: Unicode.Scalar?
    for scalar in paragraph {
      let width = widths.width(of: scalar)
      let separates = previous.map { ThaiCluster.separates($0, scalar) } ?? true
      previous = scalar
      if scalar == " " {
        if separates { endRun() }
        run.spaces += width
      } else if separates {
        run.pieces.append(width)
      } else {
        run.pieces[run.pieces.count - 1] += width
      }
    }
    endRun()
  }

  /// A stretch without spaces, piece by piece, and the spaces before it.
  private struct Run {
    var spaces = 0
    var pieces: [Int] = []
    var width: Int { pieces.reduce(0, +) }

    /// Keeps its room in memory, since a paragraph has many runs.
    mutating func clear() {
      spaces = 0
      pieces.removeAll(keepingCapacity: true)
    }
  }

  private mutating func endRun() {
    place(run)
    run.clear()
  }

  /// A run goes whole behind what is there, else breaks between its pieces; spaces at a line's end take no room.
  private mutating func place(_ run: Run) {
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

extension TextMeasure {
  /// A text in parts that each take at most `mostLines` lines in a cell whose text area is `width` points wide.
  ///
  /// Parts end at a space or a line's end, else between Thai clusters, else wherever a part is full. The spaces between
  /// two parts are left out. A text that fits is its own only part.
  package func parts(
    of text: String, size: Double, bold: Bool = false, width: Double, mostLines: Int
  ) -> [String] {
    func fits(_ text: Substring) -> Bool {
      lines(of: String(text), size: size, bold: bold, width: width) <= mostLines
    }
    var parts: [String] = []
    var rest = Substring(text)
    while !fits(rest) {
      let end = Self.end(of: rest, where: fits)
      parts.append(String(rest[..<end]))
      rest = rest[end...].drop { $0 == " " || $0 == "\n" }
      if rest.isEmpty { return parts }
    }
    return parts + [String(rest)]
  }

  /// The last place at which a beginning of the text fits; at least one character is taken.
  private static func end(of text: Substring, where fits: (Substring) -> Bool) -> Substring.Index {
    let scalars = text.unicodeScalars
    let spaces = scalars.indices.filter { scalars[$0] == " " || scalars[$0] == "\n" }
    if let end = lastFitting(spaces, of: text, fits) { return end }
    if let end = lastFitting(text.unbreakablePieces.map(\.startIndex), of: text, fits) { return end }
    return lastFitting(Array(text.indices), of: text, fits) ?? text.index(after: text.startIndex)
  }

  /// The last of the ascending places whose beginning of the text is not empty and fits.
  private static func lastFitting(
    _ places: [Substring.Index], of text: Substring, _ fits: (Substring) -> Bool
  ) -> Substring.Index? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if fits(text[..<places[middle]]) { low = middle + 1 } else { high = middle }
    }
    guard low > 0, places[low - 1] > text.startIndex else { return nil }
    return places[low - 1]
  }
}
