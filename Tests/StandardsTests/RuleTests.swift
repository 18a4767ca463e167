import Reference
import Standards
import TestSupport
import Testing

@Suite("Rules")
struct RuleTests {
  /// The rules of the embedded 2560 framework in fiscal year 2565.
  private static let plan = try? FrameworkLibrary.read().roundFramework(fiscalYear: 2565)

  private func rule(_ id: String) throws -> Rule { try #require(Self.plan?.node(id)).rule }

  /// Indicator 1.3 of the tiny framework with another rule.
  private func tinyRule(_ json: String) throws -> Rule {
    let likert = #"{"type": "likert", "survey": "s", "minimumRespondents": 30}"#
    let bytes = TinyFiles.text(TinyFiles.framework, likert, json)
    try #require(!bytes.isEmpty)
    let framework = try Framework.read(bytes, file: "t.json")
    return try #require(framework.standards[0].children.first { $0.id == "1.3" }).rule
  }

  private func ratio(_ text: String) throws -> Ratio { try #require(Ratio(decimal: text)) }

  @Test("The rubric of 1.1 gives every pair of counts its level", arguments: 0...6, 0...6)
  func rubric(implemented: Int, clear: Int) throws {
    guard case .rubric(let rubric) = try rule("1.1") else {
      Issue.record("1.1 has no rubric")
      return
    }
    let expected = implemented == 6 ? [6: 5, 5: 4, 4: 3, 3: 2][clear] ?? 1 : 1
    #expect(rubric.level(implemented: implemented, clear: clear).value == expected)
  }

  @Test(
    "A percentage on an edge earns the level of the edge",
    arguments: [
      ("3.4.3", "100", 5), ("3.4.3", "90", 5), ("3.4.3", "89.999", 4), ("3.4.3", "80", 4),
      ("3.4.3", "79.99", 3),
      ("3.4.3", "70", 3), ("3.4.3", "60", 2), ("3.4.3", "59.999999", 1), ("3.4.3", "0", 1),
    ])
  func bands(id: String, percentage: String, level: Int) throws {
    guard case .bands(let bands) = try rule(id) else {
      Issue.record("\(id) has no bands")
      return
    }
    #expect(bands.thresholds.level(of: try ratio(percentage)).value == level)
  }

  @Test(
    "A change is what a trend asks for when it goes that way, by as much as is asked",
    arguments: [
      ("lower", "", "-0.01", true), ("lower", "", "0", false), ("lower", "", "0.01", false),
      ("higher", "", "0.01", true), ("higher", "", "0", false), ("higher", "", "-3", false),
      ("lower", "0.1", "-0.1", true), ("lower", "0.1", "-0.0999", false), ("higher", "2", "2", true),
    ])
  func trend(direction: String, atLeast: String, change: String, isAchieved: Bool) throws {
    let least = atLeast.isEmpty ? "" : #", "atLeast": "\#(atLeast)""#
    let rule = try tinyRule(#"{"type": "trend", "measure": "ratio", "direction": "\#(direction)"\#(least)}"#)
    guard case .trend(let trend) = rule else {
      Issue.record("no trend was read")
      return
    }
    #expect(trend.isAchieved(by: try ratio(change)) == isAchieved)
    #expect(trend.thresholds == nil)
  }

  @Test(
    "Where less is better, a value at or under an edge earns its level",
    arguments: [("0", 5), ("0.25", 5), ("0.250001", 4), ("0.50", 4), ("0.501", 1)])
  func lowerBands(value: String, level: Int) throws {
    let rule = try tinyRule(
      """
      {"type": "bands", "measure": "ratio", "direction": "lower",
       "thresholds": [{"level": 5, "at": "0.25"}, {"level": 4, "at": "0.50"}]}
      """)
    guard case .bands(let bands) = rule else {
      Issue.record("no bands were read")
      return
    }
    #expect(bands.thresholds.level(of: try ratio(value)).value == level)
  }

  @Test(
    "A mean of levels is compared exactly, without rounding",
    arguments: [
      ("5", 5), ("4.50", 5), ("4.4999999999", 4), ("3.50", 4), ("3.4999", 3), ("2.50", 3), ("2.4999", 2),
      ("1.50", 2),
      ("1.4999", 1), ("1", 1),
    ])
  func exactScale(mean: String, level: Int) throws {
    let scale = try #require(Self.plan).framework.scale
    #expect(scale.rounding == .exact)
    #expect(scale.level(ofMean: try ratio(mean)).value == level)
  }

  @Test(
    "A mean of answers is rounded half up to two decimals first",
    arguments: [
      ("4.505", 5), ("4.50499999", 4), ("4.51", 5), ("3.505", 4), ("3.5049", 3), ("2.505", 3), ("2.504", 2),
      ("1.505", 2),
      ("1.50", 1), ("1", 1),
    ])
  func roundedScale(mean: String, level: Int) throws {
    let scale = try #require(Self.plan?.framework.survey("satisfaction")).scale
    #expect(scale.rounding == .twoDecimalsHalfUp)
    #expect(scale.level(ofMean: try ratio(mean)).value == level)
  }

  @Test("Scale words are those of the levels")
  func labels() throws {
    let scale = try #require(Self.plan).framework.scale
    let words = QualityLevel.allDescending.map { scale.label(of: $0) }
    #expect(words == ["ดีเยี่ยม", "ดีมาก", "ดี", "พอใช้", "ปรับปรุง"])
  }

  @Test(
    "A level made by cutting a mean stays within the five",
    arguments: [("4.99", 4), ("5", 5), ("1.99", 1), ("0.5", 1), ("6", 5)])
  func truncated(mean: String, level: Int) throws {
    #expect(QualityLevel(truncating: try ratio(mean)).value == level)
  }

  @Test("There are exactly five levels")
  func levels() {
    #expect((0...6).map { QualityLevel($0)?.value } == [nil, 1, 2, 3, 4, 5, nil])
    #expect(QualityLevel.lowest < QualityLevel.highest)
  }
}
