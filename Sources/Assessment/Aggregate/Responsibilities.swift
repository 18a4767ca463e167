internal import Records
package import Standards

/// Who in an office is responsible for one criterion by the office's own sheet, and what came of it.
///
/// The assessment form that a framework holds is the draft of one office, so its owners never become another's: a
/// criterion whose owner cells name no group has no owner here. Source: Requirements, 001-4 and 003-5.
package struct Responsibility: Hashable, Sendable {
  package let criterionID: String
  /// Keys of the groups that are responsible for it, `allGroups` and `allStaff` spelt out as the office's groups.
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
  /// The criteria that an office owes, in framework order, each with who is responsible for it.
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

/// How many criteria a group is responsible for over all offices, and what came of them.
///
/// Source: Workbooks, *national.xlsx*.
package struct GroupTally: Hashable, Sendable {
  /// Criteria of offices: one criterion in two offices counts twice.
  package struct Counts: Hashable, Sendable {
    package private(set) var owed = 0
    package private(set) var reported = 0
    package private(set) var achieved = 0
    /// Of offices whose sheet of criteria came after its due day, or is missing past it.
    package private(set) var late = 0

    mutating func add(_ duty: Responsibility, isLate: Bool) {
      owed += 1
      reported += duty.isReported ? 1 : 0
      achieved += duty.isAchieved == true ? 1 : 0
      late += isLate ? 1 : 0
    }
  }

  /// Nil for the criteria for which no main group is named.
  package let key: String?
  package private(set) var main = Counts()
  package private(set) var support = Counts()
  /// How many offices named the group at least once; for no group, how many left a criterion without one.
  package private(set) var officeCount = 0

  init(key: String?) { self.key = key }

  fileprivate mutating func add(_ duties: [Responsibility], isLate: Bool) {
    let before = main.owed + support.owed
    for duty in duties {
      if key.map(duty.main.contains) ?? duty.main.isEmpty { main.add(duty, isLate: isLate) }
      if let key, duty.support.contains(key) { support.add(duty, isLate: isLate) }
    }
    officeCount += main.owed + support.owed > before ? 1 : 0
  }
}

extension PeriodAssessment {
  /// The tallies of the groups that exist in the period or are named, in the registry's order, and last of no group.
  /// - Parameter lateOffices: codes of the offices whose sheet of criteria is late.
  package func groupTallies(_ groups: GroupRegistry, lateOffices: Set<String>) -> [GroupTally] {
    let duties = offices.indices.map { responsibilities(officeAt: $0, groups: groups) }
    let named = Set(duties.joined().flatMap { $0.main + $0.support })
    let types = Set(offices.map(\.type))
    var keys: [String] = []
    for group in groups.groups where !keys.contains(group.key) {
      let exists = types.contains { group.exists(in: $0, period) }
      if exists || named.contains(group.key) { keys.append(group.key) }
    }
    return (keys.map(Optional.some) + [nil]).map { key in
      var tally = GroupTally(key: key)
      for (office, duties) in zip(offices, duties) {
        tally.add(duties, isLate: lateOffices.contains(office.code))
      }
      return tally
    }
  }
}

extension [Submission] {
  /// Codes of the offices whose sheet of a kind came after its due day, or is missing past it.
  package func lateOffices(of kind: SheetKind) -> Set<String> {
    Set(filter { $0.kind == kind && $0.daysLate != nil }.map(\.officeCode))
  }
}
