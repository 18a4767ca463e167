internal import Records
internal import Sheets
internal import Standards

/// `ผลรายประเด็น`: whether each consideration is implemented and clear; nil where the round judges none.
///
/// What the committee judged stands behind it, where it judged any.
struct ConsiderationsSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet? {
    let nodes = plan.nodes.filter { $0.rule == .judgement }
    guard !nodes.isEmpty else { return nil }
    let items = OfficeItem.all(of: assessment, nodes: nodes)
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
        "Considerations",
        columns: columns + (items.contains { $0.judged != nil } ? Self.committeeColumns : []), rows: items),
      frozenColumns: OfficeColumns.count)
  }

  /// What counts before the office's own word.
  private static var committeeColumns: [Column<OfficeItem>] {
    [
      Column("คณะกรรมการ ดำเนินการ", .code) { committee($0, yes: "มี", no: "ไม่มี", \.isImplemented) },
      Column("คณะกรรมการ ชัดเจน", .code) { committee($0, yes: "ชัดเจน", no: "ไม่ชัดเจน", \.isClear) },
      Column("จำนวนกรรมการ", .count) { .count(orMissing: $0.judged?.assessorCount) },
      Column("กรรมการ มี:ไม่มี", .code) { .text(orMissing: $0.judged?.tally(\.isImplemented)) },
      Column("กรรมการ ชัดเจน:ไม่ชัดเจน", .code) { .text(orMissing: $0.judged?.tally(\.isClear)) },
    ]
  }

  private static func committee(
    _ item: OfficeItem, yes: String, no: String, _ aspect: (Judgement) -> Bool
  ) -> SheetCell {
    if item.result?.status == .notApplicable { return .notApplicable }
    guard let judged = item.judged else { return .missing }
    return .text(judged.judgement.map { aspect($0) ? yes : no } ?? "ไม่มีเสียงข้างมาก")
  }

  private static func judgement(
    _ item: OfficeItem, yes: String, no: String, _ aspect: (ConsiderationReport) -> Bool
  ) -> SheetCell {
    if item.result?.status == .notApplicable { return .notApplicable }
    return item.office.reports.considerations[item.node.id].map { .text(aspect($0) ? yes : no) } ?? .missing
  }
}

extension OfficeItem {
  /// What the committee judged of the consideration, be it without a majority.
  fileprivate var judged: ReviewReport? {
    office.reports.reviews[node.id].flatMap { $0.judgements.isEmpty ? nil : $0 }
  }
}
