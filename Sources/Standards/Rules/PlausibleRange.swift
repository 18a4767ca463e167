/// Between which values a figure is believed as it stands; one outside is doubted, for it may be of another scale.
///
/// 0 is no other scale's and is always believed.
package struct PlausibleRange: Hashable, Sendable {
  /// The least figure above 0; nil where even the smallest is believed.
  package let from: Ratio?
  package let to: Ratio?

  package func contains(_ value: Ratio) -> Bool {
    if value == .zero { return true }
    return from.map { value >= $0 } ?? true && to.map { value <= $0 } ?? true
  }
}
