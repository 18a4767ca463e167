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
    scope.members.compactMap { member in
      nodeID == OfficeResult.overallID ? results[member].overall : results[member][id: nodeID]
    }
  }

  package func distribution(of nodeID: String, in scope: Scope) -> Distribution {
    Distribution(results(of: nodeID, in: scope))
  }

  /// The same assessment with the results marked that were revised after closing.
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
