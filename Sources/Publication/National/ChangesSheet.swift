internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// An office with its overall over the months and what moved it: a row of `การเปลี่ยนแปลง`.
private struct ChangeRow {
  let office: Office
  let result: OfficeResult
  /// Beside the earlier months of the fiscal year.
  let scores: [EarlierScore]
  let comparison: Comparison
  let change: OverallChange?
  let causes: [LevelChange]
}

/// `การเปลี่ยนแปลง`: every office's overall in the months of the fiscal year, its change and the nodes that caused it.
///
/// Source: Workbooks, *national.xlsx*.
struct ChangesSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
    let offices = published.linkedOfficeColumns
    let scale = plan.framework.scale
    let months = months
    let columns: [Column<ChangeRow>] =
      [
        Column("สพท.", .text, width: .fixed(26)) { offices.name(of: $0.office) },
        Column("สิ่งที่เปลี่ยน", .text, width: .fixed(16)) {
          .text($0.change?.kind.thaiText ?? SheetCell.missingText)
        },
        Column("เปลี่ยนจากเดือนก่อน", .change, width: .fixed(12)) {
          .difference(orMissing: $0.change?.change)
        }.totalled(.mean),
        Column("เปลี่ยนจากปีก่อน", .change, width: .fixed(12)) {
          .difference(orMissing: $0.comparison.changeInYear)
        },
      ]
      + months.indices.map { index in
        Column(months[index].period.shortThaiTitle, .digit(scale), width: .fixed(9)) { row in
          switch row.scores[index] {
          case .published(let score, _): .figure(orMissing: score)
          case .otherCriteria: .word("เกณฑ์อื่น")
          case .redrawn: .redrawn
          case .unpublished, .noOffice, .noLevel: .missing
          }
        }
      } + [
        Column("\(period.shortThaiTitle)", .digit(scale), width: .fixed(9)) {
          SheetCell($0.result.overall.comparedScore, of: $0.result.overall)
        },
        Column("สาเหตุ", .text, width: .fixed(60)) { .text(orMissing: $0.causes.thaiText) },
        Column("รหัสเขต", .code) { .text($0.office.code) }.totalled(.rows),
        Column("ประเภท", .code) { .text($0.office.type) },
        Column("ภูมิภาค", .text, width: .measured(atMost: 18)) { .text(orMissing: $0.office.region) },
      ]
    let since = history.lastPublished.map { "เดือนก่อนคือ\($0.period.thaiTitle) " } ?? "ยังไม่มีเดือนก่อนที่เผยแพร่ "
    return TableSheet(
      name: SheetNames.changes, summary: "คะแนนภาพรวมของทุกเขตในปีงบประมาณ ส่วนที่เปลี่ยน และสาเหตุ เรียงตามขนาด",
      table: TableBlock("Changes", columns: columns, rows: rows), frozenColumns: 1,
      notes: [
        """
        หมายเหตุ: \(since)เปลี่ยนคือคะแนนเดือนนี้ลบคะแนนเดิม มีเฉพาะเขตที่มีผลทั้งสองเดือนตามเกณฑ์เดียวกัน สาเหตุคือตัวบ่งชี้ที่ระดับเปลี่ยน \
        ค่าที่ต่างจากเขตอื่นมากอยู่ในแผ่นงาน\(SheetNames.comparison)
        """
      ])
  }

  /// The earlier months of the fiscal year.
  private var months: [EarlierPeriod] { history.months.filter { $0.period.fiscalYear == period.fiscalYear } }

  /// What is gone first, then other levels, then by size of the change, and what is new; the others by code.
  private var rows: [ChangeRow] {
    let months = months.map { ComparedPeriod(plan, with: $0) }
    let compared = PeriodComparison(plan, history)
    let changes = history.lastPublished.map { assessment.overallChanges(since: $0) } ?? []
    let ofOffice = Dictionary(changes.map { ($0.office.code, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = assessment.offices.indices.map { index in
      let (office, result) = (assessment.offices[index], assessment.results[index])
      return ChangeRow(
        office: office, result: result,
        scores: months.map { $0.score(of: office.code, nodeID: OfficeResult.overallID) },
        comparison: compared.of(result.overall, officeCode: office.code), change: ofOffice[office.code],
        causes: history.lastPublished.map { assessment.levelChanges(officeAt: index, since: $0) } ?? [])
    }
    return rows.enumerated().sorted { first, second in
      let (left, right) = (first.element.rank, second.element.rank)
      return left != right ? left < right : first.offset < second.offset
    }.map(\.element)
  }
}

extension ChangeRow {
  /// The place by kind, then by size.
  fileprivate var rank: Rank {
    let kinds = OverallChange.Kind.allCases
    let place = change.flatMap { kinds.firstIndex(of: $0.kind) } ?? kinds.count
    return Rank(place: place, size: -abs(change?.change?.count ?? 0))
  }

  fileprivate struct Rank: Comparable {
    let place: Int
    let size: Int

    static func < (left: Rank, right: Rank) -> Bool { (left.place, left.size) < (right.place, right.size) }
  }
}

extension OverallChange.Kind {
  fileprivate var thaiText: String {
    switch self {
    case .lost: "ผลหายไป"
    case .levelChanged: "ระดับเปลี่ยน"
    case .appeared: "มีผลใหม่"
    case .scoreChanged: "คะแนนเปลี่ยน"
    case .same: "ไม่เปลี่ยน"
    }
  }
}

extension [LevelChange] {
  /// Each cause with its nodes: `คณะกรรมการประเมิน 1.1 (3→4), 3.6 (4→5)`; nil where there are none.
  fileprivate var thaiText: String? {
    let parts = LevelChange.Cause.allCases.compactMap { cause -> String? in
      let changes = filter { $0.cause == cause }
      guard !changes.isEmpty else { return nil }
      func word(_ level: QualityLevel?) -> String { level.map { "\($0)" } ?? SheetCell.missingText }
      let nodes = changes.map { "\($0.nodeID) (\(word($0.before))→\(word($0.after)))" }
      return "\(cause.thaiText) \(nodes.joined(separator: ", "))"
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

extension LevelChange.Cause {
  fileprivate var thaiText: String {
    switch self {
    case .lost: "ขาดข้อมูลหรือแบบรายงาน"
    case .committee: "คณะกรรมการประเมิน"
    case .data: "ข้อมูลในไฟล์ใหม่"
    case .appeared: "ได้ข้อมูลเพิ่ม"
    }
  }
}
