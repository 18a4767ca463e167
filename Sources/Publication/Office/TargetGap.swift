internal import Records
internal import Standards
internal import ThaiText

/// How far a result is above or below the office's own target, where both say the same kind of thing.
enum TargetGap: Hashable {
  case levels(Int)
  /// Percentage points, or as many as were counted, as published.
  case figure(Hundredths)
  /// The same where less is better, so that being above the target is no success.
  case excess(Hundredths)

  /// Reads a target such as `4`, `ดีมาก` or `ร้อยละ 80`; nil where it cannot be compared with the result exactly.
  ///
  /// A bare number is a figure where a KPI or percentage is measured, save that 1 to 5 beside a measured percentage
  /// is a level, for no office aims at four percent – but may where less is better, and then nobody can tell.
  /// Percentages are only compared with percentages.
  init?(target: String, _ result: NodeResult, kpi: KPI?, direction: Thresholds.Direction = .higher) {
    let vocabulary = Vocabulary.standard
    let number = ThaiNumber.parse(target, vocabulary: vocabulary)
    let level = QualityLevelWord.parse(target, vocabulary: vocabulary)
    if case .number(_, isPercent: false) = number, level.isLevel, direction == .lower { return nil }
    if case .number(let numeral, let isPercent) = number,
      isPercent || !level.isLevel || kpi.map({ !$0.kind.isPercentage }) ?? false
    {
      let hasUnit = !isPercent && target.unicodeScalars.contains(where: \.properties.isAlphabetic)
      guard let figure = Self.figure(result.value, kpi, isPercent: isPercent, hasUnit: hasUnit),
        let target = Ratio(numeral)
      else { return nil }
      let (now, aim) = (Hundredths(rounding: figure), Hundredths(rounding: target))
      let difference = Hundredths(count: now.count - aim.count)
      self = direction == .lower ? .excess(difference) : .figure(difference)
    } else if case .level(let aim) = level, let now = result.level {
      self = .levels(now.value - aim)
    } else {
      return nil
    }
  }

  /// - Parameter hasUnit: whether the target counts something, such as `5 ข้อ`, which no percentage can be held against.
  private static func figure(
    _ value: MeasuredValue?, _ kpi: KPI?, isPercent: Bool, hasUnit: Bool
  ) -> Ratio? {
    let isPercentage = kpi?.kind.isPercentage ?? true
    return switch value {
    case .figure(let figure): (isPercentage ? !hasUnit : !isPercent) ? figure : nil
    case .count(let count): isPercent ? nil : count
    default: nil
    }
  }
}

extension LevelReading {
  fileprivate var isLevel: Bool {
    if case .level = self { true } else { false }
  }
}
