import Basics
import Consolidation
import InboxSupport
import Reading
import Records
import Standards
import Testing

@Suite("The quantitative sheet")
struct MeasureTests {
  @Test("The rows that were added up stay, by their own words")
  func parts() throws {
    let inbox = try ReadInbox(
      ["2402/m.csv": Sheet.measures("3,4,3,ป.6,952,1000,,", "3,4,3,ม.3,45,50,,", "3,4,3,รวม,997,1050,,")])
    let report = try #require(inbox.reports("2402").measures["3.4.3"])
    #expect(report.parts.map(\.name) == ["ป.6", "ม.3"])
    #expect(report.parts.map(\.counts.numerator) == [Ratio(952), Ratio(45)])
    let lacking = try #require(inbox.findings("part-not-reported").first)
    #expect(lacking.message(.thai).contains("ม.6") && !lacking.message(.thai).contains("ป.6"))
    let single = try ReadInbox(["2402/m.csv": Sheet.measures("3,4,3,,952,1000,,")])
    #expect(single.reports("2402").measures["3.4.3"]?.parts == [])
    #expect(single.codes == [], "an item in one row tells nothing of its grades")
  }

  @Test(
    "Last year's percentage is that of the item, under each name of its column",
    arguments: ["ปีก่อน", "ปีที่แล้ว", "ร้อยละปีก่อน", "previous_year", "ผลปีที่แล้ว"])
  func previousYear(header: String) throws {
    let inbox = try ReadInbox([
      "2402/m.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับชั้น,จำนวนที่ได้,จำนวนทั้งหมด,\(header)\n3,4,2,,๗,1000,๐.๙\n"
        + "3,4,3,,90,100,80"
    ])
    let measures = inbox.reports("2402").measures
    #expect(measures["3.4.2"]?.previousYear?.figure == Ratio(9, over: 10))
    #expect(measures["3.4.3"]?.previousYear == nil, "nothing looks back to it")
    #expect(inbox.codes == [])
    let parts = try ReadInbox([
      "2402/m.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับชั้น,จำนวนที่ได้,จำนวนทั้งหมด,\(header)\n3,4,2,ป.1,7,1000,160\n"
        + "3,4,2,ป.2,7,1000,0.8\n3,4,2,รวม,14,2000,0.85"
    ])
    #expect(parts.reports("2402").measures["3.4.2"]?.previousYear?.figure == Ratio(17, over: 20))
    #expect(parts.codes == ["rows-summed"], "what a part says of last year is not used")
  }

  @Test(
    "A column that begins as last year's and means something else is not taken for it",
    arguments: [
      ("ปีก่อน (ร้อยละ)", true), ("ปีก่อน (%)", true), ("ปีก่อน (คน)", false), ("ปีก่อน (เป้าหมาย)", false),
      ("ปีก่อน (ไม่ผ่าน)", false), ("ปีก่อน 2561", false),
    ])
  func otherLastYear(header: String, isRead: Bool) throws {
    let inbox = try ReadInbox([
      "2402/m.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด,\(header)\n3,4,2,7,1000,0.9"
    ])
    let stated = inbox.reports("2402").measures["3.4.2"]?.previousYear?.figure
    #expect(stated == (isRead ? Ratio(9, over: 10) : nil))
    #expect(inbox.codes == (isRead ? [] : ["unknown-column"]))
  }

  @Test("A figure of last year that cannot be is told and marked, whoever gave it")
  func implausibleLastYear() throws {
    let inbox = try ReadInbox([
      "2402/m.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด,ปีก่อน\n3,4,2,7,1000,60"
    ])
    #expect(inbox.codes == ["implausible-value"])
    #expect(inbox.reports("2402").lastYear["3.4.2"]?.figure == Ratio(60))
  }

  @Test(
    "Rows of an item come to one exact percentage",
    arguments: [
      (["3,4,4,,1,3,,"], "100/3", []), (["3,4,4,,๑๒๐,\"1,200 คน\",,"], "10/1", []),
      (["3,4,4,ป.1,1,2,,", "3,4,4,ป.2,2,4,,", "3,4,4,ป.3,3,3,,"], "200/3", ["rows-summed"]),
      (["3,4,4,ป.1,1,2,,", "3,4,4,ป.2,2,4,,", "3,4,4,รวม,3,6,,"], "50/1", ["rows-summed"]),
      (["3,4,4,รวม,3,6,,"], "50/1", []),
      (
        ["3,4,4,ป.1,1,2,,", "3,4,4,ป.2,2,4,,", "3,4,4,รวม ทั้งสิ้น,4,6,,"], "50/1",
        ["rows-summed", "sum-mismatch"]
      ),
      (["3,4,4,,50,100,50.5,"], "50/1", []), (["3,4,4,,50,100,49.5,"], "50/1", []),
      (["3,4,4,,50,100,ครึ่ง,"], "50/1", ["bad-number"]),
      (["3,4,4,,50,100,999999999999999999,"], "50/1", ["bad-number"]),
      (["3,4,4,,,,85.5,"], "171/2", ["percent-only"]), (["3,4,4,,50,,85.5,"], "171/2", ["percent-only"]),
      (["3,4,4,,,,ร้อยละ 85.5,"], "171/2", ["percent-only"]), (["3,4,4,,100,100,,"], "100/1", []),
      (["3,4,4,,0,10,,"], "0/1", []),
      (["3,4,4,ป.1,0,0,,", "3,4,4,ป.2,1,2,,"], "50/1", ["not-applicable", "rows-summed"]),
      (["3,4,4,,1,2,,", "3,4,4,,1,2,,"], "50/1", ["duplicate-row"]),
      (["3,3,3,,,,42.75,"], "171/4", []), (["3,3,3,,3,7,42.75,"], "171/4", []),
      (["3,3,3,,1,2,,"], "50/1", []),
      (["3,4,4,ป.1,1,2,,", "3,4,4,ป.2,,,,", "3,4,4,ป.3,1,2,,"], "50/1", ["rows-summed"]),
    ] as [([String], String, [String])])
  func percentage(rows: [String], expected: String, codes: [String]) throws {
    let inbox = try ReadInbox(["2402/m.csv": Sheet.measuresHeader + rows.joined(separator: "\n")])
    let report = try #require(inbox.reports("2402").measures.values.first)
    #expect(report.percentage.map { "\($0.numerator)/\($0.denominator)" } == expected)
    #expect(inbox.codes == codes)
  }

