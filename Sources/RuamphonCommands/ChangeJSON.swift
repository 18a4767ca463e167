internal import Assessment
internal import Records
internal import Standards

/// A result that differs, as `--json` prints it; `before` or `after` lacks where it was not published.
struct ChangeJSON: Encodable {
  /// What was published; members that it has not are left out.
  struct Figures: Encodable {
    let value: String?
    let selfLevel: Int?
    let reviewLevel: Int?
    let level: Int?
    /// Decimal text.
    let score: String?
    let status: String
  }

  let office: String
  let node: String
  let title: String
  let before: Figures?
  let after: Figures?

  init(_ change: ResultChange, plan: RoundFramework) {
    office = change.key.officeCode
    node = change.key.nodeID
    title = plan.resultTitle(change.key.nodeID)
    before = change.before.map(Figures.init)
    after = change.after.map(Figures.init)
  }
}

extension ChangeJSON.Figures {
  fileprivate init(_ result: PublishedResult) {
    value = result.value
    selfLevel = result.selfLevel?.value
    reviewLevel = result.reviewLevel?.value
    level = result.level?.value
    score = result.score?.description
    status = result.status.rawValue
  }
}
