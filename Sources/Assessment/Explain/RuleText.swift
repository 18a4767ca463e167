package import Basics
internal import Records
package import Standards

extension Rule {
  /// How a level comes to be, in one phrase: for readers of `เกณฑ์และวิธีคำนวณ` and of `ruamphon explain`.
  package func text(_ language: Language) -> String {
    language == .thai ? thaiText : englishText
  }

  private var thaiText: String {
    switch self {
    case .rubric: "นับประเด็นการพิจารณาที่ดำเนินการและชัดเจน แล้วเทียบเกณฑ์"
    case .bands(let bands):
      bands.measure.figure == .ratio
        ? "ร้อยละของตัวตั้งรวมต่อตัวหารรวม เทียบเกณฑ์" : "ร้อยละตามที่รายงาน เทียบเกณฑ์"
    case .measured: "แสดงค่าตามที่รายงาน ไม่ให้ระดับ เพราะไม่มีเอกสารใดกำหนดเกณฑ์ จึงไม่นำไปคิดค่าเฉลี่ย"
    case .trend(let trend): trend.thaiText
    case .likert(_, let minimum):
      "ค่าเฉลี่ยของทุกคำตอบในแบบสอบถาม เทียบเกณฑ์ (ผู้ตอบอย่างน้อย \(minimum) คน)"
    case .external(let external): "\(external.sourceNote) (คะแนนเต็ม \(external.scale))"
    case .kpi: "ผลเป็นร้อยละของค่าที่ตัวชี้วัดกำหนด เทียบเกณฑ์ (มี = 100 ไม่มี = 0)"
    case .mean: "ค่าเฉลี่ยของรายการย่อย เทียบเกณฑ์" + weightsText("ถ่วงน้ำหนัก")
    case .meanTruncated: "ค่าเฉลี่ยของรายการย่อย ตัดเศษทิ้ง" + weightsText("ถ่วงน้ำหนัก")
    case .review: "ระดับตามที่คณะกรรมการประเมิน"
    case .judgement: "พิจารณาว่าดำเนินการและชัดเจนหรือไม่ ไม่มีระดับของตนเอง"
    }
  }

  private var englishText: String {
    switch self {
    case .rubric: "considerations implemented and clear are counted and held against the steps"
    case .bands(let bands):
      bands.measure.figure == .ratio
        ? "percentage of summed numerators over summed denominators, banded"
        : "percentage as reported, banded"
    case .measured: "told as reported and given no level, as no source bands it; it counts in no mean"
    case .trend(let trend): trend.englishText
    case .likert(_, let minimum):
      "mean of all answers of the survey, banded (at least \(minimum) respondents)"
    case .external(let external): "\(external.sourceNote) (of \(external.scale) points)"
    case .kpi: "what was achieved as a percentage of what the KPI requires, banded (yes = 100, no = 0)"
    case .mean: "mean of the items below, banded" + weightsText("weighted")
    case .meanTruncated: "mean of the items below, cut to its whole part" + weightsText("weighted")
    case .review: "the committee's level"
    case .judgement: "implemented and clear or not; no level of its own"
    }
  }

  /// What is lacking where a node has no level.
  /// - Parameter missing: the ids of what below it has not been reported.
  package func lackingText(_ missing: [String], _ language: Language) -> String {
    func pick(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }
    let missing = missing.joined(separator: ", ")
    return switch self {
    case .rubric: pick("ยังไม่รายงานประเด็น \(missing)", "considerations not reported: \(missing)")
    case .mean, .meanTruncated:
      missing.isEmpty
        ? pick("ยังไม่มีค่าของรายการย่อย", "nothing below it has been measured")
        : pick("ยังไม่มีระดับของ \(missing)", "no level of \(missing)")
    case .trend(let trend) where trend.thresholds != nil:
      pick(
        "ยังไม่มีค่าที่ใช้ได้ของปีนี้หรือของปีงบประมาณก่อน", "no usable value of this or of the last fiscal year")
    case .bands, .measured, .trend: pick("ยังไม่มีค่าที่ใช้ได้ของรายการนี้", "no usable value of this item")
    case .kpi:
      missing.isEmpty
        ? pick("ยังไม่มีผลที่ใช้ได้ของเกณฑ์นี้", "no usable result of this criterion")
        : pick("ยังไม่มีผลที่ใช้ได้ของ \(missing)", "no usable result of \(missing)")
    case .likert: pick("ยังไม่มีแบบสอบถามที่นับได้", "no survey that counts")
    case .external(let external): external.sourceNote + pick(" (ยังไม่ได้รับ)", " (not received)")
    case .review, .judgement: pick("ยังไม่มีผลการประเมินของคณะกรรมการ", "no result of the committee")
    }
  }

