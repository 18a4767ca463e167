/// Old Thai fonts keep shifted marks in U+F700–F71A, and old programs wrote those into the text.
///
/// The order of the code points follows no order of the letters; this is the table by which HarfBuzz's Thai shaper
/// goes the other way (Windows column).
enum PrivateUseGlyphs {
  /// Replaces the glyphs by the letters that they draw; returns whether there were any.
  static func replace(in scalars: inout [Unicode.Scalar]) -> Bool {
    var changed = false
    for index in scalars.indices where glyphs.contains(scalars[index].value) {
      scalars[index] = Unicode.Scalar(table: letters[Int(scalars[index].value - glyphs.lowerBound)])
      changed = true
    }
    return changed
  }

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
