internal import Assessment
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
    let medians = Dictionary(
      uniqueKeysWithValues: nodes.filter(\.rule.looksBack).map { ($0.id, assessment.medianByType(of: $0.id)) }
    )
    let columns: [Column<OfficeItem>] =
      OfficeColumns().columns(\.office.office) + [
        Column("รายการที่", .code) { .text($0.node.id) },
        Column("รายการ", .text, width: .measured(atMost: 60)) { .text($0.node.title) },
        Column("ตัวตั้ง", .quantity) { Self.counted($0) { $0.counts?.numerator } },
        Column("ตัวหาร", .quantity) { Self.counted($0) { $0.counts?.denominator } },
        Column("ร้อยละ", .percentage) { Self.measured($0) { $0.percentage.map { .percentage($0) } } },
        Column("ระดับ", .level(scale)) { SheetCell(levelOf: $0.result) },
        Column("ร้อยละปีก่อน", .percentage) { Self.lookingBack($0) { $0.lastYear.map { .percentage($0) } } },
        Column("เปลี่ยนจากปีก่อน", .figure) { item in
          Self.lookingBack(item) { $0.change.map { .figure(Hundredths(rounding: $0)) } }
        },
        Column("ผลตามแนวโน้ม", .code) { Self.verdict($0) },
        Column("ห่างจากมัธยฐานของประเภท", .figure) { item in
          guard let median = medians[item.node.id]?[item.office.office.type] else { return .missing }
          return Self.lookingBack(item) { result in
            result.measuredFigure.map {
              .figure(Hundredths(count: $0.count - median.count))
            }
          }
        },
        Column("แยกตาม", .text, width: .fixed(34)) { item in
          Self.measured(item) { .text(orMissing: $0.partsText) }
        },
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

  /// What an item whose rule looks back says; a dash for every other, and where nothing is known.
  private static func lookingBack(_ item: OfficeItem, _ cell: (NodeResult) -> SheetCell?) -> SheetCell {
    guard let result = item.result, item.node.rule.looksBack else { return .missing }
    return result.status == .notApplicable ? .notApplicable : cell(result) ?? .missing
  }

  /// Whether the change is what a trend asks for.
  private static func verdict(_ item: OfficeItem) -> SheetCell {
    guard case .trend = item.node.rule else { return .missing }
    return lookingBack(item) { result in
      result.value == nil
        ? nil : .word(result.isTrendAchieved.map { $0 ? "บรรลุ" : "ไม่บรรลุ" } ?? "ไม่มีค่าปีก่อน")
    }
  }

  private static func measured(_ item: OfficeItem, _ cell: (MeasureReport) -> SheetCell?) -> SheetCell {
    if item.result?.status == .notApplicable { return .notApplicable }
    return item.office.reports.measures[item.node.id].flatMap(cell) ?? .missing
  }
}

extension MeasureReport {
  /// The rows that were added up, each on a line; nil where one row gave the counts.
  fileprivate var partsText: String? {
    if parts.isEmpty { return nil }
    return parts.map { part in
      let share = part.counts.percentage.map { " = \(Hundredths(rounding: $0))%" } ?? ""
      let counts = [part.counts.numerator, part.counts.denominator].map {
        $0.denominator == 1 ? String($0.numerator) : Hundredths(rounding: $0).description
      }
      return "\(part.name) \(counts.joined(separator: "/"))\(share)"
    }.joined(separator: "\n")
  }
}

extension Node {
  /// Whether the quantitative sheet reports the node.
  fileprivate var isMeasured: Bool { rule.measure != nil }
}
