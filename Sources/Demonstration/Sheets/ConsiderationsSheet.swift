internal import Standards

/// The self-assessment by consideration (`considerations`): implemented, clear, evidence.
struct ConsiderationsSheet {
  let framework: RoundFramework
  let writer: FormWriter
  let character: OfficeCharacter
  let seed: UInt64

  private static let columns = [
    FormColumn.standard, .indicator, .consideration, FormColumn("การดำเนินการ", "ผลการดำเนินการ"),
    FormColumn("ความชัดเจน", "ชัดเจน"), FormColumn("หลักฐาน", "เอกสารหลักฐาน"), FormColumn("ผลงานเด่น"), .remark,
  ]

  /// The sheet; nil in a round that judges no indicator by a rubric.
  var sheet: DemoSheet? {
    var random = writer.random(.considerations, seed: seed)
    var rows: [[String]] = []
    for node in framework.nodes {
      guard case .rubric(let rubric) = node.rule else { continue }
      rows += self.rows(of: node, rubric, &random)
    }
    return rows.isEmpty ? nil : writer.sheet(.considerations, Self.columns, rows)
  }

  private func rows(of indicator: Node, _ rubric: Rubric, _ random: inout SplitMix64) -> [[String]] {
    let count = indicator.children.count
    let level = character.level(&random)
    // Even a good office may not have begun something.
    let lacksOne = random.happens(percent: 8)
    let step = lacksOne ? nil : rubric.steps.first { $0.level == level }
    let implemented = step?.implemented ?? count - 1
    let clear = step?.clear ?? count / 2
    let start = random.integer(in: 0...max(count - 1, 0))
    let documents = framework.round.requiredDocuments[indicator.id] ?? []
    return indicator.children.enumerated().map { position, node in
      // Which considerations fall short starts anywhere in the list and runs round it.
      let place = (position + start) % count
      let evidence =
        position < documents.count && documents[position].isRequired
        ? writer.digits(documents[position].title(fiscalYear: framework.fiscalYear))
        : random.element(of: MadeUpTexts.evidence)
      return writer.numbers(node) + [
        yesNo(place < implemented, "มี", "ไม่มี"), yesNo(place < clear, "ชัดเจน", "ไม่ชัดเจน"), evidence,
        random.happens(percent: 15) ? "ได้รับเลือกเป็นแนวปฏิบัติที่ดีระดับเขต" : "", "",
      ]
    }
  }

  private func yesNo(_ value: Bool, _ yes: String, _ no: String) -> String {
    if writer.habit.ticksBoxes { return value ? "✓" : "✗" }
    return value ? yes : no
  }
}
