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
  let changes: [Change]
  /// Ids of nodes that other criteria decided then.
  let incomparableNodes: [String]
  /// Codes of offices that were merged, split or new.
  let incomparableOffices: [String]

  /// A result that differs; `before` or `after` lacks where it was not published.
  struct Change: Encodable {
    let office: String
    let node: String
    let title: String
    let before: Figures?
    let after: Figures?
  }

  /// What was published; members that it has not are left out.
  struct Figures: Encodable {
    let value: String?
    let selfLevel: Int?
    let reviewLevel: Int?
    let level: Int?
    /// Decimal text.
    let score: String?
    let status: String

    init(_ result: PublishedResult) {
      value = result.value
      selfLevel = result.selfLevel?.value
      reviewLevel = result.reviewLevel?.value
      level = result.level?.value
      score = result.score?.description
      status = result.status.rawValue
    }
  }

  init(_ listing: ChangeListing) {
    period = listing.period.description
    changes = listing.changes.map { change in
      Change(
        office: change.key.officeCode, node: change.key.nodeID,
        title: listing.plan.resultTitle(change.key.nodeID), before: change.before.map(Figures.init),
        after: change.after.map(Figures.init))
    }
    incomparableNodes = listing.incomparable
    incomparableOffices = listing.redrawn
    switch listing.base {
    case .run(let run): sinceRun = run
    case .period(let period): sincePeriod = period.description
    case nil: break
    }
  }
}
