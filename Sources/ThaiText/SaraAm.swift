/// SARA AM is one letter; its two halves NIKHAHIT and SARA AA, with a tone mark anywhere about them, are the same sound.
///
/// `ํา`, `ํ้า`, `้ํา` become SARA AM behind its tone mark. So do `ำ้` and `ํา้`: no tone mark can follow a vowel that
/// stands behind its consonant.
enum SaraAm {
  /// Joins the halves and puts tone marks first; returns whether the text changed.
  static func join(in scalars: inout [Unicode.Scalar]) -> Bool {
    var joined: [Unicode.Scalar] = []
    joined.reserveCapacity(scalars.count)
    var changed = false
    for scalar in scalars {
      if scalar.value == ThaiScalar.saraAa, let nikhahit = nikhahitBeforeToneMarks(at: joined) {
        joined.remove(at: nikhahit)
        joined.append(Unicode.Scalar(table: ThaiScalar.saraAm))
        changed = true
      } else if ThaiScalar.isToneMark(scalar.value), joined.last?.value == ThaiScalar.saraAm {
        joined.insert(scalar, at: joined.count - 1)
        changed = true
      } else {
        joined.append(scalar)
      }
    }
    scalars = joined
    return changed
  }

  /// Where a NIKHAHIT stands at the end of a text, tone marks behind it aside.
  static func nikhahitBeforeToneMarks(at text: [Unicode.Scalar]) -> Int? {
    let last = text.lastIndex { !ThaiScalar.isToneMark($0.value) }
    guard let last, text[last].value == ThaiScalar.nikhahit else { return nil }
    return last
  }
}
