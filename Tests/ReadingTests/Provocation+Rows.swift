import Discovery
import InboxSupport
import Reading
import Records
import Standards

/// What costs a row or an item.
extension Provocation {
  static let ofRows: [Provocation] = [
    .init(
      "bad-measure", .error, at: "2", kept: ["3.4.3"],
      ["2402/m.csv": Sheet.measures("3,4,4,,11,10,,", goodMeasure)]),
    .init(
      "bad-measure", .error, at: "2", kept: ["3.4.3"],
      ["2402/m.csv": Sheet.measures("3,4,4,,,,100.5,", goodMeasure)]),
    .init(
      "blank-key", .error, at: "A2", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations(",,,มี,ชัดเจน", goodRow)]),
    .init(
      "clear-without-implemented", .error, at: "2", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,1,ไม่มี,ชัดเจน", goodRow)]),
    .init(
      "conflicting-rows", .error, at: "3", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,1,มี,ชัดเจน", "1,1,1,มี,ไม่ชัดเจน", goodRow)]),
    .init(
      "conflicting-rows", .error, at: "2", kept: ["1.1.6"], beside: ["sheet-in-parts", "sheet-in-parts"],
      [
        "2402/c.csv": Sheet.considerations("1,1,1,มี,ชัดเจน"),
        "2402/d.csv": Sheet.considerations("1,1,1,มี,ไม่ชัดเจน", goodRow),
      ]),
    .init(
      "not-reviewable", .error, at: "D2", kept: ["3.2"], ["2402/r.csv": Sheet.review("1,1,1,4,", "3,2,,4,")]),
    .init(
      "not-reviewable", .error, at: "D2", kept: ["3.2"], period: "2564-09",
      ["2402/r.csv": Sheet.review("1,,,4,", "3,2,,4,")]),
    .init(
      "number-title-mismatch", .error, at: "C2", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,1.2.1,มี,ชัดเจน", goodRow)]),
    .init(
      "number-title-mismatch", .error, at: "B2", kept: ["3.2"],
      ["2402/r.csv": Sheet.review("3,ตัวบ่งชี้ที่ 1 \(title("3.2")),,4,", "3,ตัวบ่งชี้ที่ 2 \(title("3.2")),,4,")]),
    .init(
      "office-mismatch", .error, at: "A2", kept: ["1.1.6"],
      ["2402/c.csv": "รหัสเขต," + Sheet.considerations("2401,1,1,1,มี,ชัดเจน", "2402," + goodRow)]),
    .init(
      "ragged-row", .error, at: "2", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerationsHeader + "1,1,1,มี,ชัดเจน,,เกิน\n1,1,6,มี,ชัดเจน,\(Sheet.evidence),"]),
    .init(
      "ragged-row", .error, at: "E2", kept: ["3.4.3"],
      ["2402/m.csv": Sheet.measures("3,3,4,x,4,500,", goodMeasure)]),
    .init(
      "ragged-row", .error, at: "D2", kept: ["3.4.3"],
      ["2402/m.csv": Sheet.measures("3,3,4,x 5\" ก,40,50,,,", goodMeasure)]),
    .init(
      "ragged-row", .error, at: "D2", kept: ["3.4.3"],
      ["2402/m.csv": Sheet.measures("3,3,4,\"x,40\",50,,ก", goodMeasure)]),
    .init(
      "number-as-date", .error, at: "B2", kept: ["3.4.3"],
      ["2402/m.csv": Sheet.measures("3,3-มี.ค.,4,x,40,50,,", goodMeasure)]),
    .init(
      "blank-key", .error, at: "B3", kept: ["3.1", "3.2"],
      ["2402/r.csv": Sheet.review("3,1,,4,", "3,,,5,", "3,2,,4,")]),
    .init(
      "unknown-item", .error, at: "C2", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations("1,1,7,มี,ชัดเจน", goodRow)]),
    .init(
      "unknown-item", .error, at: "A2", kept: ["1.1.6"],
      ["2402/c.csv": Sheet.considerations("หนึ่ง,1,1,มี,ชัดเจน", goodRow)]),
    .init(
      "unknown-office", .error, at: "A2", kept: ["1.1.6"],
      ["c.csv": "สพท.," + Sheet.considerations("สพป.ฉะเชิงเทรา เขต 9,1,1,1,มี,ชัดเจน", "2402," + goodRow)]),
    .init(
      "unknown-office", .error, at: "2", kept: ["1.1.6"],
      ["c.csv": "สพท.," + Sheet.considerations(",1,1,1,มี,ชัดเจน", "2402," + goodRow)]),
  ]

  /// The title of a node of the edition that the tests read with.
  static func title(_ id: String, _ period: String = "2565-03") -> String {
    ReadInbox.contexts[period]?.plan.node(id)?.title ?? "?"
  }
}
