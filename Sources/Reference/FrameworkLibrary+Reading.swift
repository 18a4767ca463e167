package import Standards

extension FrameworkLibrary {
  /// The embedded frameworks and rounds, with those of the user's folder added.
  ///
  /// A file of the user's replaces the embedded one of the same id. Source: FrameworksAndRounds.
  /// - Parameter overriding: files whose path begins with `frameworks/` or `rounds/`.
  /// - Throws: when any file is wrong.
  package static func read(overriding files: [DataFile] = []) throws(DataFileError) -> FrameworkLibrary {
    var frameworks: [String: Framework] = [:]
    var rounds: [String: Round] = [:]
    for source in [EmbeddedData.files(under: ""), files] {
      var seen: Set<String> = []
      for file in source where file.path.hasPrefix("frameworks/") {
        let framework = try Framework.read(file.bytes, file: file.path)
        guard seen.insert("frameworks/\(framework.id)").inserted else {
          throw repeated(framework.id, in: file)
        }
        frameworks[framework.id] = framework
      }
      for file in source where file.path.hasPrefix("rounds/") {
        let round = try Round.read(file.bytes, file: file.path)
        guard seen.insert("rounds/\(round.id)").inserted else { throw repeated(round.id, in: file) }
        rounds[round.id] = round
      }
    }
    return try FrameworkLibrary(
      frameworks: frameworks.values.sorted { $0.id < $1.id }, rounds: rounds.values.sorted { $0.id < $1.id })
  }

  private static func repeated(_ id: String, in file: DataFile) -> DataFileError {
    DataFileError(file: file.path, path: "$.id", reason: "another file has the id \"\(id)\" too")
  }
}
