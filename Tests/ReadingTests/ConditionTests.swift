import InboxSupport
import Records
import Standards
import Testing

@Suite("Desired conditions of the 2554 form")
struct ConditionTests {
  private func read(_ sheet: String) throws -> ReadInbox {
    try ReadInbox(["2402/k.csv": sheet], period: "2556-03")
  }

  private func report(_ sheet: String, _ id: String, category: Int? = nil) throws -> CriterionReport {
    try #require(read(sheet).reports("2402").criteria[id]?.first { $0.category == category })
  }

  /// The conditions that a list names.
  private func met(_ list: String, _ id: String = "1.1.5") throws -> [String]? {
    let numbers = id.split(separator: ".").joined(separator: ",")
    let report = try report(Sheet.conditions("\(numbers),,,\"\(list)\",,,"), id)
    return report.ticks.flatMap { ticks in
      ticks.isBroken ? nil : ticks.byNumber.filter(\.value.isMet).keys.sorted()
    }
  }

  @Test("A row for each condition: their number is the result, and each can be traced to its row")
  func rows() throws {
    let inbox = try read(
      Sheet.conditions(
        "1,1,5,1,มี,,,,", "1,1,5,๒,✓,,,,", "1,1,5,ข้อ 3,ไม่มี,,,,", "1,1,5,ข้อที่ ๔,มี,,,,", ",,,5,มี,,,,"))
    #expect(inbox.codes == ["merged-cell"])
    let reports = try #require(inbox.reports("2402").criteria["1.1.5"])
    #expect(reports.count == 1 && reports[0].result == .figure(Ratio(4)))
    let ticks = try #require(reports[0].ticks)
    #expect(ticks.byNumber.mapValues(\.isMet) == ["1": true, "2": true, "3": false, "4": true, "5": true])
    #expect(ticks.byNumber["3"]?.provenance.row == 4 && ticks.byNumber["3"]?.provenance.column == 5)
    #expect(reports[0].places.count == 5)
  }

  @Test(
    "A list names what is met, in any usual way, and says that nothing else is",
    arguments: [
      ("1,2,4-5", ["1", "2", "4", "5"]), ("๑, ๒ และ ๔", ["1", "2", "4"]), ("1 3 5", ["1", "3", "5"]),
      ("ข้อ 1 ถึง ข้อ 3", ["1", "2", "3"]), ("ข้อที่ 2–4", ["2", "3", "4"]), ("1) 2) 3)", ["1", "2", "3"]),
      ("1.\n2.", ["1", "2"]), ("3", ["3"]), ("4-5", ["4", "5"]), ("2;2;2", ["2"]), ("1,", ["1"]),
      ("ทุกข้อ", ["1", "2", "3", "4", "5"]), ("ครบทุกข้อ", ["1", "2", "3", "4", "5"]), ("ไม่มี", []), ("-", []),
    ])
  func lists(list: String, expected: [String]) throws {
    #expect(try met(list) == expected)
    let report = try report(Sheet.conditions("1,1,5,,,\"\(list)\",,,"), "1.1.5")
    #expect(report.result == .figure(Ratio(expected.count)))
  }

  @Test(
    "What names no condition is told, and nothing is counted",
    arguments: ["6", "0", "1, 7", "5-3", "4 ข้อ", "ข้อ", "บางข้อ", "1.1", "1-2-3", "สี่ข้อ", "1,,x"])
  func unreadable(list: String) throws {
    let inbox = try read(Sheet.conditions("1,1,5,,,\"\(list)\",,,5"))
    #expect(inbox.codes == ["unknown-condition"])
    let report = try #require(inbox.reports("2402").criteria["1.1.5"]?.first)
    #expect(report.result == nil && report.ticks?.isBroken == true)
  }

  @Test("A list that a spreadsheet made a date of is told so", arguments: ["1-เม.ย.", "4/5", "1/2/2556"])
  func dates(list: String) throws {
    #expect(try read(Sheet.conditions("1,1,5,,,\(list),,,")).codes == ["number-as-date"])
  }

  @Test("A dash says that nothing is met only where no result stands beside it and conditions are counted")
  func dash() throws {
    #expect(try report(Sheet.conditions("1,1,5,,,-,,,4"), "1.1.5").result == .figure(Ratio(4)))
    #expect(try report(Sheet.conditions("1,1,5,,,-,,,-"), "1.1.5").result == nil)
    #expect(try report(Sheet.conditions("1,1,1,,,-,,,"), "1.1.1").result == nil)
    #expect(try report(Sheet.conditions("1,1,5,,,ไม่มีข้อมูล,,,"), "1.1.5").result == nil)
  }

