package import Standards

/// What an office says it achieved of a criterion, in the type that the criterion's KPI asks for.
package enum CriterionResult: Hashable, Sendable {
  /// A count, an amount or a percentage.
  case figure(Ratio)
  /// Whether what a qualitative KPI asks for is there.
  case answer(Bool)
  /// What is told of a criterion that no KPI measures.
  case text(String)
}

/// The groups that a cell names as responsible.
package struct ResponsibleGroups: Hashable, Sendable {
  /// The cell as it was sent, personal data masked.
  package let text: String
  /// The keys of the groups that it names, `allGroups` and `allStaff` among them.
  package let keys: [String]

  package init(text: String, keys: [String]) {
    self.text = text
    self.keys = keys
  }
}

/// An office's row of the 2554 form: what was achieved of a criterion, or of one PMQA category of it.
package struct CriterionReport: Hashable, Sendable {
  /// The PMQA category; nil where the row is of the whole criterion.
  package let category: Int?
  /// Nil where the cell is blank or could not be read.
  package let result: CriterionResult?
  package let mainOwner: ResponsibleGroups?
  package let supportOwner: ResponsibleGroups?
  package let evidence: String?
  /// The office's own target, as it words it.
  package let target: String?
  package let outstanding: String?
  package let remark: String?
  package let provenance: Provenance

  package init(
    category: Int?, result: CriterionResult?, mainOwner: ResponsibleGroups?, supportOwner: ResponsibleGroups?,
    evidence: String?, target: String?, outstanding: String?, remark: String?, provenance: Provenance
  ) {
    self.category = category
    self.result = result
    self.mainOwner = mainOwner
    self.supportOwner = supportOwner
    self.evidence = evidence
    self.target = target
    self.outstanding = outstanding
    self.remark = remark
    self.provenance = provenance
  }
}
