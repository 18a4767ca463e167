import FoundationEssentials
import Records
import Standards

@testable import Assessment
@testable import Standards

/// The product's own data files, read from the repository.
enum DataFiles {
  private static let folder =
    #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/Sources/CEmbeddedData/Data"

  private static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }

  /// The framework of a fiscal year as it uses it.
  static func plan(fiscalYear: Int) throws -> RoundFramework {
    let frameworks = try ["2554", "2560"].map { id in
      try Framework.read(bytes("frameworks/\(id).json"), file: "\(id).json")
    }
    let rounds = try ["2554-2556", "2560-2563", "2564", "2565"].map { name in
      try Round.read(bytes("rounds/\(name).json"), file: name)
    }
    let library = try FrameworkLibrary(frameworks: frameworks, rounds: rounds)
    guard let plan = library.roundFramework(fiscalYear: fiscalYear) else {
      throw DataFileError(file: "rounds", path: "$", reason: "no round of \(fiscalYear)")
    }
    return plan
  }

  /// The registry's offices that are valid in a period; its file quotes nothing.
  static func offices(in period: Period) throws -> [Office] {
    let text = String(decoding: try bytes("offices.csv"), as: UTF8.self)
    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return rows.compactMap(office).filter { $0.isValid(in: period) }
  }

  static func provinceMap() throws -> ProvinceMap {
    let text = String(decoding: try bytes("provinces.csv"), as: UTF8.self)
    let tiles = text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line -> ProvinceMap.Tile? in
      let fields = line.split(separator: ",").map(String.init)
      guard let row = Int(fields[2]), let column = Int(fields[3]) else { return nil }
      return ProvinceMap.Tile(province: fields[0], abbreviation: fields[1], row: row, column: column)
    }
    return try ProvinceMap(tiles: tiles, file: "provinces.csv")
  }

  private static func office(_ fields: [String]) -> Office? {
    guard let from = Period(fields[7]) else { return nil }
    return Office(
      code: fields[0], type: fields[1], name: fields[2], shortName: fields[3], abbreviation: fields[4],
      provinces: fields[5].split(separator: "|").map(String.init), region: fields[6], validFrom: from,
      validTo: Period(fields[8]), successors: [], aliases: [], groupings: [])
  }
}
