import Consolidation
import InboxSupport
import Reading
import Records
import Standards
import Testing

@Suite("Cells that moved")
struct ShiftedCellsTests {
  private static let counts = "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด"

  @Test(
    "A number with an unquoted comma for the thousands costs its row",
    arguments: [
      ("", "3,3,4,x,4,500,", "4,500"), (",หมายเหตุ", "3,3,4,x,4,500,", "4,500"),
      (",ร้อยละ,หมายเหตุ", "3,3,4,x,4,500,", "4,500"), (",ร้อยละ", "3,3,4,x,1,200,50000", "1,200"),
      (",หมายเหตุ", "3,3,4,x,1,200,50000", "1,200"), (",ร้อยละ,หมายเหตุ", "3,3,4,x,1,200,50000,", "1,200"),
      (",ร้อยละ,หมายเหตุ", "3,3,4,x,1,200,1,500", "1,200"),
      (",ร้อยละ,หมายเหตุ", "3,3,4,x,1,200,1,500,,", "1,200"),
      (",หมายเหตุ", "3,3,4,x,๑,๒๐๐,๕๐๐๐๐", "๑,๒๐๐"),
    ])
  func thousands(columns: String, row: String, value: String) throws {
    let inbox = try ReadInbox(["2402/m.csv": Self.counts + columns + "\n3,4,3,,90,100\n" + row + "\n"])
    #expect(inbox.codes == ["ragged-row"])
    #expect(inbox.findings("ragged-row").first?.value == value)
    #expect(inbox.findings("ragged-row").first?.row == 3)
    #expect(inbox.reports("2402").measures.keys.sorted() == ["3.4.3"])
  }

  @Test(
    "Two counts are two counts",
    arguments: [
      ("", "3,3,4,x,450,500", Ratio(90)), (",หมายเหตุ", "3,3,4,x,450,500,", Ratio(90)),
      (",ร้อยละ", "3,3,4,x,4,500,0.80", Ratio(4, over: 5)),
      (",หมายเหตุ", "3,3,4,x,90,100,ครบ 5 แห่ง", Ratio(90)),
      (",ร้อยละ", "3,3,4,x,\"1,200\",\"1,500\",80", Ratio(80)), (",ร้อยละ", "3,3,4,x,90,100,90", Ratio(90)),
      (",หมายเหตุ", "3,4,2,x,4,500,", Ratio(4, over: 5)),
    ])
  func counts(columns: String, row: String, expected: Ratio) throws {
    let inbox = try ReadInbox(["2402/m.csv": Self.counts + columns + "\n" + row + "\n"])
    #expect(!inbox.codes.contains("ragged-row"))
    #expect(inbox.reports("2402").measures.values.first?.percentage == expected)
  }

  @Test("A file whose rows all end in a comma too many is read")
  func habit() throws {
    let inbox = try ReadInbox([
      "2402/m.csv": Self.counts + "\n3,3,4,x,40,50,\n3,3,5,y,90,100,\n3,4,3,z,450,500,\n"
    ])
    #expect(inbox.codes == [])
    #expect(inbox.reports("2402").measures.count == 3)
  }

  @Test(
    "Quotes that join cells, lose their half or leave a blank too many cost their row",
    arguments: [
      "3,3,4,\"x,40\",50,,", "3,3,4,x 5\" ก,40,50,,,", ",3,3,4,x,40,50,,", "3,3,,4,x,40,50,",
      "3,3,4,“ก, ข”,40,50,,ค", "3,3,4,“ก, ข”,40,50,,", "3,3,4,“ก, ข”,40,50",
    ])
  func quotes(row: String) throws {
    let inbox = try ReadInbox(["2402/m.csv": Sheet.measures(row, "3,4,3,,90,100,,")])
    #expect(inbox.codes == ["ragged-row"])
    #expect(inbox.reports("2402").measures.keys.sorted() == ["3.4.3"])
  }

