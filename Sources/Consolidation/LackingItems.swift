internal import Records
internal import Standards

/// Tells what a replaced file reported that no file of its office reports any more.
///
/// Nothing is looked at where nothing was replaced.
struct LackingItems {
  let plan: RoundFramework
  /// The readings that count.
  let counted: [FileReading]

  /// One finding a kind of sheet on the file that took the place of another.
  func findings(of older: FileReading, _ office: String, by newer: FileReading) -> [Finding] {
    guard newer.sheets.contains(where: { $0.officeCode == office }) else { return [] }
    let sheets = older.sheets.filter { $0.officeCode == office }
    return SheetKind.allCases.compactMap { kind in
      let own = sheets.filter { $0.kind == kind }
      guard !own.isEmpty else { return nil }
      let remaining = counted.flatMap(\.sheets).filter { $0.officeCode == office && $0.kind == kind }
      let lacking = lacking(own, remaining, kind)
      guard !lacking.isEmpty else { return nil }
      var finding = Finding(
        .revisionLacksItems,
        details: [
          "kind": kind.thaiName, "other": older.source.path.name, "lacking": lacking.joined(separator: ", "),
        ])
      finding.path = newer.source.path
      finding.officeCode = office
      finding.sheetKind = kind
      return finding
    }
  }

  private func lacking(_ own: [SheetReading], _ remaining: [SheetReading], _ kind: SheetKind) -> [String] {
    if kind == .survey { return remaining.isEmpty ? [kind.thaiName] : [] }
    var items = own.reduce(into: [String: String]()) { items, sheet in
      items.merge(sheet.rows.items(reported: true)) { first, _ in first }
    }
    for sheet in remaining { for item in sheet.rows.items().keys { items[item] = nil } }
    return items.sorted { left, right in
      (plan.index(of: left.value) ?? .max, left.key) < (plan.index(of: right.value) ?? .max, right.key)
    }.map(\.key)
  }
}
