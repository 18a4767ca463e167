package import Standards

/// How many criteria a group answers for over all offices, and what came of them.
///
/// Source: Workbooks, *national.xlsx*.
package struct GroupTally: Hashable, Sendable {
  /// Criteria of offices: one criterion in two offices counts twice.
  package struct Counts: Hashable, Sendable {
    package private(set) var owed = 0
    package private(set) var reported = 0
    package private(set) var achieved = 0
    /// Of offices whose sheet of criteria came after its due day, or lacks beyond it.
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
  /// Codes of the offices whose sheet of a kind came after its due day, or lacks beyond it.
  package func lateOffices(of kind: SheetKind) -> Set<String> {
    Set(filter { $0.kind == kind && $0.daysLate != nil }.map(\.officeCode))
  }
}
