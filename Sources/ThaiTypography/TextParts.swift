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
