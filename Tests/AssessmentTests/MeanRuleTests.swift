import Assessment
import Records
import Standards
import Testing

@Suite("Means of levels, weighted and cut")
struct MeanRuleTests {
  /// A framework of one standard with three reviewed indicators under the rule that a test gives.
  private func nation(_ rule: String, levels: [Int]) throws -> Nation {
    let bands = zip(["5", "4", "3", "2", "1"], ["4.50", "3.50", "2.50", "1.50", "1.00"]).map {
      #"{"level": \#($0), "label": "ระดับ", "from": "\#($1)"}"#
    }.joined(separator: ", ")
    let indicators = (1...3).map {
      #"{"id": "1.\#($0)", "title": "ตัวบ่งชี้", "rule": {"type": "review"}}"#
    }.joined(separator: ", ")
    let text = """
      {"schema": 1, "id": "t", "edition": "t", "scale": {"rounding": "exact", "levels": [\(bands)]},
       "overall": {"title": "ภาพรวม", "rule": \(rule.replacing("1.1", with: "1"))},
       "standards": [{"id": "1", "title": "มาตรฐาน", "rule": \(rule), "indicators": [\(indicators)]}]}
      """
    let round = #"{"schema": 1, "id": "r", "framework": "t", "fiscalYears": {"from": 2500}}"#
    let library = try FrameworkLibrary(
      frameworks: [Framework.read(Array(text.utf8), file: "t")],
      rounds: [Round.read(Array(round.utf8), file: "r")])
    let plan = try #require(library.roundFramework(fiscalYear: 2565))
    let period = try #require(Period("2565-03"))
    let office = Office(
      code: "1", type: "สพป.", name: "ก", shortName: "ก", abbreviation: "ก", provinces: [], region: "กลาง",
      validFrom: period, validTo: nil, successors: [], aliases: [], groupings: [])
    var nation = Nation(period, plan, [office])
    for (index, level) in levels.enumerated() { nation.review("1", ["1.\(index + 1)": level]) }
    return nation
  }

  @Test(
    "The rule decides what the same levels come to",
    arguments: [
      (#"{"type": "mean"}"#, [5, 5, 4], "4.67", 5), (#"{"type": "mean-truncated"}"#, [5, 5, 4], "4.67", 4),
      (#"{"type": "mean"}"#, [5, 4, 4], "4.33", 4), (#"{"type": "mean-truncated"}"#, [5, 5, 5], "5.00", 5),
      (#"{"type": "mean-truncated"}"#, [1, 1, 2], "1.33", 1),
      (#"{"type": "mean", "weights": {"1.1": "2"}}"#, [5, 4, 4], "4.50", 5),
      (#"{"type": "mean", "weights": {"1.1": "0.5"}}"#, [5, 4, 4], "4.20", 4),
      (#"{"type": "mean-truncated", "weights": {"1.1": "2"}}"#, [5, 4, 4], "4.50", 4),
    ])
  func rules(rule: String, levels: [Int], score: String, level: Int) throws {
    let result = try nation(rule, levels: levels).node("1", "1")
    #expect(result.publishedScore?.description == score)
    #expect(result.level?.value == level)
  }

  @Test("The overall is banded by its own rule")
  func overall() throws {
    #expect(
      try nation(#"{"type": "mean-truncated"}"#, levels: [5, 5, 4]).node("1", "overall").level?.value == 4)
    #expect(try nation(#"{"type": "mean"}"#, levels: [5, 5, 4]).node("1", "overall").level?.value == 5)
  }
}
