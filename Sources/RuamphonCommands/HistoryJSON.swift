internal import Ledger
internal import Standards

/// What `ruamphon history --json` prints.
struct HistoryJSON: Encodable {
  /// Raised whenever a member changes its meaning or goes.
  static let currentSchema = 1

  let schema = Self.currentSchema
  /// Oldest first.
  let runs: [Run]

  /// One run; moments in ISO 8601 with the zone of Bangkok.
  struct Run: Encodable {
    let run: Int
    let startedAt: String
    let user: String
    let command: String
    let asOf: String
    let version: String
    /// Absent where the run was broken off.
    let exit: Int?
    /// `YYYY-MM` of the Buddhist era.
    let published: [String]
    let closed: [String]
    /// Absent where the run opened no month again.
    let reopened: [Reopening]?
  }

  /// A month that was opened again, and why.
  struct Reopening: Encodable {
    let period: String
    let reason: String
  }

  init(_ entries: [(RunEntry, RunEffects)]) {
    runs = entries.map { run, effects in
      Run(
        run: run.id, startedAt: BangkokTime(secondsSince1970: run.startedAt).iso8601, user: run.user,
        command: run.command, asOf: BangkokTime(secondsSince1970: run.asOf).iso8601, version: run.version,
        exit: run.exit, published: effects.published.map(\.description),
        closed: effects.closed.map(\.description),
        reopened: effects.reopened.isEmpty
          ? nil : effects.reopened.map { Reopening(period: $0.period.description, reason: $0.reason) })
    }
  }
}
