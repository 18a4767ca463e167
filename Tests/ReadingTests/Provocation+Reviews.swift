import InboxSupport
import Records

/// What is said of a committee's judgements and of assessors who differ.
extension Provocation {
  static let ofReviews: [Provocation] = [
    .init(
      "assessors-differ", .info, at: "2", kept: all6,
      ["2402/r.csv": Sheet.assessed("1,1,1,ก,มี,ไม่ชัดเจน,,", Sheet.judgements("ข"), Sheet.judgements("ค"))]),
    .init(
      "assessors-differ", .info, at: "2", kept: all6, beside: ["review-incomplete"],
      ["2402/r.csv": Sheet.assessed(Sheet.judgements("ก", unclear: [1]), Sheet.judgements("ข"))]),
    .init(
      "assessors-differ", .info, at: "2", kept: ["3.1", "3.2"],
      ["2402/r.csv": Sheet.assessed("3,1,,ก,,,4,", "3,1,,ข,,,4,", "3,1,,ค,,,5,", "3,2,,ก,,,4,")]),
    .init(
      "assessors-differ", .info, at: "2", kept: ["3.1", "3.2"],
      ["2402/r.csv": Sheet.assessed("3,1,,ก,,,4,", "3,1,,ข,,,5,", "3,2,,ก,,,4,")]),
    .init(
      "review-level-differs", .warning, at: "G8", kept: all6 + ["1.1"],
      ["2402/r.csv": Sheet.assessed(Sheet.judgements("", unclear: [1]), "1,1,,,,,5,")]),
    .init(
      "review-incomplete", .warning, at: "2", kept: ["1.1.1"],
      ["2402/r.csv": Sheet.assessed("1,1,1,,มี,ชัดเจน,,")]),
    .init(
      "clear-without-implemented", .error, at: "2", kept: ["3.2"],
      ["2402/r.csv": Sheet.assessed("1,1,1,ก,ไม่มี,ชัดเจน,,", "1,1,1,ข,มี,ชัดเจน,,", "3,2,,ก,,,4,")]),
    .init(
      "not-reviewable", .error, at: "G2", kept: ["3.2"],
      ["2402/r.csv": Sheet.assessed("1,1,1,ก,,,4,", "3,2,,ก,,,4,")]),
    .init(
      "not-reviewable", .error, at: "E2", kept: ["3.1", "3.2"],
      ["2402/r.csv": Sheet.assessed("3,1,,ก,มี,ชัดเจน,4,", "3,2,,ก,,,4,")]),
    .init(
      "conflicting-rows", .error, at: "3", kept: ["3.2"],
      ["2402/r.csv": Sheet.assessed("1,1,1,ก,มี,ชัดเจน,,", "1,1,1,ก,ไม่มี,,,", "3,2,,ก,,,4,")]),
    .init(
      "conflicting-rows", .error, at: "3", kept: ["3.2"],
      ["2402/r.csv": Sheet.assessed("3,1,,ก,,,4,", "3,1,,,,,4,", "3,2,,ก,,,4,")]),
    .init(
      "conflicting-rows", .error, at: "2", kept: ["3.2"], beside: ["sheet-in-parts", "sheet-in-parts"],
      [
        "2402/r.csv": Sheet.assessed("3,1,,ก,,,4,", "3,2,,ก,,,4,"),
        "2402/s.csv": Sheet.assessed("3,1,,ข,,,5,"),
      ]),
    .init(
      "bad-yes-no", .error, at: "F2", kept: ["3.2"], beside: ["conflicting-rows"],
      ["2402/r.csv": Sheet.assessed("1,1,1,ก,มี,?,,", "1,1,1,ข,มี,ชัดเจน,,", "3,2,,ก,,,4,")]),
  ]

  private static let all6 = (1...6).map { "1.1.\($0)" }
}
