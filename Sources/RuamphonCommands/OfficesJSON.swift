internal import Standards

/// What `ruamphon offices --json` prints; `offices` without `--match`, else `match` or `nearest`.
struct OfficesJSON: Encodable {
  /// Raised whenever a member changes its meaning or goes.
  static let currentSchema = 1

  let schema = Self.currentSchema
  /// `YYYY-MM` of the Buddhist era.
  let period: String
  private(set) var query: String?
  private(set) var offices: [Entry]?
  private(set) var match: Entry?
  /// `code`, `name`, `short-name`, `abbreviation`, `alias` or `variant`.
  private(set) var matchedBy: String?
  private(set) var nearest: [Entry]?

  struct Entry: Encodable {
    let code: String
    let type: String
    let name: String
    let shortName: String
    let abbreviation: String
    let provinces: [String]
    let region: String
    let validFrom: String
    let validTo: String?

    init(_ office: Office) {
      code = office.code
      type = office.type
      name = office.name
      shortName = office.shortName
      abbreviation = office.abbreviation
      provinces = office.provinces
      region = office.region
      validFrom = office.validFrom.description
      validTo = office.validTo?.description
    }
  }

  init(period: Period, offices: [Office]) {
    self.period = period.description
    self.offices = offices.map(Entry.init)
  }

  init(period: Period, query: String, match: Office, by spelling: OfficeSpelling) {
    self.period = period.description
    self.query = query
    self.match = Entry(match)
    matchedBy = spelling.rawValue
  }

  init(period: Period, query: String, nearest: [Office]) {
    self.period = period.description
    self.query = query
    self.nearest = nearest.map(Entry.init)
  }
}
