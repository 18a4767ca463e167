internal import Records
internal import Sheets
internal import Standards

/// `ผลรายประเด็น`: whether each consideration is implemented and clear; nil where the round judges none.
struct ConsiderationsSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet? {
    let nodes = plan.nodes.filter { $0.rule == .judgement }
    guard !nodes.isEmpty else { return nil }
    let columns: [Column<OfficeItem>] =
      OfficeColumns().columns(\.office.office) + [
        Column("ประเด็นที่", .code) { .text($0.node.id) },
        Column("ประเด็นการพิจารณา", .text, width: .measured(atMost: 60)) { .text($0.node.title) },
        Column("ดำเนินการ", .code) { Self.judgement($0, yes: "มี", no: "ไม่มี", \.isImplemented) },
        Column("ชัดเจน", .code) { Self.judgement($0, yes: "ชัดเจน", no: "ไม่ชัดเจน", \.isClear) },
      ]
    return TableSheet(
      name: SheetNames.considerations, summary: "การดำเนินการและความชัดเจนรายประเด็นการพิจารณา",
      table: TableBlock(
        "Considerations", columns: columns, rows: OfficeItem.all(of: assessment, nodes: nodes)),
      frozenColumns: OfficeColumns.count)
  }

  private static func judgement(
    _ item: OfficeItem, yes: String, no: String, _ aspect: (ConsiderationReport) -> Bool
  ) -> SheetCell {
    if item.result?.status == .notApplicable { return .notApplicable }
    return item.office.reports.considerations[item.node.id].map { .text(aspect($0) ? yes : no) } ?? .missing
  }
}
