/// Old Thai fonts keep shifted marks in U+F700–F71A, and old programs wrote those into the text.
///
/// The order of the code points follows no order of the letters; this is the table by which HarfBuzz's Thai shaper
/// goes the other way (Windows column). The bullets and boxes of Symbol and Wingdings stand in U+F020–F0FF.
enum PrivateUseGlyphs {
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
