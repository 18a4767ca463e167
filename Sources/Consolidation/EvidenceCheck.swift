internal import Records
internal import Standards

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
        Finding(.missingEvidence, details: ["item": indicator, "documents": titles]), kind: Row.kind, path: path)
    }
  }

  private func isNamed(_ document: Round.RequiredDocument, in evidence: [String]) -> Bool {
    document.matchWords.contains { word in evidence.contains { $0.contains(word) } }
  }
}
