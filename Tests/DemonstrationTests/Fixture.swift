import Demonstration
import FoundationEssentials

@testable import Standards

/// The product's own frameworks and registry, read from the sources.
enum Fixture {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/CEmbeddedData/Data")

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: data.appending(path: path)))
  }

  static func library() throws -> FrameworkLibrary {
    let rounds = try ["2564", "2565"].map { try Round.read(bytes("rounds/\($0).json"), file: $0) }
    let framework = try Framework.read(bytes("frameworks/2560.json"), file: "2560")
    return try FrameworkLibrary(frameworks: [framework], rounds: rounds)
  }

  static func registry() throws -> OfficeRegistry {
    let lines = String(decoding: try bytes("offices.csv"), as: UTF8.self).split(whereSeparator: \.isNewline)
    let offices = lines.dropFirst().compactMap { line -> Office? in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard let validFrom = Period(cells[7]) else { return nil }
      return Office(
        code: cells[0], type: cells[1], name: cells[2], shortName: cells[3], abbreviation: cells[4],
        provinces: [cells[5]], region: cells[6], validFrom: validFrom, validTo: Period(cells[8]),
        successors: [], aliases: [], groupings: [])
    }
    return try OfficeRegistry(offices: offices, file: "offices.csv")
  }

  static func inbox(
    periods: [String] = DemoInbox.periods, offices: Int = 12, respondents: Int = 5, seed: UInt64 = 1,
    isPlain: Bool = false
  ) throws -> DemoInbox {
    try DemoInbox(
      library: library(), registry: registry(), periods: periods, officeCount: offices,
      respondents: respondents, seed: seed, isPlain: isPlain)
  }
}

extension DemoSheet {
  var allBytes: [UInt8] { chunks.flatMap(\.self) }
  var text: String { String(decoding: allBytes, as: UTF8.self) }
}
