import Reference
import Standards
import Testing

@Suite("The embedded 2554 framework")
struct Framework2554Tests {
  private static let plan = try? FrameworkLibrary.read().roundFramework(fiscalYear: 2556)

  private func plan() throws -> RoundFramework { try #require(Self.plan) }
  private func criteria() throws -> [Node] { try plan().nodes.filter { $0.kind == .criterion } }

  @Test("It has 5 standards, 11 indicators and 43 criteria, as many in each as the announcement lists")
  func counts() throws {
    let plan = try plan()
    #expect(plan.standards.count == 5)
    #expect(plan.computedCount(of: .indicator) == 11)
    #expect(plan.computedCount(of: .criterion) == 43)
    let expected = [
      "1.1": 6, "1.2": 2, "2.1": 4, "2.2": 2, "3.1": 5, "3.2": 4, "4.1": 4, "4.2": 4, "4.3": 5, "5.1": 2,
      "5.2": 5,
    ]
    let counted = plan.nodes.filter { $0.kind == .indicator }.map { ($0.id, $0.children.count) }
    #expect(Dictionary(uniqueKeysWithValues: counted) == expected)
  }

  @Test("Every criterion has a KPI that decides a level, is measured, or says why it has none")
  func kpis() throws {
    for node in try criteria() {
      let form = try #require(node.form, "\(node.id)")
      #expect(!form.kpis.isEmpty, "\(node.id)")
      for kpi in form.kpis where kpi.reviewOnly == nil && node.rule.name == "kpi" {
        #expect(kpi.text != nil && (kpi.required != nil) == kpi.kind.isMeasured, "\(node.id)")
      }
    }
    let judged = try criteria().filter { $0.form?.reviewOnly == nil && $0.rule.name == "kpi" }
    #expect(judged.count == 18)
    #expect(
      try criteria().filter { $0.rule.name == "measured" }.map(\.id) == ["2.2.2", "3.2.1", "3.2.2", "3.2.3"])
    let trends = try criteria().filter { $0.rule.name == "trend" }
    #expect(trends.map(\.id) == ["3.2.4", "4.1.4"])
    #expect(trends.map(\.rule.direction) == [.higher, .lower])
    let kinds = Dictionary(grouping: judged.flatMap { $0.form?.kpis ?? [] }, by: \.kind).mapValues(\.count)
    #expect(kinds == [.itemCount: 15, .percentage: 4, .qualitative: 4])
    #expect(try Set(criteria().flatMap { $0.form?.kpis ?? [] }.map(\.kind)) == Set(KPI.Kind.allCases))
  }

  @Test("The blank KPIs and the blank target are among those that only the committee judges")
  func blanks() throws {
    for id in ["1.2.2", "5.2.2", "5.2.4", "4.3.1"] {
      #expect(try plan().node(id)?.form?.reviewOnly?.isEmpty == false, "\(id)")
      #expect(try plan().node(id)?.assumedThreshold == nil)
    }
    #expect(try plan().node("5.2.2")?.form?.kpi?.text?.contains(".....") == true)
  }

  @Test("Its KPIs claim 76 conditions of the PMQA categories and list 56; four categories cannot be reached")
  func claimed() throws {
    let warnings = try plan().framework.warnings
    #expect(warnings.contains(.unreachableInAll(node: "1.1.4", claimed: 76, listed: 56)))
    let categories: [[Int]] = warnings.compactMap { warning in
      guard case .unreachable("1.1.4", let category?, let claimed, let listed) = warning else { return nil }
      return [category, claimed, listed]
    }
    #expect(categories == [[1, 11, 9], [2, 12, 8], [3, 12, 11], [5, 22, 9]])
    #expect(warnings.count { if case .reviewOnly = $0 { true } else { false } } == 19)
    #expect(
      warnings.contains { warning in
        if case .sharedTitle(_, let nodes) = warning { nodes == ["1.1.3", "1.1.4"] } else { false }
      })
  }

  @Test("Every group that it names is in the registry of groups")
  func owners() throws {
    let known = Set(try GroupRegistry.readEmbedded().groups.map(\.key) + [Group.allGroups, Group.allStaff])
    for node in try criteria() {
      let form = try #require(node.form)
      let owners =
        [form.owners] + form.categories.map(\.owners)
        + form.categories.flatMap { $0.desired.list.compactMap(\.owners) }
      #expect(Set(owners.flatMap(\.keys)).isSubset(of: known), "\(node.id)")
    }
    #expect(try plan().node("5.2.1")?.form?.owners.main == ["administration"])
    #expect(try plan().node("5.2.1")?.form?.owners.support == ["supervision", "personnel"])
  }

  @Test("Whatever no source states is said to be assumed")
  func assumptions() throws {
    let plan = try plan()
    #expect(plan.framework.scale.assumed != nil && plan.framework.overall.assumed != nil)
    for node in plan.nodes where node.kind != .criterion { #expect(node.assumed != nil, "\(node.id)") }
    for node in try criteria() where node.form?.reviewOnly == nil && node.givesLevel {
      #expect(node.assumedThreshold != nil, "\(node.id)")
    }
    #expect(plan.round.owed.allSatisfy { $0.assumed != nil })
    #expect(plan.round.owed.map(\.kind) == [.criteria, .review])
  }

  @Test("How it came into force is told by post, not by person")
  func adoption() throws {
    let adoption = try #require(try plan().framework.adoption)
    #expect(adoption.announced.thaiTitle == "11 มีนาคม 2554")
    #expect(adoption.signatoryPost.hasPrefix("ผู้อำนวยการ"))
    #expect(adoption.legalBasis.count == 5)
  }
}
