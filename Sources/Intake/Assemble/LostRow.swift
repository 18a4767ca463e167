internal import Records
internal import Standards

/// A row that names its item but was left out: what other rows say of the item is only a part of it.
enum LostRow {
  /// What such a row says: nothing, as no row does that was read, for each has a cell that it is about.
  static let said: [String] = []

  /// The items of which a row was left out, each told once where other rows speak of it.
  static func items<Row: ItemRow>(
    of rows: [Row], sheet: SheetKind, _ findings: inout ItemFindings
  ) -> Set<String> {
    var items: Set<String> = []
    for lost in rows where lost.isLost && items.insert(lost.itemID).inserted {
      guard let other = rows.first(where: { !$0.isLost && $0.itemID == lost.itemID }) else { continue }
      findings.add(
        .rowOfItemLost, on: other, sheet: sheet,
        details: ["lostRow": String(lost.provenance.row), "lostFile": lost.provenance.path.name])
    }
    return items
  }
}

/// A row of an item that may stand for one that was left out.
protocol LosableRow: ItemRow {
  /// A row that says nothing but that one of the item was left out there.
  static func lost(_ nodeID: String, at place: Provenance) -> Self
}

extension ConsiderationRow: LosableRow {
  static func lost(_ nodeID: String, at place: Provenance) -> ConsiderationRow {
    ConsiderationRow(
      nodeID: nodeID, provenance: place, said: LostRow.said, isImplemented: nil, isClear: nil, evidence: nil)
  }
}

extension MeasureRow: LosableRow {
  static func lost(_ nodeID: String, at place: Provenance) -> MeasureRow {
    MeasureRow(
      nodeID: nodeID, provenance: place, said: LostRow.said, part: [], isTotal: false,
      numerator: .unreadable, denominator: .unreadable, percent: .unreadable, isNotTaught: false)
  }
}

extension ReviewRow: LosableRow {
  static func lost(_ nodeID: String, at place: Provenance) -> ReviewRow {
    ReviewRow(nodeID: nodeID, provenance: place, said: LostRow.said, level: nil, recommendation: nil)
  }
}

extension CriterionRow: LosableRow {
  /// Of the whole criterion: of which category it was is not known.
  static func lost(_ nodeID: String, at place: Provenance) -> CriterionRow {
    CriterionRow(
      nodeID: nodeID, said: LostRow.said,
      report: CriterionReport(
        category: nil, result: nil, mainOwner: nil, supportOwner: nil, evidence: nil, target: nil,
        outstanding: nil, remark: nil, provenance: place))
  }
}

extension ItemRow {
  /// Whether the row only stands for one that was left out.
  var isLost: Bool { said.isEmpty }
}
