/// HTML that forms paste into cells: known tags are stripped and known entities decoded (Values, *Thai text*).
///
/// A tag that starts or ends a block leaves a line end, so that the words about it do not run together. Only what is
/// surely markup goes: `<60 และ >80`, `a<b` and `R&D` stay.
enum HTMLMarkup {
  /// Strips tags and comments and decodes entities, also those that appear by it; returns whether there were any.
  static func strip(from scalars: inout [Unicode.Scalar]) -> Bool {
    var changed = false
    while stripOnce(from: &scalars) { changed = true }
    return changed
  }

  private static func stripOnce(from scalars: inout [Unicode.Scalar]) -> Bool {
    guard scalars.contains(where: { $0 == "<" || $0 == "&" }) else { return false }
    let count = scalars.count
    var plain: [Unicode.Scalar] = []
    plain.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      if let tag = HTMLTag(in: scalars, at: index) {
        if tag.endsLine { plain.append("\n") }
        index = putBackOpening(of: &plain, into: &scalars, before: tag.end)
      } else if let entity = HTMLEntity(in: scalars, at: index) {
        // An ampersand goes back to where it is read next: `&amp;amp;amp;` takes one pass, not three.
        index = entity.scalar == "&" ? entity.end - 1 : entity.end
        if entity.scalar == "&" { scalars[index] = "&" } else { plain.append(entity.scalar) }
      } else {
        plain.append(scalars[index])
        index += 1
      }
    }
    defer { scalars = plain }
    return plain.count != count
  }

  /// Moves what stands from the last `<` on back to be read again: without the tag just stripped it may be one.
  ///
  /// Thus `<<b>b>` takes one pass. What opened further back waits for the next pass.
  /// - Returns: Where to read on.
  private static func putBackOpening(
    of plain: inout [Unicode.Scalar], into scalars: inout [Unicode.Scalar], before end: Int
  ) -> Int {
    guard let opening = plain.suffix(64).lastIndex(of: "<") else { return end }
    let start = end - (plain.count - opening)
    scalars.replaceSubrange(start..<end, with: plain[opening...])
    plain.removeSubrange(opening...)
    return start
  }
}
