internal import Discovery
internal import Records
internal import Standards

extension CriterionRow: AssembledRow {
  static func assemble(
    _ rows: [CriterionRow], _ context: PeriodContext, into reports: inout OfficeReports,
    _ findings: inout ItemFindings
  ) {
    reports.criteria = CriteriaAssembly(plan: context.plan).reports(rows, &findings)
  }

  /// Whether the row says anything that a result could be made of, beside ticks.
  fileprivate var statesResult: Bool {
    if case .answer = report.result, condition != nil { return false }
    return report.result != nil || numerator != .unreported || denominator != .unreported
  }

  fileprivate func statesSame(as other: CriterionRow) -> Bool {
    report.result == other.report.result && numerator == other.numerator && denominator == other.denominator
  }
}

/// Turns rows of the 2554 form into one report a criterion or category: its own row and those of its conditions.
///
/// Source: SheetKinds, *criteria*.
struct CriteriaAssembly {
  let plan: RoundFramework

  func reports(_ rows: [CriterionRow], _ findings: inout ItemFindings) -> [String: [CriterionReport]] {
    let single = SingleRows.rows(rows, &findings)
    let unclear = Set(rows.filter { $0.condition == nil && single[$0.itemID] == nil }.map(\.wholeID))
    var groups: [String: [CriterionRow]] = [:]
    for row in rows where !row.isLost && !unclear.contains(row.wholeID) {
      if let counted = single[row.itemID], counted.provenance == row.provenance {
        groups[row.wholeID, default: []].append(row)
      }
    }
    let left = Dictionary(grouping: rows.filter { $0.isLost && $0.condition != nil }, by: \.wholeID)
    var reports: [String: [CriterionReport]] = [:]
    for (id, rows) in groups.sorted(by: { $0.key < $1.key }) {
      guard let first = rows.first else { continue }
      let (kpi, desired) = plan.node(first.nodeID)?.form?.part(first.report.category) ?? (nil, .none)
      // A condition that the form has and that lacks its row is only unanswered.
      let isBroken = left[id, default: []].contains { desired.condition($0.condition ?? "") == nil }
      let group = CriterionGroup(rows, kpi, desired, isBroken: isBroken)
      reports[first.nodeID, default: []].append(group.report(&findings))
    }
    return reports.mapValues { $0.sorted { ($0.category ?? 0) < ($1.category ?? 0) } }
  }
}

/// The rows of one criterion or category: at most one of the whole, and one for each condition that has any.
private struct CriterionGroup {
  let whole: CriterionRow?
  /// In printed order.
  let parts: [CriterionRow]
  let kpi: KPI?
  let desired: CriterionForm.DesiredConditions
  /// Whether a row was left out of which nobody can tell what it says of the conditions.
  let isBroken: Bool

