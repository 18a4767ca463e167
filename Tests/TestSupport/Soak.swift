internal import FoundationEssentials

/// How much of what has no end is tried: a little by `swift test`, a lot by `Scripts/soak`.
package enum Soak {
  package static let isOn = ProcessInfo.processInfo.environment["RUAMPHON_SOAK"] != nil

  /// A count of rounds or seeds, a larger one in a soak.
  package static func count(_ usual: Int, soak: Int) -> Int { isOn ? soak : usual }
}
