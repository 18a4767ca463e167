internal import Records
internal import Standards

extension SumRaise {
  /// The same, with what each standard alone would have to gain from the levels of its indicators.
  ///
  /// A reviewed standard counts with the committee's level, an external one with the level given: neither has a sum.
  func adding(_ terms: [MeanTerm], _ standards: [NodeExplanation]) -> SumRaise {
    var raise = self
    raise.alone = terms.compactMap { term in
      guard let standard = standards.first(where: { $0.id == term.id }), standard.result.reviewLevel == nil,
        !standard.terms.isEmpty, standard.terms.allSatisfy({ $0.weight == Ratio(1) })
      else { return nil }
      let levels = standard.terms.compactMap(\.value).reduce(Ratio.zero, +)
      let count = Ratio(standard.terms.count)
      let needed = Ratio((increase / term.weight * count).ceiling)
      let most = count * QualityLevel.highest.ratio - levels
      return needed <= most ? Alone(id: term.id, increase: Int(needed.numerator)) : nil
    }
    return raise
  }
}
