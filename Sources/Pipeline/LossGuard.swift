package import Assessment
internal import Consolidation
internal import Ledger
internal import Publication
package import Records
package import Standards

/// An office of which a kind of sheet counted in what is published, and nothing of it, or an older month's, would now.
package struct LostSheet: Hashable, Sendable {
  /// Nil for a file that does not tell whose it is.
  package let officeCode: String?
  /// Nil where nobody knows: of a file that could not be read yet, or of a publication without its ledger.
  package let kind: SheetKind?
  package let cause: Cause

  package enum Cause: String, Sendable {
    /// No file of it is in the inbox any more.
    case gone
    /// Its files are there and were rejected.
    case rejected
    /// Its files are gone, and those of an earlier month would stand in for them.
    case older
    /// Its files are there, and nothing of them counts.
    case nothingCounts = "nothing-counts"
    /// Its file cannot be read, and no earlier content of it is known.
    case unreadable
    /// The registry no longer has the office in this period.
    case noOffice = "no-office"
  }
}

/// Compares what would be published of a period with what is, so that no accident takes offices away unseen.
struct LossGuard {
  /// By office code and kind; what does not tell its office comes last.
  let lost: [LostSheet]

  /// - Parameters:
  ///   - published: what counted in the last publication; empty before the first.
  ///   - workbooks: the codes of the offices whose workbooks stand in the output, should the ledger know of none.
  ///   - offices: the codes of the offices that exist in the period.
  init(
    published: SheetArrivals, workbooks: Set<String>, now consolidated: ConsolidatedPeriod,
    _ state: PeriodState,
    offices: Set<String>
  ) {
    var lost: Set<LostSheet> = []
    for (office, kinds) in published {
      for (kind, before) in kinds where before.counts {
        let arrival = consolidated.arrivals[office]?[kind]
        if let arrival, arrival.counts, arrival.month >= before.month { continue }
        lost.insert(
          LostSheet(officeCode: office, kind: kind, cause: Self.cause(arrival, offices.contains(office))))
      }
    }
    for office in workbooks where published.isEmpty && consolidated.reports[office]?.isEmpty ?? true {
      lost.insert(LostSheet(officeCode: office, kind: nil, cause: Self.cause(nil, offices.contains(office))))
    }
    // Later on a file that nobody could read yet adds nothing and takes nothing away; a first publication lacks it.
    let unread = published.isEmpty ? state.neverRead : []
    self.lost =
      lost.sorted(by: Self.inOrder)
      + unread.map { LostSheet(officeCode: $0, kind: nil, cause: .unreadable) }.sorted(by: Self.inOrder)
  }

  private static func inOrder(_ left: LostSheet, _ right: LostSheet) -> Bool {
    (left.officeCode ?? "~", left.kind?.rawValue ?? "") < (
      right.officeCode ?? "~", right.kind?.rawValue ?? ""
    )
  }

  private static func cause(_ arrival: SheetArrival?, _ exists: Bool) -> LostSheet.Cause {
    guard exists else { return .noOffice }
    guard let arrival else { return .gone }
    if arrival.isRejected { return .rejected }
    return arrival.counts ? .older : .nothingCounts
  }

  /// Whether more offices lose something than a run may take away.
  func forbids(_ safety: RunSafety) -> Bool {
    !safety.acceptsLoss && lost.officeCount > safety.maxLoss
  }
}

extension [LostSheet] {
  /// How many offices they are of; each file that does not tell its office may be of another one.
  package var officeCount: Int { Set(compactMap(\.officeCode)).count + count { $0.officeCode == nil } }
}

/// A period that was not published because too many offices would have lost a sheet.
package struct LossRefusal: Sendable {
  package let period: Period
  /// By office and kind.
  package let lost: [LostSheet]
  /// How many offices may lose something before a period is refused.
  package let allowed: Int
  /// Short names of all offices of the registry, by code.
  package let officeNames: [String: String]
  /// What stands in its place; nothing where the period was never published.
  package let standing: KeptPeriod
}

/// A period of which no sheet came, nor is carried forward to it.
package struct EmptyPeriod: Sendable {
  package let period: Period
  /// In published order: what lies in its folder and is no sheet.
  package let findings: [Finding]
  package let overdue: [OverdueSheet]
  /// Whether an earlier publication of it stands.
  package let wasPublished: Bool

  var outcome: RunOutcome {
    RunOutcome(hasErrors: findings.contains { $0.kind.severity == .error }, overdue: overdue)
  }
}

/// What keeps a period from being published with less than stands.
extension PeriodPipeline {
  /// What offices would lose that counted when the period was published last.
  func losses(
    _ consolidated: ConsolidatedPeriod, _ state: PeriodState, _ offices: [Office]
  ) throws(PipelineError) -> LossGuard {
    let published = try remembering(try ledger.arrivals(of: period))
    let workbooks = standing == nil ? PublishedSet(outputFolder: request.output, period: period).offices : []
    return LossGuard(
      published: published, workbooks: workbooks, now: consolidated, state, offices: Set(offices.map(\.code)))
  }

  /// How the period ends that loses too much, or of which nothing at all came; nil where it may be published.
  func refusal(of losses: LossGuard, _ consolidated: ConsolidatedPeriod) throws(PipelineError)
    -> PeriodOutcome?
  {
    let isEmpty = consolidated.arrivals.isEmpty && consolidated.files.allSatisfy { $0.sha256 == nil }
    if losses.forbids(request.safety) || (isEmpty && !losses.lost.isEmpty && !request.safety.acceptsLoss) {
      let errors = standing?.errors ?? 0
      return .lossRefused(
        LossRefusal(
          period: period, lost: losses.lost, allowed: request.safety.maxLoss,
          officeNames: Dictionary(
            request.registry.offices.map { ($0.code, $0.shortName) }, uniquingKeysWith: { $1 }),
          standing: KeptPeriod(period: period, errors: errors, overdue: try standingOverdue())))
    }
    guard isEmpty else { return nil }
    return .empty(
      EmptyPeriod(
        period: period, findings: consolidated.findings.sorted(by: Finding.inPublishedOrder),
        overdue: Self.submissions(period, plan, request, consolidated.arrivals).overdue,
        wasPublished: standing != nil))
  }

  private func standingOverdue() throws(PipelineError) -> [OverdueSheet] {
    guard let standing else { return [] }
    return try Self.keptPeriod(period, plan, standing, request, ledger).overdue
  }
}
