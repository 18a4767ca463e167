/// LAKKHANGYAO looks like SARA AA but belongs only behind the vowels RU and LU (`ฤๅษี`).
enum Lakkhangyao {
  /// Replaces it by SARA AA wherever it stands behind anything else; returns whether it did.
  static func replace(in scalars: inout [Unicode.Scalar]) -> Bool {
    var changed = false
    for index in scalars.indices where scalars[index].value == ThaiScalar.lakkhangyao {
      let previous = index > 0 ? scalars[index - 1].value : 0
      if previous == ThaiScalar.ru || previous == ThaiScalar.lu { continue }
      scalars[index] = Unicode.Scalar(table: ThaiScalar.saraAa)
      changed = true
    }
    return changed
  }
}