  /// The edges of the levels, best first; nil where the rule has none of its own.
  package func edges(_ framework: Framework, _ language: Language = .thai) -> String? {
    switch self {
    case .rubric(let rubric): rubric.text(language)
    case .bands(let bands): bands.thresholds.text(language)
    case .trend(let trend): trend.thresholds?.text(language)
    case .external(let external): external.thresholds.text(language)
    case .kpi(let levels): levels.thresholds.text(language)
    case .likert(let id, _): framework.survey(id)?.scale.text(language)
    case .mean: framework.scale.text(language)
    case .meanTruncated, .measured, .review, .judgement: nil
    }
  }

  /// Why thresholds of the rule itself are assumed.
  package var assumed: String? {
    switch self {
    case .bands(let bands): bands.assumed
    case .trend(let trend): trend.assumed
    case .external(let external): external.assumed
    case .kpi(let levels): levels.assumed
    default: nil
    }
  }

  /// The weights of a mean in brackets; nothing where all weigh the same.
  fileprivate func weightsText(_ word: String) -> String {
    guard let weights, !weights.isEmpty else { return "" }
    let parts = weights.sorted { $0.key < $1.key }.map { "\($0.key) × \(Hundredths(rounding: $0.value))" }
    return " (\(word) \(parts.joined(separator: ", ")))"
  }
}

extension Node {
  /// Which of the items below have no level by rule, so that the mean is not taken of them; nil where all have one.
  package func unleveledText(_ language: Language) -> String? {
    let unleveled = children.filter { !$0.givesLevel && $0.rule != .judgement }
    guard rule.weights != nil, !unleveled.isEmpty else { return nil }
    let (counted, all) = (children.count - unleveled.count, children.count)
    let ids = unleveled.map(\.id).joined(separator: ", ")
    return language == .thai
      ? "มีระดับตามเกณฑ์ \(counted) จาก \(all) รายการ (\(ids) ไม่ให้ระดับ)"
      : "\(counted) of \(all) items have a level by rule (\(ids) have none)"
  }

  /// The rule as it works for the node: a criterion whose KPI decides nothing is judged by review only.
  package var effectiveRule: Rule { form?.reviewOnly == nil ? rule : .review }

  /// Why the node or the thresholds of its rule are assumed, each reason once; empty where sources state them.
  package var assumptions: [String] {
    [assumed, effectiveRule.assumed].compactMap { $0 }.reduce(into: []) { list, reason in
      if !list.contains(reason) { list.append(reason) }
    }
  }
}

extension MeasureTrend {
  fileprivate var thaiText: String {
    let move = direction == .lower ? "ลดลง" : "เพิ่มขึ้น"
    let least = atLeast.map { "อย่างน้อย \(Hundredths(rounding: $0)) จุด" } ?? ""
    let level = thresholds == nil ? "ไม่ให้ระดับ" : "แล้วเทียบเกณฑ์ของส่วนที่เปลี่ยนไป"
    return "เทียบกับปีงบประมาณก่อน: บรรลุเมื่อค่า\(move)\(least) \(level)"
  }

  fileprivate var englishText: String {
    let move = direction == .lower ? "fall" : "rise"
    let least = atLeast.map { " by at least \(Hundredths(rounding: $0)) points" } ?? ""
    let level = thresholds == nil ? "no level" : "then the change is banded"
    return "against the last fiscal year: achieved by a \(move)\(least); \(level)"
  }
}

extension Framework.Overall {
  /// How the standards become one result, in one phrase.
  package func text(_ language: Language) -> String {
    language == .thai
      ? "ค่าเฉลี่ยของคะแนนมาตรฐาน (ไม่ปัดเศษก่อนเทียบเกณฑ์)" + rule.weightsText("ถ่วงน้ำหนัก")
      : "mean of the standards' scores, not rounded before it is banded" + rule.weightsText("weighted")
  }
}

extension Rubric {
  fileprivate func text(_ language: Language) -> String {
    let steps = steps.map { step in
      language == .thai
        ? "ระดับ \(step.level): ดำเนินการ ≥ \(step.implemented) และชัดเจน ≥ \(step.clear)"
        : "level \(step.level): implemented ≥ \(step.implemented) and clear ≥ \(step.clear)"
    }
    return (steps + [language.otherwise(otherwise)]).joined(separator: "; ")
  }
}

extension Thresholds {
  fileprivate func text(_ language: Language) -> String {
    let sign = direction == .higher ? "≥" : "≤"
    let steps = steps.map { step in
      "\(language == .thai ? "ระดับ" : "level") \(step.level): \(sign) \(step.atText)"
    }
    return (steps + [language.otherwise(.lowest)]).joined(separator: "; ")
  }
}

extension LevelScale {
  /// The bands of a mean with their words.
  package func text(_ language: Language) -> String {
    let note = language == .thai ? " (ปัดเป็นทศนิยม 2 ตำแหน่งก่อน)" : " (rounded half up to 2 decimals first)"
    let prepared = rounding == .exact ? "" : note
    return bands.map { "\($0.level) \($0.label): ≥ \($0.fromText)" }.joined(separator: "; ") + prepared
  }
}

extension Language {
  fileprivate func otherwise(_ level: QualityLevel) -> String {
    self == .thai ? "นอกนั้น ระดับ \(level)" : "otherwise level \(level)"
  }
}
