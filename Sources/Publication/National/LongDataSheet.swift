internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// An office and a node, or the overall: a row of `ข้อมูลยาว`.
private struct LongDataRow {
  let office: OfficeRow
  let node: LongDataNode
  let result: NodeResult
  let marks: [String]

  init(office: OfficeRow, node: LongDataNode, result: NodeResult) {
    (self.office, self.node, self.result) = (office, node, result)
    marks = result.marks
  }

  var measure: MeasureReport? {
    result.status == .notApplicable ? nil : office.reports.measures[result.nodeID]
  }
  var achievement: Achievement? { result.achievement.flatMap { $0.reported > 0 ? $0 : nil } }
}

/// What the rows of a node say of it.
private final class LongDataNode {
  let kind: String
  let title: String
  let rule: String
  let parent: Node?
  let standard: Node?

  init(kind: String, title: String, rule: String, parent: Node?, standard: Node?) {
    (self.kind, self.title, self.rule) = (kind, title, rule)
    (self.parent, self.standard) = (parent, standard)
  }
}

/// `ข้อมูลยาว`: one row for each office and node with all that is known of it, for pivots, queries and programs.
///
/// Nil where the layout is for readers. What is missing is blank: whatever calculates takes a dash for a text. The
/// columns are those of `data/results.csv` with the names of offices and nodes. Source: Workbooks, *ข้อมูลยาว*.
struct LongDataSheet: PeriodSheet {
  let published: PublishedPeriod

  /// What formulas and queries call the table with its header.
  static let rangeName = "ข้อมูล"

  var sheet: TableSheet? {
    guard published.layout.hasLongData else { return nil }
    let columns = officeColumns + nodeColumns + valueColumns + resultColumns + markColumns
    return TableSheet(
      name: SheetNames.longData,
      summary: "ทุกเขต ทุกรายการ ทุกคุณลักษณะ หนึ่งแถวต่อเขตและรายการ สำหรับ PivotTable, Power Query และ Power BI",
      table: TableBlock("LongData", columns: columns, rows: rows), frozenColumns: 1,
      isToCalculateWith: true, rangeName: Self.rangeName)
  }

  private var rows: [LongDataRow] {
    var nodes: [LongDataNode] = []
    func add(_ node: Node, standard: Node, parent: Node?) {
      nodes.append(
        LongDataNode(
          kind: node.kind.thaiName, title: node.title, rule: node.rule.name, parent: parent,
          standard: standard))
      for child in node.children { add(child, standard: standard, parent: node) }
    }
    for standard in plan.standards { add(standard, standard: standard, parent: nil) }
    let overall = plan.framework.overall
    nodes.append(
      LongDataNode(
        kind: "ภาพรวม", title: overall.title, rule: overall.rule.name, parent: nil, standard: nil))
    return OfficeRow.all(of: assessment).flatMap { office in
      zip(nodes, office.result.nodes + [office.result.overall]).map {
        LongDataRow(office: office, node: $0, result: $1)
      }
    }
  }

  private var officeColumns: [Column<LongDataRow>] {
    let (month, year) = (period.description, plan.fiscalYear)
    let first = CalendarDay(period, day: 1)
    return [
      Column("เดือน", .line, width: .fixed(9)) { _ in .text(month) },
      Column("ปีงบประมาณ", .number, width: .fixed(8)) { _ in .count(year) },
      Column("วันแรกของเดือน", .date) { _ in .date(first) },
      Column("รหัสเขต", .line, width: .fixed(8)) { .text($0.office.office.code) },
      Column("สพท.", .line, width: .fixed(24)) { .text($0.office.office.shortName) },
      Column("ชื่อเต็ม", .line, width: .fixed(24)) { .text($0.office.office.name) },
      Column("ประเภท", .line, width: .fixed(7)) { .text($0.office.office.type) },
      Column("ภูมิภาค", .line, width: .fixed(16)) { .text(orBlank: $0.office.office.region) },
      Column("จังหวัด", .line, width: .fixed(16)) {
        .text(orBlank: $0.office.office.provinces.joined(separator: ";"))
      },
    ]
  }

