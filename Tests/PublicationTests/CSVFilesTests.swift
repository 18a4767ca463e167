import Basics
import Records
import Standards
import Testing

@testable import Publication

@Suite("results.csv and findings.csv")
struct CSVFilesTests {
  @Test("Every office and node has a row, the silent office too, the overall last")
  func results() throws {
    let text = String(decoding: try ResultsCSV(SmallPeriod.published()).bytes, as: UTF8.self)
    let one = "2564-09,1001,เขตหนึ่ง,สพป.,กลาง"
    let two = "2564-09,1002,'@เขตสอง,สพม.,กลาง"
    let expected = [
      "period,office_code,office,type,region,node,kind,title,value,self_level,review_level,level,score,label,"
        + "status,missing",
      "\(one),1,standard,\"การบริหาร, \"\"ดี\"\"\",,3,,4,4.00,ดีมาก,provisional,",
      "\(one),1.1,indicator,ก,2/1,3,5,5,,ดีเยี่ยม,final,",
      "\(one),1.1.1,consideration,'=ข้อหนึ่ง,yes/yes,,,,,,provisional,",
      "\(one),1.1.2,consideration,ข้อสอง,yes/no,,,,,,provisional,",
      "\(one),1.2,indicator,ข,71.43,3,,3,,ดี,provisional,",
      "\(one),overall,overall,ภาพรวม,,3,,4,4.00,ดีมาก,provisional,",
      "\(two),1,standard,\"การบริหาร, \"\"ดี\"\"\",,,,,,,missing,1.1;1.2",
      "\(two),1.1,indicator,ก,,,,,,,missing,1.1.1;1.1.2",
      "\(two),1.1.1,consideration,'=ข้อหนึ่ง,,,,,,,missing,",
      "\(two),1.1.2,consideration,ข้อสอง,,,,,,,missing,",
      "\(two),1.2,indicator,ข,,,,,,,missing,",
      "\(two),overall,overall,ภาพรวม,,,,,,,missing,1",
    ]
    #expect(text == "\u{FEFF}" + expected.map { $0 + "\r\n" }.joined())
  }

  @Test("The real framework of 2564 gives a row for each of its nodes and each valid office")
  func realFramework() throws {
    var nation = try MadeUpNation(#require(Period("2564-09")))
    let published = try nation.published()
    let lines = String(decoding: ResultsCSV(published).bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 1 + 245 * (published.plan.nodes.count + 1))
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("2564-09,") })
    #expect(lines.last?.contains(",overall,overall,ภาพรวม,") == true)
  }

  @Test("Findings stand by office with the blank one last, in English severities, with raw values guarded")
  func findings() throws {
    let published = try SmallPeriod.published(findings: [
      SmallPeriod.finding(.unknownOffice, .error, office: nil, row: 9, value: "ที่ไหน"),
      SmallPeriod.finding(.badNumber, .error, office: "1002", row: 3, value: "=1+1"),
      SmallPeriod.finding(.titleDiffers, .info, office: "1001", row: 7, value: "ก,ข"),
    ])
    let expected = [
      "severity,code,office_code,office,kind,file,row,column,cell,count,value,message",
      "info,title-differs,1001,เขตหนึ่ง,measures,2564-09/ก.csv,7,ร้อยละ,D7,1,\"ก,ข\",\"แก้ \"\"ก,ข\"\" ใน ร้อยละ\"",
      "error,bad-number,1002,'@เขตสอง,measures,2564-09/ก.csv,3,ร้อยละ,D3,1,'=1+1,\"แก้ \"\"=1+1\"\" ใน ร้อยละ\"",
      "error,unknown-office,,,measures,2564-09/ก.csv,9,ร้อยละ,D9,1,ที่ไหน,\"แก้ \"\"ที่ไหน\"\" ใน ร้อยละ\"",
    ]
    let text = String(decoding: FindingsCSV(published).bytes, as: UTF8.self)
    #expect(text == "\u{FEFF}" + expected.map { $0 + "\r\n" }.joined())
  }
}

@Suite("Fields of results.csv and findings.csv")
struct CSVWriterTests {
  @Test(
    "Text is quoted where RFC 4180 asks for it and guarded where a spreadsheet would run it",
    arguments: [
      ("ธรรมดา", "ธรรมดา"), ("ก,ข", "\"ก,ข\""), ("ว่า \"ดี\"", "\"ว่า \"\"ดี\"\"\""), ("ก\nข", "\"ก\nข\""),
      ("=1+1", "'=1+1"), ("+66", "'+66"), ("-5", "'-5"), ("@ก", "'@ก"), ("\tก", "'\tก"),
      ("=A1,B1", "\"'=A1,B1\""), ("ก=ข", "ก=ข"), ("", ""), (" =1", " =1"),
    ])
  func text(_ text: String, _ field: String) {
    var twin = CSVWriter(header: "h")
    twin.text(text)
    twin.endRow()
    #expect(String(decoding: twin.bytes, as: UTF8.self) == "\u{FEFF}h\r\n\(field)\r\n")
  }

  @Test("Numbers are never guarded, and what lacks is blank")
  func numbers() {
    var twin = CSVWriter(header: "h")
    twin.number(-5)
    twin.number(nil)
    twin.text(nil)
    twin.endRow()
    #expect(String(decoding: twin.bytes, as: UTF8.self) == "\u{FEFF}h\r\n-5,,\r\n")
  }
}
