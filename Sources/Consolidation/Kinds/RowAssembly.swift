internal import Discovery
internal import Records
internal import Standards

/// Leaves one row an item: identical ones count once, different ones not at all.
///
/// Source: SheetKinds, *Rows of one item*.
enum SingleRows {
  /// The row of each item, by its id.
  static func rows<Row: ItemRow>(_ rows: [Row], _ findings: inout ItemFindings) -> [String: Row] {
    var first: [String: Row] = [:]
    var conflicting = LostRow.items(of: rows, &findings)
    for row in rows where !row.isLost {
      guard let earlier = first[row.itemID] else {
        first[row.itemID] = row
        continue
      }
      if earlier.said == row.said {
        findings.addRepetition(of: earlier, by: row)
      } else {
        findings.addConflict(on: row, with: earlier)
        conflicting.insert(row.itemID)
      }
    }
    return first.filter { !conflicting.contains($0.key) }
  }
}

/// A row that names its item but was left out: what other rows say of the item is only a part of it.
enum LostRow {
  /// The items of which a row was left out, each told once where other rows speak of it.
  static func items<Row: ItemRow>(
    of rows: [Row], _ findings: inout ItemFindings
  ) -> Set<String> {
    var items: Set<String> = []
    for lost in rows where lost.isLost && items.insert(lost.itemID).inserted {
      let isOfItem = { (row: Row) in !row.isLost && [row.itemID, row.wholeID].contains(lost.itemID) }
      guard let other = rows.first(where: isOfItem) else { continue }
      findings.add(
        .rowOfItemLost, on: other,
        details: [
          "item": lost.itemID, "lostRow": String(lost.provenance.row), "lostFile": lost.provenance.path.name,
        ])
    }
    return items
  }
}

/// A kind whose rows are put together in a way of its own, in the file of its assembly.
protocol AssembledRow: ItemRow {
  /// Enters what the rows of an office report, with what had to be said about rows that met.
  static func assemble(
    _ rows: [Self], _ context: PeriodContext, into reports: inout OfficeReports,
    _ findings: inout ItemFindings)

  /// The same of rows whose tables matter; else they are taken as those of one.
  static func assemble(
    tables: [[Self]], _ context: PeriodContext, into reports: inout OfficeReports,
    _ findings: inout ItemFindings)
}

extension AssembledRow {
  static func assemble(
    tables: [[Self]], _ context: PeriodContext, into reports: inout OfficeReports,
    _ findings: inout ItemFindings
  ) {
    assemble(tables.flatMap(\.self), context, into: &reports, &findings)
  }
}

extension ItemRow {
  /// Puts the rows of an office's sheets together; one row an item counts where the kind has no other way.
  static func assemble(
    of sheets: [SheetReading], _ context: PeriodContext, into reports: inout OfficeReports,
    _ findings: inout ItemFindings
  ) {
    if let type = self as? any AssembledRow.Type {
      type.assembleOwn(sheets, context, into: &reports, &findings)
    } else if let type = self as? any SingleRow.Type {
      type.enterSingle(sheets, into: &reports, &findings)
    }
    if let type = self as? any EvidencedRow.Type { type.checkEvidence(sheets, context.plan, &findings) }
  }

  static func rows(of sheets: [SheetReading]) -> [Self] { sheets.flatMap { rows(of: $0.rows) } }
}

extension AssembledRow {
  fileprivate static func assembleOwn(
    _ sheets: [SheetReading], _ context: PeriodContext, into reports: inout OfficeReports,
    _ findings: inout ItemFindings
  ) {
    assemble(tables: sheets.map { rows(of: $0.rows) }, context, into: &reports, &findings)
  }
}

extension SingleRow {
  fileprivate static func enterSingle(
    _ sheets: [SheetReading], into reports: inout OfficeReports, _ findings: inout ItemFindings
  ) {
    enter(Array(SingleRows.rows(rows(of: sheets), &findings).values), into: &reports)
  }
}

extension EvidencedRow {
  fileprivate static func checkEvidence(
    _ sheets: [SheetReading], _ plan: RoundFramework, _ findings: inout ItemFindings
  ) {
    EvidenceCheck(plan: plan).check(rows(of: sheets), &findings)
  }
}

/// Looks for the documents that an indicator requires among the evidence that its considerations name.
///
/// It never changes a level. Source: SheetKinds, *considerations*; Requirements, 002-5.
struct EvidenceCheck {
  let plan: RoundFramework

  /// One finding an indicator, naming every required document that no evidence matches.
  func check<Row: EvidencedRow>(_ rows: [Row], _ findings: inout ItemFindings) {
    for (indicator, documents) in plan.round.requiredDocuments.sorted(by: { $0.key < $1.key }) {
      let own = rows.filter { !$0.isLost && $0.nodeID.hasPrefix(indicator + ".") }
      guard let path = own.first?.provenance.path else { continue }
      let evidence = own.compactMap(\.evidence)
      let lacking = documents.filter { $0.isRequired && !isNamed($0, in: evidence) }
      guard !lacking.isEmpty else { continue }
      let titles = lacking.map { "\"\($0.title(fiscalYear: plan.fiscalYear))\"" }.joined(separator: ", ")
      findings.add(
        Finding(.missingEvidence, details: ["item": indicator, "documents": titles]), kind: Row.kind,
        path: path)
    }
  }

  private func isNamed(_ document: Round.RequiredDocument, in evidence: [String]) -> Bool {
    document.matchWords.contains { word in evidence.contains { $0.contains(word) } }
  }
}
