import InboxSupport
import Records

/// What costs a cell, or leaves it in doubt.
extension Provocation {
  static let ofCells: [Provocation] = [
    .init(
      "ambiguous-mark", .error, at: "D2", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,1,x,ชัดเจน", goodRow)]),
    .init(
      "bad-code", .error, at: "A2", kept: ["1.1.6"],
      ["c.csv": "รหัสเขต," + Sheet.considerations("1.02E+09,1,1,1,มี,ชัดเจน", "2402," + goodRow)]),
    .init(
      "bad-date", .warning, at: "A2", kept: ["survey"],
      ["2402/s.csv": Sheet.survey("เมื่อวาน,ครู,5,4", Sheet.thirtyTeachers)]),
    .init("bad-level", .error, at: "D2", kept: ["3.2"], ["2402/r.csv": Sheet.review("3,1,,6,", "3,2,,4,")]),
    .init(
      "bad-likert", .warning, at: "C2", kept: ["survey"],
      ["2402/s.csv": Sheet.survey("1/3/2565,ครู,เฉย ๆ,4", Sheet.thirtyTeachers)]),
    .init(
      "bad-number", .error, at: "E2", kept: ["3.4.3"],
      ["2402/m.csv": Sheet.measures("3,4,4,,ประมาณ 80,100,,", goodMeasure)]),
    .init(
      "bad-number", .error, at: "C2", kept: ["1", "2"], period: "2564-09",
      ["กพร/x.csv": Sheet.external("2402,,501,4")]),
    .init(
      "bad-yes-no", .error, at: "E2", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,1,มี,บางส่วน", goodRow)]),
    .init(
      "cell-too-long", .error, at: "E2", kept: ["3.1", "3.2"],
      ["2402/r.csv": Sheet.review("3,1,,4,\(String(repeating: "ก", count: 32_768))", "3,2,,4,")]),
    .init(
      "control-character", .warning, at: "E2", kept: ["3.1"],
      ["2402/r.csv": Sheet.review("3,1,,4,ควร\u{1}ทำต่อ")]),
    .init(
      "doubtful-text", .warning, at: "E2", kept: ["3.1"], ["2402/r.csv": Sheet.review("3,1,,4,ก่้าวหน้า")]),
    .init(
      "level-points-mismatch", .warning, at: "D2", kept: ["1"], period: "2564-09",
      ["กพร/x.csv": Sheet.external("2402,1,480,ดี")]),
    .init(
      "measure-mismatch", .error, at: "2", kept: ["3.4.3"],
      ["2402/m.csv": Sheet.measures("3,4,4,,50,100,50.51,", goodMeasure)]),
    .init(
      "office-column-ignored", .warning, at: "B2", kept: ["survey"],
      [
        "2402/s.csv": "ประทับเวลา,สพท.,สถานภาพผู้ตอบ,1.1 หลักสูตร\n1/3/2565,โรงเรียนวัดบ้านใหม่,ครู,5\n"
          + Array(repeating: "1/3/2565,2402,ครู,5", count: 30).joined(separator: "\n")
      ]),
    .init(
      "percent-only", .warning, at: "2", kept: ["3.4.4", "3.4.3"],
      ["2402/m.csv": Sheet.measures("3,4,4,,,,85.5,", goodMeasure)]),
    .init(
      "personal-data-masked", .warning, at: "E2", kept: ["3.1"],
      ["2402/r.csv": Sheet.review("3,1,,4,ส่งที่ someone@example.com")]),
    .init(
      "stray-quote", .warning, at: "E2", kept: ["3.1"],
      ["2402/r.csv": Sheet.review("3,1,,4,แนวปฏิบัติ \"ที่ดี\" ต่อเนื่อง")]),
    .init(
      "unknown-respondent-group", .warning, at: "B2", kept: ["survey"],
      ["2402/s.csv": Sheet.survey("1/3/2565,นักบินอวกาศ,5,4", Sheet.thirtyTeachers)]),
  ]
}
