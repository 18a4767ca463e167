/// One kind of space and one kind of line end (Values, *Thai text*).
enum WhiteSpace {
  /// Replaces, folds and trims white space; returns whether the text changed.
  ///
  /// Tabs and all Unicode spaces become a space, a run of spaces becomes one, line ends become LF or, folded, a space.
  static func fold(in scalars: inout [Unicode.Scalar], lineBreaks: ThaiText.LineBreaks) -> Bool {
    var folded: [Unicode.Scalar] = []
    folded.reserveCapacity(scalars.count)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\n", index > 0, scalars[index - 1] == "\r" { continue }
      let plain = plainForm(of: scalar, lineBreaks: lineBreaks)
      if isWhite(plain), folded.isEmpty { continue }
      if plain == " ", folded.last == " " { continue }
      folded.append(plain)
    }
    while let last = folded.last, isWhite(last) { folded.removeLast() }
    let changed = folded != scalars
    scalars = folded
    return changed
  }

  /// Whether a scalar of an already folded text is white space.
  static func isWhite(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }

  private static func plainForm(of scalar: Unicode.Scalar, lineBreaks: ThaiText.LineBreaks) -> Unicode.Scalar
  {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: lineBreaks == .kept ? "\n" : " "
    case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    default: scalar
    }
  }
}
