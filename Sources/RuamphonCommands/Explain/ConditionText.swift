internal import Assessment
internal import Basics
internal import CommandLineKit
internal import Records
internal import Standards

/// What an office says of the desired conditions of a criterion, in lines.
struct ConditionText {
  let language: Language

  private func pick(_ th: String, _ en: String) -> String { language == .thai ? th : en }

  func lines(_ conditions: ConditionExplanation) -> [String] {
    let category = conditions.category.map { pick("หมวด \($0): ", "category \($0): ") } ?? ""
    let title = pick("สภาพที่พึงประสงค์: ", "conditions: ") + category
    return (conditions.figures.isEmpty ? counted(conditions) : figures(conditions)).map { title + $0 }
      + named(conditions.unmet, title: pick("ข้อที่ยังไม่บรรลุ: ", "not met: ") + category)
      + named(conditions.unanswered, title: pick("ข้อที่ยังไม่รายงาน: ", "not reported: ") + category)
  }

  private func counted(_ conditions: ConditionExplanation) -> [String] {
    guard let met = conditions.met else {
      return [
        pick(
          "ยังนับไม่ได้ เพราะต้องทราบผลของทั้ง \(conditions.listed) ข้อ",
          "not counted, for each of the \(conditions.listed) needs its answer")
      ]
    }
    let required =
      conditions.kpi.required.map { figure in
        let unit = conditions.kpi.unit ?? ""
        return pick(
          " ตัวชี้วัดกำหนด \(ExactText.plain(figure)) \(unit)", ", the KPI asks for \(ExactText.plain(figure))")
      } ?? ""
    return [pick("มี \(met) จาก \(conditions.listed) ข้อ", "\(met) of \(conditions.listed) are met") + required]
  }

  /// Each condition's figure against the required one, with the row that gives it.
  private func figures(_ conditions: ConditionExplanation) -> [String] {
    conditions.figures.map { condition in
      let place = "\(condition.provenance.path.text):\(condition.provenance.row)"
      guard let figure = condition.figure else {
        return pick("ข้อ \(condition.number) ไม่มีค่าที่ใช้ได้  ", "\(condition.number): no usable figure  ") + place
      }
      let value = condition.counts.map { counts in
        let (part, all) = (ExactText.plain(counts.numerator), ExactText.plain(counts.denominator))
        return "100 × \(part) ÷ \(all) = \(Hundredths(rounding: figure))"
      }
      let required = conditions.kpi.required.map(ExactText.plain) ?? ""
      return pick("ข้อ \(condition.number): ", "\(condition.number): ")
        + "\(value ?? ExactText.plain(figure))"
        + pick(" ตัวชี้วัดกำหนด \(required)  ", ", the KPI asks for \(required)  ")
        + place
    }
  }

  private func named(_ conditions: [CriterionForm.Condition], title: String) -> [String] {
    conditions.isEmpty ? [] : [title + conditions.map(\.name).joined(separator: "; ")]
  }
}
