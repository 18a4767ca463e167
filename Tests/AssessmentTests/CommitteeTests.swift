import Assessment
import Records
import Standards
import Testing

@Suite("A committee that judges by consideration")
struct CommitteeTests {
  /// All six implemented by the office's own word, some of them not clear by the committee's.
  private func nation(unclear: Set<Int>, open: Set<Int> = []) throws -> Nation {
    var nation = try Nation("2565-03", offices: ["2402"])
    for number in 1...6 {
      nation.consider("2402", "1.1.\(number)", implemented: true, clear: true)
      if open.contains(number) { continue }
      nation.judge("2402", "1.1.\(number)", [(true, !unclear.contains(number))])
    }
    return nation
  }

  @Test("The rubric makes the reviewed level of its judgements, the office's own stays beside it")
  func computed() throws {
    for (unclear, level) in [([], 5), ([1], 4), ([1, 2], 3), ([1, 2, 3], 2), ([1, 2, 3, 4], 1)] {
      let result = try nation(unclear: Set(unclear)).node("2402", "1.1")
      #expect(result.reviewLevel?.value == level && result.level?.value == level)
      #expect(result.selfLevel?.value == 5 && result.status == .final && result.missing.isEmpty)
      #expect(result.value == .counts(implemented: 6, clear: 6))
    }
  }

  @Test("A consideration that was decided is final; its value is the office's own")
  func consideration() throws {
    let nation = try nation(unclear: [1], open: [6])
    let judged = try nation.node("2402", "1.1.1")
    #expect(judged.status == .final && judged.value == .judgement(isImplemented: true, isClear: true))
    #expect(try nation.node("2402", "1.1.6").status == .provisional)
  }

  @Test("Some considerations judged make no level, the office's own counts")
  func incomplete() throws {
    let result = try nation(unclear: [], open: [3]).node("2402", "1.1")
    #expect(result.reviewLevel == nil && result.level?.value == 5 && result.status == .provisional)
    var tied = try nation(unclear: [])
    tied.judge("2402", "1.1.2", [(true, true), (true, false)])
    #expect(try tied.node("2402", "1.1").reviewLevel == nil)
  }

  @Test("The level that the committee gave stands before the one by its judgements")
  func given() throws {
    var nation = try nation(unclear: [1, 2])
    nation.review("2402", ["1.1": 5])
    #expect(try nation.node("2402", "1.1").reviewLevel?.value == 5)
  }

  @Test("What would raise a level by the committee's judgements really does, with what it needs at least")
  func raise() throws {
    var nation = try nation(unclear: [1, 2])
    func explained(_ nation: Nation) throws -> NodeExplanation {
      let assessment = nation.assessment
      let explainer = OfficeExplainer(
        plan: nation.plan, reports: assessment.reports[0], result: assessment.results[0],
        evidence: OfficeEvidence(rows: [], surveys: [], findings: []))
      return try #require(explainer.explain().find("1.1"))
    }
    let node = try explained(nation)
    guard case .rubric(let raise)? = node.raise else {
      Issue.record("\(String(describing: node.raise))")
      return
    }
    #expect(raise.isByCommittee && (raise.implement, raise.clarify) == (0, 1))
    #expect(raise.unclear == ["1.1.1", "1.1.2"] && raise.target.value == 4)
    guard case .rubric(let count?, let lacking, given: nil)? = node.committee else {
      Issue.record("\(String(describing: node.committee))")
      return
    }
    #expect((count.implemented, count.clear, count.level.value) == (6, 4, 3) && lacking.isEmpty)
    #expect(node.kinds.contains(.review) && node.children[0].kinds.contains(.review))
    nation.judge("2402", "1.1.1", [(true, true)])
    #expect(try nation.node("2402", "1.1").level == raise.target)
    nation.review("2402", ["1.1": 3])
    #expect(try explained(nation).raise == .review(to: QualityLevel(4)))
  }

  @Test("More than half decide; what is not implemented is not clear")
  func majority() {
    func decided(_ votes: [(Bool, Bool?)]) -> Judgement? {
      Judgement(majorityOf: votes.compactMap { Judgement(isImplemented: $0.0, isClear: $0.1) })
    }
    #expect(
      decided([(true, true), (true, true), (false, nil)]) == Judgement(isImplemented: true, isClear: true))
    #expect(
      decided([(true, true), (true, false), (false, nil)]) == Judgement(isImplemented: true, isClear: false))
    #expect(
      decided([(true, true), (false, nil), (false, false)]) == Judgement(isImplemented: false, isClear: nil))
    #expect(decided([(true, true), (true, false)]) == nil && decided([(true, true), (false, nil)]) == nil)
    #expect(decided([]) == nil)
    #expect(Majority.of([4, 4, 3]) == 4 && Majority.of([4, 4, 3, 2]) == nil)
  }

  @Test("Assessors agree, are decided by majority or are tied, each item of several of them once")
  func agreement() throws {
    var nation = try Nation("2565-03", offices: ["1001", "2402"])
    nation.judge("2402", "1.1.1", [(true, true), (true, true), (true, true)])
    nation.judge("2402", "1.1.2", [(true, true), (true, false), (true, true)])
    nation.judge("2402", "1.1.3", [(true, true), (true, false)])
    nation.judge("2402", "1.1.4", [(true, true)])
    nation.judge("1001", "1.1.1", [(false, false), (false, false)])
    let node = try #require(nation.plan.node("1.1"))
    let found = nation.assessment.assessorAgreement(of: node)
    #expect((found.officeCount, found.itemCount) == (2, 4))
    #expect((found.unanimous, found.byMajority, found.undecided) == (2, 1, 1))
    #expect(found.shareUnanimous == Ratio(1, over: 2))
    let other = nation.assessment.assessorAgreement(of: try #require(nation.plan.node("1.2")))
    #expect(other.itemCount == 0 && other.shareUnanimous == nil)
  }
}
