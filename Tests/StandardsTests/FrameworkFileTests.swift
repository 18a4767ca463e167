import Standards
import Testing

@Suite("Framework files")
struct FrameworkFileTests {
  /// One way to break the file, and the complaint that is due.
  struct Fault: Sendable, CustomTestStringConvertible {
    let part: String
    let replacement: String
    let path: String
    let reason: String

    init(_ part: String, _ replacement: String, at path: String, _ reason: String) {
      (self.part, self.replacement, self.path, self.reason) = (part, replacement, path, reason)
    }

    var testDescription: String { "\(path): \(reason)" }
  }

  private static let rubric = "$.standards[0].indicators[0].rule"

  static let faults: [Fault] = [
    Fault(
      #""indicators": ["#, #""considerations": ["#, at: "$.standards[0]", "unknown key \"considerations\""),
    Fault(
      #""minimumRespondents": 30"#, #""minimumRespondents": -1"#,
      at: "$.standards[0].indicators[2].rule.minimumRespondents", "at least 0"),
    Fault(
      #""title": "ร้อยละ","#, #""title": "ร้อยละ", "appliesTo": {"officeTypes": [], "assumed": 1},"#,
      at: "$.standards[0].indicators[1].appliesTo.assumed", "expected a string"),
    Fault(
      #""rule": {"type": "mean", "weights": {"1.1": "2"}}"#, #""rule": {"type": "judgement"}"#,
      at: "$.standards[0].rule", "no rule reads \"1\""),
    Fault(#"{"schema": 1"#, #"{"schema": 2"#, at: "$.schema", "schema 1"),
    Fault(#""edition": "ฉบับทดลอง","#, "", at: "$", "lacks \"edition\""),
    Fault(#""edition": "ฉบับทดลอง""#, #""edition": """#, at: "$.edition", "empty"),
    Fault(#""edition""#, #""colour": 1, "edition""#, at: "$", "unknown key \"colour\""),
    Fault(#""id": "t""#, #""id": 7"#, at: "$.id", "expected a string"),
    Fault(#""rounding": "exact", "#, "", at: "$.scale", "lacks \"rounding\""),
    Fault(#""rounding": "exact""#, #""rounding": "near enough""#, at: "$.scale.rounding", "unknown"),
    Fault(#""rounding": "2 decimals, half up", "#, "", at: "$.surveys[0]", "lacks \"rounding\""),
    Fault(
      #"{"level": 3, "label": "ดี", "from": "2.50"},"#, "", at: "$.scale.levels",
      "needs the levels 5, 4, 3, 2, 1"),
    Fault(#""from": "3.50""#, #""from": "4.50""#, at: "$.scale.levels", "levels 5 and 4 overlap"),
    Fault(#""from": "3.51""#, #""from": "4.60""#, at: "$.surveys[0].bands", "levels 5 and 4 overlap"),
    Fault(#""ปรับปรุง", "from": "1.00""#, #""ปรับปรุง", "from": "1.20""#, at: "$.scale.levels", "hole"),
    Fault(#""from": "2.50""#, #""from": "2,50""#, at: "$.scale.levels[2].from", "no decimal number"),
    Fault(#""from": "2.50""#, #""from": 2.50"#, at: "", "decimals are written as strings"),
    Fault(#""type": "mean"}}"#, #""type": "average"}}"#, at: "$.overall.rule.type", "unknown \"average\""),
    Fault(#""rule": {"type": "mean"}}"#, #""rule": {"type": "review"}}"#, at: "$.overall.rule", "mean"),
    Fault(#""type": "mean"}}"#, #""type": "mean", "weights": {"9": "1"}}}"#, at: "$", "weighs \"9\""),
    Fault(#""type": "rubric""#, #""type": "rubrik""#, at: rubric + ".type", "unknown \"rubrik\""),
    Fault(#", "otherwise": 1"#, "", at: rubric, "not total"),
    Fault(#""otherwise": 1"#, #""otherwise": 4"#, at: rubric, "otherwise"),
    Fault(#""implemented": 2, "clear": 2"#, #""implemented": 3, "clear": 2"#, at: rubric, "more than the 2"),
    Fault(#"{"level": 3, "implemented""#, #"{"level": 5, "implemented""#, at: rubric, "fall"),
    Fault(
      #"{"level": 3, "implemented""#, #"{"level": 6, "implemented""#, at: rubric + ".levels[1].level",
      "no level"),
    Fault(
      #""title": "ก", "rule": {"type": "judgement"}"#, #""title": "ก", "rule": {"type": "review"}"#,
      at: rubric, "judgement"),
    Fault(
      #""id": "1.2", "title": "ร้อยละ""#, #""id": "1.1", "title": "ร้อยละ""#, at: "$", "\"1.1\" is repeated"),
    Fault(
      #""id": "1.2", "title": "ร้อยละ""#, #""id": "2.2", "title": "ร้อยละ""#,
      at: "$.standards[0].indicators[1].id",
      "expected \"1.N\""),
    Fault(
      #""id": "1.2", "title": "ข้อสอง""#, #""id": "1.1", "title": "ข้อสอง""#, at: "$",
      "repeats question \"1.1\""),
    Fault(#"{"id": "h","#, #"{"id": "g","#, at: "$", "repeats respondent group \"g\""),
    Fault(
      #"{"level": 4, "at": "80"}"#, #"{"level": 3, "at": "80"}"#,
      at: "$.standards[0].indicators[1].rule.thresholds", "hole"),
    Fault(
      #"{"level": 4, "at": "80"}"#, #"{"level": 4, "at": "90"}"#,
      at: "$.standards[0].indicators[1].rule.thresholds", "overlap"),
    Fault(#"{"level": 5, "at": "90"}, "#, "", at: "$.standards[0].indicators[1].rule.thresholds", "level 5"),
    Fault(
      #""direction": "higher""#, #""direction": "lower""#, at: "$.standards[0].indicators[1].rule.thresholds",
      "overlap"),
    Fault(
      #""direction": "higher""#, #""direction": "up""#, at: "$.standards[0].indicators[1].rule.direction",
      "unknown"),
    Fault(#""survey": "s""#, #""survey": "z""#, at: "$", "survey \"z\", which does not exist"),
    Fault(#""weights": {"1.1": "2"}"#, #""weights": {"1.9": "2"}"#, at: "$", "weighs \"1.9\""),
    Fault(
      #""weights": {"1.1": "2"}"#, #""weights": {"1.1": "0"}"#, at: "$.standards[0].rule.weights",
      "above zero"),
    Fault(#""weights": {"1.4.1": "3"}"#, #""weights": {"1.4.9": "3"}"#, at: "$", "weighs \"1.4.9\""),
    Fault(
      #""rule": {"type": "likert""#, #""colour": 1, "rule": {"type": "likert""#,
      at: "$.standards[0].indicators[2]", "unknown key"),
    Fault(
      #""minimumRespondents": 30"#, #""minimumRespondents": 30, "colour": 1"#,
      at: "$.standards[0].indicators[2].rule", "unknown key"),
    Fault(
      #""title": "มาตรฐาน","#, #""title": "มาตรฐาน", "comparableWith": "2554:1","#,
      at: "$.standards[0].comparableWith", "expected a list"),
    Fault(
      #""title": "มาตรฐาน","#, #""title": "มาตรฐาน", "comparableWith": ["2554:1", "1.1"],"#,
      at: "$.standards[0].comparableWith[1]", "such as \"2554:1.1\""),
    Fault(
      #""title": "มาตรฐาน","#, #""title": "มาตรฐาน", "comparableWith": ["2554:1."],"#,
      at: "$.standards[0].comparableWith[0]", "found \"2554:1.\""),
    Fault(
      #""title": "มาตรฐาน","#, #""title": "มาตรฐาน", "comparableWith": [{"node": "1"}],"#,
      at: "$.standards[0].comparableWith[0]", "expected a string"),
    Fault(#""standards": ["#, #""standards": [1, "#, at: "$.standards[0]", "expected an object"),
    Fault(#""standards": ["#, #""standards": ["# + "]", at: "$", "not valid JSON"),
  ]

  @Test("A faulty file is refused with the place and the reason", arguments: faults)
  func refuses(fault: Fault) throws {
    let bytes = TinyFiles.text(TinyFiles.framework, fault.part, fault.replacement)
    try #require(!bytes.isEmpty, "the part to break is not in the file")
    let error = #expect(throws: DataFileError.self) { try Framework.read(bytes, file: "t.json") }
    #expect(error?.file == "t.json")
    #expect(error?.reason.contains(fault.reason) == true, "\(error?.reason ?? "")")
    if !fault.path.isEmpty { #expect(error?.path == fault.path) }
  }

  @Test("The unbroken file is read with its tree in order")
  func reads() throws {
    let framework = try Framework.read(Array(TinyFiles.framework.utf8), file: "t.json")
    #expect(
      framework.standards.flatMap(\.flattened).map(\.id)
        == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.3", "1.4", "1.4.1", "1.4.2"])
    #expect(framework.survey("s")?.questions.map(\.id) == ["1.1", "1.2"])
  }
}
