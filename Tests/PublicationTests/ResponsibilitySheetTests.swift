import Assessment
import Records
import Testing

@testable import Publication
@testable import Sheets
@testable import Standards

@Suite("ผู้รับผิดชอบ, of the nation and of an office")
struct ResponsibilitySheetTests {
  private static func group(_ key: String, _ name: String, type: String? = nil) -> Group {
    Group(
      key: key, name: name, abbreviation: "", aliases: [], officeType: type, validFrom: nil, validTo: nil)
  }

  private func report(
    _ result: CriterionResult, main: [String]?, support: [String]? = nil, category: Int? = nil
  ) -> CriterionReport {
    func cell(_ keys: [String]?) -> ResponsibleGroups? {
      keys.map { ResponsibleGroups(text: $0.isEmpty ? "ฝ่ายพัสดุ" : $0.joined(separator: ","), keys: $0) }
    }
    return CriterionReport(
      category: category, result: result, mainOwner: cell(main), supportOwner: cell(support),
      evidence: "รายงานประจำปี", notes: .none,
      provenance: Provenance(path: SourcePath("2556-09/1001.csv"), row: 2))
  }

  /// Office 1001 names owners in three rows, 1101 sends nothing and is late.
  private func published(groups: Bool = true, daysLate: Int? = nil) throws -> PublishedPeriod {
    let period = try #require(Period("2556-09"))
    var reports = OfficeReports()
    reports.criteria = [
      "1.1.1": [report(.answer(true), main: ["legal"], support: ["allGroups"])],
      "1.1.2": [report(.answer(false), main: ["administration", "legal"])],
      "2.1.1": [report(.figure(Ratio(2)), main: [])],
      "1.1.4": [1, 2].map { report(.figure(Ratio(11)), main: ["private"], category: $0) },
    ]
    let registry = try GroupRegistry(
      groups: [
        Self.group("administration", "กลุ่มอำนวยการ"), Self.group("legal", "กลุ่มกฎหมายและคดี"),
        Self.group("private", "กลุ่มส่งเสริมสถานศึกษาเอกชน", type: "สพป."),
      ], file: "g.csv")
    return PublishedPeriod(
      assessment: PeriodAssessment(
        period: period, plan: try DataFiles.plan(fiscalYear: 2556),
        offices: Array(try DataFiles.offices(in: period).prefix(2)), reports: ["1001": reports]),
      findings: [], files: [],
      submissions: [
        Submission(
          officeCode: "1101", kind: .criteria, owedBy: "สพท.", due: nil, arrival: nil, state: .missing,
          daysLate: 4),
        Submission(
          officeCode: "1001", kind: .criteria, owedBy: "สพท.", due: nil, arrival: nil, state: .received,
          daysLate: daysLate),
      ], groups: groups ? registry : nil, asOf: 1_380_000_000, isOfficial: true, softwareVersion: "0.2.0")
  }

  private func shown(_ table: TableBlock, row: Int) -> [String] {
    table.columns.indices.map { column in
      switch table.cell(row, column) {
      case .text(let text): text
      case .count(let count): String(count)
      case .missing: "–"
      case let other: "\(other)"
      }
    }
  }