  private var nodeColumns: [Column<LongDataRow>] {
    [
      Column("รายการที่", .line, width: .fixed(8)) { .text($0.result.nodeID) },
      Column("ประเภทรายการ", .line, width: .fixed(14)) { .text($0.node.kind) },
      Column("รายการ", .line, width: .fixed(40)) { .text($0.node.title) },
      Column("อยู่ภายใต้", .line, width: .fixed(8)) { .text(orBlank: $0.node.parent?.id) },
      Column("มาตรฐานที่", .line, width: .fixed(8)) { .text(orBlank: $0.node.standard?.id) },
      Column("มาตรฐาน", .line, width: .fixed(24)) { .text(orBlank: $0.node.standard?.title) },
      Column("วิธีคิด", .line, width: .fixed(12)) { .text($0.node.rule) },
    ]
  }

  private var valueColumns: [Column<LongDataRow>] {
    [
      Column("ค่า", .quantity) { .quantity(orBlank: $0.result.value?.number) },
      Column("จำนวนที่ดำเนินการ", .count) { .count(orBlank: $0.result.value?.counts?.implemented) },
      Column("จำนวนที่ชัดเจน", .count) { .count(orBlank: $0.result.value?.counts?.clear) },
      Column("ดำเนินการ", .count) { .truth(orBlank: $0.result.value?.judgement?.isImplemented) },
      Column("ชัดเจน", .count) { .truth(orBlank: $0.result.value?.judgement?.isClear) },
      Column("มี", .count) { .truth(orBlank: $0.result.value?.answer) },
      Column("ตัวตั้ง", .quantity) { .quantity(orBlank: $0.measure?.counts?.numerator) },
      Column("ตัวหาร", .quantity) { .quantity(orBlank: $0.measure?.counts?.denominator) },
      Column("ค่าปีก่อน", .figure) { row in
        .figure(orBlank: row.result.lastYear.map { Hundredths(rounding: $0) })
      },
      Column("บรรลุแนวโน้ม", .count) { .truth(orBlank: $0.result.isTrendAchieved) },
      Column("ตัวชี้วัดที่บรรลุ", .count) { .count(orBlank: $0.achievement?.achieved) },
      Column("ตัวชี้วัดที่รายงาน", .count) { .count(orBlank: $0.achievement?.reported) },
    ]
  }

  private var resultColumns: [Column<LongDataRow>] {
    let scale = plan.framework.scale
    return [
      Column("ระดับที่ประเมินตนเอง", .count) { .count(orBlank: $0.result.selfLevel?.value) },
      Column("ระดับที่คณะกรรมการให้", .count) { .count(orBlank: $0.result.reviewLevel?.value) },
      Column("ระดับ", .count) { .count(orBlank: $0.result.level?.value) },
      Column("ระดับคุณภาพ", .line, width: .fixed(12)) { row in
        .text(orBlank: row.result.level.map { scale.label(of: $0) })
      },
      Column("คะแนน", .figure) { .figure(orBlank: $0.result.publishedScore) },
      Column("สถานะ", .line, width: .fixed(12)) { .text($0.result.status.thaiName) },
      Column("รายการที่ขาด", .line, width: .fixed(16)) { row in
        .text(orBlank: row.result.level == nil ? row.result.missing.joined(separator: ";") : nil)
      },
    ]
  }

  private var markColumns: [Column<LongDataRow>] {
    [
      (Marks.provisional, "ผลเบื้องต้น"), (Marks.revised, "แก้ไขหลังปิดเดือน"), (Marks.assumed, "อาศัยค่าที่สมมติ"),
      (Marks.carried, "ใช้ข้อมูลเดือนก่อน"), (Marks.overruled, "คณะกรรมการให้ต่างจากคะแนน"),
      (Marks.doubted, "ค่าที่น่าสงสัย"),
    ].map { mark, title in
      Column("\(title) \(mark)", .count) { .truth(orBlank: $0.marks.contains(mark)) }
    }
  }
}

/// The parts of a value, each of which only some kinds have.
extension MeasuredValue {
  fileprivate var number: Ratio? {
    switch self {
    case .figure(let number), .count(let number): number
    default: nil
    }
  }

  fileprivate var counts: (implemented: Int, clear: Int)? {
    if case .counts(let implemented, let clear) = self { (implemented, clear) } else { nil }
  }

  fileprivate var judgement: (isImplemented: Bool, isClear: Bool)? {
    if case .judgement(let implemented, let clear) = self { (implemented, clear) } else { nil }
  }

  fileprivate var answer: Bool? {
    if case .answer(let answer) = self { answer } else { nil }
  }
}
