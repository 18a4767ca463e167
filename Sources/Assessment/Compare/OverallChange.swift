internal import Records
package import Standards

/// What became of an office's overall result since an earlier month.
///
/// Source: Scoring, *Comparison*.
package struct OverallChange: Hashable, Sendable {
  /// Printed score and level of the overall.
  package struct Figures: Hashable, Sendable {
    package let score: Hundredths
    package let level: QualityLevel
  }

  /// In the order in which readers ask: what is gone, what is another level, what is new, what else moved.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// It had a result and has none now.
    case lost
    case levelChanged
    /// It has a result and had none, though the office and its criteria compare.
    case appeared
    case scoreChanged
    case same
  }

  package let office: Office
  package let before: Figures?
  package let after: Figures?
  package let kind: Kind

  /// Nil where the office has a result neither then nor now.
  init?(_ office: Office, before: Figures?, after: Figures?) {
    switch (before, after) {
    case (nil, nil): return nil
    case (_?, nil): kind = .lost
    case (nil, _?): kind = .appeared
    case (let before?, let after?):
      kind =
        before.level != after.level ? .levelChanged : before.score != after.score ? .scoreChanged : .same
    }
    self.office = office
    self.before = before
    self.after = after
  }

  /// Score after less before; nil without both.
  package var change: Hundredths? { Comparison.change(from: before?.score, to: after?.score) }
}

extension PeriodAssessment {
  /// What became of every office whose overall result compares, by office code.
  package func overallChanges(since earlier: EarlierPeriod) -> [OverallChange] {
    let compared = ComparedPeriod(plan, with: earlier)
    return zip(offices, results).compactMap { office, result in
      let before: OverallChange.Figures?
      switch compared.score(of: office.code, nodeID: OfficeResult.overallID) {
      case .published(let score?, let level): before = .init(score: score, level: level)
      case .noLevel, .noOffice: before = nil
      case .published, .otherCriteria, .redrawn, .unpublished: return nil
      }
      return OverallChange(office, before: before, after: result.overall.comparedFigures)
    }
  }

  /// The offices whose overall score rose most, then those whose score fell most, by size and then by code.
  ///
  /// - Parameter most: how many of each.
  package func largestChanges(since earlier: EarlierPeriod, most: Int) -> [OverallChange] {
    // Offices come in code order, which a stable order by size keeps among equals.
    let changes = overallChanges(since: earlier).enumerated().compactMap { offset, change in
      change.change.map { (offset: offset, size: $0.count, change: change) }
    }
    let rising = changes.filter { $0.size > 0 }.sorted { ($1.size, $0.offset) < ($0.size, $1.offset) }
    let falling = changes.filter { $0.size < 0 }.sorted { ($0.size, $0.offset) < ($1.size, $1.offset) }
    return (rising.prefix(most) + falling.prefix(most)).map(\.change)
  }
}

extension NodeResult {
  fileprivate var comparedFigures: OverallChange.Figures? {
    guard let level, let score = publishedScore else { return nil }
    return .init(score: score, level: level)
  }
}
