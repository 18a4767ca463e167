import Testing

@testable import WorkbookAudit

@Suite("The audit of a finished workbook")
struct WorkbookAuditTests {
  @Test("A workbook in which nothing is wrong has no fault")
  func good() {
    #expect(WorkbookAudit.faults(in: Parts.good.file) == [])
  }

  @Test("Each fault is found where it is, and nothing else", arguments: Provocation.all)
  func provoked(_ provocation: Provocation) throws {
    let parts = try #require(provocation.parts, "the good workbook lacks what should be replaced")
    let faults = WorkbookAudit.faults(in: parts.file)
    #expect(faults.map(\.kind.code) == [provocation.code])
    #expect(faults.first?.sheet == provocation.sheet)
    if let place = provocation.place { #expect(faults.first?.place == place) }
  }

  @Test("Every kind of fault has a code of its own, both texts, and a file that provokes it")
  func catalogue() {
    let kinds = WorkbookAudit.kinds
    #expect(Set(kinds.map(\.code)).count == kinds.count)
    #expect(kinds.allSatisfy { !$0.thai.isEmpty && !$0.english.isEmpty })
    let elsewhere: Set = ["archive-damaged", "part-damaged"]
    #expect(Set(Provocation.all.map(\.code)).union(elsewhere) == Set(kinds.map(\.code)))
  }

  @Test("Faults of one kind on one sheet are one, with the first place and their number")
  func counted() throws {
    var parts = Parts.good
    for old in ["<v>3.5</v>", "<v>-1</v>"] {
      parts = try #require(parts.replacing(old, with: "<v>inf</v>", in: "xl/worksheets/sheet2.xml"))
    }
    let fault = try #require(WorkbookAudit.faults(in: parts.file).first)
    #expect(fault.kind.code == "number-invalid" && fault.place == "B2" && fault.count == 2)
  }

  @Test(
    "What Excel allows is no fault",
    arguments: [
      ("xl/worksheets/sheet2.xml", "<v>3.5</v>", "<v>1.7976931348623157E+308</v>"),
      ("xl/worksheets/sheet2.xml", "<v>3.5</v>", "<v>-0.000001</v>"),
      ("xl/worksheets/sheet2.xml", "<v>3.5</v>", "<!-- three --><v>3.5</v>"),
      ("xl/worksheets/sheet2.xml", "<c r=\"B2\"><v>3.5</v></c>", "<c r='B2' ></c >"),
      ("xl/worksheets/sheet2.xml", "<t>เขต 3</t>", "<t>3.4.1</t>"),
      ("xl/worksheets/sheet2.xml", "<t>เขต 3</t>", "<t>3 - 4</t>"),
      ("xl/worksheets/sheet2.xml", "<t>เขต 3</t>", "<t>E</t>"),
      ("xl/workbook.xml", "</workbook>", "<calcPr calcId=\"191029\"/></workbook>"),
      ("xl/worksheets/sheet1.xml", "SUM('ผลรายเขต'!", "LEN(&quot;NOW()&quot;)+SUM('ผลรายเขต'!"),
      ("xl/sharedStrings.xml", "มาก", String(repeating: "𝄞", count: 16_000)),
      ("xl/sharedStrings.xml", "เขต 1 &amp; เขต 2", "<![CDATA[เขต 1 & <2>]]>&#3588;&#xE04;"),
      ("xl/workbook.xml", "name=\"scores\"", "name=\"คะแนน.ที่_1\""),
      ("xl/workbook.xml", "'ผลรายเขต'!$B$2:$B$4", "ผลรายเขต!$B$2:$B$4"),
      ("xl/worksheets/sheet1.xml", "'ผลรายเขต'!$A$2:$A$4<", "\"ใช่,ไม่ใช่\"<"),
      ("xl/worksheets/sheet1.xml", "'ผลรายเขต'!$A$2:$A$4<", "scores<"),
      ("xl/worksheets/sheet1.xml", "SUM('ผลรายเขต'!", "&quot;Sheet9!&quot;&amp;SUM('ผลรายเขต'!"),
    ])
  func allowed(part: String, old: String, new: String) throws {
    let parts = try #require(Parts.good.replacing(old, with: new, in: part))
    #expect(WorkbookAudit.faults(in: parts.file) == [])
  }
}
