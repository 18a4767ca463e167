internal import Standards

/// A row of an item that may stand for one that was left out.
package protocol LosableRow: ItemRow {
  /// A row that says nothing but that one of the item was left out there.
  static func lost(_ nodeID: String, at place: Provenance) -> Self
}

extension ConsiderationRow: LosableRow {
  package static func lost(_ nodeID: String, at place: Provenance) -> ConsiderationRow {
    ConsiderationRow(
      nodeID: nodeID, provenance: place, said: [], isImplemented: nil, isClear: nil, evidence: nil)
  }
}

extension MeasureRow: LosableRow {
  package static func lost(_ nodeID: String, at place: Provenance) -> MeasureRow {
    MeasureRow(
      nodeID: nodeID, provenance: place, said: [], part: [], isTotal: false,
      numerator: .unreadable, denominator: .unreadable, percent: .unreadable, isNotTaught: false)
  }
}

extension ReviewRow: LosableRow {
  package static func lost(_ nodeID: String, at place: Provenance) -> ReviewRow {
    ReviewRow(nodeID: nodeID, provenance: place, said: [], level: nil, recommendation: nil)
  }
}

extension CriterionRow: LosableRow {
  /// Of the whole criterion: of which category it was is not known.
  package static func lost(_ nodeID: String, at place: Provenance) -> CriterionRow {
    CriterionRow(
      nodeID: nodeID, said: [],
      report: CriterionReport(
        category: nil, result: nil, mainOwner: nil, supportOwner: nil, evidence: nil, target: nil,
        outstanding: nil, remark: nil, provenance: place))
  }
}

extension ItemRow {
  /// Whether the row only stands for one that was left out: it says nothing, as no row does that was read.
  package var isLost: Bool { said.isEmpty }
}
