package import Basics
internal import Records
package import Standards

/// What would raise a level, in words.
package struct RaiseText {
  private let language: Language
  private let scale: LevelScale

  package init(language: Language, scale: LevelScale) {
    (self.language, self.scale) = (language, scale)
  }

  package func text(_ raise: Raise, of node: NodeExplanation) -> String {
    switch raise {
    case .highest: pick("ได้ระดับสูงสุดแล้ว", "the highest level is reached")
    case .review(let target): review(target, of: node)
    case .presence(let target):
      named(target) + pick("ต้องมีสิ่งที่ตัวชี้วัดกำหนด", "what the KPI asks for must be there")
        + unmet(of: node)
    case .given:
      pick(
        "ใช้ระดับที่หน่วยงานผู้ประเมินแจ้งมา ไม่ว่าคะแนนจะเป็นเท่าใด",
        "the level that the other assessment gave counts, whatever the points")
    case .lacking: pick("ยังไม่มีระดับ ต้องได้ข้อมูลที่ขาดก่อน", "there is no level yet; what lacks comes first")
    case .edge(let edge): named(edge.target) + self.edge(edge, of: node) + unmet(of: node)
    case .conditions(let conditions): named(conditions.target) + self.conditions(conditions)
    case .rubric(let rubric): named(rubric.target) + self.rubric(rubric)
    case .answers(let answers): named(answers.target) + self.answers(answers)
    case .sum(let sum): named(sum.target) + self.sum(sum, of: node) + unmet(of: node)
    }
  }

  private func pick(_ th: String, _ en: String) -> String { language == .thai ? th : en }

  private func named(_ level: QualityLevel) -> String {
    pick("ระดับ \(level) \(scale.label(of: level)): ", "level \(level) \(scale.label(of: level)): ")
  }

  private func review(_ target: QualityLevel?, of node: NodeExplanation) -> String {
    guard let target else {
      return pick("มีระดับได้เมื่อคณะกรรมการประเมินเท่านั้น", "only the committee can give it a level")
    }
    let reason =
      node.rule == .review
      ? pick("นับเฉพาะระดับของคณะกรรมการ", "only the committee's level counts")
      : pick(
        "คณะกรรมการประเมินแล้ว จึงใช้ระดับของคณะกรรมการ ไม่ว่าระดับจากข้อมูลของเขตจะเป็นเท่าใด",
        "the committee's level counts, whatever level the office's own data give")
    let orMore = target < .highest
    return reason
      + pick(
        " จะสูงขึ้นเมื่อคณะกรรมการประเมินเป็นระดับ \(target)" + (orMore ? " ขึ้นไป" : ""),
        "; it rises when they give level \(target)" + (orMore ? " or more" : ""))
  }

  private func edge(_ raise: EdgeRaise, of node: NodeExplanation) -> String {
    let isPoints = if case .external = node.rule { true } else { false }
    let (edge, distance) = (ExactText.plain(raise.edge), distance(raise.distance))
    let needed: String
    if case .trend = node.rule {
      return pick(
        "ค่าที่เปลี่ยนจากปีก่อนต้องถึง \(edge) จุด ขาดอีก \(distance)",
        "the change against last year must reach \(edge) points, \(distance) more")
    }
    if case .kpi = node.rule {
      return pick("ผลต้องได้ \(edge) ขึ้นไป ขาดอีก \(distance)", "the result must reach \(edge), \(distance) more")
    }
    switch raise.direction {
    case .higher:
      needed =
        isPoints
        ? pick("ต้องได้ \(edge) คะแนนขึ้นไป ขาดอีก \(distance) คะแนน", "needs \(edge) points, \(distance) more")
        : pick(
          "ต้องได้ร้อยละ \(edge) ขึ้นไป ขาดอีก \(distance) จุดร้อยละ",
          "needs \(edge) percent, \(distance) percentage points more")
    case .lower:
      needed = pick(
        "ต้องไม่เกินร้อยละ \(edge) เกินอยู่ \(distance) จุดร้อยละ",
        "must not be above \(edge) percent, \(distance) percentage points less")
    }
    guard let count = raise.count, let all = node.counts?.denominator else { return needed }
    let total = ExactText.plain(all)
    return needed
      + (raise.direction == .higher
        ? pick(" คือจำนวนที่ได้เพิ่มอีก \(count) จากทั้งหมด \(total)", ": \(count) more of \(total)")
        : pick(" คือจำนวนที่ได้ลดลง \(count) จากทั้งหมด \(total)", ": \(count) fewer of \(total)"))
  }

  private func conditions(_ raise: ConditionRaise) -> String {
    let edge = ExactText.plain(raise.edge)
    let below = raise.below.map { condition in
      pick("ข้อ \(condition.number) ขาดอีก ", "condition \(condition.number) lacks ")
        + distance(condition.distance)
    }.joined(separator: ", ")
    return pick("ทุกข้อต้องได้ \(edge) ขึ้นไป: \(below)", "each condition must reach \(edge): \(below)")
  }

  /// The ticked conditions that are not met, by number and text.
  private func unmet(of node: NodeExplanation) -> String {
    let names = node.conditions.filter { $0.figures.isEmpty }.flatMap(\.unmet).map(\.name)
    if names.isEmpty { return "" }
    return pick(
      "; ข้อที่ยังไม่บรรลุ: \(names.joined(separator: "; "))",
      "; conditions not met: \(names.joined(separator: "; "))")
  }

  /// A distance to two decimals; one that would round to 0 is given exactly.
  private func distance(_ value: Ratio) -> String {
    let rounded = Hundredths(rounding: value)
    if rounded.ratio == value || rounded.count == 0 { return ExactText.plain(value) }
    return pick("ราว ", "about ") + rounded.description
  }

  private func rubric(_ raise: RubricRaise) -> String {
    var parts: [String] = []
    if raise.implement > 0 {
      let ids = raise.unimplemented.joined(separator: ", ")
      parts.append(
        pick(
          "ดำเนินการเพิ่มอีก \(raise.implement) ประเด็น (ที่ยังไม่ดำเนินการ: \(ids))",
          "\(raise.implement) more implemented (not yet: \(ids))"))
    }
    if raise.clarify > 0 {
      let ids = raise.unclear.joined(separator: ", ")
      parts.append(
        pick(
          "ชัดเจนเพิ่มอีก \(raise.clarify) ประเด็น (ที่ยังไม่ชัดเจน: \(ids))",
          "\(raise.clarify) more clear (not yet: \(ids))"))
    }
    let whose = raise.isByCommittee ? pick("คณะกรรมการต้องเห็นว่า", "in the committee's judgement ") : ""
    return whose + parts.joined(separator: pick(" และ", " and "))
  }

  private func answers(_ raise: AnswerRaise) -> String {
    let mean = ExactText.plain(raise.mean)
    return pick(
      "ค่าเฉลี่ยอย่างน้อย \(mean) ผลรวมของคำตอบ \(raise.answers) ข้อเดิมต้องเพิ่มขึ้นอย่างน้อย \(raise.increase)",
      "needs a mean of \(mean): the sum of the same \(raise.answers) answers must grow by \(raise.increase) at least"
    )
  }

  private func sum(_ raise: SumRaise, of node: NodeExplanation) -> String {
    let (mean, increase) = (ExactText.plain(raise.mean), ExactText.text(raise.increase))
    let below = raise.below.joined(separator: ", ")
    let isWeighted = node.rule.weights?.isEmpty == false
    let what =
      node.node == nil
      ? pick("ผลรวมคะแนนของมาตรฐาน", "the sum of the standards' scores")
      : pick("ผลรวมระดับของรายการย่อย", "the sum of the levels below")
    let weighted = isWeighted ? pick(" (ถ่วงน้ำหนักแล้ว) ", " (weighted)") : ""
    let alone = raise.alone.map {
      pick("มาตรฐาน \($0.id) เพิ่ม \($0.increase)", "\($0.increase) of standard \($0.id)")
    }.joined(separator: ", ")
    let aloneText =
      alone.isEmpty
      ? ""
      : pick(
        "; หากเพิ่มเพียงมาตรฐานเดียว ผลรวมระดับของตัวบ่งชี้: \(alone)",
        "; by the levels of one standard alone: \(alone)")
    return pick(
      "ค่าเฉลี่ยอย่างน้อย \(mean) \(what)\(weighted)ต้องเพิ่มขึ้นอย่างน้อย \(increase) รายการที่ยังเพิ่มได้: \(below)",
      "needs a mean of \(mean): \(what)\(weighted) must grow by \(increase) at least; not yet 5: \(below)")
      + aloneText
  }
}
