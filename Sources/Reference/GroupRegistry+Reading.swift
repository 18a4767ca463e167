package import Standards

extension GroupRegistry {
  private static let columns = [
    "office_type", "key", "name", "abbreviation", "aliases", "valid_from", "valid_to",
  ]

  /// The embedded registry of groups.
  package static func readEmbedded() throws(DataFileError) -> GroupRegistry {
    guard let file = EmbeddedData.files(under: "groups.csv").first else {
      throw DataFileError(file: "groups.csv", path: "line 1", reason: "is missing from the program")
    }
    return try read(file)
  }

  /// Reads a registry of groups; a blank `office_type` means every type, blank periods no bound.
  /// - Throws: for a missing column, a wrong period, or a row without key or name.
  package static func read(_ file: DataFile) throws(DataFileError) -> GroupRegistry {
    var groups: [Group] = []
    for row in try RegistryRow.all(of: file, columns: columns) {
      groups.append(
        Group(
          key: try row.required("key"), name: try row.required("name"), abbreviation: row["abbreviation"],
          aliases: row.list("aliases"), officeType: row["office_type"].isEmpty ? nil : row["office_type"],
          validFrom: try row.optionalPeriod("valid_from"), validTo: try row.optionalPeriod("valid_to")))
    }
    return try GroupRegistry(groups: groups, file: file.path)
  }
}
