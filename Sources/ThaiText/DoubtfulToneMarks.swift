/// Two different tone marks on one consonant: one of them is wrong, and nothing tells which (`doubtful-text`).
enum DoubtfulToneMarks {
  /// Whether different tone marks stand within one run of marks anywhere in the text.
  static func stand(in scalars: [Unicode.Scalar]) -> Bool {
    var tone: Unicode.Scalar?
    for scalar in scalars {
      if ThaiScalar.isToneMark(scalar.value) {
        if let tone, tone != scalar { return true }
        tone = scalar
      } else if !ThaiScalar.isMark(scalar.value) {
        tone = nil
      }
    }
    return false
  }
}