  @Test(
    "The four missions are known by their names",
    arguments: [
      "วิชาการ, งบประมาณ", "ด้านวิชาการ และ ด้านงบประมาณ", "การบริหารงานวิชาการ\nการบริหารงบประมาณ",
      "วิชาการ งบประมาณ", "1, งบประมาณ",
    ])
  func missions(list: String) throws {
    for id in ["1.1.3", "1.2.1", "5.2.1"] { #expect(try met(list, id) == ["1", "3"]) }
    let rows = ["ด้านวิชาการ,มี", "การบริหารงานบุคคล,มี", "งบประมาณ,ไม่มี", "4 การบริหารทั่วไป,มี"]
    let report = try report(
      Sheet.conditions(rows[0], rows[1], rows[2], rows[3]).split(separator: "\n").enumerated()
        .map { $0 == 0 ? String($1) : "5,2,1,\($1),,,," }.joined(separator: "\n"), "5.2.1")
    #expect(report.result == .figure(Ratio(3)))
  }

  private func categories(_ rows: String...) -> String {
    "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,หมวดที่,ข้อที่,มี/ไม่มี,ข้อที่บรรลุ\n" + rows.joined(separator: "\n")
  }

  @Test("Within a category the last number is enough, and the whole number tells the category")
  func inCategories() throws {
    let sheet = categories(
      "1,1,4,2,3,มี,", "1,1,4,,2.4,มี,", ",,,,๒.๕,ไม่มี,", ",,,,6,มี,", "1,1,4,1,,,\"1, 1.4-1.6 และ 11\"")
    let second = try report(sheet, "1.1.4", category: 2)
    #expect(
      second.ticks?.byNumber.mapValues(\.isMet) == ["2.3": true, "2.4": true, "2.5": false, "2.6": true])
    #expect(second.result == nil)
    let first = try report(sheet, "1.1.4", category: 1)
    #expect(first.result == .figure(Ratio(5)))
    #expect(try read(categories("1,1,4,1,2.3,มี,")).codes == ["unknown-condition"])
  }

