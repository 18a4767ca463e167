internal import Assessment
internal import Basics
internal import Records
internal import Standards

extension PublishedPeriod {
  /// `เกณฑ์และวิธีคำนวณ`: framework and round as used, and what of it no source states.
  func methodSheet() -> TableSheet {
    let columns: [Column<MethodRow>] = [
      Column("รหัสรายการ", .code) { .text($0.id) },
      Column("ประเภทรายการ", .text) { .text($0.kind) },
      Column("รายการ", .text, width: .fixed(50)) { .text($0.title) },
      Column("วิธีคำนวณ", .text, width: .fixed(42)) { .text(orMissing: $0.rule) },
      Column("เกณฑ์", .text, width: .fixed(46)) { .text(orMissing: $0.edges) },
      Column("แหล่งที่มา", .text, width: .fixed(34)) { .text(orMissing: $0.source) },
      Column("เป็นค่าสมมติ", .code) { .text($0.assumed == nil ? "ไม่ใช่" : "ใช่") },
      Column("เหตุผลที่สมมติ", .text, width: .fixed(42)) { .text(orMissing: $0.assumed) },
    ]
    let rows =
      scaleRows + plan.framework.adoptionRows + plan.nodes.map(row(of:)) + [overallRow, comparisonRow]
      + surveyRows + authority.methodRows
      + plan.countRows
    return TableSheet(
      name: SheetNames.method, summary: "กรอบมาตรฐาน เกณฑ์ และค่าที่สมมติ",
      table: TableBlock("Method", columns: columns, rows: rows), frozenColumns: 2)
  }

  private func row(of node: Node) -> MethodRow {
    MethodRow(
      id: node.id, kind: node.kind.thaiName, title: node.title, rule: node.methodText,
      edges: node.effectiveRule.edges(plan.framework), source: plan.framework.edition,
      assumed: node.assumed ?? node.effectiveRule.assumed)
  }

  private var scaleRows: [MethodRow] {
    let scale = plan.framework.scale
    return [
      MethodRow(
        id: plan.framework.id, kind: "กรอบมาตรฐาน", title: plan.framework.edition,
        rule: "รอบการประเมิน \(plan.round.id) ปีงบประมาณ พ.ศ. \(plan.fiscalYear)", edges: scale.text(.thai),
        source: plan.framework.edition, assumed: scale.assumed)
    ]
  }

  private var overallRow: MethodRow {
    let overall = plan.framework.overall
    return MethodRow(
      id: OfficeResult.overallID, kind: overall.title, title: overall.title,
      rule: overall.text(.thai), edges: overall.rule.edges(plan.framework),
      source: plan.framework.edition, assumed: overall.assumed)
  }

  private var comparisonRow: MethodRow {
    MethodRow(
      id: "comparison", kind: "การเปรียบเทียบ", title: "เปรียบเทียบกับเดือนก่อนและเดือนเดียวกันของปีก่อน",
      rule: """
        ผลต่างของคะแนนที่เผยแพร่ เฉพาะรายการที่ใช้เกณฑ์เดียวกันทั้งสองเดือน หรือที่กรอบมาตรฐานระบุว่าเปรียบเทียบกันได้ \
        มาตรฐานที่ใช้ผลจากแหล่งอื่นในปีใดปีหนึ่ง และภาพรวมที่มีมาตรฐานเช่นนั้น แสดง "เปลี่ยนเกณฑ์" \
        เขตที่รวมหรือแยกจากเขตอื่นแสดง "เปลี่ยนเขต"
        """)
  }

  private var surveyRows: [MethodRow] {
    guard let survey = plan.survey else { return [] }
    return [
      MethodRow(
        id: survey.id, kind: "แบบสอบถาม", title: survey.title,
        rule: "\(survey.dimensions.count) ด้าน \(survey.questions.count) ข้อคำถาม",
        edges: survey.scale.text(.thai),
        source: plan.framework.edition, assumed: survey.assumed)
    ]
  }
}

extension Node {
  /// How the node's level comes to be, and which older nodes it may be compared with.
  fileprivate var methodText: String {
    if comparableWith.isEmpty { return effectiveRule.text(.thai) }
    let older = comparableWith.map { "\($0.frameworkID):\($0.nodeID)" }.joined(separator: ", ")
    return "\(effectiveRule.text(.thai)); เปรียบเทียบได้กับ \(older)"
  }
}
