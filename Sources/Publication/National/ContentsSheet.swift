internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// `สารบัญ`: what the workbook is, where its sheets are, and what its words and marks mean.
struct ContentsSheet: PeriodSheet {
  let published: PublishedPeriod
  /// The other sheets of the workbook.
  let listed: [any WorkbookSheet]
  /// How many pages each prints on, once it is written.
  var pages = PageCounts()

  var sheet: TablesSheet {
    TablesSheet(
      name: SheetNames.contents, summary: "ข้อมูลของสมุดงานและรายชื่อแผ่นงาน", title: published.workbookTitle,
      warning: published.isOfficial ? nil : SheetStyle.trialNote,
      parts: [
        .init(sections: [
          .init(heading: "ข้อมูลทั่วไป", table: Fact.table("ContentsFacts", facts), role: .lines),
          .init(heading: "แผ่นงาน", table: sheetTable),
        ]),
        // The list fills a page: words and marks are explained on the next, so that no heading stands alone below.
        .init(
          sections: [
            .init(heading: "ระดับคุณภาพ", table: levelTable, role: .notes),
            .init(heading: "เครื่องหมาย", table: markTable, role: .notes),
            .init(heading: "ค่าที่สมมติ", table: assumptionTable, role: .notes),
          ], startsPage: true),
      ], isWrittenLast: true)
  }

  private var facts: [Fact] {
    [
      Fact(name: "เดือน", value: .text(period.thaiTitle)),
      Fact(name: "ปีงบประมาณ", value: .text("พ.ศ. \(plan.fiscalYear)")),
      Fact(name: "กรอบมาตรฐาน", value: .text(plan.framework.edition)),
      Fact(name: "ข้อมูล ณ วันที่", value: .text(BangkokTime(secondsSince1970: published.asOf).thaiText)),
    ]
      + published.officeFacts + [
        Fact(name: "จำนวนไฟล์", value: .count(published.files.count)),
        Fact(name: "จำนวนมาตรฐาน", value: .count(plan.standards.count)),
        Fact(name: "จำนวนตัวบ่งชี้", value: .count(plan.computedCount(of: .indicator))),
      ]
      + plan.disputedCounts.map { Fact(name: "จำนวน\($0.noun)ในเอกสาร", value: .text($0.thaiText)) }
      + [
        Fact(
          name: "ข้อมูลสำหรับคำนวณต่อ",
          value: .text(
            "โฟลเดอร์ data มีทุกเดือนเป็น CSV และแผ่นงาน\(SheetNames.longData)ของฉบับวิเคราะห์มีเดือนนี้"
              + " (ชื่อช่วง \(LongDataSheet.rangeName))")),
        Fact(name: "ค่าที่ไม่มีข้อมูลแสดงเป็น", value: .text(SheetCell.missingText)),
        Fact(name: "โปรแกรม", value: .text("ruamphon \(published.softwareVersion)")),
      ]
  }

  private var sheetTable: TableBlock {
    TableBlock(
      "ContentsSheets",
      columns: [
        Column("แผ่นงาน", .text) { sheet in
          .link(sheet.name, to: .cell(sheet: sheet.name, row: 0, column: 0))
        },
        Column("เนื้อหา", .text, width: .measured(atMost: 56)) { .text($0.summary) },
        Column("จำนวนแถว", .count) { .count(orMissing: $0.rowCount) },
        Column("จำนวนหน้า (ประมาณ)", .count) { [pages] in .count(orMissing: pages[$0.name]) },
      ], rows: listed)
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
    let counts = published.markedCounts(in: assessment.results)
    return TableBlock(
      "ContentsMarks",
      columns: [
        Column("เครื่องหมาย", .code) { .text($0.0) },
        Column("ความหมาย", .text, width: .measured(atMost: 56)) { .text($0.1) },
        Column("จำนวนระดับ", .count) {
          $0.0 == SheetCell.smallGroupText
            ? .notApplicable : .count(counts[$0.0] ?? 0)
        },
      ], rows: Marks.explained(Marks.explanations, in: assessment.results) + smallGroups)
  }

  private var smallGroups: [(String, String)] {
    published.smallGroups.isAnyHidden
      ? [(SheetCell.smallGroupText, published.smallGroupExplanation)] : []
  }

  private var assumptionTable: TableBlock {
    TableBlock(
      "ContentsAssumptions",
      columns: [
        Column("ค่าที่สมมติ", .text, width: .measured(atMost: 44)) { .text($0.title) },
        Column("เหตุผล", .text, width: .measured(atMost: 56)) { .text($0.reason) },
        Column("จำนวนระดับที่อาศัย", .count) { .count($0.levelCount) },
      ], rows: plan.assumptions(in: assessment.results))
  }
}
