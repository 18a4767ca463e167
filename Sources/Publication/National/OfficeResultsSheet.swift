internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// `ผลรายเขต`: one row for every valid office, with each standard, the overall and the ranks.
struct OfficeResultsSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
    let scale = LevelWords(plan.framework.scale)
    let standards = plan.standards.flatMap { standard in standardColumns(standard, scale: scale) }
    return TableSheet(
      name: SheetNames.officeResults, summary: "คะแนน ระดับคุณภาพ และอันดับของทุกเขต",
      table: TableBlock(
        "OfficeResults",
        columns: published.linkedOfficeColumns.columns { (row: OfficeRow) in row.office } + achievementColumns
          + standards + overallColumns(scale), rows: OfficeRow.all(of: assessment)),
      frozenColumns: OfficeColumns.count)
  }

  /// The overall achievement of an office: KPIs achieved and reported, and the share of the reported ones that were.
  ///
  /// None where the framework has no KPIs.
  private var achievementColumns: [Column<OfficeRow>] {
    guard plan.hasKPIs else { return [] }
    func counts(_ row: OfficeRow) -> Achievement? {
      row.result.overall.achievement.flatMap { $0.reported > 0 ? $0 : nil }
    }
    return [
      Column("ตัวชี้วัดที่บรรลุ", .count) { .count(orMissing: counts($0)?.achieved) },
      Column("ตัวชี้วัดที่รายงาน", .count) { .count(orMissing: counts($0)?.reported) },
      Column("ร้อยละที่บรรลุ", .percentage) { .share(counts($0)?.share) },
    ]
  }

  private func standardColumns(_ standard: Node, scale: LevelWords) -> [Column<OfficeRow>] {
    [
      Column("\(standard.heading) คะแนน", .figure) { row in
        let result = row.result[id: standard.id]
        return SheetCell(result?.publishedScore, of: result)
      },
      Column("\(standard.heading) ระดับ", .level(scale)) { SheetCell(levelOf: $0.result[id: standard.id]) },
      Column("\(standard.heading) คะแนนที่ใช้", .figure) { row in
        let result = row.result[id: standard.id]
        if result?.status == .notApplicable { return .notApplicable }
        return result?.countedScore.map { .exact($0) } ?? .missing
      },
    ]
  }

  private func overallColumns(_ scale: LevelWords) -> [Column<OfficeRow>] {
    let (published, assessment) = (published, assessment)
    let standards = plan.standards.map(\.id)
    let basis = plan.framework.overall.assumed == nil ? "" : " (ภาพรวมสมมติ)"
    return [
      Column("คะแนนเฉลี่ยภาพรวม", .figure) {
        SheetCell($0.result.overall.publishedScore, of: $0.result.overall)
      },
      Column("ระดับคุณภาพภาพรวม", .level(scale)) { SheetCell(levelOf: $0.result.overall) },
      Column("อันดับ" + basis, .count) {
        .count(orMissing: assessment.nationalRanking.rank(of: $0.office.code))
      },
      Column("อันดับในประเภท" + basis, .count) { .count(orMissing: assessment.typeRank(of: $0.office)) },
      Column("สถานะ", .code) { .text($0.result.overall.status.thaiName) },
      Column("หมายเหตุภาพรวม", .text, width: .measured(atMost: 44)) { row in
        .text(orMissing: published.overallNote(of: row.result))
      },
      Column(Marks.columnTitle, .code) { row in
        .text(orMissing: Marks.joined(standards.compactMap { row.result[id: $0] } + [row.result.overall]))
      },
    ]
  }
}
