import InboxSupport
import Records

/// What is told of the work calendar, in a fiscal year whose round knows its steps and in one that does not.
extension Provocation {
  static let ofProgress: [Provocation] = [
    .init(
      "unknown-step", .error, at: "A2", kept: ["step 1"], period: "2556-03",
      ["2402/p.csv": Sheet.progress("10,,1/3/2556,", "1,,1/3/2556,")]),
    .init(
      "unknown-step", .error, at: "A2", kept: ["step 1"], period: "2556-03",
      ["2402/p.csv": Sheet.progress("1.2,,1/3/2556,", "1,,1/3/2556,")]),
    .init(
      "duplicate-step", .error, at: "3", kept: ["step 2"], period: "2556-03",
      ["2402/p.csv": Sheet.progress("1,,1/3/2556,", "ขั้นตอนที่ ๑,,2/3/2556,", "2,,1/3/2556,")]),
    .init(
      "duplicate-row", .info, at: "3", kept: ["step 1"], period: "2556-03",
      ["2402/p.csv": Sheet.progress("1,,1/3/2556,", "๑,,1/3/2556,")]),
    .init(
      "blank-key", .error, at: "A2", kept: ["step 1"], period: "2556-03",
      ["2402/p.csv": Sheet.progress("-,,1/3/2556,", "1,,1/3/2556,")]),
    .init(
      "bad-date", .warning, at: "C2", kept: ["step 1"], period: "2556-03",
      ["2402/p.csv": Sheet.progress("1,,สิ้นเดือน,")]),
    .init(
      "bad-date", .warning, at: "D2", kept: ["step 1", "step 2"], beside: ["month-first"], period: "2556-03",
      ["2402/p.csv": Sheet.progress("1,,1/3/2556,16/11/2555", "2,,1/3/2556,11/16/2555")]),
    .init(
      "month-first", .info, at: "C3", kept: ["step 1", "step 2"], period: "2556-03",
      ["2402/p.csv": Sheet.progress("1,,3/1/2556,", "2,,3/16/2556,")]),
    .init(
      "personal-data-masked", .warning, at: "B2", kept: ["step 1"], period: "2556-03",
      ["2402/p.csv": Sheet.progress("1,0812345678,1/3/2556,")]),
    .init(
      "unused-item", .info, at: "2", period: "2565-03",
      ["2402/p.csv": Sheet.progress("1,,1/3/2565,", "2,,1/3/2565,")]),
  ]
}
