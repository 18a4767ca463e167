internal import Records
internal import Sheets
internal import Standards

/// `ข้อมูลเชิงปริมาณ`: counts, percentage and level of each measured item; nil where the round measures none.
struct MeasuresSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet? {
    let nodes = plan.nodes.filter(\.isMeasured)
    guard !nodes.isEmpty else { return nil }
    let scale = LevelWords(plan.framework.scale)
    let columns: [Column<OfficeItem>] =
      OfficeColumns().columns(\.office.office) + [
        Column("รายการที่", .code) { .text($0.node.id) },
        Column("รายการ", .text, width: .measured(atMost: 60)) { .text($0.node.title) },
        Column("ตัวตั้ง", .quantity) { Self.counted($0) { $0.counts?.numerator } },
        Column("ตัวหาร", .quantity) { Self.counted($0) { $0.counts?.denominator } },
        Column("ร้อยละ", .percentage) { Self.measured($0) { $0.percentage.map { .percentage($0) } } },
        Column("ระดับ", .level(scale)) { SheetCell(levelOf: $0.result) },
        Column("ไฟล์", .text, width: .measured(atMost: 64)) { item in
          Self.measured(item) { .text("\($0.provenance.path.text) แถว \($0.provenance.row)") }
        },
        Column(Marks.columnTitle, .code) { .text(orMissing: Marks.joined([$0.result].compactMap { $0 })) },
      ]
    return TableSheet(
      name: SheetNames.measures, summary: "ตัวตั้ง ตัวหาร ร้อยละ และระดับรายรายการ",
      table: TableBlock("Measures", columns: columns, rows: OfficeItem.all(of: assessment, nodes: nodes)),
      frozenColumns: OfficeColumns.count)
  }

  private static func counted(_ item: OfficeItem, _ count: (MeasureReport) -> Ratio?) -> SheetCell {
    measured(item) { count($0).map { .quantity($0) } }
  }

  private static func measured(_ item: OfficeItem, _ cell: (MeasureReport) -> SheetCell?) -> SheetCell {
    if item.result?.status == .notApplicable { return .notApplicable }
    return item.office.reports.measures[item.node.id].flatMap(cell) ?? .missing
  }
}

extension Node {
  /// Whether the node's level comes from a percentage.
  fileprivate var isMeasured: Bool {
    if case .bands = rule { true } else { false }
  }
}
