package import Assessment
package import Ledger
internal import Records
package import Standards

/// What differs between two publications of a period, or between two periods.
///
/// Source: Commands, *changes and history*.
package struct ChangeListing: Sendable {
  /// What a period's results are compared with.
  package enum Base: Hashable, Sendable {
    /// The results as they stood after this run.
    case run(Int)
    /// The results of an earlier period.
    case period(Period)
  }

  package let period: Period
  package let plan: RoundFramework
  /// Nil where the period was published once and nothing was asked for: then there is nothing to compare.
  package let base: Base?
  /// By office code, then in framework order.
  package let changes: [ResultChange]
  /// Nodes of which no figures compare, as other criteria decided then.
  package private(set) var incomparable: [String] = []
  /// Offices that were made of others or gave a part away since, or that did not exist.
  package private(set) var redrawn: [String] = []

  private init(_ period: Period, _ plan: RoundFramework, _ base: Base?, _ changes: [ResultChange]) {
    (self.period, self.plan, self.base) = (period, plan, base)
    self.changes = changes.sorted {
      ($0.key.officeCode, plan.position(of: $0.key.nodeID), $0.key.nodeID)
        < ($1.key.officeCode, plan.position(of: $1.key.nodeID), $1.key.nodeID)
    }
  }

  /// What the last publication that changed anything changed.
  package static func last(
    of period: Period, _ plan: RoundFramework, in ledger: Ledger
  ) throws(LedgerError) -> ChangeListing {
    let runs = try ledger.changingRuns(of: period)
    guard runs.count > 1 else { return ChangeListing(period, plan, nil, []) }
    return try since(run: runs[runs.count - 2], of: period, plan, in: ledger)
  }

  /// What differs now from the results as they stood after a run.
  package static func since(
    run: Int, of period: Period, _ plan: RoundFramework, in ledger: Ledger
  ) throws(LedgerError) -> ChangeListing {
    let before = try ledger.results(of: period, upTo: run)
    let changes = ResultChange.between(before, try ledger.results(of: period))
    return ChangeListing(period, plan, .run(run), changes)
  }

  /// What differs from an earlier period, of offices and nodes that compare with it.
  package static func since(
    _ earlier: Period, _ older: RoundFramework, of period: Period, _ plan: RoundFramework,
    registry: OfficeRegistry, in ledger: Ledger
  ) throws(LedgerError) -> ChangeListing {
    let lineage = registry.lineage(of: registry.valid(in: period), in: period, back: earlier)
    let (old, new) = (try ledger.results(of: earlier), try ledger.results(of: period))
    var compared: (old: [ResultKey: PublishedResult], new: [ResultKey: PublishedResult]) = ([:], [:])
    var incomparable: Set<String> = []
    var redrawn: Set<String> = []
    for (key, result) in new {
      guard let node = plan.comparableResultID(of: key.nodeID, in: older) else {
        incomparable.insert(key.nodeID)
        continue
      }
      guard let office = lineage[key.officeCode]?.formerCode(of: key.officeCode) else {
        redrawn.insert(key.officeCode)
        continue
      }
      compared.new[key] = result
      compared.old[key] = old[ResultKey(officeCode: office, nodeID: node)]
    }
    var listing = ChangeListing(
      period, plan, .period(earlier), ResultChange.between(compared.old, compared.new))
    listing.incomparable = incomparable.sorted {
      (plan.position(of: $0), $0) < (plan.position(of: $1), $1)
    }
    listing.redrawn = redrawn.sorted()
    return listing
  }
}

extension RoundFramework {
  /// Where a result stands in a listing: nodes in framework order, the overall, then the survey.
  fileprivate func position(of id: String) -> Int {
    index(of: id) ?? nodes.count + (id == OfficeResult.overallID ? 0 : 1)
  }

  /// As ``comparableID(of:in:)``, also for the survey's means, which compare while the survey is the same.
  fileprivate func comparableResultID(of id: String, in older: RoundFramework) -> String? {
    guard node(id) == nil, id != OfficeResult.overallID else { return comparableID(of: id, in: older) }
    return survey == older.survey ? id : nil
  }
}
