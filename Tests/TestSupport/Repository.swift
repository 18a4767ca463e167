internal import Foundation

/// Paths within the repository.
package enum Repository {
  package static let path = String(#filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" })

  /// The inbox of the samples.
  package static let samples = path + "/Samples/inbox"
}

/// A registry of few offices, of which a run takes a fraction of the time that one of all offices takes.
package enum FewOffices {
  /// The offices that samples and tests speak of, written beside the tests' program.
  static let file: String = {
    let codes = [
      "1001", "1072", "1801", "2001", "2271", "2401", "2402", "3102", "4003", "4571", "4901", "5071", "5501",
      "6001", "7202", "7671", "9101", "101702",
    ]
    let file = Program.executable.deletingLastPathComponent().appending(path: "few-offices.csv")
    do {
      try Data(registry(codes).utf8).write(to: file, options: .atomic)
    } catch {
      fatalError("\(error)")
    }
    return file.path()
  }()

  /// The lines of the product's registry for some codes, below its header.
  package static func registry(_ codes: [String]) throws -> String {
    let data = try Data(
      contentsOf: URL(filePath: Repository.path + "/Sources/CEmbeddedData/Data/offices.csv"))
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
    let few = lines.filter { line in codes.contains { line.hasPrefix($0 + ",") } }
    return (lines.prefix(1) + few).joined(separator: "\n") + "\n"
  }
}
