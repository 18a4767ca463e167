internal import FoundationEssentials

/// Random numbers that are the same on every run (SplitMix64), so that a failing property can be repeated.
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// How much of what has no end is tried: a little by `swift test`, a lot by `Scripts/soak`.
package enum Soak {
  private static let environment = ProcessInfo.processInfo.environment

  package static let isOn = environment["RUAMPHON_SOAK"] != nil

  /// What random draws begin with, the same each time unless said otherwise.
  package static let seed = environment["RUAMPHON_SEED"].flatMap { UInt64($0) } ?? 1

  /// A count of rounds or seeds, a larger one in a soak.
  package static func count(_ usual: Int, soak: Int) -> Int { isOn ? soak : usual }
}