  @Test(
    "A number that a spreadsheet turned into a date is no key",
    arguments: [
      "3-มี.ค.", "3-มีค", "๓-มี.ค.", "3-Mar", "3 Mar", "Mar-03", "มี.ค.-65", "3/3", "03/03/2565", "1/2/2022",
      "2022-03-03",
      "3-3", "3 มีนาคม 2565", "3-มี.ค.-65", "3:03", "3:03:00", "3E+00", "03/03/2022 0:00:00", "3,3",
    ])
  func dates(key: String) throws {
    let cell = "\"\(key)\""
    let inbox = try ReadInbox([
      "2402/m.csv": Sheet.measures("3,\(cell),4,x,40,50,,", "3,3,\(cell),x,40,50,,", "3,4,3,,90,100,,")
    ])
    let codes = key == "3,3" ? ["unknown-item", "unknown-item"] : ["number-as-date", "number-as-date"]
    #expect(inbox.codes == codes)
    #expect(inbox.reports("2402").measures.keys.sorted() == ["3.4.3"])
    let steps = try ReadInbox(
      ["2402/p.csv": Sheet.progress("\(cell),,1/3/2556,", "2,,1/3/2556,")], period: "2556-03")
    #expect(steps.reports("2402").progress.keys.sorted() == [2])
  }

  @Test(
    "Numbers with titles, labels and many parts are keys",
    arguments: ["3", "๓", "3.3", "ตัวบ่งชี้ที่ 3", "3)", "3.", "3 -"])
  func keys(key: String) throws {
    let inbox = try ReadInbox(["2402/m.csv": Sheet.measures("3,\(key),4,x,40,50,,")])
    #expect(inbox.reports("2402").measures.keys.sorted() == ["3.3.4"])
  }

  @Test("Blank cells below a row that was refused are of that row, not of the one above it")
  func belowRefused() throws {
    let keys = try ReadInbox([
      "2402/m.csv": Sheet.measures("3,3,4,x,40,50,,", "3,4,1,y,40,50,,,เกิน", ",,3,z,30,50,,")
    ])
    #expect(keys.reports("2402").measures.keys.sorted() == ["3.3.4", "3.4.3"])
    let gone = try ReadInbox(["2402/m.csv": Sheet.measures("3,3,5,x,40,50,,", ",,3,z,30,50,,")])
    #expect(gone.codes == ["blank-key"])
    let offices = try ReadInbox([
      "m.csv": "รหัสเขต," + Sheet.review("2401,3,1,,4,", "9999,3,1,,5,", ",3,2,,5,")
    ])
    #expect(offices.codes == ["unknown-office", "unknown-office"])
    #expect(offices.reports("2401").reviews.keys.sorted() == ["3.1"])
    let folder = try ReadInbox([
      "2402/m.csv": "รหัสเขต," + Sheet.review("2402,3,1,,4,", "2401,3,1,,5,", ",3,2,,5,")
    ])
    #expect(folder.codes == ["office-mismatch", "office-mismatch"])
    #expect(folder.consolidated.reports.keys.sorted() == ["2402"])
    let each = try ReadInbox([
      "m.csv": "รหัสเขต," + Sheet.review("2401,3,1,,4,", "2401,3,2,,5,", ",3,3,,5,", "2402,3,1,,4,")
    ])
    #expect(each.codes == ["unknown-office"])
    #expect(each.reports("2401").reviews.keys.sorted() == ["3.1", "3.2"])
  }

  @Test(
    "A file is read or refused by name, never passed over",
    arguments: [
      ("m.csv ", nil), ("m.CSV", nil), ("m.csv.", nil), ("m .csv", nil), ("m.csv\u{A0}", nil),
      ("m.csv\u{200B}", nil),
      ("m.csv ..", nil), ("m.csv (1)", "not-csv"), ("m.csv - สำเนา", "not-csv"), ("m.cvs", "not-csv"),
      ("m.csv.txt", "not-csv"),
    ] as [(String, String?)])
  func names(name: String, code: String?) throws {
    let inbox = try ReadInbox(["2402/" + name: Sheet.measures("3,3,4,x,40,50,,")])
    #expect(inbox.codes == (code.map { [$0] } ?? []))
    #expect(inbox.reports("2402").measures.count == (code == nil ? 1 : 0))
    #expect(inbox.consolidated.findings.allSatisfy { $0.kind.severity == .error })
  }

  @Test("A revision is one whatever stands behind its ending")
  func revisionNames() throws {
    let inbox = try ReadInbox([
      "2402/m.csv": Sheet.measures("3,3,4,x,40,50,,"), "2402/m-r2.csv ": Sheet.measures("3,3,4,x,45,50,,"),
    ])
    #expect(inbox.codes == ["superseded"])
    #expect(inbox.reports("2402").measures["3.3.4"]?.percentage == Ratio(90))
  }
}
