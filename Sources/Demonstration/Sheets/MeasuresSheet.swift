internal import Standards

/// The quantitative sheet (`measures`): counts and percentages of the items that thresholds judge.
struct MeasuresSheet {
  let framework: RoundFramework
  let writer: FormWriter
  let character: OfficeCharacter
  let seed: UInt64

  private static let columns = [
    FormColumn.standard, .indicator, .consideration, FormColumn("รายการ", "item"),
    FormColumn("ระดับชั้น", "grade"), FormColumn("จำนวนที่ได้", "ตัวตั้ง"), FormColumn("จำนวนทั้งหมด", "ตัวหาร"),
    FormColumn("ร้อยละ", "percent"), FormColumn("ค่าเป้าหมาย", "target"), .remark,
  ]

  var sheet: DemoSheet? {
    var random = writer.random(.measures, seed: seed)
    var rows: [[String]] = []
    for node in framework.nodes {
      guard let measure = node.rule.measure else { continue }
      if node.applies(to: writer.office.type) {
        rows += self.rows(of: node, measure, &random)
      } else if writer.habit.mentionsWhatDoesNotApply {
        rows.append(row(of: node, remark: MadeUpTexts.remarkNotOffered))
      }
    }
    return rows.isEmpty ? nil : writer.sheet(.measures, Self.columns, rows)
  }

  private func rows(of node: Node, _ measure: Measure, _ random: inout SplitMix64) -> [[String]] {
    let level = character.level(&random)
    let value = value(of: node.rule, measure, level, &random)
    let target = node.rule.steps.first { $0.level.value == 4 }?.atText ?? ""
    guard measure.figure == .ratio else {
      return [row(of: node, percent: Hundredths(count: value).description, target: target)]
    }
    let total = random.integer(in: 2_000...16_000)
    let reached = (total * value + 5_000) / 10_000
    guard writer.habit.reportsByGrade else {
      return [row(of: node, counts: (reached, total), target: target)]
    }
    let part = (reached: reached * 2 / 5, total: total * 2 / 5)
    return [
      row(of: node, grade: "ช่วงชั้นต้น", counts: part, target: target),
      row(of: node, grade: "ช่วงชั้นปลาย", counts: (reached - part.reached, total - part.total), target: target),
    ]
  }

  /// A value, in hundredths, of an office that earns the level elsewhere.
  ///
  /// Of what no threshold judges: mean scores of tests lie around the middle, few pupils leave school.
  private func value(
    of rule: Rule, _ measure: Measure, _ level: QualityLevel, _ random: inout SplitMix64
  ) -> Int {
    if case .bands(let bands) = rule { return bands.thresholds.value(earning: level, limit: 10_000, &random) }
    if rule.direction == .lower { return random.integer(in: 5...(30 * (7 - level.value))) }
    let least = measure.figure == .percent ? 3_000 + 400 * level.value : 5_000 + 700 * level.value
    return random.integer(in: least...(least + 900))
  }

  private func row(
    of node: Node, grade: String = "", counts: (reached: Int, total: Int)? = nil, percent: String = "",
    target: String = "", remark: String = ""
  ) -> [String] {
    let share = counts.map { counts in
      Hundredths(rounding: Ratio(Int128(counts.reached) * 100, over: Int128(counts.total))).description
    }
    return writer.numbers(node) + [
      node.title, grade, writer.digits(counts.map { String($0.reached) } ?? ""),
      writer.digits(counts.map { String($0.total) } ?? ""), writer.digits(share ?? percent),
      writer.digits(target), remark,
    ]
  }
}

extension Rule {
  fileprivate var steps: [Thresholds.Step] {
    if case .bands(let bands) = self { bands.thresholds.steps } else { [] }
  }
}

extension Thresholds {
  /// A value, in hundredths, that earns the level.
  ///
  /// - Parameter limit: the largest value that exists, in hundredths: 10,000 for a percentage.
  func value(earning level: QualityLevel, limit: Int, _ random: inout SplitMix64) -> Int {
    let edges = steps.map { (level: $0.level, at: Hundredths(rounding: $0.at).count) }
    switch direction {
    case .higher:
      let better = edges.last { $0.level > level }?.at ?? limit + 1
      let own = edges.first { $0.level <= level }?.at ?? max(better - 1_000, 0)
      return random.integer(in: own...max(own, better - 1))
    case .lower:
      let own = edges.first { $0.level <= level }?.at ?? (edges.last?.at ?? 0) + 100
      let better = edges.last { $0.level > level }?.at ?? -1
      return random.integer(in: min(better + 1, own)...own)
    }
  }
}
