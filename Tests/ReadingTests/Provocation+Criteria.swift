import InboxSupport
import Records

/// What is told of the 2554 form, in a fiscal year that is assessed by it.
extension Provocation {
  private static let goodCriterion = "2,2,1,,85,กลุ่มนโยบายและแผน"

  /// The same, by counts, in a sheet of conditions.
  private static let goodShare = "2,2,1,,,,170,200,"

  static let ofCriteria: [Provocation] = [
    .init(
      "unknown-group", .warning, at: "F2", kept: ["1.1.1", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,1,,มี,ฝ่ายพัสดุ", goodCriterion)]),
    .init(
      "unknown-group", .warning, at: "G2", kept: ["2.2.1"], period: "2556-03",
      [
        "2402/k.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,หมวดที่,ผลการดำเนินงาน,ผู้รับผิดชอบหลัก,ผู้รับผิดชอบร่วม\n"
          + "2,2,1,,85,นผ.,กลุ่มนโยบายและแผน และกลุ่มใหม่"
      ]),
    .init(
      "unknown-item", .error, at: "D2", kept: ["2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,4,หมวด 7,5,", goodCriterion)]),
    .init(
      "unknown-item", .error, at: "C2", kept: ["2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,7,,มี,", goodCriterion)]),
    .init(
      "unused-item", .info, at: "D2", kept: ["1.1.1", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,1,2,มี,", goodCriterion)]),
    .init(
      "unused-item", .info, at: "2", period: "2565-03",
      ["2402/k.csv": Sheet.criteria("1,1,1,,มี,", "1,1,2,,มี,")]),
    .init(
      "bad-number", .error, at: "E2", kept: ["1.1.5", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,5,,ประมาณ 4,", goodCriterion)]),
    .init(
      "bad-number", .error, at: "E2", kept: ["1.1.5", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,5,,ร้อยละ 80,", goodCriterion)]),
    .init(
      "bad-yes-no", .error, at: "E2", kept: ["1.1.1", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,1,,เกือบครบ,", goodCriterion)]),
    .init(
      "conflicting-rows", .error, at: "3", kept: ["1.1.4 หมวด 2", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,4,1,9,", "1,1,4,1,10,", "1,1,4,2,8,", goodCriterion)]),
    .init(
      "duplicate-row", .info, at: "3", kept: ["1.1.4 หมวด 1", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,4,1,9,", "๑,๑,๔,หมวด ๑,9,", goodCriterion)]),
    .init(
      "merged-cell", .info, at: "3", kept: ["1.1.4 หมวด 1", "1.1.4 หมวด 2", "1.1.5"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,4,1,9,", ",,,2,8,", ",,5,,5,")]),
    .init(
      "number-title-mismatch", .error, at: "C2", kept: ["2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,5 \(title("1.1.6", "2556-03")),,5,", goodCriterion)]),
    .init(
      "personal-data-masked", .warning, at: "F2", kept: ["2.2.1"], beside: ["unknown-group"],
      period: "2556-03", ["2402/k.csv": Sheet.criteria("2,2,1,,85,0812345678")]),
    .init(
      "unknown-condition", .error, at: "D3", kept: ["1.1.5", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("1,1,5,1,มี,,,,", "1,1,5,9,มี,,,,", goodShare)]),
    .init(
      "unknown-condition", .error, at: "F2", kept: ["1.1.5", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("1,1,5,,,\"1, 2, 6\",,,", goodShare)]),
    .init(
      "unknown-condition", .error, at: "D2", kept: ["2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("5,2,3,1,มี,,,,", goodShare)]),
    .init(
      "conditions-result-differ", .warning, at: "2", kept: ["1.1.5", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("1,1,5,,,\"1, 2, 3\",,,4", goodShare)]),
    .init(
      "conditions-result-differ", .warning, at: "2", kept: ["1.1.1", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("1,1,1,,,\"1, 2, 3\",,,มี", goodShare)]),
    .init(
      "conditions-result-differ", .warning, at: "2", kept: ["1.1.4 หมวด 1"], period: "2556-03",
      [
        "2402/k.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,หมวดที่,ข้อที่บรรลุ\n1,1,4,1,ทุกข้อ"
      ]),
    .init(
      "blank-key", .error, at: "2", kept: ["2.1.3", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("2,1,3,,,,,,84", goodShare)]),
    .init(
      "blank-key", .error, at: "E2", kept: ["1.1.5", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("1,1,5,,มี,,,,5", goodShare)]),
    .init(
      "number-as-date", .error, at: "D2", kept: ["2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("1,1,5,1-มี.ค.,มี,,,,", goodShare)]),
    .init(
      "number-as-date", .error, at: "F2", kept: ["1.1.5", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("1,1,5,,,4-มิ.ย.,,,", goodShare)]),
    .init(
      "number-title-mismatch", .error, at: "D2", kept: ["2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("5,2,1,1 การบริหารงานบุคคล,มี,,,,", goodShare)]),
    .init(
      "title-differs", .info, at: "D2", kept: ["5.2.1", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("5,2,1,1 หลักสูตร,มี,,,,", goodShare)]),
    .init(
      "conflicting-rows", .error, at: "3", kept: ["1.1.5", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("1,1,5,1,มี,,,,", "1,1,5,1,ไม่มี,,,,", "1,1,5,2,มี,,,,", goodShare)]),
    .init(
      "conflicting-rows", .error, at: "3", kept: ["1.1.5", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("1,1,5,,,\"1, 2\",,,", "1,1,5,1,ไม่มี,,,,", goodShare)]),
    .init(
      "bad-measure", .error, at: "2", kept: ["1.1.5", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("1,1,5,,,,4,5,4", goodShare)]),
    .init(
      "bad-measure", .error, at: "2", kept: ["5.2.3", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("5,2,3,,,,80,,", goodShare)]),
    .init(
      "bad-measure", .error, at: "2", kept: ["3.2.1", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("3,2,1,,,,81,80,", goodShare)]),
    .init(
      "bad-measure", .error, at: "2", kept: ["5.2.3", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("5,2,3,,,,0,0,", goodShare)]),
    .init(
      "measure-mismatch", .error, at: "2", kept: ["5.2.3", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("5,2,3,,,,80,100,80.6", goodShare)]),
    .init(
      "bad-number", .error, at: "G2", kept: ["5.2.3", "2.2.1"], period: "2556-03",
      ["2402/k.csv": Sheet.conditions("5,2,3,,,,8.5,100,", goodShare)]),
  ]
}
