internal import Records
package import Standards

/// Who of an office answers for one criterion by the office's own sheet, and what came of it.
///
/// The assessment form that a framework holds is the draft of one office, so its owners never become another's: a
/// criterion whose owner cells name no group has no owner here. Source: Requirements, 001-4 and 003-5.
package struct Responsibility: Hashable, Sendable {
  package let criterionID: String
  /// Keys of the groups that answer for it, `allGroups` and `allStaff` spelt out as the office's groups.
  package let main: [String]
  /// Keys of the groups that help, none of which is a main one.
  package let support: [String]
  /// The owner cells as sent, masked, each once; there also where they name no known group.
  package let mainCells: [String]
  package let supportCells: [String]
  /// Whether enough was reported to tell what was achieved; of a criterion without a usable KPI, whether anything was.
  package let isReported: Bool
  /// Nil where nothing can tell: unreported, or without a usable KPI.
  package let isAchieved: Bool?

  init(_ result: NodeResult, _ reports: [CriterionReport], expanding: ([String]) -> [String]) {
    let main = expanding(reports.flatMap { $0.mainOwner?.keys ?? [] })
    criterionID = result.nodeID
    self.main = main
    support = expanding(reports.flatMap { $0.supportOwner?.keys ?? [] }).filter { !main.contains($0) }
    mainCells = reports.compactMap(\.mainOwner?.text).distinct
    supportCells = reports.compactMap(\.supportOwner?.text).distinct
    isReported = result.achievement.map { $0.reported > 0 } ?? reports.contains { $0.result != nil }
    isAchieved = result.achievement.flatMap { $0.reported > 0 ? $0.achieved > 0 : nil }
  }
}

extension PeriodAssessment {
  /// The criteria that an office owes, in framework order, each with who answers for it.
  /// - Parameter index: of the office within the assessment.
  package func responsibilities(officeAt index: Int, groups: GroupRegistry) -> [Responsibility] {
    let type = offices[index].type
    return plan.nodes.filter { $0.kind == .criterion }.compactMap { node in
      guard let result = results[index][id: node.id], result.status != .notApplicable else { return nil }
      return Responsibility(result, reports[index].criteria[node.id] ?? []) { keys in
        // Everyone in the office is in one of its groups, so each of these answers.
        groups.expanded(
          keys.map { $0 == Group.allStaff ? Group.allGroups : $0 }, of: type, in: period)
      }
    }
  }
}

extension [String] {
  fileprivate var distinct: [String] {
    var seen: Set<String> = []
    return filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
