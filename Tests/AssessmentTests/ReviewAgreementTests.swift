import Assessment
import Records
import Standards
import Testing

@Suite("Self against reviewed levels")
struct ReviewAgreementTests {
  private func result(_ own: Int?, _ reviewed: Int?, _ status: ResultStatus = .final) -> NodeResult {
    var result = NodeResult(nodeID: "3.1")
    result.selfLevel = own.flatMap { QualityLevel($0) }
    result.reviewLevel = reviewed.flatMap { QualityLevel($0) }
    result.status = status
    return result
  }

  @Test("Only results with both levels count, each once, and offices that have any")
  func pairs() {
    let found = ReviewAgreement([
      [result(5, 4), result(4, 4), result(3, nil)], [result(nil, 5)],
      [result(2, 5), result(5, 5, .notApplicable), result(4, 3)], [],
    ])
    #expect((found.officeCount, found.pairCount) == (2, 4))
    // 5 + 4 + 2 + 4 = 15 and 4 + 4 + 5 + 3 = 16 over 4; the mean difference is that of the pairs.
    #expect(found.meanSelf?.description == "3.75")
    #expect(found.meanReviewed?.description == "4.00")
    #expect(found.meanDifference?.description == "0.25")
    #expect(found.shareEqual == Ratio(1, over: 4))
    #expect(found.shareSelfHigher == Ratio(1, over: 2))
    #expect(found.shareSelfLower == Ratio(1, over: 4))
  }

  @Test("Without a pair there is no mean and no share, never zero")
  func none() {
    let found = ReviewAgreement([[result(4, nil)], [result(nil, 4)]])
    #expect((found.officeCount, found.pairCount) == (0, 0))
    #expect((found.meanSelf, found.meanReviewed, found.meanDifference) == (nil, nil, nil))
    #expect((found.shareEqual, found.shareSelfHigher, found.shareSelfLower) == (nil, nil, nil))
  }

  @Test("A nation's pairs are of the nodes that are asked for")
  func nation() throws {
    var nation = try Nation("2565-03", offices: ["1001", "1101", "1102"])
    for code in ["1001", "1101", "1102"] {
      nation.measure(code, ["3.2.1": Ratio(85)])
      for (id, isClear) in (1...6).map({ ("1.1.\($0)", $0 < 6) }) {
        nation.consider(code, id, implemented: true, clear: isClear)
      }
    }
    nation.review("1001", ["1.1": 4])
    nation.review("1101", ["1.1": 2])
    let found = nation.assessment.reviewAgreement(of: ["1.1", "1.2"])
    // All six implemented and five clear: a self level of 4 (002).
    #expect((found.officeCount, found.pairCount) == (2, 2))
    #expect(found.meanSelf?.description == "4.00")
    #expect(found.meanReviewed?.description == "3.00")
    #expect(found.shareEqual == Ratio(1, over: 2))
    #expect(nation.assessment.reviewAgreement(of: ["2.1"]).pairCount == 0)
  }
}
