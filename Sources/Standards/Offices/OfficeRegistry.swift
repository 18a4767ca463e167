/// An Education Service Area Office (สพท.) as the registry knows it.
///
/// Source: Values, *Offices*.
package struct Office: Hashable, Sendable {
  package let code: String
  /// `สพป.` (primary) or `สพม.` (secondary), as the registry writes it.
  package let type: String
  package let name: String
  package let shortName: String
  package let abbreviation: String
  package let provinces: [String]
  package let region: String
  package let validFrom: Period
  /// The last month in which the office exists; nil while it still does.
  package let validTo: Period?
  package let successors: [String]
  package let aliases: [String]
  /// Further columns of the registry, each a grouping for aggregates, in column order.
  package let groupings: [Grouping]

  /// A registry column beyond the known ones, and the office's group in it.
  package struct Grouping: Hashable, Sendable {
    package let column: String
    package let group: String

    package init(column: String, group: String) {
      self.column = column
      self.group = group
    }
  }

  package init(
    code: String, type: String, name: String, shortName: String, abbreviation: String, provinces: [String],
    region: String, validFrom: Period, validTo: Period?, successors: [String], aliases: [String],
    groupings: [Grouping]
  ) {
    self.code = code
    self.type = type
    self.name = name
    self.shortName = shortName
    self.abbreviation = abbreviation
    self.provinces = provinces
    self.region = region
    self.validFrom = validFrom
    self.validTo = validTo
    self.successors = successors
    self.aliases = aliases
    self.groupings = groupings
  }

  package func isValid(in period: Period) -> Bool {
    validFrom <= period && (validTo.map { period <= $0 } ?? true)
  }
}

/// All offices that exist or existed, in code order.
package struct OfficeRegistry: Sendable {
  package let offices: [Office]
  private let indexOfCode: [String: Int]

  /// - Throws: when a code is repeated or a successor does not exist.
  package init(offices: [Office], file: String) throws(DataFileError) {
    let sorted = offices.sorted { $0.code < $1.code }
    for (one, next) in zip(sorted, sorted.dropFirst()) where one.code == next.code {
      throw DataFileError(file: file, path: "code \(one.code)", reason: "is repeated")
    }
    let known = Set(sorted.map(\.code))
    for office in sorted {
      if let stray = office.successors.first(where: { !known.contains($0) }) {
        throw DataFileError(
          file: file, path: "code \(office.code)", reason: "its successor \(stray) does not exist")
      }
    }
    self.offices = sorted
    indexOfCode = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.code, $0) })
  }

  package func office(code: String) -> Office? {
    indexOfCode[code].map { offices[$0] }
  }

  /// The offices that exist in the period, in code order.
  package func valid(in period: Period) -> [Office] {
    offices.filter { $0.isValid(in: period) }
  }

  /// The last changes before a month; of months with equal ones the same offices exist, and the same have ended.
  package struct State: Hashable, Sendable {
    fileprivate let lastFrom: Period?
    fileprivate let lastTo: Period?
  }

  /// Where the registry stands in a month, to tell whether it is the same in another.
  package func state(in period: Period) -> State {
    State(
      lastFrom: offices.map(\.validFrom).filter { $0 <= period }.max(),
      lastTo: offices.compactMap(\.validTo).filter { $0 < period }.max())
  }
}
