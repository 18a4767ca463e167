/// Two SARA E look like one SARA AE and are typed for it (`เเผน` for `แผน`).
enum DoubleSaraE {
  /// Joins each pair, from the left; returns whether there was one.
  static func join(in scalars: inout [Unicode.Scalar]) -> Bool {
    var joined: [Unicode.Scalar] = []
    joined.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar.value == ThaiScalar.saraE, joined.last?.value == ThaiScalar.saraE {
        joined[joined.count - 1] = Unicode.Scalar(table: ThaiScalar.saraAe)
      } else {
        joined.append(scalar)
      }
    }
    defer { scalars = joined }
    return joined.count != scalars.count
  }
}