  @Test("A row for each group, and last one for what no group owes")
  func national() throws {
    let published = try published()
    #expect(published.assessment.offices.map(\.code) == ["1001", "1101"])
    let table = try #require(ResponsibilitiesSheet(published: published).sheet).table
    #expect(
      table.columns.map(\.title) == [
        "รหัสกลุ่ม", "กลุ่ม", "ประเภท", "จำนวนเขต", "หลัก: เกณฑ์", "หลัก: รายงานแล้ว", "หลัก: บรรลุ",
        "หลัก: ส่งช้าหรือค้างส่ง", "ร่วม: เกณฑ์", "ร่วม: รายงานแล้ว", "ร่วม: บรรลุ", "ร่วม: ส่งช้าหรือค้างส่ง",
      ])
    let groups: [String] = [
      "administration กลุ่มอำนวยการ ทุกประเภท 1 1 1 0 0 1 1 1 0",
      "legal กลุ่มกฎหมายและคดี ทุกประเภท 1 2 2 1 0 0 0 0 0",
      "private กลุ่มส่งเสริมสถานศึกษาเอกชน สพป. 1 1 0 0 0 1 1 1 0",
    ]
    for (row, group) in groups.enumerated() {
      #expect(shown(table, row: row) == group.split(separator: " ").map(String.init))
    }
    let none = shown(table, row: 3)
    #expect(none[0] == "–" && none[1].contains("ร่างแบบประเมินของเขตหนึ่ง"))
    // 40 of 1001, of which 2.1.1 is reported and achieved, and the 43 of 1101, all late.
    #expect(none.suffix(9) == ["2", "83", "1", "1", "43", "–", "–", "–", "–"])
    #expect(table.rowCount == 4)
  }

  @Test("An office's duties by group, main ones first, from its own cells alone")
  func duties() throws {
    let table = try #require(try DutiesSheet(published: published(), index: 0).sheet).table
    let rows = (0..<table.rowCount).map { shown(table, row: $0) }
    let owned = rows.prefix(6).map { row in row[0...4].joined(separator: " ") + " " + row[6] }
    #expect(
      owned == [
        "กลุ่มอำนวยการ หลัก 1.1.2 \(rows[0][3]) รายงานแล้ว ไม่บรรลุ",
        "กลุ่มอำนวยการ ร่วม 1.1.1 \(rows[1][3]) รายงานแล้ว บรรลุ",
        "กลุ่มกฎหมายและคดี หลัก 1.1.1 \(rows[1][3]) รายงานแล้ว บรรลุ",
        "กลุ่มกฎหมายและคดี หลัก 1.1.2 \(rows[0][3]) รายงานแล้ว ไม่บรรลุ",
        "กลุ่มส่งเสริมสถานศึกษาเอกชน หลัก 1.1.4 \(rows[4][3]) ยังไม่รายงาน –",
        "กลุ่มส่งเสริมสถานศึกษาเอกชน ร่วม 1.1.1 \(rows[1][3]) รายงานแล้ว บรรลุ",
      ])
    #expect(rows.count == 6 + 40)
    #expect(rows.dropFirst(6).allSatisfy { $0[0] == "ไม่ระบุกลุ่มหลัก" })
    #expect(rows[0][7] == "แบบรายงานของเขต: \"administration,legal\"")
    #expect(rows[4][8] == "หมวด 1: รายงานประจำปี\nหมวด 2: รายงานประจำปี")
    let unknown = try #require(rows.first { $0[2] == "2.1.1" })
    #expect(unknown[7] == "แบบรายงานของเขต: \"ฝ่ายพัสดุ\" ซึ่งไม่พบในทะเบียนกลุ่ม")
  }

  @Test("A duty that was reported says how late its sheet came; of one that lacks no day counts")
  func lateness() throws {
    let table = try #require(try DutiesSheet(published: published(daysLate: 3), index: 0).sheet).table
    let rows = (0..<table.rowCount).map { shown(table, row: $0) }
    #expect(table.columns[5].title == "ส่งช้า (วัน)")
    #expect(rows[0][4...5] == ["รายงานแล้ว", "3"] && rows[4][4...5] == ["ยังไม่รายงาน", "–"])
    let silent = try #require(try DutiesSheet(published: published(), index: 1).sheet).table
    #expect((0..<silent.rowCount).allSatisfy { shown(silent, row: $0)[5] == "–" })
  }

  @Test("The draft's owners and evidence stand once a criterion, in columns that say whose they are")
  func draft() throws {
    let table = try #require(try DutiesSheet(published: published(), index: 1).sheet).table
    let titles = table.columns.map(\.title).suffix(2)
    #expect(titles.allSatisfy { $0.contains("ร่างแบบประเมินของเขตหนึ่ง") })
    #expect(table.rowCount == 43)
    let first = shown(table, row: 0)
    #expect(first[0] == "ไม่ระบุกลุ่มหลัก" && first[7] == "ไม่ระบุในแบบรายงานของเขต" && first[8] == "–")
    #expect(first[9].hasPrefix("• ข้อมูลสารสนเทศที่แสดงบริบทของสำนักงานเขตพื้นที่การศึกษา\n• "))
    #expect(first[10] == "หลัก: policyPlanning\nร่วม: ทุกกลุ่ม")
    let long = shown(table, row: 2)[9].split(separator: "\n")
    #expect(long.count == 9 && long.last?.hasPrefix("และอีก ") == true && long.allSatisfy { $0.count <= 73 })
    let own = try #require(try DutiesSheet(published: published(), index: 0).sheet).table
    let shared = (0..<own.rowCount).map { shown(own, row: $0) }.filter { $0[2] == "1.1.2" }
    #expect(shared.map { $0[9].hasPrefix("• ") } == [true, false])
  }

  @Test("Achieved or not stands before the levels, in the office's report and among the offices' results")
  func achievements() throws {
    let published = try published()
    let report = try #require(SelfAssessmentSheet(published: published, index: 0).sheet).table
    let titles = report.columns.map(\.title)
    let place = try #require(titles.firstIndex(of: "บรรลุตัวชี้วัด"))
    #expect(titles[place + 1] == "ประเมินตนเอง", "no condition is said not to be met")
    let said = Dictionary(
      uniqueKeysWithValues: (0..<report.rowCount).map { row in
        let cells = shown(report, row: row)
        return (cells[0], cells[place])
      })
    #expect(said["1.1.1"] == "บรรลุ" && said["1.1.2"] == "ไม่บรรลุ" && said["1.1.4"] == "ยังไม่รายงาน")
    #expect(said["1.2.2"] == "ไม่มีเกณฑ์ตัดสิน", "the form leaves its KPI blank")
    #expect(said["1.1"] == "บรรลุ 1 จาก 6\nยังไม่รายงาน 4")
    let offices = OfficeResultsSheet(published: published).sheet.table
    let count = try #require(offices.columns.firstIndex { $0.title == "ตัวชี้วัดที่บรรลุ" })
    #expect(shown(offices, row: 0)[count...].prefix(2) == ["2", "3"])
    #expect(shown(offices, row: 1)[count...].prefix(3) == ["–", "–", "–"], "nothing was reported")
    let others = try OfficeResultsSheet(published: SmallPeriod.published()).sheet.table.columns
    #expect(!others.contains { $0.title == "ตัวชี้วัดที่บรรลุ" })
  }

  @Test("Both sheets stand where the contract has them, and only where the framework has groups")
  func places() throws {
    let published = try published()
    let national = NationalWorkbook.sheets(published).map(\.name)
    let place = try #require(national.firstIndex(of: "ผู้รับผิดชอบ"))
    #expect(national[place - 1] == "เปรียบเทียบ" && national[place + 1] == "สถานะการส่งข้อมูล")
    #expect(
      OfficeWorkbook.sheets(published, officeAt: 0).map(\.name).suffix(2) == [
        "ผู้รับผิดชอบ", "รายการที่ต้องแก้ไข",
      ])
    let without = [try self.published(groups: false), try SmallPeriod.published()]
    for period in without {
      #expect(
        ResponsibilitiesSheet(published: period).sheet == nil
          && DutiesSheet(published: period, index: 0).sheet == nil)
    }
  }
}