  @Test(
    "What cannot be a percentage is unreported",
    arguments: [
      (["3,4,4,,3,2,,"], ["bad-measure"]), (["3,4,4,,1,0,,"], ["bad-measure"]),
      (["3,4,4,,,,100.01,"], ["bad-measure"]),
      (["3,4,4,,5,,101,"], ["bad-measure"]), (["3,3,3,,100,100,100.1,"], ["bad-measure"]),
      (["3,4,4,,50,100,51,"], ["measure-mismatch"]), (["3,4,4,,50,100,150,"], ["measure-mismatch"]),
      (["3,3,3,,1,2,42.75,"], ["measure-mismatch"]), (["3,3,3,,1,2,101,"], ["measure-mismatch"]),
      (["3,4,4,,0.5,1,,"], ["bad-number"]), (["3,4,4,,0,0,85,"], ["bad-measure"]),
      (["3,4,4,,-1,2,,"], ["bad-number"]), (["3,4,4,,\"85,5\",100,,"], ["bad-number"]),
      (["3,4,4,,1e2,100,,"], ["bad-number"]),
      (["3,4,4,,1,100000000000,,"], ["bad-number"]),
      (["3,4,4,ป.1,1,60000000000,,", "3,4,4,ป.2,1,60000000000,,"], ["bad-measure"]),
      (["3,4,4,ป.1,1,9.00000000000000001,,", "3,4,4,ป.2,1,99999999999,,"], ["bad-number"]),
      (["3,4,4,,12-15,100,,"], ["bad-number"]), (["3,4,4,,,,,"], []), (["3,4,4,,-,N/A,–,"], []),
      (["3,4,4,,5,,,"], ["bad-measure"]), (["3,4,4,,,5,,"], ["bad-measure"]),
      (["3,3,3,,5,,,"], ["bad-measure"]),
      (["3,4,4,ป.1,1,2,,", "3,4,4,ป.2,1,,,"], ["bad-measure"]),
      (["3,4,4,,1,2,,", "3,4,4,,1,3,,"], ["conflicting-rows"]),
      (["3,4,4,ป.1,1,2,,", "3,4,4,ป.2,5,4,,"], ["bad-measure"]),
      (["3,4,4,ป.1,,,80,", "3,4,4,ป.2,,,90,"], ["bad-measure"]),
      (["3,4,4,ป.1,1,2,,", "3,4,4,ป.2,,,90,"], ["bad-measure"]),
    ] as [([String], [String])])
  func unreported(rows: [String], codes: [String]) throws {
    let inbox = try ReadInbox([
      "2402/m.csv": Sheet.measuresHeader + (rows + ["3,4,3,,1,2,,"]).joined(separator: "\n")
    ])
    #expect(inbox.reports("2402").measures.keys.sorted() == ["3.4.3"])
    #expect(inbox.codes == codes)
  }

  @Test(
    "0/0 and a blank row with the remark are not applicable", arguments: ["0,0,,", ",,,ไม่มีการจัดการศึกษาระดับนี้"])
  func notApplicable(cells: String) throws {
    let inbox = try ReadInbox(["2402/m.csv": Sheet.measures("3,4,4,,\(cells)")])
    #expect(inbox.reports("2402").measures["3.4.4"]?.isNotApplicable == true)
    #expect(inbox.codes == ["not-applicable"])
  }

  @Test("A report keeps its counts and where it was read")
  func provenance() throws {
    let report = try ReadInbox(["2402/m.csv": "\n" + Sheet.measures("3,4,4,,1,3,,")]).reports("2402")
      .measures["3.4.4"]
    #expect(report?.counts == .init(numerator: Ratio(1), denominator: Ratio(3)))
    #expect(report?.provenance.row == 3)
    #expect(report?.provenance.path.text == "2565-03/2402/m.csv")
  }

  @Test("An item for offices of another type is kept, and said once to count for nothing")
  func otherType() throws {
    let rows = ["3,3,1,ชาย,1,2,,", "3,3,1,หญิง,1,2,,", "3,3,2,,,,,", "3,4,1,,0,0,,", "3,4,4,,1,2,,"]
    let inbox = try ReadInbox(["4571/m.csv": Sheet.measuresHeader + rows.joined(separator: "\n")])
    #expect(inbox.codes == ["not-applicable", "rows-summed", "unused-item"])
    #expect(inbox.consolidated.findings.first { $0.kind.code == "unused-item" }?.row == 2)
    #expect(inbox.reports("4571").measures.keys.sorted() == ["3.3.1", "3.4.1", "3.4.4"])
  }
}
