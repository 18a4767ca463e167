internal import FoundationEssentials

/// Paths within the repository.
package enum Repository {
  package static let path = String(#filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" })

  /// The inbox of the samples.
  package static let samples = path + "/Samples/inbox"
}

/// A registry of few offices: sheets with a row an office are most of a small run.
package enum FewOffices {
  /// The lines of the product's registry for some codes, below its header.
  package static func registry(_ codes: [String]) throws -> String {
    let data = try Data(
      contentsOf: URL(filePath: Repository.path + "/Sources/CEmbeddedData/Data/offices.csv"))
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
    let few = lines.filter { line in codes.contains { line.hasPrefix($0 + ",") } }
    return (lines.prefix(1) + few).joined(separator: "\n") + "\n"
  }
}
