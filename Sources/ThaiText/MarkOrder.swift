/// A tone mark typed before the vowel of its consonant looks right and compares wrong (`ก่ิ` for `กิ่`).
///
/// NFC mends this only for the vowels below (their combining class is not 0). THANTHAKHAT moves likewise (`พันธ์ุ`).
enum MarkOrder {
  /// Moves tone marks behind the vowels over or under their consonant; returns whether one moved.
  static func sort(in scalars: inout [Unicode.Scalar]) -> Bool {
    var changed = false
    var start = scalars.startIndex
    while let first = scalars[start...].firstIndex(where: isMovable) {
      let end = scalars[first...].firstIndex { !isMovable($0) } ?? scalars.endIndex
      let run = scalars[first..<end]
      let sorted =
        run.filter { ThaiScalar.precedesToneMarks($0.value) }
        + run.filter { !ThaiScalar.precedesToneMarks($0.value) }
      if !sorted.elementsEqual(run) {
        scalars.replaceSubrange(first..<end, with: sorted)
        changed = true
      }
      start = end
    }
    return changed
  }

  private static func isMovable(_ scalar: Unicode.Scalar) -> Bool {
    ThaiScalar.followsVowels(scalar.value) || ThaiScalar.precedesToneMarks(scalar.value)
  }
}
