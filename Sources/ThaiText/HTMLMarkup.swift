/// HTML that forms paste into cells: known tags are stripped and known entities decoded (intake.md, *Thai text*).
///
/// A tag that starts or ends a block leaves a line end, so that the words about it do not run together. Only what is
/// surely markup goes: `<60 และ >80`, `a<b` and `R&D` stay.
enum HTMLMarkup {
  /// Strips tags and comments and decodes entities; returns whether there were any.
  static func strip(from scalars: inout [Unicode.Scalar]) -> Bool {
    guard scalars.contains(where: { $0 == "<" || $0 == "&" }) else { return false }
    var plain: [Unicode.Scalar] = []
    plain.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      if let tag = HTMLTag(in: scalars, at: index) {
        if tag.endsLine { plain.append("\n") }
        index = tag.end
      } else if let entity = HTMLEntity(in: scalars, at: index) {
        plain.append(entity.scalar)
        index = entity.end
      } else {
        plain.append(scalars[index])
        index += 1
      }
    }
    defer { scalars = plain }
    return plain != scalars
  }
}
