/// A mark struck twice prints over itself and is not seen (`ที่่` for `ที่`).
enum RepeatedMarks {
  /// Drops every mark that follows itself; returns whether there was one.
  static func drop(from scalars: inout [Unicode.Scalar]) -> Bool {
    var kept: [Unicode.Scalar] = []
    kept.reserveCapacity(scalars.count)
    for scalar in scalars where !(kept.last == scalar && ThaiScalar.isMark(scalar.value)) {
      kept.append(scalar)
    }
    defer { scalars = kept }
    return kept.count != scalars.count
  }
}
