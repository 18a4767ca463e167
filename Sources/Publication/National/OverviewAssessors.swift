internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// An indicator, or all of them, with how several assessors agree on it: a row of `ภาพรวม`.
private struct AssessorRow {
  let name: String
  let title: String
  let agreement: AssessorAgreement
}

extension OverviewSheet {
  /// How the assessors of each indicator agree; none where no item has several.
  ///
  /// The figures are those of the columns `จำนวนกรรมการ` and `กรรมการ มี:ไม่มี` of `ผลรายประเด็น`.
  var assessorSections: [TablesSheet.Section] {
    let rows = assessorRows
    guard !rows.isEmpty else { return [] }
    let columns: [Column<AssessorRow>] = [
      Column("ตัวบ่งชี้", .text) { .text($0.name) },
      Column("ชื่อตัวบ่งชี้", .text, width: .measured(atMost: 56)) { .text($0.title) },
      Column("จำนวนเขต", .count) { .count($0.agreement.officeCount) },
      Column("รายการที่กรรมการหลายคนพิจารณา", .count) { .count($0.agreement.itemCount) },
      Column("เห็นตรงกันทุกคน", .count) { .count($0.agreement.unanimous) },
      Column("เห็นตรงกันทุกคน ร้อยละ", .percentage) { .share($0.agreement.shareUnanimous) },
      Column("ใช้เสียงข้างมาก", .count) { .count($0.agreement.byMajority) },
      Column("ไม่มีเสียงข้างมาก", .count) { .count($0.agreement.undecided) },
    ]
    return [
      TablesSheet.Section(
        heading: "ความเห็นตรงกันของกรรมการ รายตัวบ่งชี้",
        table: TableBlock("OverviewAssessors", columns: columns, rows: rows),
        notes: [
          """
          หมายเหตุ: นับทุกประเด็นหรือรายการของทุกเขตที่กรรมการตั้งแต่สองคนพิจารณา เสียงข้างมากคือเกินกึ่งหนึ่ง \
          รายการที่ไม่มีเสียงข้างมากถือว่าคณะกรรมการยังไม่ได้พิจารณา
          """
        ])
    ]
  }

  /// The indicators of which several assessors judged anything, and all of them together where they are several.
  private var assessorRows: [AssessorRow] {
    let rows = plan.nodes.filter { $0.kind == .indicator }.map { node in
      AssessorRow(name: node.id, title: node.title, agreement: assessment.assessorAgreement(of: node))
    }.filter { $0.agreement.itemCount > 0 }
    guard rows.count > 1 else { return rows }
    return rows + [
      AssessorRow(
        name: "ทุกตัวบ่งชี้", title: "ทุกตัวบ่งชี้รวมกัน",
        agreement: AssessorAgreement(sum: rows.map(\.agreement), offices: assessedOffices))
    ]
  }

  /// Offices of which several assessors judged any indicator.
  private var assessedOffices: Int {
    let ids = plan.nodes.filter { $0.kind != .standard }.map(\.id)
    return assessment.reports.count { own in ids.contains { (own.reviews[$0]?.assessorCount ?? 0) > 1 } }
  }
}
