internal import Assessment
internal import Sheets
internal import Standards

/// `ผู้รับผิดชอบ`: what each group owes, reported and achieved over all offices; nil where the framework has no groups.
///
/// Only what the offices' own sheets assign counts. Source: Workbooks, *national.xlsx*.
struct ResponsibilitiesSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet? {
    guard let groups = published.groups, plan.hasGroups else { return nil }
    let columns: [Column<GroupTally>] =
      [
        Column("รหัสกลุ่ม", .text, width: .measured(atMost: 26)) { .text(orMissing: $0.key) },
        Column("กลุ่ม", .text, width: .fixed(40)) { .text($0.key.map(published.groupName) ?? Self.unassigned) },
        Column("ประเภท", .code) { .text(orMissing: $0.key.flatMap(groups.officeTypes)) },
        Column("จำนวนเขต", .count) { .count($0.officeCount) },
      ] + Self.counts(GroupRole.main) { $0.main }
      + Self.counts(GroupRole.support) { $0.key == nil ? nil : $0.support }
    return TableSheet(
      name: SheetNames.responsibilities,
      summary: "เกณฑ์ที่แต่ละกลุ่มรับผิดชอบ รายงาน และบรรลุ นับเฉพาะที่เขตระบุเอง ไม่นับร่างแบบประเมินของเขตหนึ่ง",
      table: TableBlock(
        "Responsibilities", columns: columns,
        rows: assessment.groupTallies(groups, lateOffices: published.submissions.lateOffices(of: .criteria))),
      frozenColumns: 2)
  }

  private static let unassigned = "ไม่มีกลุ่มหลักที่เขตระบุ (ไม่ใช้ผู้รับผิดชอบตามร่างแบบประเมินของเขตหนึ่งแทน)"

  private static func counts(
    _ role: String, _ counts: @escaping (GroupTally) -> GroupTally.Counts?
  ) -> [Column<GroupTally>] {
    [
      Column("\(role): เกณฑ์", .count) { .count(orMissing: counts($0)?.owed) },
      Column("\(role): รายงานแล้ว", .count) { .count(orMissing: counts($0)?.reported) },
      Column("\(role): บรรลุ", .count) { .count(orMissing: counts($0)?.achieved) },
      Column("\(role): ส่งช้าหรือค้างส่ง", .count) { .count(orMissing: counts($0)?.late) },
    ]
  }
}

extension GroupRegistry {
  /// The office types that have the group; nil for a group that is not registered.
  fileprivate func officeTypes(of key: String) -> String? {
    let own = groups.filter { $0.key == key }
    if own.contains(where: { $0.officeType == nil }) { return "ทุกประเภท" }
    return own.isEmpty ? nil : Set(own.compactMap(\.officeType)).sorted().joined(separator: ", ")
  }
}
