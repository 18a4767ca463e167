import Standards
import Testing

@Suite("Criteria in framework files")
struct CriterionFileTests {
  private static let framework = #"""
    {"schema": 1, "id": "k", "edition": "ฉบับทดลอง", "sources": ["ประกาศ"],
     "adoption": {"issuer": "สพฐ.", "announced": "2554-03-11", "effectiveFrom": "2554-04-01",
       "signatoryPost": "เลขาธิการ", "legalBasis": ["พระราชบัญญัติ"]},
     "scale": {"rounding": "exact", "levels": [
       {"level": 5, "label": "ดีเยี่ยม", "from": "4.50"}, {"level": 4, "label": "ดีมาก", "from": "3.50"},
       {"level": 3, "label": "ดี", "from": "2.50"}, {"level": 2, "label": "พอใช้", "from": "1.50"},
       {"level": 1, "label": "ปรับปรุง", "from": "1.00"}]},
     "overall": {"title": "ภาพรวม", "rule": {"type": "mean"}},
     "standards": [{"id": "1", "title": "มาตรฐาน", "rule": {"type": "mean"}, "indicators": [
       {"id": "1.1", "title": "ตัวบ่งชี้", "rule": {"type": "mean"}, "criteria": [
         {"id": "1.1.1", "title": "ก", "rule": {"type": "kpi", "thresholds": [{"level": 5, "at": "100"}], "assumed": "ไม่มีระดับ"},
          "kpi": {"kind": "itemCount", "text": "ครบ 3 ข้อ", "required": "3", "unit": "ข้อ"},
          "desired": {"lead": "มีดังนี้", "conditions": [{"number": "1", "text": "หนึ่ง", "names": ["ด้านหนึ่ง"]},
            {"number": "2", "text": "สอง", "parts": ["ย่อย"], "truncated": true}]},
          "evidence": ["แผน"], "owners": {"main": ["administration"], "support": ["allGroups"]}},
         {"id": "1.1.2", "title": "ก", "rule": {"type": "kpi", "thresholds": [{"level": 5, "at": "100"}]},
          "categories": [
            {"number": 1, "title": "หมวดหนึ่ง", "kpi": {"kind": "itemCount", "text": "2 ข้อ", "required": "2"},
             "desired": {"conditions": [{"text": "มี", "owners": {"main": ["legal"]}}]}},
            {"number": 2, "title": "หมวดสอง", "kpi": {"kind": "percentage", "text": "ร้อยละ 80", "required": "80"}}]},
         {"id": "1.1.3", "title": "ข", "rule": {"type": "kpi", "thresholds": [{"level": 5, "at": "100"}]},
          "kpi": {"kind": "trend", "reviewOnly": "ไม่มีตัวชี้วัด"}}]}]}]}
    """#

  private static let criteria = "$.standards[0].indicators[0].criteria"

  private func read(_ text: String) throws(DataFileError) -> Framework {
    try Framework.read(Array(text.utf8), file: "k.json")
  }

  @Test("A criterion is read with everything that its form says")
  func whole() throws {
    let framework = try read(Self.framework)
    let nodes = framework.standards.flatMap(\.flattened)
    let first = try #require(nodes.first { $0.id == "1.1.1" }?.form)
    #expect(first.kpi?.kind == .itemCount && first.kpi?.required == Ratio(3) && first.kpi?.unit == "ข้อ")
    #expect(first.desired.lead == "มีดังนี้")
    #expect(first.desired.list.map(\.number) == ["1", "2"] && first.desired.list[0].names == ["ด้านหนึ่ง"])
    #expect(first.desired.list.last?.parts == ["ย่อย"] && first.desired.list.last?.isTruncated == true)
    #expect(first.evidence == ["แผน"])
    #expect(first.owners.keys == ["administration", "allGroups"])
    let second = try #require(nodes.first { $0.id == "1.1.2" }?.form)
    #expect(second.categories.map(\.number) == [1, 2])
    #expect(second.category(1)?.desired.list.first?.owners?.main == ["legal"])
    #expect(second.kpi == nil && second.reviewOnly == nil)
    #expect(nodes.map(\.assumedThreshold) == [nil, nil, "ไม่มีระดับ", nil, nil])
    #expect(nodes.last?.form?.reviewOnly == "ไม่มีตัวชี้วัด")
    let adoption = try #require(framework.adoption)
    #expect(adoption.announced.thaiTitle == "11 มีนาคม 2554" && adoption.effectiveFrom.day == 1)
    #expect(framework.sources == ["ประกาศ"])
  }

  @Test("What the texts claim and do not keep is warned of, in the order of the nodes")
  func warnings() throws {
    let warnings = try read(Self.framework).warnings
    #expect(
      warnings == [
        .unreachable(node: "1.1.1", category: nil, claimed: 3, listed: 2),
        .unreachable(node: "1.1.2", category: 1, claimed: 2, listed: 1),
        .unreachableInAll(node: "1.1.2", claimed: 2, listed: 1),
        .reviewOnly(node: "1.1.3", reason: "ไม่มีตัวชี้วัด"),
        .sharedTitle(title: "ก", nodes: ["1.1.1", "1.1.2"]),
      ])
    #expect(warnings[1].thai.hasPrefix("1.1.2 หมวด 1: ") && warnings[1].english.contains("claims 2"))
  }

  static let faults: [FrameworkFileTests.Fault] = [
    .init(#""kind": "itemCount""#, #""kind": "poem""#, at: criteria + "[0].kpi.kind", "unknown \"poem\""),
    .init(#""required": "3""#, #""required": "0""#, at: criteria + "[0].kpi.required", "above zero"),
    .init(#""required": "3""#, #""required": 3"#, at: criteria + "[0].kpi.required", "expected a string"),
    .init(#", "required": "3""#, "", at: criteria + "[0].kpi", "lacks \"required\""),
    .init(#""text": "ครบ 3 ข้อ", "#, "", at: criteria + "[0].kpi", "lacks \"text\""),
    .init(#""unit": "ข้อ""#, #""reviewOnly": "ว่าง""#, at: criteria + "[0].kpi", "\"reviewOnly\""),
    .init(
      #""kind": "itemCount", "text": "ครบ"#, #""kind": "qualitative", "text": "ครบ"#,
      at: criteria + "[0].kpi", "no \"required\""),
    .init(#", "reviewOnly": "ไม่มีตัวชี้วัด""#, #", "text": "ดีขึ้น""#, at: criteria + "[2].kpi", "rule \"trend\""),
    .init(
      #""kpi": {"kind": "trend", "reviewOnly": "ไม่มีตัวชี้วัด"}"#, #""evidence": []"#, at: criteria + "[2]",
      "either"),
    .init(
      #""number": 2, "title""#, #""number": 1, "title""#, at: criteria + "[1].categories", "does not follow"),
    .init(
      #""number": 1, "title""#, #""number": 0, "title""#, at: criteria + "[1].categories[0].number",
      "above zero"),
    .init(#""assumed": "ไม่มีระดับ"}"#, #""yes": 5}"#, at: criteria + "[0].rule", "unknown key \"yes\""),
    .init(
      #"{"level": 5, "at": "100"}], "assumed""#, #"{"level": 4, "at": "100"}], "assumed""#,
      at: criteria + "[0].rule.thresholds", "level 5"),
    .init(#""desired": {"lead""#, #""desired": {"lede""#, at: criteria + "[0].desired", "unknown key"),
    .init(
      #""title": "ตัวบ่งชี้", "rule": {"type": "mean"}"#,
      #""title": "ตัวบ่งชี้", "kpi": {}, "rule": {"type": "mean"}"#, at: "$.standards[0].indicators[0]",
      "unknown key \"kpi\""),
    .init(
      #""number": "2", "text": "สอง""#, #""number": "1", "text": "สอง""#,
      at: criteria + "[0].desired.conditions", "two conditions"),
    .init(
      #""text": "สอง", "parts""#, #""text": "สอง", "names": ["ด้านหนึ่ง"], "parts""#,
      at: criteria + "[0].desired.conditions", "two conditions"),
    .init(
      #""unit": "ข้อ""#, #""everyCondition": true"#, at: criteria + "[0].kpi", "that each condition can reach"),
    .init(
      #""text": "ร้อยละ 80", "required": "80"}}"#,
      #""text": "ร้อยละ 80", "required": "80", "everyCondition": true}}"#,
      at: criteria + "[1].categories[1].kpi",
      "two desired conditions"),
    .init(#""announced": "2554-03-11""#, #""announced": "2554-02-29""#, at: "$.adoption.announced", "no day"),
    .init(#""announced": "2554-03-11""#, #""announced": "2011-3-11""#, at: "$.adoption.announced", "no day"),
    .init(#""signatoryPost": "เลขาธิการ", "#, "", at: "$.adoption", "lacks \"signatoryPost\""),
  ]

  @Test("A faulty file is refused with the place and the reason", arguments: faults)
  func refuses(fault: FrameworkFileTests.Fault) throws {
    let bytes = TinyFiles.text(Self.framework, fault.part, fault.replacement)
    try #require(!bytes.isEmpty, "the part to break is not in the file")
    let error = #expect(throws: DataFileError.self) { try Framework.read(bytes, file: "k.json") }
    #expect(error?.path == fault.path)
    #expect(error?.reason.contains(fault.reason) == true, "\(error?.reason ?? "")")
  }
}
