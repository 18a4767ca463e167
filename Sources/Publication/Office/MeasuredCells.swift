internal import Records
internal import Sheets
internal import Standards

/// What was measured for a node, a number where it is one, apart from its unit.
struct MeasuredCells {
  let value: SheetCell
  let unit: String?

  /// - Parameter node: nil for the overall.
  init(_ result: NodeResult, of node: Node?) {
    if result.status == .notApplicable {
      (value, unit) = (.notApplicable, nil)
      return
    }
    switch result.value {
    case nil:
      // What a mean is taken of is measured below it: its score says what came of that.
      (value, unit) =
        result.publishedScore.map { (.figure($0), "คะแนนเฉลี่ย (1–5)") } ?? (.missing, nil)
    case .figure(let figure): (value, unit) = (.published(figure), node.flatMap(Self.unit))
    case .count(let count): (value, unit) = (.quantity(count), node.flatMap(Self.unit))
    case .answer(let isYes): (value, unit) = (.word(isYes ? "มี" : "ไม่มี"), "มี/ไม่มี")
    case .counts(let implemented, let clear):
      (value, unit) = (.count(implemented), "ประเด็นที่มี (ชัดเจน \(clear))")
    case .judgement(let implemented, let clear):
      (value, unit) = (.word("\(implemented ? "มี" : "ไม่มี") / \(clear ? "ชัดเจน" : "ไม่ชัดเจน")"), "มี / ชัดเจน")
    }
  }

  private static func unit(of node: Node) -> String? {
    if let kpi = node.form?.kpi {
      if kpi.kind.isPercentage { return kpi.kind.thaiName }
      return kpi.unit ?? (kpi.kind == .itemCount ? "ข้อ" : kpi.kind.thaiName)
    }
    switch node.rule {
    case .external: return "คะแนน"
    case .likert: return "ค่าเฉลี่ย (1–5)"
    // A figure as given is most often a mean score in a hundred.
    case let rule: return rule.measure.map { $0.figure == .ratio ? "ร้อยละ" : "ร้อยละหรือคะแนน" }
    }
  }
}

extension SheetCell {
  /// A figure as published, with its decimals also among whole numbers.
  fileprivate static func published(_ figure: Ratio) -> SheetCell { .figure(Hundredths(rounding: figure)) }

  /// Whether it says nothing of its row.
  var isEmpty: Bool {
    switch self {
    case .missing, .notApplicable: true
    default: false
    }
  }
}
