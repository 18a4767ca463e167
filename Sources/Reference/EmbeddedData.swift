internal import CEmbeddedData
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
    let embedded = EmbeddedData.files(under: "frameworks/") + EmbeddedData.files(under: "rounds/")
    for source in [embedded, files] {
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

/// The data files that the binary carries, so that it needs no folder of its own to run.
package enum EmbeddedData {
  /// Every embedded file whose path begins with a prefix, in path order.
  package static func files(under prefix: String) -> [DataFile] {
    (0..<embedded_file_count()).compactMap { index in
      let file = unsafe embedded_file_at(index)
      let path = unsafe String(cString: file.path)
      guard path.hasPrefix(prefix) else { return nil }
      return unsafe DataFile(
        path: path, bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }
}

/// A data file's name, for messages, and its bytes.
package struct DataFile: Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
