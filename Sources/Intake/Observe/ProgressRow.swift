package import Records

/// A row of the work calendar.
package struct ProgressRow: ItemRow {
  /// The number of the step in the round's process.
  package let step: Int
  package let said: [String]
  package let report: StepReport

  package init(step: Int, said: [String], report: StepReport) {
    self.step = step
    self.said = said
    self.report = report
  }

  /// The step's number, which stands where other rows have their node.
  package var nodeID: String { String(step) }
  package var provenance: Provenance { report.provenance }
}
