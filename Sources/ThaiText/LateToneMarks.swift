/// A tone mark that was typed behind SARA AA or SARA AM (`นา่น`, `นำ้`) moves before it; for matching only.
enum LateToneMarks {
  static func moved(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var moved = scalars
    for index in moved.indices.dropFirst() where ThaiScalar.isToneMark(moved[index].value) {
      let vowel = moved[index - 1].value
      if vowel == ThaiScalar.saraAa || vowel == ThaiScalar.saraAm { moved.swapAt(index - 1, index) }
    }
    return moved
  }
}
