/// PDF text often has a space where the upper half of SARA AM was (`ส านักงาน`, `น ้า`); for matching only.
enum LostSaraAm {
  /// Reads spaces before a SARA AA, tone marks between them aside, as the lost half.
  ///
  /// - Parameter scalars: A text in which runs of spaces are folded.
  static func restored(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var restored: [Unicode.Scalar] = []
    restored.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar.value == ThaiScalar.saraAa, let space = spaceBeforeToneMarks(at: restored) {
        restored.remove(at: space)
        if let nikhahit = SaraAm.nikhahitBeforeToneMarks(at: restored) { restored.remove(at: nikhahit) }
        restored.append(Unicode.Scalar(table: ThaiScalar.saraAm))
      } else {
        restored.append(scalar)
      }
    }
    return restored
  }

  /// Where a space behind a Thai letter stands at the end of a text, tone marks behind it aside.
  private static func spaceBeforeToneMarks(at text: [Unicode.Scalar]) -> Int? {
    let last = text.lastIndex { !ThaiScalar.isToneMark($0.value) }
    guard let last, last > 0, text[last] == " ", (0x0E01...0x0E4E).contains(text[last - 1].value) else {
      return nil
    }
    return last
  }
}
