package import Records
package import Standards

/// How offices' own levels and the committee's agree, over the results that have both.
package struct ReviewAgreement: Hashable, Sendable {
  /// Offices with both levels of a result at least once.
  package let officeCount: Int
  /// Results with both levels.
  package let pairCount: Int
  package let meanSelf: Hundredths?
  package let meanReviewed: Hundredths?
  /// The mean of reviewed less self: what an analyst's AVERAGE of the difference columns gives.
  package let meanDifference: Hundredths?
  private let equal: Int
  private let selfHigher: Int
  private let selfLower: Int

  /// - Parameter results: of each office, those that are compared.
  package init(_ results: [[NodeResult]]) {
    let pairs = results.map { $0.compactMap(\.levelPair) }
    let all = pairs.flatMap { $0 }
    officeCount = pairs.count { !$0.isEmpty }
    pairCount = all.count
    meanSelf = Self.mean(all.map(\.own))
    meanReviewed = Self.mean(all.map(\.reviewed))
    meanDifference = Self.mean(all.map { $0.reviewed - $0.own })
    equal = all.count { $0.own == $0.reviewed }
    selfHigher = all.count { $0.own > $0.reviewed }
    selfLower = all.count { $0.own < $0.reviewed }
  }

  /// Shares of the pairs; nil without any.
  package var shareEqual: Ratio? { share(equal) }
  package var shareSelfHigher: Ratio? { share(selfHigher) }
  package var shareSelfLower: Ratio? { share(selfLower) }

  private func share(_ count: Int) -> Ratio? {
    pairCount == 0 ? nil : Ratio(Int128(count), over: Int128(pairCount))
  }

  private static func mean(_ levels: [Int]) -> Hundredths? {
    guard !levels.isEmpty else { return nil }
    return Hundredths(rounding: Ratio(Int128(levels.reduce(0, +)), over: Int128(levels.count)))
  }
}

extension NodeResult {
  fileprivate var levelPair: (own: Int, reviewed: Int)? {
    guard status != .notApplicable, let own = selfLevel, let reviewed = reviewLevel else { return nil }
    return (own.value, reviewed.value)
  }
}

extension PeriodAssessment {
  /// How self and reviewed levels of some nodes agree over all offices.
  package func reviewAgreement(of nodeIDs: [String]) -> ReviewAgreement {
    ReviewAgreement(results.map { result in nodeIDs.compactMap { result[id: $0] } })
  }
}
