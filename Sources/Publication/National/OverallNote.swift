internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// Why an overall lies outside its standards, said wherever that is printed.
///
/// Source: Scoring, *Self, reviewed, final*.
extension PublishedPeriod {
  /// Of the nation: its overall is a mean over other offices than each standard's; nil where it lies among them.
  var overallNote: String? {
    let nation = assessment.nation
    let overall = assessment.distribution(of: OfficeResult.overallID, in: nation)
    let means = plan.standards.map { assessment.distribution(of: $0.id, in: nation).meanScore }
    guard let mean = overall.meanScore, let side = OverallSide(of: mean, among: means.compactMap { $0 })
    else {
      return nil
    }
    let judged = assessment.results.filter { $0.overall.level != nil }
    let parts = plan.standards.compactMap { standard in
      judged.compactMap { $0[id: standard.id] }.meanOfCounted.map { "\(standard.heading) \($0)" }
    }
    return """
      หมายเหตุ: คะแนนเฉลี่ยภาพรวม (\(mean)) \(side.words)ทุกมาตรฐาน เพราะคิดเฉพาะ \(overall.count) เขตที่มีผลภาพรวม \
      และคิดจากคะแนนที่ใช้จริงของเขตเหล่านั้น: \(parts.joined(separator: ", "))
      """
  }

  /// Of an office: the scores that its overall used in place of the printed ones; nil where it lies among these.
  func overallNote(of result: OfficeResult) -> String? {
    let standards = plan.standards.compactMap { standard in
      result[id: standard.id].map { (heading: standard.heading, result: $0) }
    }
    guard let overall = result.overall.publishedScore,
      let side = OverallSide(of: overall, among: standards.compactMap(\.result.publishedScore))
    else { return nil }
    let used = standards.compactMap { standard -> String? in
      guard let counted = standard.result.countedScore.map({ Hundredths(rounding: $0) }),
        counted != standard.result.publishedScore
      else { return nil }
      let printed = standard.result.publishedScore?.description ?? SheetCell.missingText
      return "\(standard.heading) ใช้ \(counted) แทน \(printed)"
    }
    if used.isEmpty { return nil }
    return "ภาพรวม\(side.words)คะแนนทุกมาตรฐาน เพราะใช้ระดับของคณะกรรมการ: \(used.joined(separator: ", "))"
  }
}

/// On which side of all of its parts a mean lies.
private enum OverallSide {
  case above
  case below

  /// Nil where it lies among them, or there are none.
  init?(of overall: Hundredths, among parts: [Hundredths]) {
    guard let least = parts.min(), let most = parts.max() else { return nil }
    if overall > most { self = .above } else if overall < least { self = .below } else { return nil }
  }

  var words: String {
    switch self {
    case .above: "สูงกว่า"
    case .below: "ต่ำกว่า"
    }
  }
}

extension [NodeResult] {
  /// The mean of the scores that overalls used.
  fileprivate var meanOfCounted: Hundredths? {
    let scores = compactMap(\.countedScore)
    if scores.isEmpty { return nil }
    return Hundredths(rounding: scores.reduce(Ratio.zero, +) / Ratio(scores.count))
  }
}
