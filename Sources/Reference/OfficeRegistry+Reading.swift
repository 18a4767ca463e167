package import Standards

extension OfficeRegistry {
  private static let knownColumns = [
    "code", "type", "name", "short_name", "abbreviation", "provinces", "region", "valid_from", "valid_to",
    "successors", "aliases",
  ]

  /// The embedded registry.
  package static func readEmbedded() throws(DataFileError) -> OfficeRegistry {
    guard let file = EmbeddedData.files(under: "offices.csv").first else {
      throw DataFileError(file: "offices.csv", path: "line 1", reason: "is missing from the program")
    }
    return try read(file)
  }

  /// Reads a registry: UTF-8 CSV with the columns of Values, *Offices*; further ones are groupings.
  /// - Throws: for a missing column, a wrong period, or a row without code or name.
  package static func read(_ file: DataFile) throws(DataFileError) -> OfficeRegistry {
    var offices: [Office] = []
    for row in try RegistryRow.all(of: file, columns: knownColumns) { offices.append(try office(row)) }
    return try OfficeRegistry(offices: offices, file: file.path)
  }

  private static func office(_ row: RegistryRow) throws(DataFileError) -> Office {
    Office(
      code: try row.fileName("code"), type: try row.required("type"), name: try row.required("name"),
      shortName: try row.required("short_name"), abbreviation: row["abbreviation"],
      provinces: row.list("provinces"),
      region: try row.required("region"), validFrom: try row.period("valid_from"),
      validTo: try row.optionalPeriod("valid_to"), successors: row.list("successors"),
      aliases: row.list("aliases"),
      groupings: row.header.filter { !knownColumns.contains($0) }.map { .init(column: $0, group: row[$0]) })
  }
}
