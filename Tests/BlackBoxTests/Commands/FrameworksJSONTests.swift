import Foundation
import TestSupport
import Testing

@Suite("ruamphon frameworks --json")
struct FrameworksJSONTests {
  private static let nextYear = Repository.path + "/Samples/frameworks"

  private func json<Result: Decodable>(_ words: [String], code: Int32 = 0) throws -> Result {
    let outcome = try Program.run(["frameworks", "--lang", "en"] + words + ["--json"])
    #expect(outcome.code == code, "\(outcome.errors)")
    return try JSONDecoder().decode(Result.self, from: Data(outcome.output.utf8))
  }

  @Test("The list counts each round's tree by kind")
  func listJSON() throws {
    let list: List = try json([])
    #expect(list.schema == 1)
    #expect(list.rounds.map(\.firstFiscalYear) == list.rounds.map(\.firstFiscalYear).sorted())
    let first = try #require(list.rounds.first { $0.id == "2554-2556" })
    #expect(first.counts == Counts(standards: 5, indicators: 11, considerations: 0, criteria: 43))
    #expect(first.lastFiscalYear == 2556)
    #expect(list.frameworks.first { $0.id == "2560" }?.rounds?.contains("2564") == true)
  }

  @Test("An edition has its announcement, rules, KPIs, assumptions and work calendar")
  func showJSON() throws {
    let shown: Shown = try json(["show", "2554"])
    #expect(shown.schema == 1 && shown.framework == "2554")
    #expect(shown.adoption?.announced == "2011-03-11")
    let nodes = shown.standards.flatMap(\.flattened)
    #expect(nodes.count == 5 + 11 + 43)
    let criterion = try #require(nodes.first { $0.id == "1.1.1" })
    #expect(criterion.kind == "criterion" && criterion.rule == "kpi" && criterion.bands?.isEmpty == false)
    #expect(criterion.kpi?.text?.isEmpty == false && criterion.assumptions?.isEmpty == false)
    #expect(nodes.first { $0.id == "1.1.4" }?.categories?.map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(criterion.desired?.conditions.count == 4 && criterion.evidence?.count == 4)
    #expect(criterion.owners?.main == ["policyPlanning"] && criterion.owners?.support == ["allGroups"])
    let categories = nodes.first { $0.id == "1.1.4" }?.categories ?? []
    #expect(categories.map { $0.desired?.conditions.count ?? 0 } == [9, 8, 11, 8, 9, 11], "56 of 76 claimed")
    #expect(shown.round?.process?.steps.map(\.number) == Array(1...9))
    #expect(shown.round?.process?.steps[1].isApproval == true)
  }

  @Test("A round has stated beside computed counts, owed sheets, documents and external results")
  func showRoundJSON() throws {
    let shown: Shown = try json(["show", "2564"])
    #expect(shown.adoption == nil && shown.round?.id == "2564")
    #expect(shown.round?.stated?.considerations == 17 && shown.round?.countedItems == 14)
    #expect(shown.round?.owes?.map(\.kind) == ["external", "measures", "survey", "review"])
    #expect(shown.standards.map(\.rule) == ["external", "external", "mean"])
    let next: Shown = try json(["show", "2566", "--frameworks", Self.nextYear])
    #expect(
      next.round?.requiredDocuments?.first?.title == "แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2566")
    #expect(next.round?.requiredDocuments?.first?.isRequired == true)
    #expect(try Program.run(["frameworks", "show", "2558", "--json"]).code == 10)
  }

  @Test("The check gives every file's fault, or the counts with what is worth knowing")
  func checkJSON() throws {
    let right: Checked = try json(["check"])
    #expect(right.schema == 1 && right.frameworks == 2 && right.rounds == 4 && right.faults == nil)
    #expect(right.warnings?.contains { $0.framework == "2554" && $0.message.contains("claim 76") } == true)
    let folder = try TemporaryFolder()
    try folder.write(["a.json": "[]", "b.json": #"{"schema": 1, "fiscalYears": {"from": 2570, "til": 1}}"#])
    let paths = ["a.json", "b.json"].map { folder.path + "/" + $0 }
    let wrong: Checked = try json(["check"] + paths, code: 12)
    #expect(wrong.faults?.map(\.file) == paths && wrong.faults?.map(\.path) == ["$", "$.fiscalYears"])
    #expect(wrong.faults?.allSatisfy { !$0.reason.isEmpty } == true && wrong.frameworks == nil)
  }
}

/// What callers of `frameworks --json` rely on.
private struct List: Decodable {
  struct Round: Decodable {
    let id: String
    let firstFiscalYear: Int
    let lastFiscalYear: Int?
    let counts: Counts
  }

  struct Edition: Decodable {
    let id: String
    let rounds: [String]?
  }

  let schema: Int
  let rounds: [Round]
  let frameworks: [Edition]
}

private struct Counts: Decodable, Equatable {
  let standards, indicators, considerations, criteria: Int
}

private struct Shown: Decodable {
  struct Adoption: Decodable { let announced: String }

  struct Node: Decodable {
    struct KPI: Decodable { let text: String? }

    struct Desired: Decodable {
      struct Condition: Decodable { let text: String }
      let conditions: [Condition]
    }

    struct Owners: Decodable { let main, support: [String]? }

    struct Category: Decodable {
      let number: Int
      let desired: Desired?
    }

    let id, kind, rule, ruleText: String
    let bands: String?
    let kpi: KPI?
    let categories: [Category]?
    let desired: Desired?
    let evidence: [String]?
    let owners: Owners?
    let assumptions: [String]?
    let children: [Node]?

    var flattened: [Node] { [self] + (children ?? []).flatMap(\.flattened) }
  }

  struct Round: Decodable {
    struct Stated: Decodable { let considerations: Int? }

    struct Sheet: Decodable { let kind: String }

    struct Document: Decodable {
      let title: String
      let isRequired: Bool
    }

    struct Process: Decodable { let steps: [Step] }

    struct Step: Decodable {
      let number: Int
      let isApproval: Bool
    }

    let id: String
    let countedItems: Int
    let stated: Stated?
    let owes: [Sheet]?
    let requiredDocuments: [Document]?
    let process: Process?
  }

  let schema: Int
  let framework: String
  let adoption: Adoption?
  let round: Round?
  let standards: [Node]
}

private struct Checked: Decodable {
  struct Fault: Decodable {
    let file, path, reason: String
  }

  struct Warning: Decodable {
    let framework, message: String
  }

  let schema: Int
  let frameworks: Int?
  let rounds: Int?
  let faults: [Fault]?
  let warnings: [Warning]?
}
