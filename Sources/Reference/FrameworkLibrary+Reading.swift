package import Standards

extension FrameworkLibrary {
  /// The embedded frameworks and rounds, with those of the user's folder added.
  ///
  /// A file of the user's replaces the embedded one of the same id. Source: scoring.md, first section.
  /// - Parameter overriding: files whose path begins with `frameworks/` or `rounds/`.
  /// - Throws: when any file is wrong.
  package static func read(overriding files: [DataFile] = []) throws(DataFileError) -> FrameworkLibrary {
    var frameworks: [String: Framework] = [:]
    var rounds: [String: Round] = [:]
    for source in [EmbeddedData.files(under: ""), files] {
      for file in source where file.path.hasPrefix("frameworks/") {
        let framework = try Framework.read(file.bytes, file: file.path)
        frameworks[framework.id] = framework
      }
      for file in source where file.path.hasPrefix("rounds/") {
        let round = try Round.read(file.bytes, file: file.path)
        rounds[round.id] = round
      }
    }
    return try FrameworkLibrary(
      frameworks: frameworks.values.sorted { $0.id < $1.id }, rounds: rounds.values.sorted { $0.id < $1.id })
  }
}
