import InboxSupport
import Records

/// What is told of the 2554 form, in a fiscal year that is assessed by it.
extension Provocation {
  private static let goodCriterion = "2,1,3,,85,กลุ่มนโยบายและแผน"

  static let ofCriteria: [Provocation] = [
    .init(
      "unknown-group", .warning, at: "F2", kept: ["1.1.1", "2.1.3"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,1,,มี,ฝ่ายพัสดุ", goodCriterion)]),
    .init(
      "unknown-group", .warning, at: "G2", kept: ["2.1.3"], period: "2556-03",
      [
        "2402/k.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,หมวดที่,ผลการดำเนินงาน,ผู้รับผิดชอบหลัก,ผู้รับผิดชอบร่วม\n"
          + "2,1,3,,85,นผ.,กลุ่มนโยบายและแผน และกลุ่มใหม่"
      ]),
    .init(
      "unknown-item", .error, at: "D2", kept: ["2.1.3"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,4,หมวด 7,5,", goodCriterion)]),
    .init(
      "unknown-item", .error, at: "C2", kept: ["2.1.3"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,7,,มี,", goodCriterion)]),
    .init(
      "unused-item", .info, at: "D2", kept: ["1.1.1", "2.1.3"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,1,2,มี,", goodCriterion)]),
    .init(
      "unused-item", .info, at: "2", period: "2565-03",
      ["2402/k.csv": Sheet.criteria("1,1,1,,มี,", "1,1,2,,มี,")]),
    .init(
      "bad-number", .error, at: "E2", kept: ["1.1.5", "2.1.3"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,5,,ประมาณ 4,", goodCriterion)]),
    .init(
      "bad-number", .error, at: "E2", kept: ["1.1.5", "2.1.3"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,5,,ร้อยละ 80,", goodCriterion)]),
    .init(
      "bad-yes-no", .error, at: "E2", kept: ["1.1.1", "2.1.3"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,1,,เกือบครบ,", goodCriterion)]),
    .init(
      "conflicting-rows", .error, at: "3", kept: ["1.1.4 หมวด 2", "2.1.3"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,4,1,9,", "1,1,4,1,10,", "1,1,4,2,8,", goodCriterion)]),
    .init(
      "duplicate-row", .info, at: "3", kept: ["1.1.4 หมวด 1", "2.1.3"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,4,1,9,", "๑,๑,๔,หมวด ๑,9,", goodCriterion)]),
    .init(
      "merged-cell", .info, at: "3", kept: ["1.1.4 หมวด 1", "1.1.4 หมวด 2", "1.1.5"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,4,1,9,", ",,,2,8,", ",,5,,5,")]),
    .init(
      "number-title-mismatch", .error, at: "C2", kept: ["2.1.3"], period: "2556-03",
      ["2402/k.csv": Sheet.criteria("1,1,5 \(title("1.1.6", "2556-03")),,5,", goodCriterion)]),
    .init(
      "personal-data-masked", .warning, at: "F2", kept: ["2.1.3"], beside: ["unknown-group"],
      period: "2556-03", ["2402/k.csv": Sheet.criteria("2,1,3,,85,0812345678")]),
  ]
}
