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
        titleColumn(of: .criterion, in: .criteria), column(.category, 28), column(.result, 16),
        column(.mainOwner, 20, owners), column(.supportOwner, 20, owners), column(.evidence, 28),
        column(.target, 13), column(.outstanding, 20), column(.remark, 16),
      ]
    let keys = nodes.flatMap { node in items(node).map { criterionCells(node, $0) } }
    return FormParts(
      columns: columns, rows: FormParts.rows(keys, columns: columns), keyColumns: 4,
      guide: criteriaGuide(nodes))
  }

  /// What a criterion is reported by: its categories, or itself.
  private func items(_ node: Node) -> [CriterionForm.Category?] {
    let categories = node.form?.categories ?? []
    return categories.isEmpty ? [nil] : categories
  }

  private func criterionCells(_ node: Node, _ category: CriterionForm.Category?) -> [FormCell] {
    let kpi = category.map(\.kpi) ?? node.form?.kpi
    let isYesNo = kpi?.kind == .qualitative && kpi?.reviewOnly == nil
    return node.numberCells + [
      .label(node.title), category.map { .label("\($0.number) \($0.title)") } ?? .blank,
      isYesNo ? .choice(yesNo) : .answer,
    ]
  }

  private func criteriaGuide(_ nodes: [Node]) -> [GuideLine] {
    let kpis = nodes.flatMap { node in
      items(node).flatMap { category -> [GuideLine] in
        guard let kpi = category.map(\.kpi) ?? node.form?.kpi else { return [] }
        let desired = category.map(\.desired) ?? node.form?.desired ?? .none
        return [.item(Node.item(node.id, category: category?.number), kpi.instruction)] + desired.lines
      }
    }
    return [
      .step(
        "กรอก \"\(header(.result, in: .criteria))\" ตามตัวชี้วัดของแต่ละเกณฑ์ ซึ่งแสดงไว้ด้านล่าง ตัวเลขใส่หน่วยต่อท้ายได้"),
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
  fileprivate var instruction: String {
    [text, isText ? "กรอกเป็นข้อความ (ใช้ผลของคณะกรรมการ)" : wanted].compactMap { $0 }.joined(separator: " – ")
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