  init(_ rows: [CriterionRow], _ kpi: KPI?, _ desired: CriterionForm.DesiredConditions, isBroken: Bool) {
    let places = Dictionary(
      desired.numbered.enumerated().map { ($1.number ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    whole = rows.first { $0.condition == nil }
    parts = rows.filter { $0.condition != nil }.sorted { left, right in
      (places[left.condition ?? ""] ?? .max) < (places[right.condition ?? ""] ?? .max)
    }
    (self.kpi, self.desired, self.isBroken) = (kpi, desired, isBroken)
  }

  private var rows: [CriterionRow] { [whole].compactMap(\.self) + parts }

  func report(_ findings: inout ItemFindings) -> CriterionReport {
    let ticks = ticks(&findings)
    var stated: Stated = (nil, nil)
    var figures: [ConditionFigure] = []
    if kpi?.everyCondition == true {
      if let whole, whole.statesResult { findings.add(.blankCondition, on: whole) }
      figures = parts.compactMap { figure(of: $0, &findings) }
    } else {
      stated = self.stated(ticks, &findings)
    }
    let notes = ItemNotes(
      target: joined(\.report.notes.target), outstanding: joined(\.report.notes.outstanding),
      remark: joined(\.report.notes.remark))
    return CriterionReport(
      category: rows[0].report.category, result: stated.result, counts: stated.counts, ticks: ticks,
      figures: figures, previousYear: rows.lazy.compactMap(\.report.previousYear).first,
      mainOwner: owners(\.report.mainOwner), supportOwner: owners(\.report.supportOwner),
      evidence: joined(\.report.evidence), notes: notes, provenance: rows[0].provenance,
      places: Set(rows.map(\.provenance)))
  }

  /// What several rows say, each behind its condition; what all of them say once.
  private func joined(_ text: (CriterionRow) -> String?) -> String? {
    let texts = rows.compactMap { row in text(row).map { (condition: row.condition, said: $0) } }
    guard let first = texts.first else { return nil }
    if texts.allSatisfy({ $0.said == first.said }) { return first.said }
    return texts.map { text in text.condition.map { "ข้อ \($0): \(text.said)" } ?? text.said }
      .joined(separator: "\n")
  }

  private func owners(_ groups: (CriterionRow) -> ResponsibleGroups?) -> ResponsibleGroups? {
    joined { groups($0)?.text }.map { text in
      var keys: [String] = []
      for key in rows.flatMap({ groups($0)?.keys ?? [] }) where !keys.contains(key) { keys.append(key) }
      return ResponsibleGroups(text: text, keys: keys)
    }
  }
}

extension CriterionGroup {
  /// What is said of each condition: in rows of their own, by a list, or by both where they agree.
  private func ticks(_ findings: inout ItemFindings) -> ConditionTicks? {
    var answers: [String: ConditionTicks.Tick] = [:]
    var isBroken = isBroken || rows.contains { $0.list == .unreadable }
    var source: CriterionRow?
    for row in rows {
      guard case .met(let numbers) = row.list else { continue }
      if let source {
        if source.list != row.list {
          findings.addConflict(on: row, with: source, item: row.wholeID)
          isBroken = true
        }
        continue
      }
      source = row
      for number in desired.numbered.compactMap(\.number) {
        answers[number] = ConditionTicks.Tick(numbers.contains(number), row.provenance)
      }
    }
    for row in parts {
      guard let condition = row.condition, let isPresent = row.isPresent else { continue }
      if let source, let listed = answers[condition] {
        if listed.isMet != isPresent {
          findings.addConflict(on: row, with: source, item: row.wholeID)
          isBroken = true
        }
      } else {
        answers[condition] = ConditionTicks.Tick(isPresent, row.provenance)
      }
    }
    return answers.isEmpty && !isBroken ? nil : ConditionTicks(answers, isBroken: isBroken)
  }

  typealias Stated = (result: CriterionResult?, counts: MeasureReport.Counts?)

  /// The result of the whole: what is ticked where the KPI counts conditions, else what is stated.
  private func stated(_ ticks: ConditionTicks?, _ findings: inout ItemFindings) -> Stated {
    let sources = whole.map { $0.statesResult ? [$0] : parts } ?? parts
    let stating = sources.filter(\.statesResult)
    var stated: Stated = stating.first.map { figure($0, &findings) } ?? (nil, nil)
    if let kpi, kpi.isCounted, let ticks {
      return counted(ticks, kpi, stating.first, stated.result, &findings)
    }
    if let first = stating.first, let other = stating.first(where: { !$0.statesSame(as: first) }) {
      findings.addConflict(on: other, with: first, item: other.wholeID)
      stated = (nil, nil)
    }
    guard kpi?.kind == .qualitative, kpi?.reviewOnly == nil, let ticks,
      let count = ticks.metCount(of: desired)
    else { return stated }
    let isWhole = count == desired.numbered.count
    guard case .answer(let answer)? = stated.result, let first = stating.first else {
      return (.answer(isWhole), nil)
    }
    if answer != isWhole {
      findings.add(
        .conditionsAnswerDiffer, on: first,
        details: [
          "item": first.wholeID, "count": "\(count)", "expected": "\(desired.numbered.count)",
        ])
    }
    return stated
  }

  /// How many conditions are met; without an answer for each of them, nothing.
  private func counted(
    _ ticks: ConditionTicks, _ kpi: KPI, _ row: CriterionRow?, _ stated: CriterionResult?,
    _ findings: inout ItemFindings
  ) -> Stated {
    guard let count = ticks.metCount(of: desired), let any = row ?? rows.first else { return (nil, nil) }
    let listed = desired.numbered.count
    // A list that the sources do not hold in full cannot say that more is there.
    let isShort = count == listed && kpi.required.map { $0 > Ratio(listed) } == true
    if case .figure(let figure)? = stated, figure != Ratio(count) {
      if isShort, figure > Ratio(count) { return (.figure(figure), nil) }
      findings.add(
        .conditionsResultDiffer, on: any, value: figure.plainText,
        details: ["item": any.wholeID, "count": "\(count)"])
    } else if isShort, stated == nil, let required = kpi.required {
      findings.add(
        .shortConditionList, on: any,
        details: [
          "item": any.wholeID, "count": "\(count)", "expected": required.plainText,
        ])
    }
    return (.figure(Ratio(count)), nil)
  }

  private func figure(of row: CriterionRow, _ findings: inout ItemFindings) -> ConditionFigure? {
    guard let number = row.condition, row.statesResult else { return nil }
    let stated = figure(row, &findings)
    let figure: Ratio? = if case .figure(let figure)? = stated.result { figure } else { nil }
    return ConditionFigure(number: number, figure: figure, counts: stated.counts, provenance: row.provenance)
  }

  /// The result that a row gives, else the percentage of its counts; nil where the two contradict each other.
  private func figure(_ row: CriterionRow, _ findings: inout ItemFindings) -> Stated {
    let given = row.report.result
    if row.numerator == .unreported, row.denominator == .unreported { return (given, nil) }
    guard let kpi, kpi.kind.isPercentage else {
      findings.add(.noPercentage, on: row)
      return (given, nil)
    }
    guard let numerator = row.numerator.number, let denominator = row.denominator.number else {
      // What cannot be read has its finding already.
      let isUnreadable = [row.numerator, row.denominator].contains(.unreadable)
      if given == nil, !isUnreadable { findings.add(.halfOfCounts, on: row) }
      return (given, nil)
    }
    let counts = MeasureReport.Counts(numerator: numerator, denominator: denominator)
    // Of a target more may be reached than was set; of schools there are no more than all.
    guard numerator >= .zero, denominator > .zero, numerator <= denominator || kpi.kind == .percentage,
      let exact = counts.percentage
    else {
      findings.add(.badMeasure, on: row)
      return (nil, nil)
    }
    guard let given else { return (.figure(exact), counts) }
    guard case .figure(let figure) = given, (figure - exact).magnitude > PartReading.tolerance else {
      return (given, nil)
    }
    findings.add(
      .measureMismatch, on: row, value: Hundredths(rounding: figure).description,
      details: ["computed": Hundredths(rounding: exact).description])
    return (nil, nil)
  }
}
