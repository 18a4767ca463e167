/// All results of one office in a period: one for each node in framework order, and the overall.
package struct OfficeResult: Hashable, Sendable {
  package let officeCode: String
  package let nodes: [NodeResult]
  package let overall: NodeResult
  private let indexOfID: [String: Int]

  package init(officeCode: String, nodes: [NodeResult], overall: NodeResult) {
    self.officeCode = officeCode
    self.nodes = nodes
    self.overall = overall
    indexOfID = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.nodeID, $0) })
  }

  /// The results changed one by one, the overall too; their ids stay.
  package func mapping(_ transform: (NodeResult) -> NodeResult) -> OfficeResult {
    OfficeResult(officeCode: officeCode, nodes: nodes.map(transform), overall: transform(overall))
  }

  package subscript(id id: String) -> NodeResult? {
    indexOfID[id].map { nodes[$0] }
  }

  /// The id of the overall result, in `results.csv` and in the distribution.
  package static let overallID = "overall"
}
