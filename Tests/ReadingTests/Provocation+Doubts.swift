import InboxSupport
import Records

/// What is plausible in form but of another scale, another meaning or another time.
extension Provocation {
  private static func answers(_ rows: [String], header: String = Sheet.surveyHeader) -> String {
    header
      + rows.enumerated().map { "\"1/3/2565, 10:\($0 / 60):\($0 % 60)\",ครู,\($1)" }.joined(separator: "\n")
  }

  static let ofDoubts: [Provocation] = [
    .init(
      "survey-scale", .error, at: "C2", beside: Array(repeating: "bad-likert", count: 40),
      ["2402/s.csv": answers(Array(repeating: "8,5", count: 20) + Array(repeating: "9,10", count: 10))]),
    .init(
      "survey-scale", .error, at: nil,
      ["2402/s.csv": "1 = มากที่สุด 5 = น้อยที่สุด\n" + answers(Array(repeating: "1,2", count: 30))]),
    .init(
      "no-answer-read", .error, at: "1", ["2402/s.csv": answers(Array(repeating: ",", count: 3))]),
    .init(
      "narrow-scale", .warning, at: "1", kept: ["survey"],
      ["2402/s.csv": answers(Array(repeating: "4,3", count: 60))]),
    .init(
      "answer-outside-year", .warning, at: "A2", kept: ["survey"],
      ["2402/s.csv": answers(Array(repeating: "4,5", count: 30)).replacing("2565", with: "2562")]),
    .init(
      "same-survey", .warning, kept: ["survey"], beside: ["same-survey"],
      [
        "2402/s.csv": answers(Array(repeating: "4,5", count: 30)),
        "2401/s.csv": answers(Array(repeating: "4,5", count: 30)),
      ]),
    .init(
      "other-meaning", .error, at: "D1",
      ["2402/m.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ร้อยละ (เป้าหมาย)\n3,4,3,85"]),
    .init(
      "other-meaning", .error, at: "D2", kept: ["3.4.3"],
      ["2402/m.csv": Sheet.measures("3,4,3,เป้าหมาย,95,100,,", goodMeasure)]),
    .init(
      "duplicate-column", .error, at: "E1",
      ["2402/r.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ (ตนเอง),ข้อเสนอแนะ,ระดับคุณภาพ (กรรมการ)\n3,1,5,,3"]),
    .init(
      "implausible-value", .warning, at: "2", kept: ["3.4.2", "3.4.3"],
      ["2402/m.csv": Sheet.measures("3,4,2,,995,1000,,", goodMeasure)]),
    .init(
      "revision-lacks-items", .warning, kept: ["3.4.3"], beside: ["superseded"],
      [
        "2402/m.csv": Sheet.measures("3,4,4,,50,100,,", goodMeasure),
        "2402/m-r2.csv": Sheet.measures(goodMeasure),
      ]),
    .init(
      "bad-period", .error, at: nil,
      ["2402/m.csv": "แบบรายงาน ปีงบประมาณ พ.ศ. 2562\n" + Sheet.measures(goodMeasure)]),
    .init(
      "office-conflict", .error, at: nil,
      ["2402/สพป.ฉะเชิงเทรา เขต 1/m.csv": Sheet.measures(goodMeasure)]),
    .init(
      "bad-number", .error, at: "E2", kept: ["3.4.3"],
      ["2402/m.csv": Sheet.measures("3,4,4,,1.100,1200,,", goodMeasure)]),
  ]
}