  @Test("A number that lost its last 0 leaves the other condition unanswered, or contradicts its own")
  func lostZero() throws {
    let rest = ["1.1", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.11"].map { "1,1,4,1,\($0),มี," }
    let same = categories((rest + ["1,1,4,1,1.1,มี,"]).joined(separator: "\n"))
    #expect(try read(same).codes == ["duplicate-row"])
    let report = try report(same, "1.1.4", category: 1)
    #expect(report.result == nil && report.ticks?.byNumber["1.10"] == nil)
    let other = categories((rest + ["1,1,4,1,1.1,ไม่มี,"]).joined(separator: "\n"))
    #expect(try read(other).codes == ["conflicting-rows"])
    #expect(try self.report(other, "1.1.4", category: 1).ticks?.byNumber["1.1"] == nil)
  }

  @Test("A row of no known condition leaves out only itself: owners and evidence of the criterion stay")
  func unknown() throws {
    let header = "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ข้อที่,มี/ไม่มี,หลักฐาน,ผู้รับผิดชอบหลัก\n"
    let rows = ["1,มี,แผน,นผ.", "2,มี,แผน,นผ.", "3,มี,แผน,นผ."].map { "2,1,1,\($0)\n" }.joined()
    let inbox = try read(header + rows + "2,2,1,1,มี,,")
    #expect(inbox.codes == ["unknown-condition", "unknown-condition"])
    let report = try #require(inbox.reports("2402").criteria["2.1.1"]?.first)
    #expect(report.result == nil && report.evidence == "แผน" && report.mainOwner?.keys == ["policyPlanning"])
    #expect(report.ticks?.isBroken == true && report.ticks?.byNumber.count == 2)
  }

  @Test("What rows of conditions say in words stands behind their numbers, what all say once")
  func words() throws {
    let header = "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ข้อที่,มี/ไม่มี,หลักฐาน,ผู้รับผิดชอบหลัก,หมายเหตุ\n"
    let report = try report(
      header + "2,1,1,1,มี,แผน,นผ.,ครบ\n2,1,1,2,มี,คำสั่ง โทร 0812345678,อก.,ครบ", "2.1.1")
    #expect(report.evidence?.hasPrefix("ข้อ 1: แผน\nข้อ 2: คำสั่ง โทร ") == true)
    #expect(report.evidence?.contains("0812345678") == false)
    #expect(report.notes.remark == "ครบ" && report.mainOwner?.keys == ["policyPlanning", "administration"])
  }

  @Test("A result beside the ticks is told when it differs, and the ticks stand")
  func differing() throws {
    let inbox = try read(Sheet.conditions("5,2,1,,,\"1, 2, 4\",,,4", "1,2,1,,,\"1, 2, 4\",,,3"))
    #expect(inbox.codes == ["conditions-result-differ"])
    let finding = try #require(inbox.findings("conditions-result-differ").first)
    #expect(finding.row == 2 && finding.value == "4" && finding.details["count"] == "3")
    #expect(inbox.reports("2402").criteria["5.2.1"]?.first?.result == .figure(Ratio(3)))
  }

  @Test(
    "Where the form at hand lists fewer conditions than the KPI asks for, a stated number that says more stands"
  )
  func shortList() throws {
    let header = "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,หมวดที่,ข้อที่บรรลุ,ผลการดำเนินงาน\n"
    let inbox = try read(header + "1,1,4,1,ทุกข้อ,11\n1,1,4,2,ทุกข้อ,\n1,1,4,3,\"3.1, 3.2\",12")
    #expect(inbox.codes == ["conditions-result-differ", "conditions-result-differ"])
    let results = inbox.reports("2402").criteria["1.1.4"]?.map(\.result)
    #expect(results == [.figure(Ratio(11)), .figure(Ratio(8)), .figure(Ratio(2))])
  }

  @Test("A qualitative KPI is there when every condition is, unless its result says so itself")
  func qualitative() throws {
    func result(_ answers: [String], stated: String = "") throws -> CriterionResult? {
      let rows = answers.enumerated().map { "1,1,1,\($0 + 1),\($1),,,," }
      let whole = stated.isEmpty ? [] : ["1,1,1,,,,,,\(stated)"]
      return try report(Sheet.conditions((rows + whole).joined(separator: "\n")), "1.1.1").result
    }
    #expect(try result(["มี", "มี", "มี", "มี"]) == .answer(true))
    #expect(try result(["มี", "มี", "ไม่มี", "มี"]) == .answer(false))
    #expect(try result(["มี", "มี", "", "มี"]) == nil)
    #expect(try result(["มี", "มี", "ไม่มี", "มี"], stated: "มี") == .answer(true))
  }

  @Test("Without a column of its own, whether a condition is there may stand under the result")
  func answersUnderResult() throws {
    let header = "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ข้อที่,ผลการดำเนินงาน\n"
    let sheet = header + "2,1,1,1,มี\n2,1,1,2,ไม่มี\n2,2,1,,91.5\n2,1,3,1,84\n2,1,3,2,80.5\n"
    let reports = try read(sheet).reports("2402").criteria
    #expect(reports["2.1.1"]?.first?.result == .figure(Ratio(1)))
    #expect(reports["2.1.3"]?.first?.figures.map(\.figure) == [Ratio(84), Ratio(161, over: 2)])
  }

  @Test(
    "Counts make the exact percentage of a KPI that is one, and of each condition where all must reach it")
  func counts() throws {
    let reports = try read(
      Sheet.conditions(
        "2,2,1,,,,2,3,", "3,1,4,,,,105,100,", "5,2,3,,,,80,100,80.5", "2,1,3,1,,,84,105,", "2,1,3,2,,,,,79",
        "3,2,2,,,,1,3,")
    ).reports("2402").criteria
    #expect(reports["2.2.1"]?.first?.result == .figure(Ratio(200, over: 3)))
    #expect(reports["2.2.1"]?.first?.counts?.denominator == Ratio(3))
    #expect(reports["3.1.4"]?.first?.result == .figure(Ratio(105)))
    #expect(
      reports["5.2.3"]?.first?.result == .figure(Ratio(161, over: 2))
        && reports["5.2.3"]?.first?.counts == nil)
    #expect(reports["2.1.3"]?.first?.figures.map(\.figure) == [Ratio(80), Ratio(79)])
    #expect(reports["2.1.3"]?.first?.figures.first?.counts?.numerator == Ratio(84))
    #expect(reports["3.2.2"]?.first?.result == .figure(Ratio(100, over: 3)))
  }

  @Test(
    "A header with conditions or counts is the form of criteria, and with ประเด็นที่ the quantitative sheet",
    arguments: [
      ("มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ข้อที่,มี/ไม่มี\n1,1,5,1,มี", SheetKind.criteria),
      ("มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ข้อ,สภาพที่พึงประสงค์,มีหรือไม่มี\n1,1,5,1,x,มี", .criteria),
      ("มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ข้อที่บรรลุ\n1,1,5,1", .criteria),
      ("มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,จำนวนที่ได้,จำนวนทั้งหมด\n2,2,1,91,100", .criteria),
      ("มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ข้อ,จำนวนที่ได้,จำนวนทั้งหมด\n2,1,3,1,91,100", .criteria),
      ("มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ข้อที่,จำนวนที่ได้,จำนวนทั้งหมด,ผลการดำเนินงาน\n2,1,3,1,9,10,", .criteria),
      ("มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ระดับคุณภาพ\n1,1,5,4", .review),
      ("มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ข้อที่,มี/ไม่มี,ระดับคุณภาพ\n1,1,5,1,มี,4", .criteria),
    ])
  func headers(text: String, kind: SheetKind) throws {
    #expect(try read(text).consolidated.receivedKinds["2402"] == [kind])
    #expect(
      try ReadInbox(["2402/m.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด\n3,4,3,9,10"])
        .consolidated.receivedKinds["2402"] == [.measures])
  }
}
