internal import Records
internal import Reference
internal import Standards

extension CriterionRow: FormContent {
  static func form(_ source: FormSource) -> FormParts? { source.criteriaForm }
}

extension FormSource {
  /// The form of an edition with criteria, one row a criterion or category; nil for every other edition.
  fileprivate var criteriaForm: FormParts? {
    let nodes = nodes { $0.kind == .criterion }
    guard !nodes.isEmpty else { return nil }
    func column(_ role: ColumnRole, _ width: Double, _ list: FormList? = nil) -> FormColumn {
      self.column(role, in: .criteria, width: width, list: list)
    }
    let columns =
      numberColumns(in: .criteria) + [
        titleColumn(of: .criterion, in: .criteria), column(.category, 22),
        self.column(.condition, in: .criteria, width: 8, .word),
        column(.conditionsMet, 13), column(.numerator, 10), column(.denominator, 10), column(.result, 12),
        column(.mainOwner, 18, owners), column(.supportOwner, 18, owners), column(.evidence, 22),
        column(.target, 11), column(.outstanding, 16), column(.remark, 14),
      ]
    let keys = nodes.flatMap { node in
      items(node).flatMap { part in
        conditions(node, part).map { criterionCells(node, part, $0) }
      }
    }
    return FormParts(
      columns: columns, rows: FormParts.rows(keys, columns: columns), keyColumns: 4,
      guide: criteriaGuide(nodes))
  }

  /// What a criterion is reported by: its categories, or itself.
  private func items(_ node: Node) -> [CriterionForm.Category?] {
    let categories = node.form?.categories ?? []
    return categories.isEmpty ? [nil] : categories
  }

  /// The conditions that have a row of their own, as each needs a figure; else the one row of the whole.
  private func conditions(
    _ node: Node, _ category: CriterionForm.Category?
  ) -> [CriterionForm.Condition?] {
    guard let (kpi, desired) = node.form?.part(category?.number), kpi?.everyCondition == true else {
      return [nil]
    }
    return desired.numbered
  }

  /// Only cells that the criterion's KPI has a use for are to be filled in.
  private func criterionCells(
    _ node: Node, _ category: CriterionForm.Category?, _ condition: CriterionForm.Condition?
  ) -> [FormCell] {
    let (kpi, desired) = node.form?.part(category?.number) ?? (nil, .none)
    let isYesNo = kpi?.kind == .qualitative && kpi?.reviewOnly == nil
    let isTicked = (isYesNo || kpi?.isCounted == true) && !desired.numbered.isEmpty
    let counts: FormCell = kpi?.kind.isPercentage == true ? .answer : .blank
    return node.numberCells + [
      .label(node.title), category.map { .label("\($0.number) \($0.title)") } ?? .blank,
      condition?.number.map { .label($0) } ?? .blank, isTicked ? .answer : .blank, counts, counts,
      isYesNo ? .choice(yesNo) : .answer,
    ]
  }

  private func criteriaGuide(_ nodes: [Node]) -> [GuideLine] {
    let kpis = nodes.flatMap { node in
      items(node).flatMap { category -> [GuideLine] in
        guard let kpi = category.map(\.kpi) ?? node.form?.kpi else { return [] }
        let desired = category.map(\.desired) ?? node.form?.desired ?? .none
        return [.item(Node.item(node.id, category: category?.number), kpi.instruction(desired))]
          + desired.lines
      }
    }
    return [
      .step(
        "กรอก \"\(header(.result, in: .criteria))\" ตามตัวชี้วัดของแต่ละเกณฑ์ ซึ่งแสดงไว้ด้านล่าง ตัวเลขใส่หน่วยต่อท้ายได้"),
      .step(
        "เกณฑ์ที่นับข้อ: ใส่เลขข้อที่ทำได้ใน \"\(header(.conditionsMet, in: .criteria))\" เช่น 1, 2, 4-6 หรือ ทุกข้อ หรือ ไม่มี ข้อที่ไม่ใส่ถือว่ายังไม่บรรลุ และไม่ต้องกรอกจำนวนใน \"\(header(.result, in: .criteria))\""
      ),
      .step(
        "เกณฑ์ที่เป็นร้อยละ: กรอก \"\(header(.numerator, in: .criteria))\" และ \"\(header(.denominator, in: .criteria))\" แทนร้อยละได้ โปรแกรมคิดร้อยละให้"
      ),
      .step("แถวที่มีเลขใน \"\(header(.condition, in: .criteria))\" กรอกผลของข้อนั้นข้อเดียว ทุกข้อต้องถึงค่าที่ตัวชี้วัดกำหนด"),
      .step(
        "ช่อง \"\(header(.mainOwner, in: .criteria))\" และ \"\(header(.supportOwner, in: .criteria))\" เลือกกลุ่มจากรายการ หรือพิมพ์หลายกลุ่มคั่นด้วยจุลภาค"
      ),
      .step("หลักฐานหลายรายการในช่องเดียว ให้ขึ้นบรรทัดใหม่ (Alt+Enter)"),
      .heading("ตัวชี้วัด สภาพที่พึงประสงค์ และสิ่งที่ต้องกรอก"),
    ] + kpis
  }
}

extension CriterionForm.DesiredConditions {
  /// The conditions that are counted, each on a line below its KPI.
  fileprivate var lines: [GuideLine] {
    list.map { condition in
      let text = [condition.number.map { "\($0))" }, condition.text].compactMap { $0 }.joined(separator: " ")
      return .item("", text)
    }
  }
}

extension KPI {
  /// The KPI's text and what its result is to be.
  fileprivate func instruction(_ desired: CriterionForm.DesiredConditions) -> String {
    let asked =
      isCounted && !desired.numbered.isEmpty
      ? "ใส่เลขข้อที่ทำได้ หรือกรอกจำนวนข้อ" : everyCondition ? wanted + "ของแต่ละข้อ" : wanted
    return [text, isText ? "กรอกเป็นข้อความ (ใช้ผลของคณะกรรมการ)" : asked].compactMap { $0 }
      .joined(separator: " – ")
  }

  private var isText: Bool { reviewOnly != nil }

  private var wanted: String {
    switch kind {
    case .itemCount: "กรอกจำนวนข้อที่ทำได้"
    case .percentage: "กรอกร้อยละ"
    case .count: "กรอกจำนวน"
    case .quantityAndMoney: "กรอกปริมาณหรือมูลค่า"
    case .satisfaction: "กรอกค่าเฉลี่ยความพึงพอใจ"
    case .shareOfSchools: "กรอกร้อยละของสถานศึกษา"
    case .trend: "กรอกค่าของปีนี้"
    case .qualitative: "เลือก \"มี\" หรือ \"ไม่มี\""
    }
  }
}
