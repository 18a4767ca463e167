internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// A node's levels over a scope's offices: a row of `การกระจายระดับคุณภาพ`.
private struct DistributionRow {
  let id: String
  let kind: String
  let title: String
  let scope: String
  let distribution: Distribution
}

/// `การกระจายระดับคุณภาพ`: each node with levels, over the nation, each type, region and grouping.
struct DistributionSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
    let scale = LevelWords(plan.framework.scale)
    let columns: [Column<DistributionRow>] = [
      Column("รหัสรายการ", .code) { .text($0.id) },
      Column("ประเภทรายการ", .text) { .text($0.kind) },
      Column("รายการ", .text, width: .measured(atMost: 50)) { .text($0.title) },
      Column("กลุ่ม", .text) { .text($0.scope) },
      Column("จำนวนเขต", .count) { .count($0.distribution.count) },
      Column("จำนวนที่คาดหวัง", .count) { .count($0.distribution.expected) },
    ]
    return TableSheet(
      name: SheetNames.distribution, summary: "จำนวนและร้อยละของเขตในแต่ละระดับ รายกลุ่ม",
      table: TableBlock(
        "Distribution", columns: columns + levelColumns + summaryColumns(scale), rows: rows),
      frozenColumns: 4)
  }

  private var levelColumns: [Column<DistributionRow>] {
    QualityLevel.allDescending.flatMap { level -> [Column<DistributionRow>] in
      let word = "\(level) \(plan.framework.scale.label(of: level))"
      return [
        Column("\(word) จำนวน", .count) { .count($0.distribution.count(of: level)) },
        Column("\(word) ร้อยละ", .percentage) { .share($0.distribution.share(of: level)) },
      ]
    }
  }

  private func summaryColumns(_ scale: LevelWords) -> [Column<DistributionRow>] {
    [
      Column("ค่าเฉลี่ยระดับ", .figure) {
        .figure(orMissing: $0.distribution.levels?.mean, isFaint: $0.distribution.isThin)
      },
      Column("มัธยฐาน", .figure) { .figure(orMissing: $0.distribution.levels?.median) },
      Column("SD", .figure) { .figure(orMissing: $0.distribution.levels?.deviation) },
      Column("ต่ำสุด", .level(scale)) { .level(orMissing: $0.distribution.levels?.minimum.asLevel) },
      Column("สูงสุด", .level(scale)) { .level(orMissing: $0.distribution.levels?.maximum.asLevel) },
      Column("จำนวนเขตที่มีคะแนน", .count) { .count($0.distribution.scoreCount) },
      Column("คะแนนเฉลี่ย", .figure) {
        .figure(orMissing: $0.distribution.meanScore, isFaint: $0.distribution.isThin)
      },
    ]
  }

  /// Whether a level can come of the node by its rule, or the committee gave one to what is only measured.
  private func hasLevels(_ node: Node) -> Bool {
    node.givesLevel || assessment.results.contains { $0[id: node.id]?.level != nil }
  }

  private var rows: [DistributionRow] {
    let overall = plan.framework.overall.title
    let nodes =
      plan.nodes.filter(hasLevels).map { ($0.id, $0.kind.thaiName, $0.title) }
      + [(OfficeResult.overallID, overall, overall)]
    return nodes.flatMap { id, kind, title in
      assessment.scopes.map { scope in
        DistributionRow(
          id: id, kind: kind, title: title, scope: scope.title,
          distribution: assessment.distribution(of: id, in: scope))
      }
    }
  }
}

extension Hundredths {
  /// A whole number of levels as a level.
  fileprivate var asLevel: QualityLevel? { QualityLevel(count / 100) }
}
