package import Records
package import Standards

/// A survey file of an office: only counts and sums of it are kept, never the rows of people.
package struct SurveyEvidence: Hashable, Sendable {
  package let path: SourcePath
  package let respondents: Int
  package let answers: Moments

  package init(path: SourcePath, respondents: Int, answers: Moments) {
    self.path = path
    self.respondents = respondents
    self.answers = answers
  }
}

/// Which sheet of a kind counts for an office, where it is from, and what was said of its files.
package struct SheetEvidence: Hashable, Sendable {
  package let kind: SheetKind
  /// Nil where nothing came in this fiscal year.
  package let month: Period?
  package let isCarried: Bool
  /// Whether only files came of which nothing could be used.
  package let isRejected: Bool
  package let files: [SourcePath]
  /// What concerns no single node: superseded revisions, copies, rejected files and rows.
  package let findings: [Finding]

  package init(
    kind: SheetKind, month: Period?, isCarried: Bool, isRejected: Bool, files: [SourcePath],
    findings: [Finding]
  ) {
    self.kind = kind
    self.month = month
    self.isCarried = isCarried
    self.isRejected = isRejected
    self.files = files
    self.findings = findings
  }
}

/// Everything that is known of an office's sheets in a period.
package struct OfficeEvidence: Sendable {
  package let rows: [EvidenceRow]
  package let surveys: [SurveyEvidence]
  /// Of the office, whatever their severity.
  package let findings: [Finding]

  package init(rows: [EvidenceRow], surveys: [SurveyEvidence], findings: [Finding]) {
    self.rows = rows
    self.surveys = surveys
    self.findings = findings
  }

  /// The findings on a node: those that name it, and those on its rows.
  package func findings(on nodeID: String) -> [Finding] {
    let places = Set(rows.filter { $0.nodeID == nodeID }.map { Place(path: $0.path, row: $0.row) })
    return findings.filter { finding in
      // A category or a condition of the node is named behind it.
      if let item = finding.details["item"] { return item == nodeID || item.hasPrefix(nodeID + " ") }
      guard let path = finding.path, let row = finding.row else { return false }
      return places.contains(Place(path: path, row: row))
    }
  }

  private struct Place: Hashable {
    let path: SourcePath
    let row: Int
  }
}
