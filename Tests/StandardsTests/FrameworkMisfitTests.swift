import Reference
import Standards
import Testing

@Suite("Words of a framework that fit nothing at hand")
struct FrameworkMisfitTests {
  private func misfits(_ replacements: [(String, String)]) throws -> [String] {
    var framework = TinyFiles.framework
    var round = TinyFiles.round
    for (part, replacement) in replacements {
      for text in [framework, round] where text.contains(part) {
        let broken = String(decoding: TinyFiles.text(text, part, replacement), as: UTF8.self)
        if text == framework { framework = broken } else { round = broken }
      }
    }
    let library = try FrameworkLibrary(
      frameworks: [Framework.read(Array(framework.utf8), file: "t")],
      rounds: [Round.read(Array(round.utf8), file: "r")])
    let plan = try #require(library.roundFramework(fiscalYear: 2570))
    return plan.misfits(groups: try .readEmbedded(), offices: try .readEmbedded()).map(\.english)
  }

  @Test("The embedded files have none")
  func embedded() throws {
    let library = try FrameworkLibrary.read()
    for round in library.rounds {
      let plan = try #require(library.roundFramework(fiscalYear: round.firstFiscalYear))
      #expect(plan.misfits(groups: try .readEmbedded(), offices: try .readEmbedded()) == [])
    }
  }

  @Test(
    "A slip of the pen is told with its place",
    arguments: [
      (
        #""title": "ร้อยละ", "rule""#, #""title": "ร้อยละ", "appliesTo": {"officeTypes": ["สพฐ."]}, "rule""#,
        #"1.2: the registry has no office of type "สพฐ.""#
      ),
      (#""kind": "measures""#, #""kind": "criteria""#, #"round r: owes "criteria""#),
      ("แผน {fiscalYear}", "แผน {year}", "unknown placeholder"),
      ("\"สพท.\"", "\"สพท.\"", "1.2: percentages are reported by consideration"),
    ])
  func told(part: String, replacement: String, message: String) throws {
    let told = try misfits([(part, replacement)])
    #expect(told.contains { $0.contains(message) }, "\(told)")
  }

  @Test("An owner that no registry of groups knows is told, wherever the form names it")
  func owners() throws {
    let criterion = #"""
      {"id": "1.4.1", "title": "ค", "rule": {"type": "kpi", "thresholds": [{"level": 5, "at": "100"}]},
       "kpi": {"kind": "qualitative", "text": "มี"}, "owners": {"main": ["administraton", "allGroups"]},
       "desired": {"conditions": [{"text": "ก", "owners": {"main": ["legal"], "support": ["nobody"]}}]}}
      """#
    let told = try misfits([
      (
        #""considerations": [{"id": "1.4.1", "title": "ค", "rule": {"type": "review"}}"#,
        #""criteria": [\#(criterion)"#
      )
    ])
    #expect(
      told.filter { $0.contains("no group") }.count == 2 && told.contains { $0.contains("administraton") })
  }
}
