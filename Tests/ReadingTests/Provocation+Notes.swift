import InboxSupport
import Records

/// What is told of rows and files that count as they are, or on purpose do not.
extension Provocation {
  static let ofNotes: [Provocation] = [
    .init(
      "duplicate-response", .warning, at: "3", kept: ["survey"],
      [
        "2402/s.csv": Sheet.survey(
          "\"1/3/2565, 8:00:01\",ครู,5,4", "\"1/3/2565, 8:00:01\",ครู,5,4", Sheet.thirtyTeachers)
      ]),
    .init(
      "duplicate-row", .info, at: "3", kept: ["1.1.1", "1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,1,มี,ชัดเจน", "๑,๑,๑,มี,ชัดเจน", goodRow)]),
    .init(
      "excel-armour", .info, at: "A2", kept: ["1.1.6"],
      ["2402/c.csv": "รหัสเขต," + Sheet.considerations("=\"2402\"," + goodRow)]),
    .init(
      "excel-armour", .info, at: "C2", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,'6,มี,ชัดเจน")]),
    .init("few-respondents", .warning, kept: ["survey"], ["2402/s.csv": Sheet.survey("1/3/2565,ครู,5,4")]),
    .init(
      "footer-row", .info, at: "4", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations(goodRow) + "\n\nลงชื่อ ........ ผู้รายงาน,,,,,"]),
    .init(
      "identical-copy", .info, kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations(goodRow), "2402/สำเนา.csv": Sheet.considerations(goodRow)]),
    .init(
      "identical-copy", .info, kept: ["survey"],
      ["2402/s.csv": Sheet.survey(minutes: 1...30), "2402/t.csv": Sheet.survey(minutes: 1...40)]),
    .init(
      "merged-cell", .info, at: "3", kept: ["1.1.1", "1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,1,มี,ชัดเจน", ",,6,มี,ชัดเจน")]),
    .init(
      "missing-evidence", .info, kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerationsHeader + goodRow + ",ภาพถ่าย"]),
    .init(
      "month-first", .info, at: "A3", kept: ["survey"],
      ["2402/s.csv": Sheet.survey("3/1/2022,ครู,5,4", "3/25/2022,ครู,5,4", Sheet.thirtyTeachers)]),
    .init(
      "not-applicable", .info, at: "2", kept: ["3.4.4", "3.4.3"],
      ["2402/m.csv": Sheet.measures("3,4,4,,0,0,,", goodMeasure)]),
    .init(
      "repeated-header", .warning, at: "3", kept: ["1.1.1", "1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,1,มี,ชัดเจน") + "\n" + Sheet.considerations(goodRow)]),
    .init(
      "part-not-reported", .info, at: "2", kept: ["3.4.3"], beside: ["rows-summed"],
      ["2402/m.csv": Sheet.measures("3,4,3,ป.6,1,2,,", "3,4,3,ชั้นมัธยมศึกษาปีที่ ๓,3,4,,")]),
    .init(
      "previous-year-unused", .info, at: "2", kept: ["3.4.2"], beside: ["rows-summed"],
      [
        "2402/m.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับชั้น,จำนวนที่ได้,จำนวนทั้งหมด,ปีก่อน\n"
          + "3,4,2,ป.1,1,200,0.5\n3,4,2,ป.2,3,400,0.7"
      ]),
    .init(
      "previous-year-differs", .warning, at: "2", kept: ["3.4.2", "3.4.3"],
      [
        "2402/m.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด,ปีที่แล้ว\n"
          + "3,4,2,1,200,101\n3,4,3,90,100,"
      ]),
    .init(
      "rows-summed", .info, at: "2", kept: ["3.4.4"],
      ["2402/m.csv": Sheet.measures("3,4,4,ป.1,1,2,,", "3,4,4,ป.2,3,4,,")]),
    .init(
      "second-sheet", .info, at: "4", kept: ["1.1.6", "3.4.3"],
      ["2402/c.csv": Sheet.considerations(goodRow) + "\n\n" + Sheet.measures(goodMeasure)]),
    .init(
      "sheet-in-parts", .info, kept: ["1.1.1", "1.1.6"], beside: ["sheet-in-parts"],
      ["2402/c.csv": Sheet.considerations("1,1,1,มี,ชัดเจน"), "2402/d.csv": Sheet.considerations(goodRow)]),
    .init(
      "sum-mismatch", .warning, at: "4", kept: ["3.4.4"], beside: ["rows-summed"],
      ["2402/m.csv": Sheet.measures("3,4,4,ป.1,1,2,,", "3,4,4,ป.2,3,4,,", "3,4,4,รวม,5,6,,")]),
    .init(
      "superseded", .info, kept: ["1.1.6"], beside: ["revision-lacks-items"],
      ["2402/c.csv": Sheet.considerations("1,1,1,มี,ชัดเจน"), "2402/c-r2.csv": Sheet.considerations(goodRow)]),
    .init(
      "text-normalised", .info, at: "E2", kept: ["3.1"],
      ["2402/r.csv": Sheet.review("3,1,,4,ท\u{0E4D}\u{0E32}ต่อ")]),
    .init(
      "title-differs", .info, at: "B2", kept: ["3.1"],
      ["2402/r.csv": Sheet.review("3,ตัวบ่งชี้ที่ 1 งานวิชาการของเขต,,4,")]),
    .init(
      "total-row", .info, at: "3", kept: ["3.4.3"],
      ["2402/m.csv": Sheet.measures(goodMeasure, "รวม,,,,90,100,90,")]),
    .init(
      "two-row-header", .info, at: "2", kept: ["1.1.6"],
      [
        "2402/c.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ผลการประเมิน,,หลักฐาน\n,,,การดำเนินการ,ความชัดเจน,\n"
          + Sheet.withEvidence(goodRow)
      ]),
    .init(
      "unknown-column", .info, at: "A1", kept: ["1.1.6"],
      ["2402/c.csv": "ชื่อผู้กรอก," + Sheet.considerations("ก," + goodRow)]),
    .init(
      "unused-item", .info, at: "2", kept: ["3.1"], period: "2564-09",
      ["2402/r.csv": Sheet.review("1,1,,4,", "1,1,,5,", "3,1,,4,")]),
    .init(
      "unused-item", .info, at: "2", ["4571/m.csv": Sheet.measures("3,3,1,,1,2,,", "3,3,2,,,,,")]),
  ]
}
