/// The bounds that keep the memory of one reader constant whatever a file holds.
package struct CSVLimits: Equatable, Sendable {
  /// The largest accepted number of cells in a record.
  package let columns: Int
  /// The largest accepted length of a record in bytes, without its line end.
  package let recordBytes: Int

  /// Sets the bounds; values outside 1…65,536 cells and 1 byte…1 GiB are moved to the nearest bound.
  ///
  /// - Parameters:
  ///   - columns: 4,096 by Reading, *Dialects*.
  ///   - recordBytes: 16 MiB unless said otherwise: what a quote that never closes may cost.
  package init(columns: Int = 4096, recordBytes: Int = 16 << 20) {
    self.columns = min(max(columns, 1), 1 << 16)
    self.recordBytes = min(max(recordBytes, 1), 1 << 30)
  }
}
