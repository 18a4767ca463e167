internal import Records
package import Standards

/// Something that somebody can do for an office now, and what it would give.
///
/// Source: Workbooks, *What to do next*.
package struct OfficeTask: Hashable, Sendable {
  package enum Work: Hashable, Sendable {
    /// A sheet that is owed has not come, or nothing of it can be used.
    case send(SheetKind, isRejected: Bool)
    /// A sheet that came leaves items out that would give levels.
    case complete(SheetKind, items: [String])
    /// Errors in a sheet, or in files of no known kind.
    case mend(SheetKind?, count: Int)
    /// The indicator whose level is lowest can rise.
    case raise(String)
  }

  /// What comes first, by whatever office it is of.
  package enum Priority: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// The overall waits for it.
    case overall = 1
    /// Levels wait for it, or it is past its day, or an error.
    case levels
    /// Nothing waits: a level could rise.
    case raise

    package static func < (left: Priority, right: Priority) -> Bool { left.rawValue < right.rawValue }
  }

  /// Index of the office within the assessment.
  package let officeIndex: Int
  package let work: Work
  package let priority: Priority
  /// The results that would get a level if nothing else came, in framework order.
  package let unlocked: [String]
  /// The results that have no level as long as this lacks; among them those that wait for something else too.
  package let blocked: [String]
  /// Who has to do it, in the words of the round; nil is the office.
  package let owner: String?
  package let due: CalendarDay?
  package let daysLate: Int?
}

extension PeriodAssessment {
  /// The tasks of every office, the most pressing first: by priority, by what waits for them, by lateness, by office code.
  /// - Parameters:
  ///   - submissions: of all offices.
  ///   - errors: how many errors were found of an office in a kind of sheet; nil stands for files of no known kind.
  package func tasks(_ submissions: [Submission], errors: [String: [SheetKind?: Int]]) -> [OfficeTask] {
    let ofOffice = Dictionary(grouping: submissions, by: \.officeCode)
    let all = offices.indices.flatMap { index in
      tasks(of: index, ofOffice[offices[index].code] ?? [], errors[offices[index].code] ?? [:])
    }
    return all.enumerated().sorted { first, second in
      let (left, right) = (first.element, second.element)
      if left.priority != right.priority { return left.priority < right.priority }
      if left.blocked.count != right.blocked.count { return left.blocked.count > right.blocked.count }
      if left.daysLate != right.daysLate { return left.daysLate ?? -1 > right.daysLate ?? -1 }
      return first.offset < second.offset
    }.map(\.element)
  }

  /// The tasks of one office whatever the day: what is owed and not there is a task before its due day too.
  ///
  /// Most pressing first: by priority, by what waits for them, by due day.
  package func standingTasks(
    ofOffice index: Int, _ submissions: [Submission], errors: [SheetKind?: Int]
  ) -> [OfficeTask] {
    let own = submissions.filter { $0.officeCode == offices[index].code }.map(\.withoutDay)
    return tasks(of: index, own, errors).enumerated().sorted { first, second in
      let (left, right) = (first.element, second.element)
      if left.priority != right.priority { return left.priority < right.priority }
      if left.blocked.count != right.blocked.count { return left.blocked.count > right.blocked.count }
      let (early, late) = (left.due?.number ?? Int.max, right.due?.number ?? Int.max)
      if early != late { return early < late }
      return first.offset < second.offset
    }.map(\.element)
  }

  private func tasks(
    of index: Int, _ submissions: [Submission], _ errors: [SheetKind?: Int]
  ) -> [OfficeTask] {
    let gaps = LevelGaps(plan, results[index])
    let sent = Dictionary(submissions.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
    let owed = submissions.filter { $0.isLacking && $0.state != .notYetDue }.map(\.kind)
    let usable = submissions.filter(\.isUsable).map(\.kind)
    var tasks: [OfficeTask] = []
    func add(_ work: OfficeTask.Work, _ kind: SheetKind?) {
      let blocked = kind.map { gaps.blocked(by: $0) } ?? []
      let submission = kind.flatMap { sent[$0] }
      tasks.append(
        OfficeTask(
          officeIndex: index, work: work,
          priority: kind.map(gaps.blocksOverall) ?? false ? .overall : .levels,
          unlocked: kind.map { gaps.unlocked(by: $0) } ?? [], blocked: blocked, owner: submission?.owedBy,
          due: submission?.due, daysLate: submission?.isOverdue ?? false ? submission?.daysLate : nil))
    }
    for kind in SheetKind.allCases {
      if owed.contains(kind) {
        add(.send(kind, isRejected: sent[kind]?.state == .rejected), kind)
      } else if usable.contains(kind), gaps.kinds.contains(kind) {
        add(.complete(kind, items: gaps.items(of: kind)), kind)
      }
      if let count = errors[kind], count > 0, !owed.contains(kind) { add(.mend(kind, count: count), kind) }
    }
    if let count = errors[nil], count > 0 { add(.mend(nil, count: count), nil) }
    if let lowest = lowestRaisable(index) {
      tasks.append(
        OfficeTask(
          officeIndex: index, work: .raise(lowest), priority: .raise, unlocked: [], blocked: [], owner: nil,
          due: nil, daysLate: nil))
    }
    return tasks
  }

  /// The indicator, or what stands in its place, with the lowest level of those that the office itself can raise.
  private func lowestRaisable(_ index: Int) -> String? {
    let result = results[index]
    let candidates = plan.standards.flatMap(\.judgedNodes).compactMap {
      node -> (id: String, level: QualityLevel)? in
      guard let own = result[id: node.id], let level = own.level, level < .highest, own.reviewLevel == nil,
        node.effectiveRule != .review, node.effectiveRule.reportedBy?.isSentByOffices ?? true
      else { return nil }
      return (node.id, level)
    }
    return candidates.min { $0.level < $1.level }?.id
  }

  /// How one level of an office came to be by its reports alone, without the cells of its files; nil for no node's id.
  package func explanation(of nodeID: String, ofOffice index: Int) -> NodeExplanation? {
    plan.node(nodeID).map(
      OfficeExplainer(
        plan: plan, reports: reports[index], result: results[index],
        evidence: OfficeEvidence(rows: [], surveys: [], findings: [])
      ).explain)
  }
}
