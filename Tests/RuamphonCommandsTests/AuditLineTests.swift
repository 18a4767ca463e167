import Basics
import CommandLineKit
import Testing

@testable import Publication
@testable import RuamphonCommands
@testable import WorkbookAudit

@Suite("Faults of workbooks in the log")
struct AuditLineTests {
  private static let fault = WorkbookFault(
    kind: FaultKind("merge-overlap", th: "ช่วงเซลล์ที่ผสานซ้อนกัน", en: "two merged ranges overlap"),
    sheet: "ภาพรวม",
    place: "B1", count: 2)

  private static func lines(_ faults: [WorkbookFault], _ language: Language) -> [LogLine] {
    let file = PublishedFile(
      path: "national.xlsx", byteCount: 1, sha256: "", isChanged: true, faults: faults)
    return AuditLines.lines([file], of: "2565-03", language)
  }

  @Test("A fault is one warning with file, sheet, place, text and code, also with --quiet")
  func warning() throws {
    let thai = try #require(Self.lines([Self.fault], .thai).first)
    #expect(thai.level == .warning && thai.isEssential && thai.event == "workbook-fault")
    #expect(
      thai.lead + thai.text
        == "สมุดงานบกพร่อง: 2565-03/national.xlsx 'ภาพรวม' B1: ช่วงเซลล์ที่ผสานซ้อนกัน (merge-overlap ×2)")
    let english = try #require(Self.lines([Self.fault], .english).first)
    #expect(
      english.lead + english.text
        == "workbook fault: 2565-03/national.xlsx 'ภาพรวม' B1: two merged ranges overlap (merge-overlap ×2)")
  }

  @Test("A workbook without a fault says nothing, and the report counts every place")
  func count() {
    #expect(Self.lines([], .thai).isEmpty)
    let file = PublishedFile(
      path: "national.xlsx", byteCount: 1, sha256: "", isChanged: true, faults: [Self.fault, Self.fault])
    #expect(PublicationReport(files: [file], removed: [], phases: []).auditFaultCount == 4)
  }
}
