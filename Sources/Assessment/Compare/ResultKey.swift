/// Which result of a period: an office's for a node, for the overall, or for a dimension of the survey.
package struct ResultKey: Hashable, Sendable {
  package let officeCode: String
  package let nodeID: String

  package init(officeCode: String, nodeID: String) {
    self.officeCode = officeCode
    self.nodeID = nodeID
  }

  /// The survey's mean over all questions; a dimension's id stands behind a full stop.
  package static let surveyID = "survey"
}
