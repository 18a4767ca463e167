internal import Records
internal import Reference
internal import Standards

extension ExternalRow: FormContent {
  static func form(_ source: FormSource) -> FormParts? { source.externalForm }
}

extension FormSource {
  /// The result of another assessment, all offices in one form; nil where the round takes none.
  fileprivate var externalForm: FormParts? {
    let standards = plan.standards.compactMap { node -> (node: Node, result: ExternalResult)? in
      if case .external(let result) = node.rule { (node, result) } else { nil }
    }
    guard let first = standards.first else { return nil }
    let tiers = tierNames(standards.map(\.result))
    let columns = [
      column(.officeCode, in: .external, width: 10, .word), column(.office, in: .external, width: 34),
      column(.standard, in: .external, width: 14, .word), column(.score, in: .external, width: 12, .number),
      column(.level, in: .external, width: 18, .word, list: tiers), column(.remark, in: .external, width: 34),
    ]
    // One assessment for all standards is one row an office.
    let isOne = standards.allSatisfy { $0.result == first.result }
    let all = isOne ? wordBook.allStandards.first : nil
    let marks = all.map { [FormCell.label($0)] } ?? standards.flatMap(\.node.numberCells)
    let keys = offices.flatMap { office in
      marks.map { [.label(office.code), .label(office.shortName), $0] }
    }
    return FormParts(
      columns: columns, rows: FormParts.rows(keys, columns: columns), keyColumns: 3, namesOffices: true,
      guide: externalGuide(standards.map(\.node), scale: first.result.scale))
  }

  /// The names of tiers, one a level, that mean the same level in every assessment.
  private func tierNames(_ results: [ExternalResult]) -> FormList {
    var seen: Set<QualityLevel> = []
    let names = results.flatMap(\.levelNames).filter { tier in
      seen.insert(tier.level).inserted
        && results.allSatisfy { result in
          result.levelNames.contains { $0.name == tier.name && $0.level == tier.level }
        }
    }
    return FormList(title: "ระดับของผลประเมิน", words: names.map(\.name) + levels.entries.map(\.text))
  }

  private func externalGuide(_ standards: [Node], scale: Int) -> [GuideLine] {
    [
      .step(
        "แบบนี้ใช้สำหรับหน่วยที่แจ้งผลของทุกเขต เขตหนึ่งแถว ใช้เป็นผลของมาตรฐานที่ \(standards.map(\.id).joined(separator: ", "))"
      ),
      .step("กรอก \"\(header(.score, in: .external))\" 0 ถึง \(scale) ระบบแปลงเป็นระดับคุณภาพให้"),
      .step(
        "ช่อง \"\(header(.level, in: .external))\" เว้นว่างได้ หากเลือก ต้องตรงกับคะแนน ชื่อระดับของผลประเมินหรือระดับคุณภาพก็ได้"
      ),
    ]
  }
}
