package import Standards

extension AnswerRaise {
  /// The next band above the mean of some answers; nil at the highest, or without answers.
  package init?(_ moments: Moments, scale: LevelScale) {
    guard let mean = moments.mean else { return nil }
    let level = scale.level(ofMean: mean)
    guard let band = scale.bands.last(where: { $0.level > level }) else { return nil }
    target = band.level
    self.mean = band.from
    answers = moments.count
    // Rounding may lift a mean into the band, so that the least increase is found by what the scale itself says.
    let count = Int128(moments.count)
    var increase = (band.from * Ratio(count) - Ratio(moments.sum)).ceiling
    func reaches(_ increase: Int128) -> Bool {
      scale.level(ofMean: Ratio(moments.sum + increase, over: count)) >= band.level
    }
    while !reaches(increase) { increase += 1 }
    while increase > 1, reaches(increase - 1) { increase -= 1 }
    self.increase = Int(increase)
  }
}
