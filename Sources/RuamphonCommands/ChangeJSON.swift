internal import Assessment
internal import Records
internal import Standards

/// A result that changed, as `--json` prints it; figures that are not there are left out.
struct ChangeJSON: Encodable {
  struct Figures: Encodable {
    let value: String?
    let level: Int?
    /// Two decimals.
    let score: String?
    let status: String
  }

  let office: String
  let node: String
  /// Left out where the result was not published before, or is no longer.
  let before: Figures?
  let after: Figures?

  init(_ change: ResultChange) {
    office = change.key.officeCode
    node = change.key.nodeID
    before = change.before.map(Figures.init)
    after = change.after.map(Figures.init)
  }
}

extension ChangeJSON.Figures {
  init(_ result: PublishedResult) {
    value = result.value
    level = result.level?.value
    score = result.score?.description
    status = result.status.rawValue
  }
}
