internal import Records
internal import Reference
internal import Standards

extension ConsiderationRow: FormContent {
  static func form(_ source: FormSource) -> FormParts? { source.considerationsForm }
}

extension FormSource {
  /// The self-assessment by consideration; nil where no indicator has a rubric of its own.
  fileprivate var considerationsForm: FormParts? {
    let nodes = nodes { $0.rule == .judgement }
    guard let kind = nodes.first?.kind else { return nil }
    func column(_ role: ColumnRole, _ width: Double, _ list: FormList? = nil) -> FormColumn {
      self.column(
        role, in: .considerations, width: width, list == nil ? .text : .word, list: list)
    }
    let columns =
      numberColumns(in: .considerations) + [
        titleColumn(of: kind, in: .considerations), column(.implemented, 12, yesNo),
        column(.clear, 12, clarity), column(.evidence, 34), column(.target, 16), column(.outstanding, 24),
        column(.remark, 20),
      ]
    let keys = nodes.map { $0.numberCells + [.label($0.title)] }
    return FormParts(
      columns: columns, rows: FormParts.rows(keys, columns: columns), keyColumns: 4,
      guide: considerationsGuide)
  }

  private var considerationsGuide: [GuideLine] {
    [
      .step("เลือก \"มี\" หรือ \"ไม่มี\" ในช่อง \"\(header(.implemented, in: .considerations))\" ทุกประเด็น"),
      .step(
        "ประเด็นที่มีการดำเนินการ ให้เลือก \"ชัดเจน\" หรือ \"ไม่ชัดเจน\" ด้วย หากไม่มีการดำเนินการ จะเลือกว่าชัดเจนไม่ได้"),
      .step(
        "ช่อง \"\(header(.evidence, in: .considerations))\" ให้ใส่ชื่อเอกสาร หลายรายการคั่นด้วยการขึ้นบรรทัดใหม่ (Alt+Enter)"
      ),
    ] + documentLines
  }

  /// The documents that the round asks for, by indicator.
  private var documentLines: [GuideLine] {
    let documents = plan.round.requiredDocuments.sorted { $0.key < $1.key }
    guard !documents.isEmpty else { return [] }
    return [.heading("เอกสารที่ต้องระบุเป็นหลักฐาน")]
      + documents.flatMap { indicator, documents in
        documents.map { .item(indicator, $0.title(fiscalYear: plan.fiscalYear)) }
      }
  }
}
