internal import Basics
package import Records
package import Standards

/// All results of a period over the offices valid in it: what every sheet is made of.
package struct PeriodAssessment: Sendable {
  package let period: Period
  package let plan: RoundFramework
  /// Valid offices in code order; `results` and `reports` run beside them.
  package let offices: [Office]
  package let reports: [OfficeReports]
  package private(set) var results: [OfficeResult]
  package let scopes: [Scope]
  package let nationalRanking: Ranking
  package let typeRanking: [String: Ranking]
  private let distributions = SharedMemo<ScopedNode, Distribution>()
  let areaFigures = SharedMemo<ScopedNode, AreaFigure>()

  package init(
    period: Period, plan: RoundFramework, offices: [Office], reports: [String: OfficeReports]
  ) {
    self.period = period
    self.plan = plan
    self.offices = offices
    self.reports = offices.map { reports[$0.code] ?? OfficeReports() }
    let scorer = OfficeScorer(plan: plan)
    let results = zip(offices, self.reports).map { scorer.score($0, $1) }
    self.results = results
    scopes = Scope.all(of: offices)
    nationalRanking = Ranking(results)
    typeRanking = Dictionary(
      uniqueKeysWithValues: scopes.filter { $0.kind == .type }.map { scope in
        (scope.title, Ranking(scope.members.map { results[$0] }))
      })
  }

  /// The results of one node, or of the overall, over a scope's offices.
  package func results(of nodeID: String, in scope: Scope) -> [NodeResult] {
    results(of: nodeID, of: scope.members)
  }

  /// - Parameter members: indices of offices.
  func results(of nodeID: String, of members: [Int]) -> [NodeResult] {
    if nodeID == OfficeResult.overallID { return members.map { results[$0].overall } }
    return members.compactMap { results[$0][id: nodeID] }
  }

  /// The median of what was measured of a node, over the offices of each type that reported it.
  ///
  /// Of figures as published, so that a MEDIAN over the printed column gives the same.
  package func medianByType(of nodeID: String) -> [String: Hundredths] {
    var medians: [String: Hundredths] = [:]
    for scope in scopes where scope.kind == .type {
      let figures = results(of: nodeID, in: scope).compactMap(\.measuredFigure)
      medians[scope.title] = RobustSpread(figures).map { Hundredths(rounding: $0.median) }
    }
    return medians
  }

  package func distribution(of nodeID: String, in scope: Scope) -> Distribution {
    distributions.value(of: ScopedNode(id: nodeID, members: scope.members)) { _ in
      Distribution(results(of: nodeID, in: scope))
    }
  }

  /// The same assessment with the results marked that were revised after closing; no figure rests on that mark.
  package func markingRevised(_ isRevised: (_ officeCode: String, NodeResult) -> Bool) -> PeriodAssessment {
    var assessment = self
    assessment.results = results.map { result in
      result.mapping { node in
        var node = node
        node.isRevised = isRevised(result.officeCode, node)
        return node
      }
    }
    return assessment
  }

  /// The nation as a scope.
  package var nation: Scope { scopes[0] }

  /// The rank of an office among those of its type.
  package func typeRank(of office: Office) -> Int? {
    typeRanking[office.type]?.rank(of: office.code)
  }
}

/// A node, or the overall, over some offices.
struct ScopedNode: Hashable {
  let id: String
  /// Indices of offices.
  let members: [Int]
}

/// How offices' own levels and the committee's agree, over the results that have both.
package struct ReviewAgreement: Hashable, Sendable {
  /// Offices with both levels of a result at least once.
  package let officeCount: Int
  /// Results with both levels.
  package let pairCount: Int
  package let meanSelf: Hundredths?
  package let meanReviewed: Hundredths?
  /// The mean of reviewed less self: what an analyst's AVERAGE of the difference columns gives.
  package let meanDifference: Hundredths?
  private let equal: Int
  private let selfHigher: Int
  private let selfLower: Int

  /// - Parameter results: of each office, those that are compared.
  package init(_ results: [[NodeResult]]) {
    let pairs = results.map { $0.compactMap(\.levelPair) }
    let all = pairs.flatMap { $0 }
    officeCount = pairs.count { !$0.isEmpty }
    pairCount = all.count
    meanSelf = Self.mean(all.map(\.own))
    meanReviewed = Self.mean(all.map(\.reviewed))
    meanDifference = Self.mean(all.map { $0.reviewed - $0.own })
    equal = all.count { $0.own == $0.reviewed }
    selfHigher = all.count { $0.own > $0.reviewed }
    selfLower = all.count { $0.own < $0.reviewed }
  }

  /// Shares of the pairs; nil without any.
  package var shareEqual: Ratio? { share(equal) }
  package var shareSelfHigher: Ratio? { share(selfHigher) }
  package var shareSelfLower: Ratio? { share(selfLower) }

  private func share(_ count: Int) -> Ratio? {
    pairCount == 0 ? nil : Ratio(Int128(count), over: Int128(pairCount))
  }

  private static func mean(_ levels: [Int]) -> Hundredths? {
    guard !levels.isEmpty else { return nil }
    return Hundredths(rounding: Ratio(Int128(levels.reduce(0, +)), over: Int128(levels.count)))
  }
}

extension NodeResult {
  fileprivate var levelPair: (own: Int, reviewed: Int)? {
    guard status != .notApplicable, let own = selfLevel, let reviewed = reviewLevel else { return nil }
    return (own.value, reviewed.value)
  }
}

extension PeriodAssessment {
  /// How self and reviewed levels of some nodes agree over all offices.
  package func reviewAgreement(of nodeIDs: [String]) -> ReviewAgreement {
    ReviewAgreement(results.map { result in nodeIDs.compactMap { result[id: $0] } })
  }
}
