internal import Assessment
internal import Records
internal import Standards
internal import XLSXWorkbook

extension PublishedPeriod {
  /// `สารบัญ`: what the workbook is, where its sheets are, and what its words and marks mean.
  func contentsSheet(listing sheets: [any WorkbookSheet]) -> TablesSheet {
    TablesSheet(
      name: SheetNames.contents, summary: "ข้อมูลของสมุดงานและรายชื่อแผ่นงาน", title: workbookTitle,
      warning: isOfficial ? nil : SheetStyle.trialNote,
      parts: [
        .init(sections: [
          .init(heading: "ข้อมูลทั่วไป", table: Self.factTable("ContentsFacts", contentsFacts), role: .lines),
          .init(heading: "แผ่นงาน", table: Self.sheetTable(sheets)),
        ]),
        // The list fills a page: what explains words and marks begins the next, lest its heading stand alone below.
        .init(
          sections: [
            .init(heading: "ระดับคุณภาพ", table: levelTable, role: .notes),
            .init(heading: "เครื่องหมาย", table: markTable, role: .notes),
            .init(heading: "ค่าที่สมมติ", table: assumptionTable, role: .notes),
          ], startsPage: true),
      ])
  }

  /// The title of the workbook and of its properties.
  var workbookTitle: String {
    "ผลการประเมินตามมาตรฐานสำนักงานเขตพื้นที่การศึกษา \(period.thaiTitle)"
  }

  static func factTable(_ name: String, _ facts: [Fact]) -> TableBlock {
    TableBlock(
      name,
      columns: [
        Column("รายการ", .text, width: .measured(atMost: 44)) { .text($0.name) },
        Column("ค่า", .fact, width: .measured(atMost: 56)) { $0.value },
      ], rows: facts)
  }

  private var contentsFacts: [Fact] {
    [
      Fact(name: "เดือน", value: .text(period.thaiTitle)),
      Fact(name: "ปีงบประมาณ", value: .text("พ.ศ. \(plan.fiscalYear)")),
      Fact(name: "กรอบมาตรฐาน", value: .text(plan.framework.edition)),
      Fact(name: "ข้อมูล ณ วันที่", value: .text(BangkokTime(secondsSince1970: asOf).thaiText)),
      Fact(name: "จำนวนเขตทั้งหมด", value: .count(assessment.offices.count)),
      Fact(name: "จำนวนเขตที่มีข้อมูล", value: .count(reportingCount)),
      Fact(name: "จำนวนไฟล์", value: .count(files.count)),
      Fact(name: "จำนวนมาตรฐาน", value: .count(plan.standards.count)),
      Fact(name: "จำนวนตัวบ่งชี้", value: .count(plan.computedCount(of: .indicator))),
    ]
      + plan.disputedCounts.map { Fact(name: "จำนวน\($0.noun)ในเอกสาร", value: .text($0.thaiText)) }
      + [
        Fact(name: "ค่าที่ไม่มีข้อมูลแสดงเป็น", value: .text(SheetCell.missingText)),
        Fact(name: "โปรแกรม", value: .text("ruamphon \(softwareVersion)")),
      ]
  }

  private static func sheetTable(_ sheets: [any WorkbookSheet]) -> TableBlock {
    TableBlock(
      "ContentsSheets",
      columns: [
        Column("แผ่นงาน", .text) { sheet in
          .link(sheet.name, to: .cell(sheet: sheet.name, row: 0, column: 0))
        },
        Column("เนื้อหา", .text, width: .measured(atMost: 56)) { .text($0.summary) },
        Column("จำนวนแถว", .count) { .count(orMissing: $0.rowCount) },
      ], rows: sheets)
  }

  private var levelTable: TableBlock {
    TableBlock(
      "ContentsLevels",
      columns: [
        Column<LevelScale.Band>("ระดับ", .level(LevelWords(plan.framework.scale))) {
          .level($0.level, isAssumed: false)
        },
        Column("ค่าเฉลี่ยของระดับคุณภาพ", .text) { .text("ตั้งแต่ \($0.fromText)") },
      ], rows: plan.framework.scale.bands)
  }

  private var markTable: TableBlock {
    TableBlock(
      "ContentsMarks",
      columns: [
        Column("เครื่องหมาย", .code) { .text($0.0) },
        Column("ความหมาย", .text, width: .measured(atMost: 56)) { .text($0.1) },
        Column("จำนวนระดับ", .count) { .count(markedCount($0.0, in: assessment.results)) },
      ], rows: Marks.explained(Marks.explanations, in: assessment.results))
  }

  private var assumptionTable: TableBlock {
    TableBlock(
      "ContentsAssumptions",
      columns: [
        Column("ค่าที่สมมติ", .text, width: .measured(atMost: 44)) { .text($0.title) },
        Column("เหตุผล", .text, width: .measured(atMost: 56)) { .text($0.reason) },
        Column("จำนวนระดับที่อาศัย", .count) { .count($0.levelCount) },
      ], rows: assumptions(in: assessment.results))
  }
}
