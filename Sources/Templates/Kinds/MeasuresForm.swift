internal import Records
internal import Reference
internal import Standards

extension MeasureRow: FormContent {
  static func form(_ source: FormSource) -> FormParts? { source.measuresForm }
}

extension FormSource {
  /// The quantitative sheet; nil where no item is judged by a percentage.
  fileprivate var measuresForm: FormParts? {
    // A sheet has no way to say that a percentage is that of a whole indicator.
    let nodes = nodes { $0.rule.measure != nil && ![.standard, .indicator].contains($0.kind) }
    guard !nodes.isEmpty else { return nil }
    func column(_ role: ColumnRole, _ width: Double, _ look: FormColumn.Look) -> FormColumn {
      self.column(role, in: .measures, width: width, look)
    }
    let columns =
      numberColumns(in: .measures) + [
        column(.item, 50, .text), column(.grade, 14, .text), column(.numerator, 13, .number),
        column(.denominator, 13, .number), column(.percent, 10, .number),
        column(.previousYear, 10, .number), column(.target, 12, .text),
        column(.remark, 26, .text),
      ]
    let keys = nodes.map { $0.numberCells + [.label($0.title)] }
    return FormParts(
      columns: columns, rows: FormParts.rows(keys, columns: columns), keyColumns: 4, spareRows: 20,
      guide: measuresGuide(nodes))
  }

  private func measuresGuide(_ nodes: [Node]) -> [GuideLine] {
    let numerator = header(.numerator, in: .measures)
    let denominator = header(.denominator, in: .measures)
    let percent = header(.percent, in: .measures)
    return [
      .step(
        "กรอก \"\(numerator)\" และ \"\(denominator)\" เป็นตัวเลขอย่างเดียว ช่อง \"\(percent)\" เว้นว่างได้ ระบบคำนวณให้"
      ),
      .step(
        "หากแยกรายการหนึ่งเป็นหลายระดับชั้น ให้กรอกในแถวว่างท้ายตาราง แถวละระดับชั้น โดยใส่เลขมาตรฐาน ตัวบ่งชี้ และประเด็นให้ครบ แล้วเว้นแถวเดิมของรายการนั้นไว้ ระบบรวมจำนวนให้"
      ),
    ] + exceptions(nodes)
  }

  /// Items that are filled in otherwise: percentages alone, what the office does not teach, other office types.
  private func exceptions(_ nodes: [Node]) -> [GuideLine] {
    var lines: [GuideLine] = []
    let percentages = nodes.filter { $0.rule.measure?.figure == .percent }.map(\.id).joined(separator: ", ")
    if !percentages.isEmpty {
      let percent = header(.percent, in: .measures)
      lines.append(.step("รายการ \(percentages) กรอกเฉพาะ \"\(percent)\" เช่น คะแนนเฉลี่ยของการทดสอบ"))
    }
    let compared = nodes.filter(\.rule.looksBack).map(\.id).joined(separator: ", ")
    if !compared.isEmpty {
      let previous = header(.previousYear, in: .measures)
      lines.append(
        .step(
          "รายการ \(compared) เทียบกับปีงบประมาณก่อน หากปีก่อนเขตไม่ได้ส่งรายงาน ให้กรอกร้อยละของปีก่อนในช่อง \"\(previous)\""
        ))
    }
    if let remark = wordBook.notTaughtRemarks.first {
      let column = header(.remark, in: .measures)
      lines.append(.step("รายการที่เขตไม่ได้จัดการศึกษา ให้เว้นตัวเลขไว้ และใส่ \"\(remark)\" ในช่อง \"\(column)\""))
    }
    for (types, items) in limitedItems(nodes) {
      lines.append(.step("รายการ \(items.joined(separator: ", ")) ใช้เฉพาะ \(types) เขตประเภทอื่นเว้นว่าง"))
    }
    return lines
  }

  /// The items that are for some office types only, by these types.
  private func limitedItems(_ nodes: [Node]) -> [(types: String, items: [String])] {
    let limited = Dictionary(grouping: nodes.filter { !$0.appliesTo.isEmpty }) { node in
      node.appliesTo.joined(separator: " ")
    }
    return limited.sorted { $0.key < $1.key }.map { ($0.key, $0.value.map(\.id)) }
  }
}
