internal import Standards

/// How good a made-up office is in a month; its levels, measures and answers all lean on it.
struct OfficeCharacter: Sendable {
  /// The mean level that the office tends to, in hundredths of a level.
  let quality: Int

  /// An office keeps its character over the months, with a little drift.
  init(office: Office, period: Period, seed: UInt64) {
    var character = SplitMix64(seed: seed, "character", office.code)
    var drift = SplitMix64(seed: seed, "drift", office.code, period.description)
    quality = character.integer(in: 290...475) + drift.integer(in: -20...25)
  }

  /// A level near the office's quality.
  func level(_ random: inout SplitMix64) -> QualityLevel {
    let drawn = (random.integer(around: quality, spread: 170) + 50) / 100
    return QualityLevel(min(max(drawn, 1), 5)) ?? .lowest
  }

  /// The mean answer of its survey, in hundredths: people are kinder than committees.
  var meanAnswer: Int { 220 + quality / 2 }
}
