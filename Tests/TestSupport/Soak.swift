internal import FoundationEssentials

/// How much of what has no end is tried: a little by `swift test`, a lot by `Scripts/soak`.
package enum Soak {
  private static let environment = ProcessInfo.processInfo.environment

  package static let isOn = environment["RUAMPHON_SOAK"] != nil

  /// What random draws begin with, the same each time unless said otherwise.
  package static let seed = environment["RUAMPHON_SEED"].flatMap { UInt64($0) } ?? 1

  /// A count of rounds or seeds, a larger one in a soak.
  package static func count(_ usual: Int, soak: Int) -> Int { isOn ? soak : usual }
}
