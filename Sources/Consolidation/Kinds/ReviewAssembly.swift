internal import Discovery
internal import Records
internal import Standards

extension ReviewRow: AssembledRow {
  static func assemble(
    _ rows: [ReviewRow], _ context: PeriodContext, into reports: inout OfficeReports,
    _ findings: inout ItemFindings
  ) {
    assemble(tables: [rows], context, into: &reports, &findings)
  }

  /// Puts the rows of assessors together by majority; of items without any the one row counts.
  static func assemble(
    tables: [[ReviewRow]], _ context: PeriodContext, into reports: inout OfficeReports,
    _ findings: inout ItemFindings
  ) {
    let rows = tables.flatMap(\.self)
    let assessed = Set(rows.filter { $0.assessor != nil }.map(\.nodeID))
    for (id, row) in SingleRows.rows(rows.filter { !assessed.contains($0.nodeID) }, &findings) {
      reports.reviews[id] = ReviewReport(of: [row], &findings)
    }
    let lost = LostRow.items(of: rows.filter { assessed.contains($0.nodeID) }, &findings)
    for id in assessed.subtracting(lost).sorted() {
      let own = tables.map { $0.filter { $0.nodeID == id } }.filter { !$0.isEmpty }
      guard let counted = AssessorRows(of: own)?.distinct(&findings) else { continue }
      reports.reviews[id] = ReviewReport(of: counted, &findings)
    }
    CommitteeCheck(plan: context.plan).check(reports, &findings)
  }
}

/// The rows in which assessors speak of one item, by table.
///
/// Names are not kept, so that the assessors of two tables may be the same or not.
/// Source: SheetKinds, *review*.
struct AssessorRows {
  private let first: [ReviewRow]
  private let others: [[ReviewRow]]

  /// Nil where no table has any row.
  init?(of tables: [[ReviewRow]]) {
    guard let first = tables.first else { return nil }
    self.first = first
    others = Array(tables.dropFirst())
  }

  /// One row an assessor; nil where one says two things, a row names none, or another table does not say the same.
  func distinct(_ findings: inout ItemFindings) -> [ReviewRow]? {
    var distinct: [ReviewRow] = []
    var isConflicting = false
    for row in first {
      if let earlier = distinct.first(where: { $0.assessor == row.assessor }) {
        if earlier.said == row.said {
          findings.addRepetition(of: earlier, by: row)
        } else {
          findings.addConflict(on: row, with: earlier)
          isConflicting = true
        }
      } else {
        distinct.append(row)
      }
    }
    if let unnamed = distinct.first(where: { $0.assessor == nil }),
      let named = distinct.first(where: { $0.assessor != nil })
    {
      findings.add(.blankAssessor, on: unnamed, beside: named)
      isConflicting = true
    }
    for other in others {
      if Set(other.map(\.voice)) == Set(distinct.map(\.voice)) {
        findings.addRepetition(of: distinct[0], by: other[0])
      } else {
        findings.add(.assessorsApart, on: other[0], beside: distinct[0])
        isConflicting = true
      }
    }
    return isConflicting ? nil : distinct
  }
}

extension ReviewRow {
  /// Who says what.
  fileprivate var voice: [String] { [assessor.map(String.init) ?? ""] + said }
}

extension ReviewReport {
  /// What the rows of one item say, one an assessor; nil where a row contradicts itself or nothing is left.
  fileprivate init?(of rows: [ReviewRow], _ findings: inout ItemFindings) {
    guard let first = rows.first else { return nil }
    let contradictory = rows.filter { $0.isImplemented == false && $0.isClear == true }
    for row in contradictory { findings.add(.clearWithoutImplemented, on: row) }
    let votes = rows.map { row in
      AssessorVote(
        assessor: row.assessor, judgement: Judgement(isImplemented: row.isImplemented, isClear: row.isClear),
        level: row.level, provenance: row.provenance)
    }
    let texts = rows.compactMap(\.recommendation).reduce(into: [String]()) { list, text in
      if !list.contains(text) { list.append(text) }
    }
    let judgements = contradictory.isEmpty ? votes.compactMap(\.judgement) : []
    let isVoted = !judgements.isEmpty || rows.contains { $0.assessor != nil }
    self.init(
      level: Majority.of(votes.compactMap(\.level)), judgement: Judgement(majorityOf: judgements),
      recommendation: texts.isEmpty ? nil : texts.joined(separator: "\n"),
      votes: isVoted && contradictory.isEmpty ? votes : [], provenance: first.provenance)
    guard level != nil || recommendation != nil || assessorCount > 0 else { return nil }
    if isDivided { sayDivided(first, &findings) }
  }

  private func sayDivided(_ first: ReviewRow, _ findings: inout ItemFindings) {
    if judgements.isEmpty {
      findings.add(level == nil ? .levelsTied : .levelsDiffer, on: first, details: ["levels": levelTally])
    } else {
      findings.add(
        judgement == nil ? .assessorsTied : .assessorsDiffer, on: first,
        details: ["implemented": tally(\.isImplemented), "clear": tally(\.isClear)])
    }
  }
}

/// Holds the levels that the committee gave against those that follow from its own judgements.
private struct CommitteeCheck {
  let plan: RoundFramework

  func check(_ reports: OfficeReports, _ findings: inout ItemFindings) {
    for node in plan.nodes {
      guard case .rubric(let rubric) = node.rule else { continue }
      let judgements = reports.committeeJudgements(of: node)
      let level = reports.reviews[node.id]?.level
      if let level, let count = reports.committeeCount(rubric, of: node) {
        if level != count.level { sayDiffers(node, level, count, reports, &findings) }
      } else if level == nil, !judgements.isEmpty, judgements.count < node.children.count {
        let lacking = node.children.map(\.id).filter { judgements[$0] == nil }
        let first = node.children.lazy.compactMap { reports.reviews[$0.id]?.provenance }.first
        let details = ["item": node.id, "lacking": lacking.joined(separator: ", ")]
        findings.add(
          Finding(.reviewIncomplete, row: first?.row, details: details), kind: .review, path: first?.path)
      }
    }
  }

  private func sayDiffers(
    _ node: Node, _ level: QualityLevel, _ count: CommitteeCount, _ reports: OfficeReports,
    _ findings: inout ItemFindings
  ) {
    let place = reports.reviews[node.id]?.provenance
    findings.add(
      Finding(
        .reviewLevelDiffers, row: place?.row, column: place?.column, value: level.description,
        details: [
          "item": node.id, "computed": count.level.description, "implemented": "\(count.implemented)",
          "clear": "\(count.clear)",
        ]), kind: .review, path: place?.path)
  }
}

extension ItemFindings {
  /// Adds what is wrong with a row beside an earlier one of its item.
  fileprivate mutating func add(_ kind: FindingKind, on row: ReviewRow, beside earlier: ReviewRow) {
    let place = earlier.provenance
    add(kind, on: row, details: ["earlierRow": String(place.row), "earlierFile": place.path.name])
  }
}
