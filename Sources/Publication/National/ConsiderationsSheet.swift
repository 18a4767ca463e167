internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// `ผลรายประเด็น`: every office on one line, a sign for each consideration; nil where the round judges none.
///
/// What the committee judged stands behind the office's own, where it judged any.
struct ConsiderationsSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet? {
    let nodes = plan.nodes.filter { $0.rule == .judgement }
    guard !nodes.isEmpty else { return nil }
    let judged = nodes.filter { node in
      assessment.reports.contains { $0.reviews[node.id].map { !$0.judgements.isEmpty } ?? false }
    }
    let columns =
      published.linkedOfficeColumns.columns { (row: OfficeRow) in row.office } + nodes.map(Self.own)
      + judged.map(Self.committee)
    let names = nodes.map { "\($0.id) \($0.title)" }
    return TableSheet(
      name: SheetNames.considerations, summary: "การดำเนินการและความชัดเจนของทุกประเด็น เขตละหนึ่งแถว",
      table: TableBlock("Considerations", columns: columns, rows: OfficeRow.all(of: assessment)),
      frozenColumns: 2, notes: [Self.note] + names)
  }

  private static let note = """
    หมายเหตุ: ● มีการดำเนินการและชัดเจน ◐ มีการดำเนินการแต่ไม่ชัดเจน ○ ไม่มีการดำเนินการ \
    คณะกรรมการ: ตัวเลขคือเสียง มี:ไม่มี และชัดเจน:ไม่ชัดเจน เมื่อมีกรรมการหลายคน ? คือไม่มีเสียงข้างมาก
    """

  private static func own(_ node: Node) -> Column<OfficeRow> {
    Column(node.id, .sign, width: .fixed(9)) { row in
      if row.result[id: node.id]?.status == .notApplicable { return .word(SheetCell.notApplicableSign) }
      let report = row.reports.considerations[node.id]
      return report.map { .text(sign($0.isImplemented, $0.isClear)) } ?? .missing
    }
  }

  private static func committee(_ node: Node) -> Column<OfficeRow> {
    Column("คณะกรรมการ \(node.id)", .sign, width: .fixed(16)) { row in
      if row.result[id: node.id]?.status == .notApplicable { return .word(SheetCell.notApplicableSign) }
      guard let review = row.reports.reviews[node.id], !review.judgements.isEmpty else { return .missing }
      let judged = review.judgement.map { sign($0.isImplemented, $0.isClear) } ?? "?"
      let votes =
        review.assessorCount > 1 ? " \(review.tally(\.isImplemented)) / \(review.tally(\.isClear))" : ""
      return .text(judged + votes)
    }
  }

  private static func sign(_ isImplemented: Bool, _ isClear: Bool) -> String {
    isImplemented ? isClear ? "●" : "◐" : "○"
  }
}
