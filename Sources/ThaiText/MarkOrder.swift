/// A tone mark typed before the vowel of its consonant looks right and compares wrong (`ก่ิ` for `กิ่`).
///
/// NFC mends this only for the vowels below (their combining class is not 0). THANTHAKHAT moves likewise (`พันธ์ุ`).
enum MarkOrder {
  /// Moves tone marks behind the vowels over or under their consonant; returns whether one moved.
  static func settle(in scalars: inout [Unicode.Scalar]) -> Bool {
    var changed = false
    for index in scalars.indices.dropFirst() {
      var position = index
      while position > 0, isReversed(scalars[position - 1].value, scalars[position].value) {
        scalars.swapAt(position - 1, position)
        position -= 1
        changed = true
      }
    }
    return changed
  }

  private static func isReversed(_ first: UInt32, _ second: UInt32) -> Bool {
    ThaiScalar.followsVowels(first) && ThaiScalar.precedesToneMarks(second)
  }
}
