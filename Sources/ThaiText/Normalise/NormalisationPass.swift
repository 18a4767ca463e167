/// One text on its way through the rules, and the changes made so far.
struct NormalisationPass {
  var scalars: [Unicode.Scalar]
  var changes: TextChanges = []
  let lineBreaks: ThaiText.LineBreaks

  init(scalars: [Unicode.Scalar], lineBreaks: ThaiText.LineBreaks) {
    self.scalars = scalars
    self.lineBreaks = lineBreaks
  }

  /// Runs the rules until none of them finds anything: one rule's result may be another's case (`&#8203;`).
  ///
  /// It ends because every rule shortens the text, moves a mark one way only, or replaces a scalar for good.
  mutating func runUntilStable() {
    while runOnce() {}
    note(.doubtfulToneMarks, if: DoubtfulToneMarks.stand(in: scalars))
  }

  /// Runs every rule once; returns whether one of them changed something.
  private mutating func runOnce() -> Bool {
    let made = [
      note(.controlCharacters, if: ControlCharacters.drop(from: &scalars)),
      note(.invisibleCharacters, if: InvisibleCharacters.drop(from: &scalars)),
      note(.privateUse, if: PrivateUseGlyphs.replace(in: &scalars)),
      note(.markup, if: HTMLMarkup.strip(from: &scalars)),
      note(.lakkhangyao, if: Lakkhangyao.replace(in: &scalars)),
      note(.doubleSaraE, if: DoubleSaraE.join(in: &scalars)),
      note(.markOrder, if: MarkOrder.sort(in: &scalars)),
      note(.repeatedMark, if: RepeatedMarks.drop(from: &scalars)),
      note(.saraAm, if: SaraAm.join(in: &scalars)),
      note(.spaces, if: WhiteSpace.fold(in: &scalars, lineBreaks: lineBreaks)),
      note(.composition, if: CanonicalComposition.compose(&scalars)),
    ]
    return made.contains(true)
  }

  @discardableResult
  private mutating func note(_ change: TextChanges, if happened: Bool) -> Bool {
    if happened { changes.insert(change) }
    return happened
  }
}

/// Control characters have no place in a cell: C0 but tab and line ends, DEL, and C1 but NEL (Values, *Thai text*).
private enum ControlCharacters {
  /// Drops them; returns whether there were any.
  ///
  /// NUL stays, it is refused with its file.
  static func drop(from scalars: inout [Unicode.Scalar]) -> Bool {
    let before = scalars.count
    scalars.removeAll { isDropped($0.value) }
    return scalars.count != before
  }

  private static func isDropped(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0x01...0x1F, 0x7F...0x9F: true
    default: false
    }
  }
}

/// Characters that no reader sees but that make equal words differ (Values, *Thai text*).
private enum InvisibleCharacters {
  /// Drops zero-width characters, direction marks, soft hyphens, word joiners, byte order marks, and what Unicode keeps
  /// for no character at all.
  static func drop(from scalars: inout [Unicode.Scalar]) -> Bool {
    let before = scalars.count
    scalars.removeAll { isDropped($0.value) }
    return scalars.count != before
  }

  private static func isDropped(_ value: UInt32) -> Bool {
    switch value {
    case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: true
    case 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}

/// Old Thai fonts keep shifted marks in U+F700–F71A, and old programs wrote those into the text.
///
/// The order of the code points follows no order of the letters; this is the table by which HarfBuzz's Thai shaper
/// goes the other way (Windows column). The bullets and boxes of Symbol and Wingdings stand in U+F020–F0FF.
private enum PrivateUseGlyphs {
  /// Replaces the glyphs by the letters that they draw; returns whether there were any.
  static func replace(in scalars: inout [Unicode.Scalar]) -> Bool {
    var changed = false
    for index in scalars.indices where area.contains(scalars[index].value) {
      let value = scalars[index].value
      let letter = glyphs.contains(value) ? letters[Int(value - glyphs.lowerBound)] : symbols[value]
      guard let letter else { continue }
      scalars[index] = Unicode.Scalar(table: letter)
      changed = true
    }
    return changed
  }

  private static let area: ClosedRange<UInt32> = 0xF020...0xF71A

  /// Bullets, ticks, crosses and empty boxes.
  private static let symbols: [UInt32: UInt32] = [
    0xF06C: 0x2022, 0xF06E: 0x2022, 0xF076: 0x2022, 0xF0A7: 0x2022, 0xF0B7: 0x2022, 0xF0D8: 0x2022,
    0xF0FC: 0x2713, 0xF0FE: 0x2611, 0xF0FB: 0x2717, 0xF06F: 0x2610, 0xF071: 0x2610, 0xF0A8: 0x2610,
  ]

  private static let glyphs: ClosedRange<UInt32> = 0xF700...0xF71A

  private static let letters: [UInt32] = [
    0x0E10,  // THO THAN without its foot
    0x0E34, 0x0E35, 0x0E36, 0x0E37,  // SARA I, II, UE, UEE, left
    0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C,  // tone marks and THANTHAKHAT, low and left
    0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C,  // the same, low
    0x0E0D,  // YO YING without its foot
    0x0E31, 0x0E4D, 0x0E47,  // MAI HAN-AKAT, NIKHAHIT, MAITAIKHU, left
    0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C,  // tone marks and THANTHAKHAT, left
    0x0E38, 0x0E39, 0x0E3A,  // SARA U, UU, PHINTHU, low
  ]
}

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
