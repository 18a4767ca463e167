/// Where each province stands on a map of equal tiles, and what it is called there.
///
/// Source: FrameworksAndRounds, *Registries*.
package struct ProvinceMap: Sendable {
  package struct Tile: Hashable, Sendable {
    package let province: String
    /// Of two letters, as ministries write it.
    package let abbreviation: String
    /// From 1, north first.
    package let row: Int
    /// From 1, west first.
    package let column: Int

    package init(province: String, abbreviation: String, row: Int, column: Int) {
      self.province = province
      self.abbreviation = abbreviation
      self.row = row
      self.column = column
    }
  }

  /// North first, west first within a row.
  package let tiles: [Tile]
  private let indexOfProvince: [String: Int]

  /// - Throws: when a province or an abbreviation is repeated, or two provinces share a place.
  package init(tiles: [Tile], file: String) throws(DataFileError) {
    let sorted = tiles.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    for (one, next) in zip(sorted, sorted.dropFirst()) where (one.row, one.column) == (next.row, next.column)
    {
      throw DataFileError(
        file: file, path: "province \(next.province)", reason: "has the place of \(one.province)")
    }
    for names in [sorted.map(\.province), sorted.map(\.abbreviation)] {
      var seen: Set<String> = []
      if let name = names.first(where: { !seen.insert($0).inserted }) {
        throw DataFileError(file: file, path: "province \(name)", reason: "is repeated")
      }
    }
    self.tiles = sorted
    indexOfProvince = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.province, $0) })
  }

  package func tile(of province: String) -> Tile? { indexOfProvince[province].map { tiles[$0] } }
}
