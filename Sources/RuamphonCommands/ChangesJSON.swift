internal import Assessment
internal import Pipeline
internal import Records
internal import Standards

/// What `ruamphon changes --json` prints.
struct ChangesJSON: Encodable {
  /// Raised whenever a member changes its meaning or goes.
  static let currentSchema = 1

  let schema = Self.currentSchema
  /// `YYYY-MM` of the Buddhist era.
  let period: String
  /// The run after which the results were that they are compared with.
  private(set) var sinceRun: Int?
  /// The period that they are compared with; neither where the period was published once.
  private(set) var sincePeriod: String?
  /// By office code, then in framework order.
  let changes: [ChangeJSON]
  /// Ids of nodes that other criteria decided then.
  let incomparableNodes: [String]
  /// Codes of offices that were merged, split or new.
  let incomparableOffices: [String]

  init(_ listing: ChangeListing) {
    period = listing.period.description
    changes = listing.changes.map { ChangeJSON($0, plan: listing.plan) }
    incomparableNodes = listing.incomparable
    incomparableOffices = listing.redrawn
    switch listing.base {
    case .run(let run): sinceRun = run
    case .period(let period): sincePeriod = period.description
    case nil: break
    }
  }
}
