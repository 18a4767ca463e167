internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// A node's levels over the nation, and over each other group of offices: a row of `การกระจายระดับคุณภาพ`.
private struct DistributionRow {
  let id: String
  let kind: String
  let title: String
  let nation: Distribution
  /// Beside the other scopes.
  let groups: [Distribution]
}

/// `การกระจายระดับคุณภาพ`: each node with levels on one line: the nation's shares and spread, then the mean of every group.
struct DistributionSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
    let scale = LevelWords(plan.framework.scale)
    let rows = rows
    let columns: [Column<DistributionRow>] = [
      Column("รหัสรายการ", .code) { .text($0.id) },
      Column("รายการ", .text, width: .measured(atMost: 50)) { .text($0.title) },
      Column("ประเภทรายการ", .text) { .text($0.kind) },
      Column("จำนวนเขต", .count) { .count($0.nation.count) },
      Column("จำนวนที่คาดหวัง", .count) { .count($0.nation.expected) },
    ]
    var sheet = TableSheet(
      name: SheetNames.distribution, summary: "จำนวนและร้อยละของเขตในแต่ละระดับ และค่าเฉลี่ยของทุกกลุ่ม",
      table: TableBlock(
        "Distribution", columns: columns + levelColumns + summaryColumns(scale) + groupColumns, rows: rows),
      frozenColumns: 2)
    sheet.charts = { place, style in [chart(at: place, rows, style)].compactMap { $0 } }
    return sheet
  }

  /// Columns before those of the levels.
  private static let firstLevelColumn = 5

  private var levelColumns: [Column<DistributionRow>] {
    QualityLevel.allDescending.flatMap { level -> [Column<DistributionRow>] in
      let word = "\(level) \(plan.framework.scale.label(of: level))"
      return [
        Column("\(word) จำนวน", .count) { .count($0.nation.count(of: level)) },
        Column("\(word) ร้อยละ", .percentage) { .share($0.nation.share(of: level)) },
      ]
    }
  }

  private func summaryColumns(_ scale: LevelWords) -> [Column<DistributionRow>] {
    [
      Column("ค่าเฉลี่ยระดับ", .figure) {
        .figure(orMissing: $0.nation.levels?.mean, isFaint: $0.nation.isThin)
      },
      Column("มัธยฐาน", .figure) { .figure(orMissing: $0.nation.levels?.median) },
      Column("SD", .figure) { .figure(orMissing: $0.nation.levels?.deviation) },
      Column("ต่ำสุด", .level(scale)) { .level(orMissing: $0.nation.levels?.minimum.asLevel) },
      Column("สูงสุด", .level(scale)) { .level(orMissing: $0.nation.levels?.maximum.asLevel) },
      Column("จำนวนเขตที่มีคะแนน", .count) { .count($0.nation.scoreCount) },
      Column("คะแนนเฉลี่ย", .figure) {
        .figure(orMissing: $0.nation.meanScore, isFaint: $0.nation.isThin)
      },
    ]
  }

  private var groups: [Scope] { assessment.scopes.filter { $0.kind != .nation } }

  /// The mean level of each group with the offices that it is of.
  private var groupColumns: [Column<DistributionRow>] {
    groups.enumerated().flatMap { index, group -> [Column<DistributionRow>] in
      [
        Column("\(group.title) จำนวนเขต", .count) { .count($0.groups[index].count) },
        Column("\(group.title) ค่าเฉลี่ยระดับ", .figure) {
          .figure(orMissing: $0.groups[index].levels?.mean, isFaint: $0.groups[index].isThin)
        },
      ]
    }
  }

  /// Whether a level can come of the node by its rule, or the committee gave one to what is only measured.
  private func hasLevels(_ node: Node) -> Bool {
    node.givesLevel || assessment.results.contains { $0[id: node.id]?.level != nil }
  }

  /// The overall, the standards, the indicators, then what lies below them.
  private var rows: [DistributionRow] {
    let overall = plan.framework.overall.title
    let nodes = plan.nodes.filter(hasLevels)
    let ordered = [Node.Kind.standard, .indicator, .consideration, .criterion].flatMap { kind in
      nodes.filter { $0.kind == kind }
    }
    return
      ([(OfficeResult.overallID, overall, overall)] + ordered.map { ($0.id, $0.kind.thaiName, $0.title) })
      .map { id, kind, title in
        DistributionRow(
          id: id, kind: kind, title: title, nation: assessment.distribution(of: id, in: assessment.nation),
          groups: groups.map { assessment.distribution(of: id, in: $0) })
      }
  }

  /// How the levels of the overall, the standards and the indicators are shared out; nil where nothing has one.
  private func chart(at place: TablePlace, _ rows: [DistributionRow], _ style: SheetStyle) -> Chart? {
    let kinds = [Node.Kind.standard, .indicator].map(\.thaiName) + [plan.framework.overall.title]
    let count = rows.prefix { kinds.contains($0.kind) }.count
    guard rows.prefix(count).contains(where: { $0.nation.count > 0 }) else { return nil }
    let series = QualityLevel.allDescending.reversed().map { level in
      ChartSeries(
        name: .text("\(level) \(plan.framework.scale.label(of: level))"), sheet: place.sheet,
        categories: place.data(ofColumn: 0, rows: 0..<count),
        values: place.data(
          ofColumn: Self.firstLevelColumn + 2 * (QualityLevel.highest.value - level.value), rows: 0..<count),
        color: Palette.fill(of: level))
    }
    return Chart(
      kind: .barPercentStacked, title: "สัดส่วนของเขตในแต่ละระดับ", series: series,
      alternativeText: "แผนภูมิแท่งซ้อน: ร้อยละของเขตในแต่ละระดับ ภาพรวม มาตรฐาน และตัวบ่งชี้ ตามตารางด้านบน",
      font: style.font(size: 12), categoryAxisTitle: "รายการ", valueAxisTitle: "ร้อยละของเขต",
      reversesCategories: true, gap: 30, width: 900, height: 160 + 24 * count)
  }
}

extension Hundredths {
  /// A whole number of levels as a level.
  fileprivate var asLevel: QualityLevel? { QualityLevel(count / 100) }
}
