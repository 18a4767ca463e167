internal import Records
internal import Standards

/// A row that names its item but was left out: what other rows say of the item is only a part of it.
enum LostRow {
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
