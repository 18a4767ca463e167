internal import Standards

extension Rule {
  /// How a level comes to be, for readers of `เกณฑ์และวิธีคำนวณ`.
  var thaiText: String {
    switch self {
    case .rubric: "นับประเด็นการพิจารณาที่ดำเนินการและชัดเจน แล้วเทียบเกณฑ์"
    case .bands(let bands):
      bands.measure == .ratio
        ? "ร้อยละของตัวตั้งรวมต่อตัวหารรวม เทียบเกณฑ์" : "ร้อยละตามที่รายงาน เทียบเกณฑ์"
    case .likert(_, let minimum):
      "ค่าเฉลี่ยของทุกคำตอบในแบบสอบถาม เทียบเกณฑ์ (ผู้ตอบอย่างน้อย \(minimum) คน)"
    case .external(let external): "\(external.sourceNote) (คะแนนเต็ม \(external.scale))"
    case .kpi: "ผลเป็นร้อยละของค่าที่ตัวชี้วัดกำหนด เทียบเกณฑ์ (มี = 100 ไม่มี = 0)"
    case .mean(let weights): "ค่าเฉลี่ยของรายการย่อย เทียบเกณฑ์" + Self.text(of: weights)
    case .meanTruncated(let weights): "ค่าเฉลี่ยของรายการย่อย ตัดเศษทิ้ง" + Self.text(of: weights)
    case .review: "ระดับตามที่คณะกรรมการประเมิน"
    case .judgement: "พิจารณาว่าดำเนินการและชัดเจนหรือไม่ ไม่มีระดับของตนเอง"
    }
  }

  /// The edges of the levels, best first; nil where the rule has none of its own.
  func edges(_ framework: Framework) -> String? {
    switch self {
    case .rubric(let rubric): rubric.thaiText
    case .bands(let bands): bands.thresholds.thaiText
    case .external(let external): external.thresholds.thaiText
    case .kpi(let levels): levels.thresholds.thaiText
    case .likert(let id, _): framework.survey(id)?.scale.thaiText
    case .mean: framework.scale.thaiText
    case .meanTruncated, .review, .judgement: nil
    }
  }

  /// Why thresholds of the rule itself are assumed.
  var assumed: String? {
    switch self {
    case .bands(let bands): bands.assumed
    case .external(let external): external.assumed
    case .kpi(let levels): levels.assumed
    default: nil
    }
  }

  private static func text(of weights: [String: Ratio]) -> String {
    guard !weights.isEmpty else { return "" }
    let parts = weights.sorted { $0.key < $1.key }.map { "\($0.key) × \(Hundredths(rounding: $0.value))" }
    return " (ถ่วงน้ำหนัก \(parts.joined(separator: ", ")))"
  }
}

extension Node {
  /// The rule as it works for the node: a criterion whose KPI decides nothing is judged by review only.
  var effectiveRule: Rule { form?.reviewOnly == nil ? rule : .review }
}

extension Rubric {
  fileprivate var thaiText: String {
    let steps = steps.map { "ระดับ \($0.level): ดำเนินการ ≥ \($0.implemented) และชัดเจน ≥ \($0.clear)" }
    return (steps + ["นอกนั้น ระดับ \(otherwise)"]).joined(separator: "; ")
  }
}

extension Thresholds {
  fileprivate var thaiText: String {
    let sign = direction == .higher ? "≥" : "≤"
    let steps = steps.map { "ระดับ \($0.level): \(sign) \($0.atText)" }
    return (steps + ["นอกนั้น ระดับ \(QualityLevel.lowest)"]).joined(separator: "; ")
  }
}

extension LevelScale {
  /// The bands of a mean with their words.
  var thaiText: String {
    let prepared = rounding == .exact ? "" : " (ปัดเป็นทศนิยม 2 ตำแหน่งก่อน)"
    return bands.map { "\($0.level) \($0.label): ≥ \($0.fromText)" }.joined(separator: "; ") + prepared
  }
}
