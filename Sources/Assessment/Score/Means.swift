package import Standards

/// One item that a mean is taken of: its id, what counts of it, and how much.
package struct MeanTerm: Hashable, Sendable {
  package let id: String
  /// A level, or the score of a standard; nil where the item lacks.
  package let value: Ratio?
  package let weight: Ratio

  package init(id: String, value: Ratio?, weight: Ratio) {
    self.id = id
    self.value = value
    self.weight = weight
  }
}

extension [MeanTerm] {
  /// The sums above and below the line of the mean; nil without terms, or where one lacks.
  var sums: (values: Ratio, weights: Ratio)? {
    var (values, weights) = (Ratio.zero, Ratio.zero)
    for term in self {
      guard let value = term.value else { return nil }
      values = values + value * term.weight
      weights = weights + term.weight
    }
    return weights == .zero ? nil : (values, weights)
  }

  /// Their weighted mean, exact; nil without terms, or where one lacks.
  package var mean: Ratio? { sums.map { $0.values / $0.weights } }
}
