package import Assessment
package import FileSystem
package import Ledger
package import Records
package import Reference
package import Standards

/// Whose levels to explain and from what, after every setting is known.
package struct ExplainRequest: Sendable {
  package let place: LedgerPlace
  /// Anything that office matching accepts.
  package let office: String
  /// Nil means the newest that was published.
  package let period: Period?
  /// Of the data files and the version at hand.
  package let fingerprint: String
  package let library: FrameworkLibrary
  package let registry: OfficeRegistry
  package let wordBook: WordBook

  package init(
    place: LedgerPlace, office: String, period: Period?, fingerprint: String, library: FrameworkLibrary,
    registry: OfficeRegistry, wordBook: WordBook
  ) {
    self.place = place
    self.office = office
    self.period = period
    self.fingerprint = fingerprint
    self.library = library
    self.registry = registry
    self.wordBook = wordBook
  }
}

/// Why nothing could be explained.
package enum ExplainError: Error, Sendable {
  case noLedger(DiskPath)
  /// Nil where no period was ever published.
  case notPublished(Period?, DiskPath)
  case officeNotFound(String, Period, nearest: [Office])
  case noFramework(fiscalYear: Int)
  case ledger(LedgerError)
}

/// An office's levels in a period with what they rest on, as the ledger knows it.
package struct OfficeExplanation: Sendable {
  package let office: Office
  package let period: Period
  package let plan: RoundFramework
  package let root: NodeExplanation
  package let sheets: [SheetEvidence]
  /// What was said of the office's files without telling a kind of sheet.
  package let otherFindings: [Finding]
  /// What was published last, by node.
  package let published: [String: PublishedResult]
  /// The publication that it is compared with, and the run that made it.
  package let standing: PeriodStanding
  package let run: RunEntry?
  /// Whether the data files and the version are those that it was published by.
  package let hasSameRules: Bool

  /// The nodes whose published figures are not what the ledger gives now, in framework order.
  package var differing: [NodeExplanation] {
    root.flattened.filter { node in
      published[node.id].map { !$0.hasSameFigures(as: PublishedResult(node.result)) } ?? true
    }
  }
}

/// The stages of an explanation in their order: open the ledger for reading, put the office together, score, explain.
///
/// Nothing is read of the inbox and nothing is written. Source: Commands, *explain*.
package struct ExplainPipeline: Sendable {
  private let request: ExplainRequest

  package init(_ request: ExplainRequest) {
    self.request = request
  }

  package func run() throws(ExplainError) -> OfficeExplanation {
    let outcome: Result<OfficeExplanation, ExplainError>?
    do throws(LedgerError) {
      outcome = try Ledger.looking(into: request.place) { ledger in
        do throws(ExplainError) {
          return .success(try explain(ledger))
        } catch .ledger(let error) {
          throw error
        } catch {
          return .failure(error)
        }
      }
    } catch {
      throw .ledger(error)
    }
    guard let outcome else { throw .noLedger(request.place.folder) }
    return try outcome.get()
  }

  private func explain(_ ledger: Ledger) throws(ExplainError) -> OfficeExplanation {
    let standings = try looking(try ledger.standings())
    guard let period = request.period ?? standings.keys.max(), let standing = standings[period] else {
      throw .notPublished(request.period, request.place.output)
    }
    let matcher = OfficeMatcher(registry: request.registry, period: period)
    guard let office = matcher.match(request.office) else {
      throw .officeNotFound(request.office, period, nearest: matcher.nearest(to: request.office))
    }
    guard let plan = request.library.roundFramework(of: period) else {
      throw .noFramework(fiscalYear: period.fiscalYear)
    }
    let sheets = try looking(
      try OfficeSheetsOfPeriod(of: office, period, plan, request, ledger))
    let result = OfficeScorer(plan: plan).score(office, sheets.reports)
    let closed = try closedResults(ledger, standing, period, office)
    return OfficeExplanation(
      office: office, period: period, plan: plan,
      root: OfficeExplainer(
        plan: plan, reports: sheets.reports, result: closed.map { Self.marked(result, $0) } ?? result,
        evidence: sheets.evidence
      ).explain(),
      sheets: sheets.sheets, otherFindings: sheets.otherFindings,
      published: try published(ledger, period, office), standing: standing,
      run: try looking(try ledger.runs()).first { $0.id == standing.run },
      hasSameRules: standing.basis.ruleSet == request.fingerprint)
  }

  private func published(
    _ ledger: Ledger, _ period: Period, _ office: Office, upTo run: Int? = nil
  ) throws(ExplainError) -> [String: PublishedResult] {
    let all = try looking(try ledger.results(of: period, upTo: run))
    let own = all.filter { $0.key.officeCode == office.code }
    return Dictionary(uniqueKeysWithValues: own.map { ($0.key.nodeID, $0.value) })
  }

  /// What stood when the period was closed; nil for an open one.
  private func closedResults(
    _ ledger: Ledger, _ standing: PeriodStanding, _ period: Period, _ office: Office
  ) throws(ExplainError) -> [String: PublishedResult]? {
    guard let closing = standing.closing else { return nil }
    return try published(ledger, period, office, upTo: closing.run)
  }

  /// The mark `[r]` on what differs from the results that were closed.
  private static func marked(_ result: OfficeResult, _ closed: [String: PublishedResult]) -> OfficeResult {
    result.mapping { node in
      var node = node
      node.isRevised = closed[node.nodeID].map { !$0.hasSameFigures(as: PublishedResult(node)) } ?? true
      return node
    }
  }

  private func looking<Value>(_ body: @autoclosure () throws(LedgerError) -> Value) throws(ExplainError)
    -> Value
  {
    do throws(LedgerError) {
      return try body()
    } catch {
      throw .ledger(error)
    }
  }
}
